import { useEffect, useRef } from 'react';
import './ErrorSummary.css';

export interface FormProblem {
  fieldId?: string;
  text: string;
}

/** Stands before a form that could not be sent and takes the focus; each problem links to its field. */
export function ErrorSummary({ title, problems }: { title: string; problems: readonly FormProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="group" aria-label={title}>
      <p className="error-summary__title">{title}</p>
      <ul>
        {problems.map(({ fieldId, text }) => (
          <li key={text}>{fieldId ? <a href={`#${fieldId}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
}
