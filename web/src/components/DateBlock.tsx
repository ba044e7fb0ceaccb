import { useDateFormats } from '../i18n/index.ts';
import './DateBlock.css';

/** A leaf of the calendar. The full date is in the text beside it, so it is hidden from assistive technology. */
export function DateBlock({ at, quiet = false }: { at: string; quiet?: boolean }) {
  const { weekday, day, month, year } = useDateFormats().block(at);
  return (
    <div className={quiet ? 'date-block date-block--quiet' : 'date-block'} aria-hidden="true">
      <span className="date-block__weekday">{weekday}</span>
      <span className="date-block__day">{day}</span>
      <span className="date-block__month">{month}</span>
      <span className="date-block__year">{year}</span>
    </div>
  );
}

export function NoDateBlock({ label }: { label: string }) {
  return (
    <div className="date-block date-block--none">
      <span>{label}</span>
    </div>
  );
}
