import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fold, normalise } from './fold.ts';

describe('folding', () => {
  test.each([
    ['Führung', 'fuehrung'],
    ['FÜHRUNG', 'fuehrung'],
    ['fuehrung', 'fuehrung'],
    ['Fu\u0308hrung', 'fuehrung'],
    ['Maßnahme', 'massnahme'],
    ['STRAẞE', 'strasse'],
    ['Café', 'cafe'],
    ['Łódź', 'łodz'],
  ])('%s -> %s', (word, folded) => expect(fold(word)).toBe(folded));

  test('is idempotent', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });
});

describe('gender forms become the base word', () => {
  test.each([
    ['Mitarbeiter:innen', 'Mitarbeiter'],
    ['Mitarbeiter*innen', 'Mitarbeiter'],
    ['Mitarbeiter_innen', 'Mitarbeiter'],
    ['Mitarbeiter/-innen', 'Mitarbeiter'],
    ['Mitarbeiter/innen', 'Mitarbeiter'],
    ['Mitarbeiter(innen)', 'Mitarbeiter'],
    ['MitarbeiterInnen', 'Mitarbeiter'],
    ['Leiter:in', 'Leiter'],
    ['LeiterIn', 'Leiter'],
    ['Leiter/-in', 'Leiter'],
    ['Kolleg:innen', 'Kolleg'],
    ['Jugendliche:r', 'Jugendliche'],
    ['Mitarbeiter:innengespräch', 'Mitarbeitergespräch'],
    ['MitarbeiterInnengespräch', 'Mitarbeitergespräch'],
  ])('%s -> %s', (text, base) => expect(normalise(text)).toBe(base));

  test.each(['LinkedIn', 'Berlin', 'innen und außen', 'Excel: in drei Tagen', 'gewinnen'])(
    '%s stays',
    (text) => expect(normalise(text)).toBe(text),
  );
});

test('soft hyphens and control characters do not break words', () => {
  expect(normalise('Ge\u00adsprächs\u200bführung\0Team')).toBe('Gesprächsführung Team');
});
