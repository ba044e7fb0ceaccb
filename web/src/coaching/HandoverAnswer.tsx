import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useMessages } from '../i18n/index.ts';
import { ConsentToCoachingHandoverDocument, type CoachingPartsFragment } from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';

interface HandoverAnswerProps {
  coaching: CoachingPartsFragment;
  handover: NonNullable<CoachingPartsFragment['handover']>;
}

/** What the coach proposes; the person decides, also whether the concern goes along. */
export function HandoverAnswer({ coaching, handover }: HandoverAnswerProps) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [shareConcern, setShareConcern] = useState(false);
  const { run, sending, problem, refusal } = useCoachingStep(ConsentToCoachingHandoverDocument);
  const { displayName, unit } = handover.toCoach;
  const name = `${displayName} (${unit})`;
  const answer = async (consents: boolean) => {
    const id = await run({ coachingId: coaching.id, consents, shareConcern: consents && shareConcern });
    if (typeof id === 'string' && id !== coaching.id) void navigate(`/coaching/${id}`);
  };
  return (
    <section className="panel stack" aria-labelledby="handover">
      <h2 id="handover">{t('coaching.handover')}</h2>
      {coaching.viewerSide === 'COACH' ? (
        <p>{t('coaching.handoverWaits', { name })}</p>
      ) : (
        <>
          <p>{t('coaching.handoverText', { name })}</p>
          <CommandNotice problem={problem} text={refusal} />
          {coaching.concern && (
            <label className="coaching__check">
              <input
                type="checkbox"
                checked={shareConcern}
                onChange={(event) => setShareConcern(event.currentTarget.checked)}
              />
              {t('coaching.shareConcern', { name: displayName })}
            </label>
          )}
          <div className="row">
            <Button kind="primary" busy={sending} onClick={() => void answer(true)}>
              {t('coaching.consent')}
            </Button>
            <Button busy={sending} onClick={() => void answer(false)}>
              {t('coaching.refuse')}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}
