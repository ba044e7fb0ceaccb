import { useMessages, type MessageId } from '../i18n/index.ts';
import type { PreviewSessionChangeQuery, SessionEffect } from './generated.ts';

type Consequence = NonNullable<PreviewSessionChangeQuery['previewSessionChange']>['consequences'][number];

/** Each says it of one person or of several. */
const TEXT = {
  TOLD_OF_CHANGE: 'sessions.effectTold',
  SEAT_CONFIRMED: 'sessions.effectSeat',
  SEAT_OFFERED: 'sessions.effectOffer',
  CALLED_OFF: 'sessions.effectCalledOff',
  REQUEST_MOVED: 'sessions.effectMoved',
  DECISION_ASKED: 'sessions.effectDecision',
  ASKED_AGAIN: 'sessions.effectAskedAgain',
  MOVED_TO_WAITING_LIST: 'sessions.effectWaiting',
  SUBSTITUTE_RELEASED: 'sessions.effectSubstitute',
  TRAINER_RELEASED: 'sessions.effectTrainer',
} as const satisfies Record<SessionEffect, MessageId>;

interface ConsequencesProps {
  consequences: readonly Consequence[];
  /** Of all, of which not all may be listed. */
  count: number;
}

/** What a change does to whom: how many people, and who. */
export function Consequences({ consequences, count }: ConsequencesProps) {
  const { t } = useMessages();
  if (count === 0) return <p>{t('sessions.nobodyAffected')}</p>;
  const byEffect = Map.groupBy(consequences, ({ effect }) => effect);
  return (
    <ul className="consequences">
      {[...byEffect].map(([effect, people]) => (
        <li key={effect}>
          <details>
            <summary>{t(TEXT[effect], { count: people.length })}</summary>
            <p>{people.map(({ person }) => person.displayName).join(', ')}</p>
          </details>
        </li>
      ))}
      {count > consequences.length && (
        <li>{t('sessions.moreAffected', { count: count - consequences.length })}</li>
      )}
    </ul>
  );
}
