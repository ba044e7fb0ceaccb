import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calendarSteps, type KnownEntry, type WantedEntry } from './calendar-steps.ts';

/** What a calendar holds after the messages: the newest sequence of each UID counts (RFC 5546). */
function apply(known: KnownEntry[], wanted: WantedEntry[]): KnownEntry[] {
  const after = new Map(known.map((entry) => [entry.position, entry]));
  for (const step of calendarSteps(known, wanted, { firstSequence: 0, sessionCancelled: false })) {
    const before = after.get(step.position);
    if (before) expect(step.sequence).toBeGreaterThan(before.sequence);
    after.set(step.position, { ...step, startsAt: new Date(step.startsAt), endsAt: new Date(step.endsAt) });
  }
  return [...after.values()];
}

const entry = fc.record({ hour: fc.integer({ min: 0, max: 3 }), place: fc.constantFrom('A', 'B') });
const session = fc
  .uniqueArray(fc.integer({ min: 1, max: 4 }), { maxLength: 4 })
  .chain((positions) => fc.tuple(...positions.map((position) => entry.map((e) => ({ position, ...e })))))
  .map((entries) =>
    entries.map(({ position, hour, place }) => ({
      position,
      place,
      startsAt: new Date(Date.UTC(2027, 0, position, hour)),
      endsAt: new Date(Date.UTC(2027, 0, position, hour + 1)),
    })),
  );

describe('the calendar messages of any history of changes', () => {
  it('leave a calendar that shows the session as it is now, with rising sequences and nothing sent twice', () => {
    fc.assert(
      fc.property(fc.array(session, { minLength: 1, maxLength: 6 }), (history) => {
        let known: KnownEntry[] = [];
        for (const wanted of history) known = apply(known, wanted);
        const shown = known.filter(({ method }) => method === 'REQUEST');
        const plain = ({ position, startsAt, endsAt, place }: WantedEntry) => ({
          position,
          startsAt,
          endsAt,
          place,
        });
        const byPosition = (a: WantedEntry, b: WantedEntry) => a.position - b.position;
        expect(shown.map(plain).sort(byPosition)).toEqual(history.at(-1)!.map(plain).sort(byPosition));
        expect(calendarSteps(known, history.at(-1)!, { firstSequence: 0, sessionCancelled: false })).toEqual(
          [],
        );
      }),
    );
  });
});
