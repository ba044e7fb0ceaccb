import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { familyOf } from './family.ts';
import { mendCompound } from './mistyped-compound.ts';

const compounds = new Set(['kultursommer', 'elternakademie', 'fuehrungstechniken', 'druckgrafik']);
const mended = (word: string) => mendCompound(word, (spelling) => compounds.has(spelling));

describe('a mistyped compound is mended', () => {
  test.each([
    ['letters swapped', 'kultusrommer', 'kultursommer'],
    ['a letter too many', 'elternnakademie', 'elternakademie'],
    ['a letter too few', 'fuehrungstechnken', 'fuehrungstechniken'],
    ['a wrong letter', 'druckgrafuk', 'druckgrafik'],
  ])('%s: %s', (_, typed, word) => expect(mended(typed)).toBe(word));

  test.each([
    ['two mistakes', 'kutlursomemr'],
    ['a wrong first letter', 'bultursommer'],
    ['a short word', 'kultsmr'],
    ['digits', 'kultursommer2'],
  ])('but not %s: %s', (_, typed) => expect(mended(typed)).toBeNull());

  it('whichever two neighbours after the first letter are swapped', () => {
    fc.assert(
      fc.property(fc.constantFrom(...compounds), fc.nat(), (word, n) => {
        const at = 1 + (n % (word.length - 2));
        expect(mended(word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2)) ?? word).toBe(word);
      }),
    );
  });
});

describe('a derivational family', () => {
  test.each([
    ['journalist', 'journalismus'],
    ['moderation', 'moderat'],
    ['programmier', 'programm'],
  ])('joins %s and %s', (a, b) => expect(familyOf(a)).toBe(familyOf(b)));

  it('has no root for short stems and codes', () => {
    expect(familyOf('ton')).toBeNull();
    expect(familyOf('sgb2')).toBeNull();
  });
});
