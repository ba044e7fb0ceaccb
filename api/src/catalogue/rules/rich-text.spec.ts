import { describe, expect, it } from '@jest/globals';
import { plainTextOf, sanitiseRichText } from './rich-text.ts';

const ALLOWED =
  /^(?:[^<>]|<\/?(?:h3|h4|p|br|ul|ol|li|strong|em|a)(?: href="(?:https?:|mailto:)[^"<>]*")?(?: \/)?>)*$/;

/** After the OWASP filter evasion list, and known mutations (what a browser makes of it when it parses it again). */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=https://evil.example/xss.js></SCRIPT>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<IMG """><SCRIPT>alert("XSS")</SCRIPT>"\\>',
  '<img src=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61lert(1)>',
  '<a href="javascript:alert(1)">Anmeldung</a>',
  '<a href="jAvAsCrIpT:alert(1)">x</a>',
  '<a href="java\tscript:alert(1)">x</a>',
  '<a href="java&#x0A;script:alert(1)">x</a>',
  '<a href=" &#14;  javascript:alert(1)">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="/abmelden">x</a>',
  '<a href="https://ok.example" onclick="alert(1)" style="position:fixed;inset:0" target="_blank">x</a>',
  '<a href="https://ok.example/&quot;onmouseover=alert(1) x=&quot;">x</a>',
  '<p onmouseover="alert(1)">x</p>',
  '<svg onload=alert(1)>',
  '<svg><script>alert&#40;1)</script></svg>',
  '<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
  '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  '<math></p><style><!--</style><img src/onerror=alert(1)>--></style></math>',
  '<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<template><img src=x onerror=alert(1)></template>',
  '<xmp><img src="</xmp><img src=x onerror=alert(1)>"></xmp>',
  '<textarea></textarea><img src=x onerror=alert(1)>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object><embed src="javascript:alert(1)">',
  '<style>@import "https://evil.example/x.css";</style>',
  '<link rel=stylesheet href=https://evil.example/x.css><base href="https://evil.example/">',
  '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">',
  '<body onload=alert(1)><input autofocus onfocus=alert(1)><details open ontoggle=alert(1)>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<!--><img src=x onerror=alert(1)>-->',
  '<![CDATA[<img src=x onerror=alert(1)>]]>',
  '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>',
  '<h3><p><li><a href="https://ok.example"><a href="javascript:alert(1)">',
  `${'<ul><li>'.repeat(2000)}tief`,
  '<p>\0<scr\0ipt>alert(1)</scr\0ipt>\uD800</p>',
];

describe('rich text', () => {
  it('keeps headings, paragraphs, lists, emphasis and links', () => {
    const text =
      '<h3>Inhalt</h3><p>Wir <strong>üben</strong> und <em>fragen</em>.<br />Mehr: <a href="https://www.example.org/a?b=1&amp;c=2">Leitfaden zum Üben</a></p><ul><li><p>eins</p></li></ul><ol><li>zwei</li></ol><h4>Ort</h4><p><a href="mailto:fortbildung@example.org">Mail an uns</a></p>';
    expect(sanitiseRichText(text)).toBe(text);
  });

  it.each(HOSTILE)('is harmless after %j', (hostile) => {
    const kept = sanitiseRichText(hostile);
    expect(kept).toMatch(ALLOWED);
    expect(sanitiseRichText(kept)).toBe(kept);
  });

  it('loses code with its tags', () => {
    expect(sanitiseRichText('a<script>alert(1)</script><style>p{}</style><svg><text>s</text></svg>b')).toBe(
      'ab',
    );
  });

  it('keeps the words of what it takes the tags from', () => {
    expect(sanitiseRichText('<section><blink>Guten</blink> <font color=red>Tag</font></section>')).toBe(
      'Guten Tag',
    );
    expect(sanitiseRichText('<a href="javascript:alert(1)">Anmeldung</a>')).toBe('Anmeldung');
  });

  it('takes over what was copied from a word processor without its dress', () => {
    const word =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><h1 style="mso-list:l0">Ziele</h1><p class=MsoNormal style="margin:0cm"><b>Klar</b> <i>reden</i><o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><div>Ende</div><!--EndFragment--></body></html>';
    expect(sanitiseRichText(word)).toBe(
      '<h3>Ziele</h3><p><strong>Klar</strong> <em>reden</em></p><p>Ende</p>',
    );
  });

  it('has plain text for searching', () => {
    expect(plainTextOf('<h3>Ziele</h3><ul><li>Klar &amp; knapp</li><li>Ruhig</li></ul>')).toMatch(
      /Ziele\s+[^\w]*Klar & knapp\s+[^\w]*Ruhig/,
    );
  });
});
