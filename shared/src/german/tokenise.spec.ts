import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { normalise } from './fold.ts';
import { tokenise, tokeniseNormalised } from './tokenise.ts';

const words = (text: string) => tokenise(text).map((token) => token.text);
const codes = (text: string) =>
  tokenise(text)
    .filter((t) => t.kind === 'CODE')
    .map((t) => t.text);

describe('codes stay whole', () => {
  test.each([
    ['SGB II', ['sgb2']],
    ['SGB 2', ['sgb2']],
    ['sgbii', ['sgb2']],
    ['SGB-II', ['sgb2']],
    ['SGB XII', ['sgb12']],
    ['VOB/A', ['voba']],
    ['VOB A', ['voba']],
    ['C++', ['c++']],
    ['C#', ['c#']],
    ['.NET', ['.net']],
    ['§ 8a SGB VIII', ['§8a', 'sgb8']],
    ['§8a', ['§8a']],
    ['26-GES-0412', ['26ges0412']],
    ['GER A2', ['a2']],
    ['Windows 11', ['11']],
  ])('%s', (text, expected) => expect(codes(text)).toEqual(expected));

  test('TVöD is a word like any other', () => expect(words('TVöD, tvoed')).toEqual(['tvoed', 'tvoed']));
});

test('a hyphenated word is one word and its pieces', () => {
  expect(tokenise('IT-Sicherheit')[0]).toMatchObject({
    text: 'itsicherheit',
    kind: 'WORD',
    pieces: ['it', 'sicherheit'],
  });
});

test('slashes and dots separate words', () => {
  expect(words('Word/Excel, z.B. Outlook')).toEqual(['word', 'excel', 'z', 'b', 'outlook']);
});

test('"Arbeits-" in "Arbeits- und Gesundheitsschutz" is a fragment', () => {
  expect(tokenise('Arbeits- und Gesundheitsschutz').map((t) => t.isFragment)).toEqual([true, false, false]);
});

test('offsets point at the word in the normalised text, whatever the text is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const normalised = normalise(text);
      for (const { start, end, surface } of tokeniseNormalised(normalised)) {
        expect(normalised.slice(start, end)).toBe(surface);
      }
    }),
  );
});
