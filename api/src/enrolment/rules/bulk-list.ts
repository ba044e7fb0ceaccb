export const MAX_BULK_ROWS = 2_000;

/**
 * Personnel numbers out of pasted text or a CSV file: one or more a line, separated by tab, semicolon, comma or space,
 * quoted or not, with or without other columns and a heading. A line without a number is kept as it is typed, so that
 * nothing is lost without a word; only a heading (no digit at all in the first line) is left out.
 * @returns what to look up, in order
 */
export function personnelNumbers(text: string): string[] {
  const lines = text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim());
  const entries: string[] = [];
  let first = true;
  for (const line of lines) {
    const cells = line
      .split(/[\s;,]+/)
      .map((cell) => cell.replace(/^["']+|["']+$/g, ''))
      .filter(Boolean);
    if (cells.length === 0) continue;
    const numbers = cells.filter((cell) => /^[0-9]{6,8}$/.test(cell));
    if (numbers.length > 0) entries.push(...numbers);
    else if (!first || /[0-9]/.test(line)) entries.push(cells.join(' ').slice(0, 40));
    first = false;
  }
  return entries;
}

export type BulkRowResult =
  | 'ENROLLED'
  | 'WAITING'
  | 'FULL'
  | 'ALREADY'
  | 'DUPLICATE'
  | 'UNKNOWN_NUMBER'
  | 'LEFT'
  | 'NOT_PERMITTED'
  | 'CONFLICT'
  | 'PREREQUISITE_MISSING';

export interface Candidate {
  personId: number;
  left: boolean;
  permitted: boolean;
  already: boolean;
  conflict: boolean;
  /** Something that the topic requires was not attended. */
  unprepared: boolean;
  /** Quotas whose seats the person may take, the narrowest first. */
  quotaIds: readonly number[];
}

export interface BulkRow {
  number: string;
  personId: number | null;
  result: BulkRowResult;
  /** The quota that the seat is taken from. */
  quotaId: number | null;
}

export interface BulkTerms {
  /** Common seats that can be given, 0 while anybody waits. */
  seats: number;
  /** Free seats of quotas. */
  quotas: ReadonlyMap<number, number>;
  allowWaiting: boolean;
  /** Whoever may enrol everybody learns which numbers do not exist; for others they look like somebody else's people. */
  seesAll: boolean;
}

/** What becomes of each entry, in order: seats are given from the top until they are gone. */
export function planBulk(
  entries: readonly { number: string; candidate: Candidate | null }[],
  { seats, quotas, allowWaiting, seesAll }: BulkTerms,
): BulkRow[] {
  const seen = new Set<number>();
  let free = seats;
  const left = new Map(quotas);
  return entries.map(({ number, candidate }) => {
    const row = (result: BulkRowResult, personId: number | null = candidate?.personId ?? null): BulkRow => ({
      number,
      personId,
      result,
      quotaId: null,
    });
    if (!candidate) return row(seesAll ? 'UNKNOWN_NUMBER' : 'NOT_PERMITTED');
    if (!candidate.permitted) return row('NOT_PERMITTED', null);
    if (seen.has(candidate.personId)) return row('DUPLICATE');
    seen.add(candidate.personId);
    if (candidate.left) return row('LEFT');
    if (candidate.already) return row('ALREADY');
    if (candidate.unprepared) return row('PREREQUISITE_MISSING');
    if (candidate.conflict) return row('CONFLICT');
    const quotaId = candidate.quotaIds.find((id) => (left.get(id) ?? 0) > 0);
    if (quotaId !== undefined) {
      left.set(quotaId, left.get(quotaId)! - 1);
      return { ...row('ENROLLED'), quotaId };
    }
    if (free > 0) {
      free -= 1;
      return row('ENROLLED');
    }
    return row(allowWaiting ? 'WAITING' : 'FULL');
  });
}

/** Whether nothing may be written, because somebody who was named would be left out. */
export function refusesAll(rows: readonly BulkRow[]): boolean {
  return rows.some(({ result }) => !['ENROLLED', 'WAITING', 'ALREADY', 'DUPLICATE'].includes(result));
}
