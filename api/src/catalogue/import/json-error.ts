export interface JsonError {
  /** From 1. */
  line: number;
  column: number;
  /** The text around it on one line, with ▶ before the place. */
  excerpt: string;
}

/** Where a text stops being JSON; V8's own messages do not always tell. For texts that JSON.parse refuses. */
export function locateJsonError(text: string): JsonError {
  const at = firstError(text);
  let line = 1;
  let lineStart = 0;
  for (let next = text.indexOf('\n'); next >= 0 && next < at; next = text.indexOf('\n', lineStart)) {
    line += 1;
    lineStart = next + 1;
  }
  const show = (part: string): string => part.toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ');
  const excerpt = `${show(text.slice(Math.max(0, at - 40), at))}▶${show(text.slice(at, at + 40)) || '(end of file)'}`;
  return { line, column: at - lineStart + 1, excerpt };
}

type Expected = 'value' | 'value or end' | 'key' | 'key or end' | 'colon' | 'comma or end' | 'end of file';

/** Offset of the first character that can't be there. Without recursion, so that depth does no harm. */
function firstError(text: string): number {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  const afterValue = (): Expected => (open.length > 0 ? 'comma or end' : 'end of file');
  for (;;) {
    while (/[ \t\n\r]/.test(text[at] ?? '')) at += 1;
    const char = text[at];
    if (char === undefined || expected === 'end of file') return at;
    const inObject = open.at(-1) === '{';
    if (char === (inObject ? '}' : ']') && /or end$/.test(expected)) {
      open.pop();
      at += 1;
      expected = afterValue();
    } else if (expected === 'comma or end') {
      if (char !== ',') return at;
      at += 1;
      expected = inObject ? 'key' : 'value';
    } else if (expected === 'colon') {
      if (char !== ':') return at;
      at += 1;
      expected = 'value';
    } else if (expected === 'key' || expected === 'key or end') {
      if (char !== '"') return at;
      const string = endOfString(text, at);
      if (string.error) return string.at;
      at = string.at;
      expected = 'colon';
    } else if (char === '{' || char === '[') {
      open.push(char);
      at += 1;
      expected = char === '{' ? 'key or end' : 'value or end';
    } else if (char === '"') {
      const string = endOfString(text, at);
      if (string.error) return string.at;
      at = string.at;
      expected = afterValue();
    } else {
      const word = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/y;
      word.lastIndex = at;
      const found = word.exec(text);
      if (!found) return at;
      at += found[0].length;
      expected = afterValue();
    }
  }
}

function endOfString(text: string, from: number): { at: number; error: boolean } {
  for (let at = from + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, error: false };
    if (code < 0x20) return { at, error: true };
    if (code !== 0x5c) continue;
    const escape = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;
    escape.lastIndex = at + 1;
    const found = escape.exec(text);
    if (!found) return { at, error: true };
    at += found[0].length;
  }
  return { at: text.length, error: true };
}
