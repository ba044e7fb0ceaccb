import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { SelectField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  AcceptCoachingRequestDocument,
  ConcludeCoachingDocument,
  DeclineCoachingRequestDocument,
  WithdrawCoachingRequestDocument,
  type CoachingDeclineReason,
  type CoachingPartsFragment,
} from './generated.ts';
import { ProposeHandover } from './ProposeHandover.tsx';
import { useCoachingStep } from './use-coaching-step.ts';

const REASONS: readonly CoachingDeclineReason[] = ['NO_TIME', 'OTHER_TOPIC', 'TOO_CLOSE'];
type Question = 'DECLINE' | 'WITHDRAW' | 'CONCLUDE' | 'PROPOSE_HANDOVER';
const QUESTIONS: readonly Question[] = ['PROPOSE_HANDOVER', 'DECLINE', 'WITHDRAW', 'CONCLUDE'];

/** Taking a request on, and the ways in which a coaching goes on elsewhere or ends; those are asked back. */
export function EndSteps({ coaching }: { coaching: CoachingPartsFragment }) {
  const { t } = useMessages();
  const { id, steps } = coaching;
  const [asking, setAsking] = useState<Question | null>(null);
  const accepting = useCoachingStep(AcceptCoachingRequestDocument);
  const questions = QUESTIONS.filter((question) => steps.includes(question));
  if (questions.length === 0 && !steps.includes('ACCEPT')) return null;
  return (
    <section className="panel stack" aria-label={t('coaching.steps')}>
      <CommandNotice problem={accepting.problem} text={accepting.refusal} />
      <div className="row">
        {steps.includes('ACCEPT') && (
          <Button
            kind="primary"
            busy={accepting.sending}
            onClick={() => void accepting.run({ coachingId: id })}
          >
            {t('coaching.accept')}
          </Button>
        )}
        {questions.map((question) => (
          <Button
            key={question}
            aria-haspopup="dialog"
            onFocus={preloadDialog}
            onClick={() => setAsking(question)}
          >
            {t(`coaching.step${question}`)}
          </Button>
        ))}
      </div>
      {asking && (
        <Dialog title={t(`coaching.step${asking}`)} onClose={() => setAsking(null)}>
          <Answer question={asking} coachingId={id} onDone={() => setAsking(null)} />
        </Dialog>
      )}
    </section>
  );
}

interface AnswerProps {
  coachingId: string;
  onDone: () => void;
}

function Answer({ question, ...rest }: AnswerProps & { question: Question }) {
  switch (question) {
    case 'DECLINE':
      return <Decline {...rest} />;
    case 'WITHDRAW':
      return <End {...rest} question={question} document={WithdrawCoachingRequestDocument} />;
    case 'CONCLUDE':
      return <End {...rest} question={question} document={ConcludeCoachingDocument} />;
    case 'PROPOSE_HANDOVER':
      return <ProposeHandover {...rest} />;
  }
}

interface EndProps extends AnswerProps {
  question: 'WITHDRAW' | 'CONCLUDE';
  document: typeof WithdrawCoachingRequestDocument | typeof ConcludeCoachingDocument;
}

function End({ coachingId, onDone, question, document }: EndProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = useCoachingStep(document);
  return (
    <div className="stack">
      <p>{t(`coaching.sure${question}`)}</p>
      <CommandNotice problem={problem} text={refusal} />
      <div className="row">
        <Button
          kind="primary"
          busy={sending}
          onClick={() => void run({ coachingId }).then((done) => done && onDone())}
        >
          {t(`coaching.do${question}`)}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('coaching.back')}
        </Button>
      </div>
    </div>
  );
}

function Decline({ coachingId, onDone }: AnswerProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = useCoachingStep(DeclineCoachingRequestDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')) as CoachingDeclineReason;
    if (await run({ coachingId, reason })) onDone();
  };
  return (
    <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
      <p>{t('coaching.sureDECLINE')}</p>
      <CommandNotice problem={problem} text={refusal} />
      <SelectField label={t('coaching.reason')} name="reason">
        {REASONS.map((reason) => (
          <option key={reason} value={reason}>
            {t(`coaching.reason${reason}`)}
          </option>
        ))}
      </SelectField>
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('coaching.doDECLINE')}
        </Button>
        <Button kind="quiet" onClick={onDone}>
          {t('coaching.back')}
        </Button>
      </div>
    </form>
  );
}
