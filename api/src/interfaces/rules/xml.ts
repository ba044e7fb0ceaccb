export type XmlContent = string | number | boolean | null | readonly (string | null)[];

/**
 * One XML element. Text content is escaped; a list holds elements that are ready (null = left out).
 * @returns null for content that is null or '' : such an element is left out
 */
export function element(
  name: string,
  content: XmlContent,
  attributes: Record<string, string> = {},
): string | null {
  if (content === null || content === '') return null;
  const head = Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('');
  const body = Array.isArray(content)
    ? content.filter((part) => part !== null).join('')
    : escaped(String(content));
  return `<${name}${head}>${body}</${name}>`;
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** XML 1.0 has no way to write most control characters. */
// eslint-disable-next-line no-control-regex
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(UNWRITABLE, '')
    .replaceAll(/[&<>"]/g, (character) => ENTITIES[character]!);
}
