import { useEffect, useRef, type RefObject } from 'react';

/** For an answer that takes the place of the form a person just sent: the focus goes to its heading. */
export function useFocusOnMount(): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('h1')?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, []);
  return box;
}
