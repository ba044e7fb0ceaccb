import { useApolloClient } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { QuestionThread } from '../approval/index.ts';
import { useTextCommand } from '../commands/use-text-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import {
  AnswerQuestionDocument,
  type AnswerQuestionMutation,
  type EnrolmentEntryFragment,
} from './generated.ts';

const LONGEST_ANSWER = 500;

type AnswerResult = Exclude<AnswerQuestionMutation['answerQuestion'], { __typename: 'SystemBusy' }>;
type AnswerProblem = 'closed' | 'missing' | 'empty' | 'failed';

const PROBLEM_TEXT: Record<AnswerProblem | 'busy' | 'unreachable', PlainMessageId> = {
  closed: 'enrolment.answerClosed',
  missing: 'enrolment.answerMissing',
  empty: 'enrolment.answerEmpty',
  busy: 'enrolment.answerBusy',
  unreachable: 'enrolment.answerUnreachable',
  failed: 'enrolment.problemFailed',
};

/** What was asked about the person's request, and the answer to what is still open. */
export function QuestionAnswer({ enrolment }: { enrolment: EnrolmentEntryFragment }) {
  const { t } = useMessages();
  const box = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState(false);
  const open = enrolment.questions.find((question) => question.open);
  return (
    <div className="question-answer" ref={box} tabIndex={-1}>
      {open && <p className="question-answer__text">{t('enrolment.questionOpen')}</p>}
      <p role="status">{answered && t('enrolment.answerSent')}</p>
      <QuestionThread questions={enrolment.questions} applicant={t('enrolment.you')} />
      {open && (
        <AnswerForm
          key={open.id}
          questionId={open.id}
          topic={enrolment.session.topic.title}
          onAnswered={() => {
            setAnswered(true);
            // the form that was sent is gone
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}

interface AnswerFormProps {
  questionId: string;
  topic: string;
  onAnswered: () => void;
}

function AnswerForm({ questionId, topic, onAnswered }: AnswerFormProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [answer, setAnswer] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { step, submit } = useTextCommand(async (text, idempotencyKey) => {
    const input = { questionId, answer: text, idempotencyKey };
    const { data } = await client.mutate({ mutation: AnswerQuestionDocument, variables: { input } });
    return data?.answerQuestion;
  }, problemIn);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const text = answer.trim();
    if (!text) {
      setMissing(true);
      form.current?.querySelector('textarea')?.focus();
    } else if (await submit(text)) onAnswered();
  };
  return (
    <form className="stack no-print" ref={form} noValidate onSubmit={(event) => void send(event)}>
      <TextArea
        label={t('enrolment.answer')}
        hint={t('enrolment.answerHint')}
        problem={missing && !answer.trim() ? t('enrolment.answerEmpty') : undefined}
        value={answer}
        maxLength={LONGEST_ANSWER}
        required
        onChange={(event) => setAnswer(event.currentTarget.value)}
      />
      {step.at === 'problem' && (
        <Notice tone="problem" role="alert">
          <p>{t(PROBLEM_TEXT[step.problem])}</p>
        </Notice>
      )}
      <div className="row">
        <Button type="submit" kind="primary" busy={step.at === 'sending'}>
          <ActionLabel about={topic}>{t('enrolment.sendAnswer')}</ActionLabel>
        </Button>
      </div>
    </form>
  );
}

function problemIn(result: AnswerResult): AnswerProblem | null {
  switch (result.__typename) {
    case 'AnswerQuestionSuccess':
      return null;
    case 'QuestionClosed':
      return 'closed';
    case 'QuestionNotFound':
      return 'missing';
    case 'TextRequired':
      return 'empty';
    case 'IdempotencyKeyReused':
      return 'failed';
    default:
      return result satisfies never;
  }
}
