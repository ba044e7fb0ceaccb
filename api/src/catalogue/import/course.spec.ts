import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS, toCourse, type Course } from './course.ts';
import { aRecord } from './invented-records.ts';

function course(changes: Record<string, unknown> = {}): Course {
  const outcome = toCourse(aRecord(changes));
  if ('refused' in outcome) throw new Error(JSON.stringify(outcome.refused));
  return outcome.ok;
}

function reasons(changes: Record<string, unknown>): string[] {
  const outcome = toCourse(aRecord(changes));
  return 'refused' in outcome ? outcome.refused.map(({ code, field }) => `${code} ${field}`) : [];
}

describe('a record that is sound', () => {
  it('becomes a course', () => {
    expect(course()).toEqual({
      guid: '900001',
      number: 'XX1.001F',
      title: 'Leuchttürme zeichnen',
      subtitle: 'Perspektive an einem Wochenende üben',
      benefit: 'Perspektive an einem Wochenende üben',
      description: 'Wir zeichnen Leuchttürme & Boote.\nMaterial liegt bereit.',
      keywords: ['Kultur', 'Zeichnen', 'Grundlagen'],
      category: 'vhs-kultur',
      targetGroup: 'ALL',
      format: 'IN_PERSON',
      place: {
        code: expect.stringMatching(/^VHS-HAUS-AM-DEICH-[0-9A-F]{8}$/),
        name: 'Haus am Deich',
        address: 'Deichweg 1, 99999 Musterhafen',
      },
      capacity: 12,
      seatsMinimum: 5,
      units: 16,
      firstDay: '2021-03-06',
      lastDay: '2021-03-07',
      notes: [],
    });
  });

  it('may have single values for lists, lists of one for values, and numbers for text', () => {
    const changed = course({
      guid: 900001,
      name: ['Leuchttürme zeichnen'],
      schlagwort: 'KULTUR',
      text: { eigenschaft: 'Beschreibung', text: 'Ein Text.' },
      maximale_teilnehmerzahl: 12,
      minimale_teilnehmerzahl: '5,0',
      zielgruppe: {},
    });
    expect(changed).toMatchObject({ guid: '900001', title: 'Leuchttürme zeichnen', keywords: ['Kultur'] });
    expect(changed).toMatchObject({ description: 'Ein Text.', capacity: 12, seatsMinimum: 5 });
  });

  it('has defaults for what may be missing', () => {
    const { nummer, untertitel, minimale_teilnehmerzahl, ende_datum, ...rest } = aRecord({
      anzahl_termine: '0',
      schlagwort: null,
      text: [],
      veranstaltungsort: null,
    });
    expect([nummer, untertitel, minimale_teilnehmerzahl, ende_datum]).not.toContain(undefined);
    expect(toCourse(rest)).toMatchObject({
      ok: { number: null, subtitle: '', benefit: '', seatsMinimum: 0, units: null, lastDay: '2021-03-06' },
    });
    expect(toCourse(rest)).toMatchObject({
      ok: { place: null, category: 'vhs-weitere', description: '', keywords: [] },
    });
  });

  it('takes days as Germans write them', () => {
    expect(course({ beginn_datum: '6.3.2021', ende_datum: '07.03.2021' })).toMatchObject({
      firstDay: '2021-03-06',
      lastDay: '2021-03-07',
    });
  });

  it.each([
    ['the place', { veranstaltungsort: { name: 'Online', adresse: { ort: 'Musterhafen', strasse: null } } }],
    ['a keyword', { schlagwort: ['KULTUR', 'Onlinekurs'] }],
    ['the name', { name: 'WEBINAR: Leuchttürme' }],
    ['the subtitle', { untertitel: 'Online-Kurs' }],
  ])('is online when %s says so', (_, changes) => {
    expect(course(changes)).toMatchObject({ format: 'ONLINE', place: null });
  });

  it('is not online because it is about something online', () => {
    expect(course({ name: 'Online-Marketing für Leuchttürme' }).format).toBe('IN_PERSON');
  });

  it('names houses of the same name by their street, and tells them apart', () => {
    const at = (strasse: string) =>
      course({ veranstaltungsort: { name: 'VHS', adresse: { strasse, plz: '99999', ort: 'X' } } });
    expect(at('Deichweg 1').place?.name).toBe('VHS, Deichweg 1');
    expect(at('Deichweg 1').place?.code).not.toBe(at('Deichweg 2').place?.code);
    expect(at('Deichweg 1, 99999 X').place?.address).toBe('Deichweg 1, 99999 X');
  });

  it('is for all staff unless it names one of our groups; other audiences become keywords', () => {
    expect(course({ zielgruppe: ' - Frauen' })).toMatchObject({
      targetGroup: 'ALL',
      keywords: expect.arrayContaining(['Frauen']),
    });
    expect(course({ zielgruppe: 'h - Sonstige' }).keywords).toEqual(['Kultur', 'Zeichnen', 'Grundlagen']);
    expect(course({ zielgruppe: ['Führungskräfte'] }).targetGroup).toBe('LEADERS');
    expect(course({ zielgruppe: 'Auszubildende' }).targetGroup).toBe('APPRENTICES');
  });

  it('says what it is good for by its subtitle, or the first sentence if that says little', () => {
    expect(course({ untertitel: '- Bildungsurlaub -' })).toMatchObject({
      subtitle: 'Bildungsurlaub',
      benefit: 'Wir zeichnen Leuchttürme & Boote.',
    });
    expect(course({ untertitel: 'Bildungsurlaub', text: null }).benefit).toBe('Bildungsurlaub');
  });

  it.each([
    [['SPRACHEN', 'Deutsch Fremdsprache'], 'vhs-deutsch'],
    [['SPRACHEN'], 'vhs-sprachen'],
    [['ARBEIT-BERUF-EDV', 'EDV'], 'vhs-edv'],
    [['ARBEIT-BERUF-EDV'], 'vhs-beruf'],
    [['GESUNDHEIT', 'Kommunikation'], 'vhs-gesundheit'],
    [['Excel', 'Grundlagen'], 'vhs-edv'],
    [['Grundlagen'], 'vhs-weitere'],
  ])('with the keywords %j belongs to %s', (schlagwort, category) => {
    expect(course({ schlagwort }).category).toBe(category);
  });
});

