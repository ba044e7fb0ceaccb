import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useClock } from '../approval/use-clock.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  BookCoachingSlotDocument,
  CancelCoachingSlotDocument,
  type CoachingPartsFragment,
  type CoachingSlotPartsFragment,
} from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';
import '../components/list-row.css';

/** Times that are booked, and those that can be. */
export function Dates({ coaching }: { coaching: CoachingPartsFragment }) {
  const { t } = useMessages();
  const now = useClock();
  const { id: coachingId, slots, bookableSlots, steps } = coaching;
  const booking = useCoachingStep(BookCoachingSlotDocument);
  const cancelling = useCoachingStep(CancelCoachingSlotDocument);
  const isToCome = ({ startsAt }: CoachingSlotPartsFragment) => new Date(startsAt) > now;
  return (
    <section className="panel stack" aria-labelledby="dates">
      <h2 id="dates">{t('coaching.dates')}</h2>
      <CommandNotice
        problem={booking.problem ?? cancelling.problem}
        text={booking.refusal ?? cancelling.refusal}
      />
      {slots.length === 0 && <p className="muted">{t('coaching.datesNone')}</p>}
      <ul className="coaching__list" role="list" aria-label={t('coaching.booked')}>
        {slots.map((slot) => (
          <Slot
            key={slot.id}
            slot={slot}
            withPlace
            action={isToCome(slot) ? t('coaching.cancelSlot') : null}
            busy={cancelling.sending}
            onAct={() => void cancelling.run({ coachingId, slotId: slot.id })}
          />
        ))}
      </ul>
      {steps.includes('BOOK_SLOT') && (
        <>
          <h3>{t('coaching.bookable')}</h3>
          {bookableSlots.length === 0 && <p className="muted">{t('coaching.bookableNone')}</p>}
          <ul className="coaching__list" role="list" aria-label={t('coaching.bookable')}>
            {bookableSlots.map((slot) => (
              <Slot
                key={slot.id}
                slot={slot}
                action={t('coaching.book')}
                busy={booking.sending}
                onAct={() => void booking.run({ coachingId, slotId: slot.id })}
              />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

interface SlotProps {
  slot: CoachingSlotPartsFragment;
  withPlace?: boolean;
  /** null = nothing can be done */
  action: string | null;
  busy: boolean;
  onAct: () => void;
}

function Slot({ slot, withPlace = false, action, busy, onAct }: SlotProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const span = dates.span(slot.startsAt, slot.endsAt);
  return (
    <li className="list-row">
      <div>
        {span}
        <p className="muted">
          {t(`coaching.format${slot.format}`)}
          {withPlace && ` · ${slot.place}`}
        </p>
      </div>
      {action && (
        <Button size="small" busy={busy} onClick={onAct}>
          {action}
          <span className="visually-hidden">: {span}</span>
        </Button>
      )}
    </li>
  );
}
