import type { CalendarStep } from '@weitblick/db/notification';

export interface KnownEntry {
  position: number;
  sequence: number;
  method: 'REQUEST' | 'CANCEL';
  startsAt: Date;
  endsAt: Date;
  place: string;
}

export interface WantedEntry {
  position: number;
  startsAt: Date;
  endsAt: Date;
  place: string;
}

/**
 * What has to be sent so that a calendar that knows `known` shows `wanted`. A UID stands for a position and its sequence
 * only rises; an entry that is right is left alone.
 * @param firstSequence of entries that are new
 */
export function calendarSteps(
  known: readonly KnownEntry[],
  wanted: readonly WantedEntry[],
  { firstSequence, sessionCancelled }: { firstSequence: number; sessionCancelled: boolean },
): CalendarStep[] {
  const before = new Map(known.map((entry) => [entry.position, entry]));
  const of = wanted.length || known.length;
  const steps: CalendarStep[] = [];
  for (const entry of wanted) {
    const last = before.get(entry.position);
    before.delete(entry.position);
    if (last && isRight(last, entry)) continue;
    const sequence = last ? Math.max(last.sequence + 1, firstSequence) : firstSequence;
    steps.push(step('REQUEST', entry, sequence, of, false));
  }
  for (const gone of before.values()) {
    if (gone.method === 'CANCEL') continue;
    const sequence = Math.max(gone.sequence + 1, firstSequence);
    steps.push(step('CANCEL', gone, sequence, of, sessionCancelled));
  }
  return steps;
}

function isRight(last: KnownEntry, wanted: WantedEntry): boolean {
  return (
    last.method === 'REQUEST' &&
    last.startsAt.getTime() === wanted.startsAt.getTime() &&
    last.endsAt.getTime() === wanted.endsAt.getTime() &&
    last.place === wanted.place
  );
}

function step(
  method: CalendarStep['method'],
  { position, startsAt, endsAt, place }: WantedEntry,
  sequence: number,
  of: number,
  sessionCancelled: boolean,
): CalendarStep {
  return {
    method,
    position,
    of,
    sequence,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    place,
    sessionCancelled,
  };
}
