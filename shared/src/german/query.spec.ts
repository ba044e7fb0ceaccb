import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Analyser } from './analyser.ts';
import { planQuery, titleKey, writtenForm } from './query.ts';
import { Thesaurus } from './thesaurus.ts';
import { Vocabulary } from './vocabulary.ts';

const vocabulary = new Vocabulary([
  ['fuehrung', 40],
  ['fuehrer', 1],
  ['fuehrungskraft', 12],
  ['gespraech', 30],
  ['gespraeche', 25],
  ['datenschutz', 20],
  ['daten', 20],
  ['schutz', 20],
  ['konflikt', 15],
  ['konflikte', 15],
  ['konfliktgespraech', 4],
  ['excel', 9],
  ['team', 30],
  ['vergabe', 8],
  ['vertrag', 8],
  ['vortrag', 3],
]);
const analyser = new Analyser(vocabulary);
const thesaurus = new Thesaurus([
  ['MA-Gespräch', 'Mitarbeitergespräch'],
  ['Homeoffice', 'mobiles Arbeiten'],
  ['KI', 'Künstliche Intelligenz'],
  ['Erste Hilfe', 'Ersthelfer'],
  ['Führung', 'Leadership'],
]);
const plan = (text: string) => planQuery(text, { analyser, vocabulary }, thesaurus);
const corrected = (text: string) => plan(text).corrections.map((c) => c.word);
const alternatives = (text: string, word = 0) =>
  plan(text).words[word]!.alternatives.map((a) => a.terms.join(' '));

describe('correction', () => {
  test.each([
    ['Fürung', 'fuehrung'],
    ['fuerhung', 'fuehrung'],
    ['Fuhrung', 'fuehrung'],
    ['Datenschuzt', 'datenschutz'],
    ['Dtaenschuz', 'datenschutz'],
    ['Gesprch', 'gespraech'],
    ['exel', 'excel'],
  ])('%s is taken for %s', (typed, word) => expect(corrected(typed)).toEqual([word]));

  test.each([
    ['a known word', 'Führung'],
    ['another form of a known word', 'Führungen'],
    ['a compound of known words', 'Teamkonflikt'],
    ['three letters or less', 'tem'],
    ['a code', '26-GES-0412'],
    ['an abbreviation in capitals', 'EXEL'],
    ['a word that is nothing like the others', 'Quantenphysik'],
    ['two edits in a short word', 'exzell'],
    ['a wrong first letter and a second edit', 'Sapenschutz'],
    ['the beginning of a known word at the end of the query', 'Gespr'],
  ])('%s is left alone: %s', (_, typed) => expect(corrected(typed)).toEqual([]));

  test('of equally near words the one that begins alike, then the frequent one, is meant', () => {
    expect(corrected('Vertrga')).toEqual(['vertrag']);
    expect(corrected('Vxrtrag')).toEqual(['vertrag']);
  });

  test('says where the word stood', () => {
    const { normalised, corrections } = plan('  Team Fürung lernen');
    expect(corrections.map(({ start, end }) => normalised.slice(start, end))).toEqual(['Fürung']);
  });
});

describe('what a query word may be matched by', () => {
  test('a compound: itself or its parts close together; one part alone, if need be', () => {
    expect(plan('Konfliktgespräch').words[0]!.alternatives).toEqual([
      { terms: ['konfliktgespraech'], spread: 'ANYWHERE', weight: 1 },
      { terms: ['konflikt', 'gespraech'], spread: 'NEAR', weight: 0.6 },
      { terms: ['konflikt'], spread: 'ANYWHERE', weight: 0.3, isLoose: true },
      { terms: ['gespraech'], spread: 'ANYWHERE', weight: 0.3, isLoose: true },
    ]);
  });
  test('a compound the catalogue lacks: its parts anywhere, too', () => {
    expect(plan('Vertragsgespräch').words[0]!.alternatives).toContainEqual({
      terms: ['vertrag', 'gespraech'],
      spread: 'ANYWHERE',
      weight: 0.4,
    });
  });
  test('the last, unfinished word: every completion', () =>
    expect(alternatives('konfl')).toEqual(['konfl', 'konflikt', 'konfliktgespraech']));
  test('synonyms, in both directions', () => {
    expect(alternatives('MA-Gespräch')).toContain('mitarbeitergespraech');
    expect(alternatives('Mitarbeitergespräch')).toContain('magespraech');
    expect(alternatives('homeoffice')).toContain('mobil arbeit');
    expect(alternatives('mobiles Arbeiten')).toContain('homeoffic');
    expect(alternatives('KI')).toContain('kuenstlich intelligenz');
    expect(alternatives('Künstliche Intelligenz')).toEqual(
      expect.arrayContaining(['kuenstlich intelligenz', 'ki']),
    );
    expect(alternatives('Ersthelfer:innen')).toContain('erst hilf');
  });
  test('a phrase with synonyms is one word of the query', () =>
    expect(plan('Erste Hilfe auffrischen').words).toHaveLength(2));
  test('a corrected word has its synonyms', () => expect(alternatives('Fürung')).toContain('leadership'));
});

test('a phrase of several groups has the synonyms of all of them', () => {
  const both = new Thesaurus([
    ['Präsentation', 'Vortrag'],
    ['Folien', 'Präsentation'],
  ]);
  const [word] = planQuery('Präsentationen', { analyser, vocabulary }, both).words;
  expect(word!.alternatives.map((a) => a.terms.join(' '))).toEqual(
    expect.arrayContaining(['vortrag', 'foli']),
  );
});

test('words for learning itself are optional, unless there is nothing else', () => {
  expect(plan('Excel Kurs').words.map((w) => w.required)).toEqual([true, false]);
  expect(plan('Kurs').words.map((w) => w.required)).toEqual([true]);
});

test('stop words and signs ask for nothing', () => expect(plan('was ist das? !!! --').words).toEqual([]));

test('takes any text, and at most twelve words of it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { words, normalised } = plan(text);
      expect(words.length).toBeLessThanOrEqual(12);
      expect(normalised).not.toMatch(/\0/);
    }),
  );
  expect(
    plan('eins zwei drei vier fuenf sechs sieben acht neun zehn elf zwoelf dreizehn').words,
  ).toHaveLength(12);
});

test('titles are equal however they are typed', () => {
  expect(titleKey('Schwierige Gespräche: vorbereiten & führen')).toBe(
    titleKey('schwierige gespraeche vorbereiten führen'),
  );
});

test('a folded word is shown as the catalogue writes it', () => {
  expect(writtenForm('fuehrung', ['Gute Führung', 'führung, Führung'])).toBe('Führung');
  expect(writtenForm('email', ['Eine E-Mail'])).toBe('E-Mail');
  expect(writtenForm('unbekannt', [])).toBe('unbekannt');
});
