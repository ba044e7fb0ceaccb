import type { EnrolmentStatus } from '@weitblick/db/enrolment';
import { berlinDay } from '@weitblick/shared/calendar';

export const MAX_COMPLETIONS = 2_000;

export type CompletionObstacle =
  /** There are appointments, and a list for them. */
  | 'HAS_APPOINTMENTS'
  /** No seat, or the completion is recorded already. */
  | 'NO_SEAT'
  /** The topic's rules let only those who keep the list say so. */
  | 'NOT_BY_PERSON'
  /** Before the session began, or in the future. */
  | 'DAY_NOT_POSSIBLE';

export interface OwnCompletion {
  session: { format: string; status: string; startsAt: Date };
  status: EnrolmentStatus;
  policy: { selfCompletion: boolean };
}

/** @returns why the person cannot say that they finished, or null */
export function personObstacle(
  { session, status, policy }: OwnCompletion,
  now: Date,
  completedOn = berlinDay(now),
): CompletionObstacle | null {
  if (session.format !== 'SELF_PACED') return 'HAS_APPOINTMENTS';
  if (status !== 'CONFIRMED' || session.status !== 'OPEN') return 'NO_SEAT';
  if (!policy.selfCompletion) return 'NOT_BY_PERSON';
  return isPossibleDay(completedOn, session.startsAt, now) ? null : 'DAY_NOT_POSSIBLE';
}

/** Whether somebody can have finished on a day. @param completedOn YYYY-MM-DD */
export function isPossibleDay(completedOn: string, startsAt: Date, now: Date): boolean {
  return completedOn >= berlinDay(startsAt) && completedOn <= berlinDay(now);
}

export type CompletionResult =
  'RECORDED' | 'ALREADY' | 'DUPLICATE' | 'NOT_ON_THE_LIST' | 'UNREADABLE' | 'DAY_NOT_POSSIBLE';

export interface CompletionEntry {
  /** As it stands in the file. */
  number: string;
  /** YYYY-MM-DD; null when the line cannot be read. */
  completedOn: string | null;
}

/**
 * Lines of a learning platform's file: personnel number, then the day of completion (2026-11-25 or 25.11.2026, a time
 * behind it does not count), separated by semicolon, comma or tab, with or without a heading. A line that cannot be read
 * is kept, so that nothing is lost without a word.
 */
export function completionEntries(file: string): CompletionEntry[] {
  const lines = file
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  return lines
    .filter((line, i) => i > 0 || /[0-9]/.test(line))
    .map((line) => {
      const [number = '', day = ''] = line.split(/[;,\t]/).map((cell) => cell.trim().replace(/^"|"$/g, ''));
      const completedOn = /^[0-9]{6,8}$/.test(number) ? dayIn(day) : null;
      return { number: number.slice(0, 40), completedOn };
    });
}

function dayIn(text: string): string | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)(?!\d)/.exec(text);
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : german ? german.slice(1).reverse() : [];
  if (!year || !month || !day) return null;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  // 30 February is no day
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written) ? written : null;
}

export interface Participant {
  enrolmentId: number;
  status: string;
}

export interface CompletionRow {
  number: string;
  completedOn: string | null;
  enrolmentId: number | null;
  result: CompletionResult;
}

/** What becomes of each line, in order; of two lines for one person the first counts. */
export function planCompletions(
  entries: readonly CompletionEntry[],
  /** By personnel number. */
  participants: ReadonlyMap<string, Participant>,
  { startsAt, now }: { startsAt: Date; now: Date },
): CompletionRow[] {
  const seen = new Set<number>();
  return entries.map(({ number, completedOn }) => {
    const participant = participants.get(number);
    const row = (result: CompletionResult): CompletionRow => ({
      number,
      completedOn,
      enrolmentId: participant?.enrolmentId ?? null,
      result,
    });
    if (completedOn === null) return row('UNREADABLE');
    if (!participant) return row('NOT_ON_THE_LIST');
    if (seen.has(participant.enrolmentId)) return row('DUPLICATE');
    if (participant.status === 'ATTENDED') return row('ALREADY');
    if (participant.status !== 'CONFIRMED') return row('NOT_ON_THE_LIST');
    if (!isPossibleDay(completedOn, startsAt, now)) return row('DAY_NOT_POSSIBLE');
    seen.add(participant.enrolmentId);
    return row('RECORDED');
  });
}
