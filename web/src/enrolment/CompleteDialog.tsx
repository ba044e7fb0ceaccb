import { useApolloClient } from '@apollo/client/react';
import { useRef, useState, type FormEvent } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import {
  CompleteTrainingDocument,
  type CompletionObstacle,
  type CompleteTrainingInput,
  type EnrolmentEntryFragment,
} from './generated.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { forgetEnrolmentLists } from './forget-lists.ts';

const OBSTACLE_TEXT: Record<CompletionObstacle, PlainMessageId> = {
  HAS_APPOINTMENTS: 'enrolment.completeNotByPerson',
  NOT_BY_PERSON: 'enrolment.completeNotByPerson',
  NO_SEAT: 'enrolment.completeNoSeat',
  DAY_NOT_POSSIBLE: 'enrolment.completeDay',
};

/** The person says on which day they finished what they learn at their own pace. */
export function CompleteDialog({
  enrolment,
  onClose,
}: {
  enrolment: EnrolmentEntryFragment;
  onClose: () => void;
}) {
  const { t } = useMessages();
  const client = useApolloClient();
  const form = useRef<HTMLFormElement>(null);
  const [day, setDay] = useState('');
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [done, setDone] = useState(false);
  const { sending, problem, submit } = useCommand(async (input: CompleteTrainingInput) => {
    const { data } = await client.mutate({ mutation: CompleteTrainingDocument, variables: { input } });
    return data?.completeTraining;
  });
  const { title } = enrolment.session.topic;

  const close = () => {
    onClose();
    // only now: the card that holds the dialog goes with it
    if (done) forgetEnrolmentLists(client.cache);
  };
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setMissing(!day);
    if (!day) {
      form.current?.querySelector('input')?.focus();
      return;
    }
    const result = await submit({ enrolmentId: enrolment.id, completedOn: day });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CompleteTrainingSuccess':
        return setDone(true);
      case 'CompletionNotPossible':
        return setRefusal(t(OBSTACLE_TEXT[result.obstacle]));
      case 'EnrolmentNotFound':
        return setRefusal(t('enrolment.enrolmentMissing'));
      case 'IdempotencyKeyReused':
        return setRefusal(t('enrolment.problemFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <Dialog title={t('enrolment.completeTitle')} onClose={close}>
      <p className="cancel-dialog__topic">{title}</p>
      {done ? (
        <>
          <Notice tone="ok" role="status" title={t('enrolment.completedNotice', { title })}>
            <p>{t('enrolment.completedNoticeText')}</p>
            <Link to="/meine/nachweise">{t('enrolment.attended')}</Link>
          </Notice>
          <div className="dialog__actions">
            <Button kind="primary" autoFocus onClick={close}>
              {t('components.close')}
            </Button>
          </div>
        </>
      ) : (
        <form className="stack" ref={form} noValidate onSubmit={(event) => void confirm(event)}>
          <p>{t('enrolment.completeText')}</p>
          <TextField
            label={t('enrolment.completedOn')}
            hint={t('enrolment.completeHint')}
            problem={missing && !day ? t('enrolment.completeMissing') : undefined}
            type="date"
            required
            value={day}
            onChange={(event) => setDay(event.currentTarget.value)}
          />
          <CommandNotice problem={problem} text={refusal} />
          <div className="dialog__actions">
            <Button onClick={close}>{t('enrolment.completeKeep')}</Button>
            <Button type="submit" kind="primary" busy={sending}>
              {t('enrolment.complete')}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
