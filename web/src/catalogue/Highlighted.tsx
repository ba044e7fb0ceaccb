import { highlightParts } from './highlight.ts';

export function Highlighted({ text, search }: { text: string; search: string }) {
  return highlightParts(text, search).map((part, index) =>
    part.hit ? <mark key={index}>{part.text}</mark> : <span key={index}>{part.text}</span>,
  );
}
