import { useState, type ReactNode } from 'react';
import './EnrolmentHistory.css';

/** Something that most people do not look at: made, and fetched, when somebody opens it. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details className="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children}
    </details>
  );
}