describe('a record that is not sound', () => {
  it.each([
    ['MISSING guid', { guid: null }],
    ['WRONG_TYPE guid', { guid: { a: 1 } }],
    ['TOO_LONG guid', { guid: '1'.repeat(65) }],
    ['UNPRINTABLE_CHARACTERS guid', { guid: '1\u00002' }],
    ['UNPRINTABLE_CHARACTERS nummer', { nummer: 'A\ud800' }],
    ['MISSING name', { name: ' ' }],
    ['MISSING name', { name: '<b></b>\u200b' }],
    ['WRONG_TYPE name', { name: ['a', 'b'] }],
    ['WRONG_TYPE name', { name: true }],
    ['TOO_LONG name', { name: 'x'.repeat(301) }],
    ['MISSING maximale_teilnehmerzahl', { maximale_teilnehmerzahl: '' }],
    ['OUT_OF_RANGE maximale_teilnehmerzahl', { maximale_teilnehmerzahl: '0' }],
    ['OUT_OF_RANGE maximale_teilnehmerzahl', { maximale_teilnehmerzahl: '99999999' }],
    ['NOT_A_WHOLE_NUMBER maximale_teilnehmerzahl', { maximale_teilnehmerzahl: '12,5' }],
    ['NOT_A_WHOLE_NUMBER maximale_teilnehmerzahl', { maximale_teilnehmerzahl: '1e2' }],
    ['NOT_A_WHOLE_NUMBER maximale_teilnehmerzahl', { maximale_teilnehmerzahl: 'viele' }],
    ['OUT_OF_RANGE minimale_teilnehmerzahl', { minimale_teilnehmerzahl: -1 }],
    ['MINIMUM_ABOVE_MAXIMUM minimale_teilnehmerzahl', { minimale_teilnehmerzahl: 13 }],
    ['OUT_OF_RANGE anzahl_termine', { anzahl_termine: '-3' }],
    ['MISSING beginn_datum', { beginn_datum: null }],
    ['IMPOSSIBLE_DATE beginn_datum', { beginn_datum: '31.02.2021' }],
    ['IMPOSSIBLE_DATE ende_datum', { ende_datum: '2021-13-01' }],
    ['IMPOSSIBLE_DATE ende_datum', { ende_datum: '2021-02-29' }],
    ['UNREADABLE_DATE beginn_datum', { beginn_datum: 'im März' }],
    ['UNREADABLE_DATE beginn_datum', { beginn_datum: 20210306 }],
    ['OUT_OF_RANGE beginn_datum', { beginn_datum: '0021-03-06' }],
    ['END_BEFORE_BEGIN ende_datum', { ende_datum: '2021-03-05' }],
    ['SPAN_TOO_LONG ende_datum', { ende_datum: '2031-03-06' }],
  ])('is refused: %s', (reason, changes) => expect(reasons(changes)).toContain(reason));

  it('tells everything that is wrong at once, with the value', () => {
    const outcome = toCourse(
      aRecord({ guid: null, beginn_datum: '31.02.2021', maximale_teilnehmerzahl: 'x'.repeat(500) }),
    );
    expect(outcome).toEqual({
      refused: [
        { code: 'MISSING', field: 'guid', message: expect.any(String), value: 'null' },
        {
          code: 'NOT_A_WHOLE_NUMBER',
          field: 'maximale_teilnehmerzahl',
          message: expect.any(String),
          value: expect.stringMatching(/^"x{60}…" \(500 characters\)$/),
        },
        {
          code: 'IMPOSSIBLE_DATE',
          field: 'beginn_datum',
          message: 'there is no such day',
          value: '"31.02.2021"',
        },
      ],
    });
  });

  it.each([null, undefined, 'x', 7, [], [aRecord()]])('is refused: %j is no course', (record) => {
    expect(toCourse(record)).toMatchObject({ refused: [{ code: 'NOT_AN_OBJECT' }] });
  });
});

