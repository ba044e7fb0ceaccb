import type { JSONContent } from '@tiptap/react';
import type { PlainMessageId } from '../i18n/index.ts';

const SAYS_NOTHING =
  /^(hier|hier klicken|klicken sie hier|link|mehr|weiter|weiterlesen|mehr erfahren|click here|here|more|read more|https?:\/\/\S+|www\.\S+)[.!…]*$/i;

/** What would make a text hard to read by screen reader: headings out of order, links whose words say nothing. */
export function textHints(document: JSONContent): PlainMessageId[] {
  const hints = new Set<PlainMessageId>();
  let last = 2;
  for (const { type, attrs, content = [] } of document.content ?? []) {
    if (type !== 'heading') continue;
    const level = Number(attrs?.level);
    if (level > last + 1) hints.add('topics.hintHeadingOrder');
    if (textOf({ content }).trim() === '') hints.add('topics.hintHeadingEmpty');
    last = level;
  }
  for (const text of linksOf(document)) if (SAYS_NOTHING.test(text.trim())) hints.add('topics.hintLinkText');
  return [...hints];
}

function linksOf(node: JSONContent): string[] {
  if (node.marks?.some(({ type }) => type === 'link')) return [node.text ?? ''];
  return (node.content ?? []).flatMap(linksOf);
}

function textOf(node: JSONContent): string {
  return node.text ?? (node.content ?? []).map(textOf).join('');
}
