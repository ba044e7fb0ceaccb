/**
 * After a change of page the focus goes to the new page's h1. The heading may appear later than the navigation ends
 * (its text comes from the API), so the wish is kept until a heading takes it.
 */
let wanted = false;

export function focusHeading(): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  wanted = heading === null;
  heading?.focus({ preventScroll: true });
}

export function takeHeadingFocus(heading: HTMLElement): void {
  if (!wanted) return;
  wanted = false;
  heading.focus({ preventScroll: true });
}

export function forgetHeadingFocus(): void {
  wanted = false;
}
