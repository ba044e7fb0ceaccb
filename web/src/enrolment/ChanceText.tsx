import type { ChanceLikelihood, PromotionChanceFragment } from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';

const LIKELIHOOD: Record<ChanceLikelihood, PlainMessageId> = {
  GOOD: 'enrolment.chanceGood',
  MEDIUM: 'enrolment.chanceMedium',
  LOW: 'enrolment.chanceLow',
};

/** How likely a place of the waiting list becomes a seat, with the cases it was counted from. */
export function ChanceText({ chance }: { chance: PromotionChanceFragment | null }) {
  const { t } = useMessages();
  if (!chance) return <p className="muted">{t('enrolment.chanceUnknown')}</p>;
  const { promoted, cases } = chance;
  return (
    <p>
      <strong>{t('enrolment.chance', { likelihood: t(LIKELIHOOD[chance.likelihood]) })}</strong>{' '}
      {chance.basis === 'TOPIC'
        ? t('enrolment.chanceOfTopic', { promoted, cases })
        : t('enrolment.chanceOfFormat', { promoted, cases })}
    </p>
  );
}
