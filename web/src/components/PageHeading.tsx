import { useEffect, useRef, type ReactNode } from 'react';
import { takeHeadingFocus } from './heading-focus.ts';

interface PageHeadingProps {
  children: ReactNode;
  /** for the window title, from the special to the general; the product's name is added */
  title: readonly string[];
  hidden?: boolean;
}

export function PageHeading({ children, title, hidden = false }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (heading.current) takeHeadingFocus(heading.current);
  }, []);
  return (
    <>
      <title>{[...title, 'Weitblick'].join(' – ')}</title>
      <h1 ref={heading} tabIndex={-1} className={hidden ? 'visually-hidden' : undefined}>
        {children}
      </h1>
    </>
  );
}
