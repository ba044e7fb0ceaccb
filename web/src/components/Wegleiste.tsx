import { Check } from 'lucide-react';
import './Wegleiste.css';

export interface Step {
  label: string;
  /** who has it and since when, or what comes next */
  note?: string | undefined;
  state: 'done' | 'now' | 'ahead';
}

/** The way of an enrolment, step by step; the present step is the one that says who is to act. */
export function Wegleiste({ steps, label }: { steps: readonly Step[]; label: string }) {
  return (
    <ol className="wegleiste" aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.label}
          className={`wegleiste__step wegleiste__step--${step.state}`}
          aria-current={step.state === 'now' ? 'step' : undefined}
        >
          <span className="wegleiste__mark" aria-hidden="true">
            {step.state === 'done' && <Check size={12} strokeWidth={3.5} />}
          </span>
          <span className="wegleiste__label">{step.label}</span>
          {step.note && <span className="wegleiste__note">{step.note}</span>}
        </li>
      ))}
    </ol>
  );
}
