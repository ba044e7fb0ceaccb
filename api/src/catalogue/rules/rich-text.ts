import sanitizeHtml from 'sanitize-html';
import { htmlToText } from '../import/html-to-text.ts';

export const MAX_RICH_TEXT = 20_000;

/** What the editor writes under other names, for example pasted from a word processor. */
const SAME_AS: Record<string, string> = {
  h1: 'h3',
  h2: 'h3',
  h5: 'h4',
  h6: 'h4',
  b: 'strong',
  i: 'em',
  div: 'p',
};

const RULES: sanitizeHtml.IOptions = {
  allowedTags: ['h3', 'h4', 'p', 'br', 'ul', 'ol', 'li', 'strong', 'em', 'a'],
  allowedAttributes: { a: ['href'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // their text is code, or would be read by other rules than the rest: gone with everything in them
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'title',
    'svg',
    'math',
    'template',
    'iframe',
    'object',
    'xmp',
    'noembed',
    'noframes',
    'plaintext',
  ],
  nestingLimit: 12,
  transformTags: {
    ...SAME_AS,
    a: (_name, { href = '' }): sanitizeHtml.Tag =>
      isWebAddress(href)
        ? { tagName: 'a', attribs: { href: href.trim() } }
        : { tagName: 'span', attribs: {} },
  },
  // what a word processor leaves behind
  exclusiveFilter: ({ tag, text, mediaChildren }) =>
    ['p', 'h3', 'h4', 'li', 'a', 'strong', 'em'].includes(tag) &&
    text.trim() === '' &&
    (mediaChildren?.length ?? 0) === 0,
};

/** Absolute only: a text is read on other pages than the one it was written on. */
function isWebAddress(href: string): boolean {
  return ['http:', 'https:', 'mailto:'].includes(URL.parse(href.trim())?.protocol ?? '');
}

/**
 * Rich text as it may be stored and shown: headings of two levels, paragraphs, lists, strong, em and absolute links.
 * Everything else loses its tag, and code its content. What it returns, it returns unchanged.
 */
export function sanitiseRichText(html: string): string {
  return sanitizeHtml(html.toWellFormed().replaceAll('\0', ''), RULES).trim();
}

/** For searching, for comparing and for the topics' lists. */
export function plainTextOf(html: string): string {
  return htmlToText(html);
}
