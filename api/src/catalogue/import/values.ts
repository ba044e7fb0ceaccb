/** Reading of unknown JSON values. Nothing here recurses, so depth does no harm, and only own properties count. */

export type Scalar = { kind: 'missing' } | { kind: 'text'; text: string } | { kind: 'wrong' };

/** The own property, or undefined. A key `__proto__` of a document is an ordinary own property and never read. */
export function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Converters from XML write an empty element as null, '', {} or []. */
export function isMissing(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** Text or a number, possibly the only element of a list. */
export function scalar(value: unknown): Scalar {
  const single = Array.isArray(value) && value.length === 1 ? (value[0] as unknown) : value;
  if (isMissing(single)) return { kind: 'missing' };
  if (typeof single === 'string') return { kind: 'text', text: single };
  if (typeof single === 'number' && Number.isFinite(single)) return { kind: 'text', text: String(single) };
  return { kind: 'wrong' };
}

/** The elements of "object or array" fields. */
export function list(value: unknown): readonly unknown[] {
  if (isMissing(value)) return [];
  return Array.isArray(value) ? value : [value];
}

/** A value in a few words for people, without looking into it. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  switch (typeof value) {
    case 'undefined':
      return 'nothing';
    case 'string': {
      const head = value
        .slice(0, 60)
        .toWellFormed()
        .replace(/[\p{Cc}\s]+/gu, ' ');
      return value.length > 60 ? `"${head}…" (${value.length} characters)` : `"${head}"`;
    }
    case 'object': {
      const keys = Object.keys(value);
      const names = keys
        .slice(0, 3)
        .map((key) => key.slice(0, 30).toWellFormed())
        .join(', ');
      return `an object with ${keys.length === 0 ? 'no keys' : `the keys ${names}${keys.length > 3 ? ', …' : ''}`}`;
    }
    default:
      return String(value);
  }
}
