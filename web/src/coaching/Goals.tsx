import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextArea } from '../components/Field.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AgreeOnCoachingGoalsDocument, type CoachingPartsFragment } from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';

const LONGEST = 4_000;

/** The goals: one side words them, the other agrees or words them anew. */
export function Goals({ coaching }: { coaching: CoachingPartsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { goals, steps } = coaching;
  const agreeing = useCoachingStep(AgreeOnCoachingGoalsDocument);
  const mayAgree = steps.includes('AGREE_ON_GOALS');
  return (
    <section className="panel stack" aria-labelledby="goals">
      <h2 id="goals">{t('coaching.goals')}</h2>
      {goals && <p className="coaching__text">{goals.text}</p>}
      {goals?.agreedAt && (
        <p className="muted">{t('coaching.agreedOn', { day: dates.day(goals.agreedAt) })}</p>
      )}
      {goals?.wordedByViewer && !goals.agreedAt && <p role="status">{t('coaching.goalsWait')}</p>}
      <CommandNotice problem={agreeing.problem} text={agreeing.refusal} />
      {goals && mayAgree && (
        <div className="row">
          <Button
            kind="primary"
            busy={agreeing.sending}
            onClick={() =>
              void agreeing.run({ coachingId: coaching.id, goals: null, version: goals.version })
            }
          >
            {t('coaching.agree')}
          </Button>
        </div>
      )}
      {steps.includes('WORD_GOALS') && <Wording key={goals?.version ?? 0} coaching={coaching} />}
    </section>
  );
}

function Wording({ coaching: { id, goals } }: { coaching: CoachingPartsFragment }) {
  const { t } = useMessages();
  const [empty, setEmpty] = useState(false);
  const { run, sending, problem, refusal } = useCoachingStep(AgreeOnCoachingGoalsDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget).get('goals')).trim();
    setEmpty(text === '');
    if (text) await run({ coachingId: id, goals: text, version: goals?.version ?? 0 });
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <CommandNotice problem={problem} text={refusal} />
      <TextArea
        label={t(goals ? 'coaching.wordAnew' : 'coaching.wordGoals')}
        hint={t('coaching.goalsHint')}
        problem={empty ? t('coaching.goalsMissing') : undefined}
        name="goals"
        rows={5}
        maxLength={LONGEST}
        defaultValue={goals?.text ?? ''}
      />
      <div className="row">
        <Button type="submit" kind={goals ? 'secondary' : 'primary'} busy={sending}>
          {t('coaching.proposeGoals')}
        </Button>
      </div>
    </form>
  );
}
