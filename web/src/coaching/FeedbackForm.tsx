import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useMessages } from '../i18n/index.ts';
import { GiveCoachingFeedbackDocument } from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';

const SCORES = [1, 2, 3, 4, 5] as const;
const QUESTIONS = ['helpful', 'goalsReached'] as const;

/** Two questions; only sums are kept. */
export function FeedbackForm({ coachingId }: { coachingId: string }) {
  const { t } = useMessages();
  const [incomplete, setIncomplete] = useState(false);
  const { run, sending, problem, refusal } = useCoachingStep(GiveCoachingFeedbackDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const [helpful, goalsReached] = QUESTIONS.map((question) => Number(values.get(question)));
    const complete = Boolean(helpful && goalsReached);
    setIncomplete(!complete);
    if (complete) await run({ coachingId, helpful: helpful!, goalsReached: goalsReached! });
  };
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('coaching.feedback')}</h2>
      <p>{t('coaching.feedbackText')}</p>
      <CommandNotice problem={problem} text={incomplete ? t('coaching.answerBoth') : refusal} />
      {QUESTIONS.map((question) => (
        <fieldset key={question} className="coaching__checks">
          <legend>{t(`coaching.${question}Question`)}</legend>
          {SCORES.map((score) => (
            <label key={score} className="coaching__check">
              <input type="radio" name={question} value={score} />
              {t(`coaching.${question}${score}`)}
            </label>
          ))}
        </fieldset>
      ))}
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('coaching.giveFeedback')}
        </Button>
      </div>
    </form>
  );
}
