import type { ReactNode } from 'react';
import './TableRegion.css';

/** A table that may be wider than the window scrolls in a region of its own, also by keyboard. */
export function TableRegion({ label, children }: { label: string; children: ReactNode }) {
  return (
    // the focus is what lets the arrow keys scroll
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-region" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
