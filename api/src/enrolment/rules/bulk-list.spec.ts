import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { personnelNumbers, planBulk, refusesAll, type Candidate } from './bulk-list.ts';

const number = fc.stringMatching(/^[0-9]{6,8}$/);

describe('a pasted list', () => {
  it('gives back every number in order, however it is separated, quoted or padded', () => {
    const separator = fc.constantFrom('\n', '\r\n', '\r', ';', ',', '\t', ' ', ';\n', ', ', '\n\n', ' ;; ');
    const quote = fc.constantFrom('', '"', "'");
    fc.assert(
      fc.property(
        fc.array(fc.tuple(number, quote, separator)),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('', 'Personalnummer\n', 'Nr.;Name\r\n'),
        (entries, mark, heading) => {
          const text = mark + heading + entries.map(([n, q, s]) => `${q}${n}${q}${s}`).join('');
          expect(personnelNumbers(text)).toEqual(entries.map(([n]) => n));
        },
      ),
    );
  });

  it('takes the number out of lines with names, and keeps a line without one to be shown as unknown', () => {
    expect(personnelNumbers('Nr;Name\n100001;"Müller, Anna"\nOtto Schmidt\n12345\n100002\tBen')).toEqual([
      '100001',
      'Otto Schmidt',
      '12345',
      '100002',
    ]);
  });

  it('takes any text without failing, and makes no entry longer than is stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const entry of personnelNumbers(text)) {
          expect(entry.length).toBeGreaterThan(0);
          expect(entry.length).toBeLessThanOrEqual(40);
          expect(entry).not.toMatch(/\0/);
        }
      }),
    );
  });
});

describe('the plan of a bulk enrolment', () => {
  const candidate = fc.record<Candidate>({
    personId: fc.nat({ max: 8 }),
    left: fc.boolean(),
    permitted: fc.boolean(),
    already: fc.boolean(),
    conflict: fc.boolean(),
    unprepared: fc.boolean(),
    quotaIds: fc.constantFrom([], [1], [1, 2]),
  });
  const entries = fc.array(fc.record({ number, candidate: fc.option(candidate) }), { maxLength: 20 });

  it('answers every entry, gives no seat twice and none that is not there', () => {
    fc.assert(
      fc.property(
        entries,
        fc.nat({ max: 5 }),
        fc.nat({ max: 3 }),
        fc.boolean(),
        (list, seats, own, allowWaiting) => {
          const quotas = new Map([[1, own]]);
          const rows = planBulk(list, { seats, quotas, allowWaiting, seesAll: true });
          expect(rows.map((row) => row.number)).toEqual(list.map((entry) => entry.number));
          const enrolled = rows.filter(({ result }) => result === 'ENROLLED');
          expect(enrolled.filter(({ quotaId }) => quotaId === null).length).toBeLessThanOrEqual(seats);
          expect(enrolled.filter(({ quotaId }) => quotaId === 1).length).toBeLessThanOrEqual(own);
          const placed = rows.filter(({ result }) => ['ENROLLED', 'WAITING'].includes(result));
          expect(new Set(placed.map(({ personId }) => personId)).size).toBe(placed.length);
          expect(rows.some(({ result }) => result === (allowWaiting ? 'FULL' : 'WAITING'))).toBe(false);
        },
      ),
    );
  });

  it('does not tell whether a number exists to whoever may not see everybody', () => {
    const stranger = {
      personId: 7,
      left: true,
      permitted: false,
      already: true,
      conflict: true,
      unprepared: true,
      quotaIds: [],
    };
    const terms = { seats: 1, quotas: new Map(), allowWaiting: false, seesAll: false };
    const [unknown, foreign] = planBulk(
      [
        { number: '100001', candidate: null },
        { number: '100002', candidate: stranger },
      ],
      terms,
    );
    expect([unknown!.result, foreign!.result, foreign!.personId]).toEqual([
      'NOT_PERMITTED',
      'NOT_PERMITTED',
      null,
    ]);
    expect(refusesAll([unknown!])).toBe(true);
  });
});
