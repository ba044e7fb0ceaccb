import { useApolloClient } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { useTextCommand } from '../commands/use-text-command.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { AskApplicantDocument, type ApprovalEntryFragment, type AskApplicantMutation } from './generated.ts';

const LONGEST_QUESTION = 500;

type AskResult = Exclude<AskApplicantMutation['askApplicant'], { __typename: 'SystemBusy' }>;
type AskProblem = 'already' | 'missing' | 'over' | 'stillOpen' | 'tooMany' | 'empty' | 'failed';

const PROBLEM_TEXT: Record<AskProblem | 'busy' | 'unreachable', PlainMessageId> = {
  already: 'approval.rowAlready',
  missing: 'approval.rowMissing',
  over: 'approval.rowOver',
  stillOpen: 'approval.askStillOpen',
  tooMany: 'approval.askTooMany',
  empty: 'approval.questionMissing',
  busy: 'approval.rowBusy',
  unreachable: 'approval.askUnreachable',
  failed: 'approval.rowFailed',
};

interface AskDialogProps {
  row: ApprovalEntryFragment;
  onClose: () => void;
  onAsked: () => void;
}

/** Asks the applicant something instead of refusing. */
export function AskDialog({ row, onClose, onAsked }: AskDialogProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [question, setQuestion] = useState('');
  const [missing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const { step, submit } = useTextCommand(async (text, idempotencyKey) => {
    const input = { approvalId: row.id, question: text, idempotencyKey };
    const { data } = await client.mutate({ mutation: AskApplicantDocument, variables: { input } });
    return data?.askApplicant;
  }, problemIn);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const text = question.trim();
    if (!text) {
      setMissing(true);
      form.current?.querySelector('textarea')?.focus();
    } else if (await submit(text)) onAsked();
  };
  const { applicant, session } = row;
  return (
    <Dialog title={t('approval.askTitle')} onClose={onClose}>
      <p>
        <strong>{applicant.displayName}</strong>, {session.topic.title}
      </p>
      <form className="stack" ref={form} noValidate onSubmit={(event) => void send(event)}>
        <TextArea
          label={t('approval.question')}
          hint={t('approval.askHint', { name: applicant.displayName })}
          problem={missing && !question.trim() ? t('approval.questionMissing') : undefined}
          value={question}
          maxLength={LONGEST_QUESTION}
          required
          onChange={(event) => setQuestion(event.currentTarget.value)}
        />
        {step.at === 'problem' && (
          <Notice tone="problem" role="alert">
            <p>{t(PROBLEM_TEXT[step.problem])}</p>
          </Notice>
        )}
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('approval.cancel')}</Button>
          <Button type="submit" kind="primary" busy={step.at === 'sending'}>
            {t('approval.askSend')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

function problemIn(result: AskResult): AskProblem | null {
  switch (result.__typename) {
    case 'AskApplicantSuccess':
      return null;
    case 'AlreadyDecided':
      return 'already';
    case 'ApprovalNotFound':
      return 'missing';
    case 'SessionNoLongerOpen':
      return 'over';
    case 'QuestionStillOpen':
      return 'stillOpen';
    case 'TooManyQuestions':
      return 'tooMany';
    case 'TextRequired':
      return 'empty';
    case 'IdempotencyKeyReused':
      return 'failed';
    default:
      return result satisfies never;
  }
}
