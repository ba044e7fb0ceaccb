import { describe, expect, it } from '@jest/globals';
import { htmlToText } from './html-to-text.ts';
import { cleanLine, cleanText, cut, firstSentence, hasInvisible, slugOf } from './text.ts';

describe('HTML to text', () => {
  it.each([
    ['Text<br />mit<BR>Zeilen', 'Text\nmit\nZeilen'],
    ['<p class="a">eins</p><p>zwei</p>', '\neins\n\nzwei\n'],
    ['<ul><li>a</li><li>b</li></ul>', '\n\n- a\n\n- b\n\n'],
    ['<a href="https://example.org/?a=1&b=2">hier</a>', 'hier'],
    ['3 < 5 und 7 > 6, a<b', '3 < 5 und 7 > 6, a<b'],
    ['Caf&eacute; &amp; B&uuml;ro &#8211; &#x20ac; &#150;', 'Café & Büro – € –'],
    ['&unbekannt; &amp;uuml; &', '&unbekannt; &uuml; &'],
    ['&#0;&#55296;&#9999999;', '\ufffd\ufffd\ufffd'],
    ['vor<script>alert("x")</script>nach', 'vornach'],
    ['vor<style>p { color: red }</style>nach', 'vornach'],
    ['vor<!-- still <b> -->nach', 'vornach'],
    ['vor<!-- ohne Ende', 'vor'],
    ['sichtbar<p style="visibility:hidden">Suchwörter</p>weiter', 'sichtbarweiter'],
    ['&lt;script&gt;alert(1)&lt;/script&gt;', '<script>alert(1)</script>'],
  ])('%j becomes %j', (html, text) => expect(htmlToText(html)).toBe(text));

  it.each([
    ['opening brackets', '<a'.repeat(100_000)],
    ['comments', '<!--'.repeat(50_000)],
    ['entities', '&#'.repeat(100_000)],
    ['a tag without end', `<a ${'x'.repeat(200_000)}`],
    ['spaces', `a${' '.repeat(200_000)}b`],
  ])('stays quick with a great many %s', (_, html) => {
    const before = performance.now();
    cleanText(htmlToText(html));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

describe('cleaning of text', () => {
  it('removes what nobody sees and repairs what cannot be stored', () => {
    expect(cleanLine('a\u0000b\u200bc\u00ad d\u202ee \ud800f')).toBe('abc de \ufffdf');
    expect(cleanText('eins \r\n\r\n\r\n\r\n  zwei\tdrei ')).toBe('eins\n\nzwei drei');
    expect(cleanLine('u\u0308ber')).toBe('über');
    expect([hasInvisible('ÄÖ 1-2'), hasInvisible('a\u0000'), hasInvisible('\udc00')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('cuts between words and never splits a character', () => {
    expect(cut('kurz', 10)).toBe('kurz');
    expect(cut('eins zwei drei vier', 12)).toBe('eins zwei…');
    expect(cut('😀'.repeat(10), 6)).toBe('😀😀…');
  });

  it('takes the first sentence, not an abbreviation', () => {
    expect(firstSentence('Wir üben z. B. Gespräche am Telefon. Danach Pause.', 100)).toBe(
      'Wir üben z. B. Gespräche am Telefon.',
    );
    expect(firstSentence('Ohne Ende', 100)).toBe('Ohne Ende');
  });

  it('makes slugs of letters a to z', () => {
    expect(slugOf('Größe & Café: 2. Teil', 50)).toBe('groesse-cafe-2-teil');
    expect([slugOf('日本語', 50), slugOf('abc-def', 4)]).toEqual(['', 'abc']);
  });
});
