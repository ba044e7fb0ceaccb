import { describe, expect, test } from '@jest/globals';
import { Analyser, vocabularyWords } from './analyser.ts';
import { Vocabulary } from './vocabulary.ts';

const TEXT = `Gespräch Gespräche Führung führen Einkommen Steuer Erklärung Kraft Führungskräfte Führungskraft fordern
  Förderung fördern Konflikt Management Sprache Kurs Kinder Garten Arbeit Schutz Unterricht Sicherheit`;
const vocabulary = new Vocabulary([...vocabularyWords(TEXT)].map((word) => [word, 5] as const));
const analyser = new Analyser(vocabulary);
const terms = (text: string) => new Set(analyser.analyse(text).map((t) => t.term));
const whole = (word: string) =>
  analyser
    .analyse(word)
    .filter((t) => t.kind === 'WHOLE')
    .map((t) => t.term);
const parts = (word: string) =>
  analyser
    .analyse(word)
    .filter((t) => t.kind === 'PART')
    .map((t) => t.term);

describe('forms of one word share a term', () => {
  test.each([
    ['Führung', 'fuehrung'],
    ['Kräfte', 'Kraft'],
    ['Führungskräften', 'Führungskraft'],
    ['Mitarbeiter:innen', 'Mitarbeitende'],
    ['Mitarbeiterinnen', 'Mitarbeiter'],
    ['Ersthelferin', 'Ersthelfende'],
    ['Konflikten', 'Konflikt'],
    ['Kolleg:innen', 'Kolleginnen'],
    ['Straße', 'Strasse'],
  ])('%s = %s', (a, b) => expect(whole(a)).toEqual(whole(b)));

  test('Förderung and Forderung stay apart', () => expect(whole('fördern')).not.toEqual(whole('fordern')));
});

describe('compounds', () => {
  test.each([
    ['Gesprächsführung', ['gespraech', 'fuehrung', 'fuehr']],
    ['Einkommensteuererklärung', ['einkomm', 'steu', 'erklaer']],
    ['Sprachkurs', ['sprach', 'kur']],
    ['Kindergarten', ['kind', 'gart']],
    ['Konfliktmanagement', ['konflikt', 'management']],
  ])('%s also stands for its parts %j', (word, expected) => expect(parts(word)).toEqual(expected));

  test('the whole word is kept, at the same position', () => {
    expect(analyser.analyse('Arbeitsschutz')).toEqual([
      { term: 'arbeitsschutz', position: 1, kind: 'WHOLE' },
      { term: 'arbeit', position: 1, kind: 'PART' },
      { term: 'schutz', position: 1, kind: 'PART' },
    ]);
  });

  test.each(['Unterricht', 'Sicherheit', 'Grundlagen', 'Kommunikation'])('%s is not split', (word) =>
    expect(parts(word)).toEqual([]),
  );
});

test('a noun in -ung also stands for its verb', () => expect(parts('Führung')).toEqual(['fuehr']));
test('stop words are left out but counted', () => {
  expect(analyser.analyse('Schutz der Kinder').map((t) => t.position)).toEqual([1, 3]);
});
test('without a vocabulary only compounds of common words are split', () => {
  const words = (text: string) => new Analyser().analyse(text).map((t) => t.term);
  expect(words('Gesprächsführung')).toEqual(['gespraechsfuehr', 'gespraech', 'fuehrung']);
  expect(words('Kindergarten')).toEqual(['kindergart', 'kind', 'gart']);
  expect(words('Autogenes Moderationsrad')).toEqual(['autog', 'moderationsrad']);
});
test('hyphenated and closed spelling meet', () => {
  expect(terms('E-Mail')).toContain([...terms('Email')][0]);
});