describe('hostile content', () => {
  it('does not reach prototypes', () => {
    const record = JSON.parse(
      JSON.stringify(aRecord()).replace(
        '"guid":"900001"',
        '"__proto__":{"guid":"7","polluted":true},"constructor":1',
      ),
    );
    expect(toCourse(record)).toMatchObject({ refused: [{ code: 'MISSING', field: 'guid' }] });
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it('cuts long texts, drops unusable keywords and says so', () => {
    const long = course({
      untertitel: 'wort '.repeat(1_000),
      text: { eigenschaft: 'Beschreibung', text: 'wort '.repeat(50_000) },
      schlagwort: [
        'KULTUR',
        'x'.repeat(81),
        7,
        { a: 1 },
        ...Array.from({ length: 1_000 }, (_, i) => `wort${i}`),
      ],
    });
    expect(long.subtitle.length).toBeLessThanOrEqual(LIMITS.subtitle);
    expect(long.description.length).toBeLessThanOrEqual(LIMITS.description);
    expect(long.keywords).toHaveLength(LIMITS.keywords);
    expect(long.notes.map(({ code, field }) => `${code} ${field}`)).toEqual(
      expect.arrayContaining(['TEXT_CUT untertitel', 'TEXT_CUT text', 'ENTRIES_IGNORED schlagwort']),
    );
  });

  it('bears depth', () => {
    const deep = JSON.parse('[{"a":'.repeat(50_000) + '1' + '}]'.repeat(50_000));
    expect(reasons({ guid: deep, name: deep })).toEqual(['WRONG_TYPE guid', 'WRONG_TYPE name']);
    expect(
      course({ text: deep, schlagwort: deep, veranstaltungsort: deep, zielgruppe: deep }).keywords,
    ).toEqual([]);
  });

  it('holds for any change of any field: a course or reasons, never an exception', () => {
    const key = fc.constantFrom(...Object.keys(aRecord()), '__proto__', 'toString');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom(
        '',
        '0',
        '-1',
        '2021-02-30',
        '31.02.2021',
        '<p>',
        '&#0;',
        '\u0000',
        '\ud800',
        '9'.repeat(400),
      ),
    );
    const value = fc.oneof(
      text,
      fc.jsonValue(),
      fc.constantFrom(null, undefined, NaN, Infinity, -0, 1e300, true, {}, [], [[]], [{}]),
      fc.array(text),
      fc.dictionary(fc.constantFrom('eigenschaft', 'text', 'name', 'adresse', 'strasse', 'plz'), text),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 6 }), (changes) => {
        const record = aRecord();
        for (const [field, changed] of changes) {
          if (changed === undefined) delete record[field];
          else Object.defineProperty(record, field, { value: changed, enumerable: true, configurable: true });
        }
        const outcome = toCourse(record);
        if ('refused' in outcome) {
          expect(outcome.refused.length).toBeGreaterThan(0);
          for (const reason of outcome.refused) expect(reason.value.length).toBeLessThan(200);
          return;
        }
        const { ok } = outcome;
        expect(JSON.stringify(ok)).not.toMatch(/\\u0000|\\ud[89a-f]/);
        expect(ok.title.length).toBeGreaterThan(0);
        expect(ok.seatsMinimum).toBeLessThanOrEqual(ok.capacity);
        expect(ok.firstDay <= ok.lastDay).toBe(true);
      }),
      { numRuns: 3_000 },
    );
  });
});
