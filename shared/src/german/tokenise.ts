import { fold, normalise } from './fold.ts';

export interface Token {
  /** Folded; a hyphenated word in one: "IT-Sicherheit" -> itsicherheit, "SGB II" -> sgb2. */
  text: string;
  /** A CODE (number, § 8a, C++, SGB II, A2) is neither stemmed, split nor corrected. */
  kind: 'WORD' | 'CODE';
  /** Folded pieces of a token that was written with hyphens, slashes or as a numbered law; else empty. */
  pieces: string[];
  /** The first half of "Arbeits- und Gesundheitsschutz": stands for a compound's part, is no word of its own. */
  isFragment: boolean;
  /** Counts every word of the text, stop words too, from 1; so distances stay true. */
  position: number;
  /** As written, and where, in the normalised text. */
  surface: string;
  start: number;
  end: number;
}

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}\p{M}]*`;
const TOKEN = new RegExp(
  [
    String.raw`§{1,2}\s?\d+[a-z]?(?![\p{L}\p{N}])`,
    String.raw`(?<![\p{L}\p{N}])(?:c\+\+|[cf]#|\.net(?![\p{L}\p{N}]))`,
    String.raw`${WORD}(?:[-‐‑–.’'/&]${WORD})*`,
  ].join('|'),
  'giu',
);
const MAX_LENGTH = 80;

/** Laws and rules with numbered books or parts: "SGB II", "SGB 2" and "sgbii" are one code. */
const NUMBERED = new Set(['sgb', 'din', 'iso', 'dguv', 'hoai', 'teil', 'modul', 'stufe']);
const LETTERED = new Set(['vob', 'vol']);
const ROMAN = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii', 'xiii', 'xiv'];

/** @returns the words of a text in order; text need not be normalised */
export function tokenise(text: string): Token[] {
  return tokeniseNormalised(normalise(text));
}

/** @param text as normalise() returns it; token offsets refer to it */
export function tokeniseNormalised(text: string): Token[] {
  const tokens: Token[] = [];
  const add = (surface: string, start: number, make: Pick<Token, 'text' | 'kind' | 'pieces'>) => {
    if (make.text.length <= MAX_LENGTH) {
      const end = start + surface.length;
      const isFragment = make.kind === 'WORD' && /^[-‐‑](?![\p{L}\p{N}])/u.test(text.slice(end, end + 2));
      tokens.push({ ...make, isFragment, position: tokens.length + 1, surface, start, end });
    }
  };
  for (const match of text.matchAll(TOKEN)) {
    const surface = match[0];
    const start = match.index;
    if (/^§/.test(surface)) {
      const number = fold(surface.replace(/[§\s]/g, ''));
      add(surface, start, { text: `§${number}`, kind: 'CODE', pieces: [number] });
    } else if (/[+#]|^\./.test(surface)) {
      add(surface, start, { text: fold(surface), kind: 'CODE', pieces: [] });
    } else {
      for (const { part, offset } of separate(surface)) add(part, start + offset, joined(part));
    }
  }
  return mergeNumbered(tokens, text);
}

/** Cuts at slashes and dots between words ("Word/Excel", "z.B."), not in "VOB/A", "3.0" or "F&E". */
function separate(surface: string): { part: string; offset: number }[] {
  if (!/[./&]/.test(surface) || /^\d+(?:[.]\d+)+$/.test(surface)) return [{ part: surface, offset: 0 }];
  if (/^\p{L}{1,4}[/&]\p{L}$/u.test(surface)) return [{ part: surface, offset: 0 }];
  const parts: { part: string; offset: number }[] = [];
  for (const match of surface.matchAll(/[^./&]+/g)) parts.push({ part: match[0], offset: match.index });
  return parts;
}

function joined(surface: string): Pick<Token, 'text' | 'kind' | 'pieces'> {
  const pieces = surface
    .replace(/[’']/g, '')
    .split(/[-‐‑–/&]/)
    .map(fold)
    .filter((piece) => piece !== '');
  const isCode = /\d/.test(surface);
  const [first = '', second] = pieces;
  if (second !== undefined) {
    const code = numberedCode(first, second);
    if (code && pieces.length === 2) return { text: code, kind: 'CODE', pieces };
    return {
      text: pieces.join(''),
      kind: isCode ? 'CODE' : 'WORD',
      pieces: code ? [...pieces, code] : pieces,
    };
  }
  const run = /^(sgb)(.+)$/.exec(first);
  const code = run && numberedCode(run[1]!, run[2]!);
  if (code) return { text: code, kind: 'CODE', pieces: [run[1]!] };
  return { text: first, kind: isCode ? 'CODE' : 'WORD', pieces: [] };
}

function numberedCode(law: string, number: string): string | null {
  if (LETTERED.has(law)) return /^[abc]$/.test(number) ? law + number : null;
  if (!NUMBERED.has(law)) return null;
  if (/^\d{1,5}$/.test(number)) return law + number;
  const value = ROMAN.indexOf(number);
  return value > 0 ? law + String(value) : null;
}

/** "SGB" + "II" -> one token sgb2 with the pieces sgb and ii. */
function mergeNumbered(tokens: Token[], text: string): Token[] {
  const merged: Token[] = [];
  for (const token of tokens) {
    const before = merged.at(-1);
    const code = before && before.pieces.length === 0 ? numberedCode(before.text, token.text) : null;
    if (before && code && /^\s+$/.test(text.slice(before.end, token.start))) {
      merged[merged.length - 1] = {
        text: code,
        kind: 'CODE',
        pieces: [before.text, token.text],
        isFragment: false,
        position: before.position,
        surface: text.slice(before.start, token.end),
        start: before.start,
        end: token.end,
      };
    } else {
      merged.push(token);
    }
  }
  return merged;
}
