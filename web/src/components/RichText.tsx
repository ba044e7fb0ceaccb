import { createElement, useMemo, type ReactNode } from 'react';

const PLAIN_TAGS = new Set(['h3', 'h4', 'p', 'br', 'ul', 'ol', 'li', 'strong', 'em']);

/**
 * Rich text of the API, which has sanitised it. Shown without trust all the same: the HTML is parsed in a document that
 * runs nothing, and elements are built anew from what is allowed.
 */
export function RichText({ html }: { html: string }) {
  const nodes = useMemo(() => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    return childrenOf(body);
  }, [html]);
  return <>{nodes}</>;
}

function childrenOf(parent: Node): ReactNode[] {
  return [...parent.childNodes].map((node, key) => {
    if (node instanceof Text) return node.data;
    if (!(node instanceof Element)) return null;
    const tag = node.localName;
    if (tag === 'br') return <br key={key} />;
    if (PLAIN_TAGS.has(tag)) return createElement(tag, { key }, ...childrenOf(node));
    const href = tag === 'a' ? node.getAttribute('href') : null;
    if (href && /^(https?:|mailto:)/i.test(href)) {
      return (
        <a key={key} href={href} rel="noreferrer">
          {childrenOf(node)}
        </a>
      );
    }
    return ['script', 'style', 'svg', 'math', 'template'].includes(tag) ? null : childrenOf(node);
  });
}
