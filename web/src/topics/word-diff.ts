export interface DiffPart {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** More pairs of words than this are not compared one by one: all of it counts as replaced. */
const MAX_PAIRS = 4_000_000;

/** What has become of a text, word by word (the longest common sequence of words stays). */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const parts: DiffPart[] = [];
  const push = (kind: DiffPart['kind'], words: readonly string[]) => {
    const text = words.join('');
    if (text === '') return;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text;
    else parts.push({ kind, text });
  };
  push('same', a.slice(0, start));
  compare(middleA, middleB, push);
  push('same', a.slice(a.length - end));
  return parts;
}

function compare(
  a: readonly string[],
  b: readonly string[],
  push: (kind: DiffPart['kind'], words: readonly string[]) => void,
): void {
  if (a.length * b.length > MAX_PAIRS) {
    push('removed', a);
    push('added', b);
    return;
  }
  const width = b.length + 1;
  // longest[i, j]: how many words the rests a[i…] and b[j…] have in common
  const longest = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
    }
  }
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      push('same', [a[i]!]);
      i += 1;
      j += 1;
    } else if (longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!) {
      push('removed', [a[i]!]);
      i += 1;
    } else {
      push('added', [b[j]!]);
      j += 1;
    }
  }
  push('removed', a.slice(i));
  push('added', b.slice(j));
}

/** Words and what stands between them. */
const wordsOf = (text: string) => text.match(/\s+|[^\s]+/g) ?? [];
