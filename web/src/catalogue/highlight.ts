export interface TextPart {
  text: string;
  hit: boolean;
}

const SHORTEST_WORD = 2;

/** Marks words of the text that begin with a word of the search. The API finds more than that; this only shows why. */
export function highlightParts(text: string, search: string): TextPart[] {
  const words = (search.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= SHORTEST_WORD);
  if (words.length === 0) return [{ text, hit: false }];
  // letters and digits only, so nothing has to be escaped
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})`, 'giu');
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), hit: false });
    parts.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), hit: false });
  return parts;
}
