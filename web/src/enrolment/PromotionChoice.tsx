import { useId } from 'react';
import type { Promotion } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import '../components/Choice.css';

const CHOICES: readonly { value: Promotion; label: PlainMessageId; hint: PlainMessageId }[] = [
  { value: 'AUTOMATIC', label: 'enrolment.promotionAutomatic', hint: 'enrolment.promotionAutomaticHint' },
  { value: 'ASK', label: 'enrolment.promotionAsk', hint: 'enrolment.promotionAskHint' },
];

interface PromotionChoiceProps {
  value: Promotion;
  onChange: (value: Promotion) => void;
}

/** What shall happen when it is the person's turn on the waiting list. */
export function PromotionChoice({ value, onChange }: PromotionChoiceProps) {
  const { t } = useMessages();
  const id = useId();
  return (
    <fieldset className="choice">
      <legend className="choice__legend">{t('enrolment.promotionQuestion')}</legend>
      {CHOICES.map((choice) => (
        <div key={choice.value} className="choice__option">
          <input
            type="radio"
            id={`${id}-${choice.value}`}
            name={id}
            checked={value === choice.value}
            aria-describedby={`${id}-${choice.value}-hint`}
            onChange={() => onChange(choice.value)}
          />
          <label htmlFor={`${id}-${choice.value}`}>{t(choice.label)}</label>
          <p className="muted" id={`${id}-${choice.value}-hint`}>
            {t(choice.hint)}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
