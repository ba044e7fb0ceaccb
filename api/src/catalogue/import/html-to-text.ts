/**
 * HTML to plain text. The result is text and has to be shown as text: a decoded "&lt;b&gt;" is "<b>" in it.
 * A single pass to the right, so that nothing a document holds makes it slow.
 */
const TAG = /<(\/?)([a-z][a-z0-9]*)([^<>]*)>/iy;
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'tr',
  'ul',
  'ol',
  'table',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
]);
/** Elements whose content is no text. */
const SILENT = new Set(['script', 'style', 'template', 'iframe', 'object', 'noscript', 'head', 'title']);
const HIDDEN = /visibility\s*:\s*hidden|display\s*:\s*none/i;

export function htmlToText(html: string): string {
  let out = '';
  let at = 0;
  /** Name of the element whose content is skipped. */
  let skipping: string | null = null;
  const write = (text: string): void => {
    if (!skipping) out += text;
  };
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open < 0) break;
    write(html.slice(at, open));
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    TAG.lastIndex = open;
    const tag = TAG.exec(html);
    if (!tag) {
      write('<');
      at = open + 1;
      continue;
    }
    at = open + tag[0].length;
    const closing = tag[1] === '/';
    const name = tag[2]!.toLowerCase();
    if (skipping) {
      if (closing && name === skipping) skipping = null;
    } else if (!closing && (SILENT.has(name) || HIDDEN.test(tag[3]!)) && !tag[3]!.endsWith('/')) {
      skipping = name;
    } else if (name === 'li') {
      write(closing ? '\n' : '\n- ');
    } else if (BREAKS.has(name)) {
      write('\n');
    }
  }
  write(html.slice(at));
  return decodeEntities(out);
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  agrave: 'à',
  aacute: 'á',
  acirc: 'â',
  ccedil: 'ç',
  egrave: 'è',
  eacute: 'é',
  ecirc: 'ê',
  euml: 'ë',
  iacute: 'í',
  icirc: 'î',
  iuml: 'ï',
  ntilde: 'ñ',
  oacute: 'ó',
  ocirc: 'ô',
  uacute: 'ú',
  ugrave: 'ù',
  ucirc: 'û',
  Agrave: 'À',
  Eacute: 'É',
  Ccedil: 'Ç',
  Ntilde: 'Ñ',
  oslash: 'ø',
  aring: 'å',
  scaron: 'š',
  euro: '€',
  sect: '§',
  deg: '°',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  frac12: '½',
  frac14: '¼',
  sup2: '²',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  laquo: '«',
  raquo: '»',
  lsaquo: '‹',
  rsaquo: '›',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  rarr: '→',
  larr: '←',
  ensp: ' ',
  emsp: ' ',
};

const windows1252 = new TextDecoder('windows-1252');

/** Decodes once; what is no known entity stays as it is. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return Object.hasOwn(NAMED, name) ? NAMED[name]! : whole;
      const code = decimal ? parseInt(decimal, 10) : parseInt(hex, 16);
      // browsers read &#128; to &#159; as Windows-1252
      if (code >= 0x80 && code <= 0x9f) return windows1252.decode(Uint8Array.of(code));
      if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '\ufffd';
      return String.fromCodePoint(code);
    },
  );
}
