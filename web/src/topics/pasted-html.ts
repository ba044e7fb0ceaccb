const SAME_AS: Record<string, string> = { h1: 'h3', h2: 'h3', h5: 'h4', h6: 'h4', b: 'strong', i: 'em' };
const SILENT =
  'script, style, img, svg, math, iframe, object, embed, template, noscript, link, meta, title, base';

/**
 * What was copied from a page or a word processor, before the editor reads it: without code, pictures and dress, and
 * with the two levels of headings that a topic has. It is parsed in a document that runs nothing; the editor would
 * parse it in one that does.
 */
export function pastedHtml(html: string): string {
  const { body, createElement } = inert(html);
  for (const element of body.querySelectorAll(SILENT)) element.remove();
  for (const element of [...body.querySelectorAll('*')]) {
    for (const { name } of [...element.attributes]) if (name !== 'href') element.removeAttribute(name);
    if (!/^(https?:|mailto:)/i.test(element.getAttribute('href') ?? 'https:'))
      element.removeAttribute('href');
    const same = SAME_AS[element.localName];
    if (!same) continue;
    const renamed = createElement(same);
    renamed.append(...element.childNodes);
    element.replaceWith(renamed);
  }
  return body.innerHTML;
}

function inert(html: string) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  return { body: page.body, createElement: (tag: string) => page.createElement(tag) };
}
