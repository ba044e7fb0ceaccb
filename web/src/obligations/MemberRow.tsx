import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  DecideProgrammeApplicationDocument,
  type DecideProgrammeApplicationInput,
  type Decision,
  type MemberFragment,
} from './generated.ts';
import { MembershipChip } from './MembershipChip.tsx';
import { ProgressBar } from './ProgressBar.tsx';

interface MemberRowProps {
  member: MemberFragment;
  /** @param text what was done */
  onDecided: (text: string) => void;
}

/** One person of a cohort: how far, and the decision on an application. */
export function MemberRow({ member, onDecided }: MemberRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [declining, setDeclining] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: DecideProgrammeApplicationInput) => {
    const { data } = await client.mutate({
      mutation: DecideProgrammeApplicationDocument,
      variables: { input },
    });
    return data?.decideProgrammeApplication;
  });
  const { id, displayName: name, status, progress, appliedAt } = member;

  const decide = async (decision: Decision) => {
    setRefusal(null);
    if (decision === 'DECLINE' && !reason.trim()) return setMissing(true);
    const result = await submit({
      membershipId: id,
      decision,
      reason: decision === 'DECLINE' ? reason.trim() : null,
    });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'DecideProgrammeApplicationSuccess':
        setDeclining(false);
        return onDecided(
          t(decision === 'APPROVE' ? 'obligations.admitted' : 'obligations.declined', { name }),
        );
      case 'CohortFull':
        return setRefusal(t('obligations.cohortFull'));
      case 'DeclineReasonRequired':
        return setMissing(true);
      case 'NotPermitted':
        return setRefusal(t('obligations.notAllowed'));
      case 'MembershipNotFound':
      case 'NoOpenApplication':
      case 'IdempotencyKeyReused':
        return setRefusal(t('obligations.alreadyDecided'));
      default:
        return result satisfies never;
    }
  };
  return (
    <tr>
      <th scope="row">{name}</th>
      <td data-label={t('obligations.memberStatus')}>
        <MembershipChip status={status} />
      </td>
      <td data-label={t('obligations.memberProgress')}>
        <ProgressBar {...progress} />
      </td>
      <td data-label={t('obligations.memberApplied')}>{dates.day(appliedAt)}</td>
      <td>
        {status === 'APPLIED' && (
          <div className="row">
            <Button size="small" busy={sending} onClick={() => void decide('APPROVE')}>
              <ActionLabel about={name}>{t('obligations.admit')}</ActionLabel>
            </Button>
            <Button size="small" kind="quiet" onClick={() => setDeclining(true)}>
              <ActionLabel about={name}>{t('obligations.decline')}</ActionLabel>
            </Button>
          </div>
        )}
        {!declining && <CommandNotice problem={problem} text={refusal} />}
        {declining && (
          <Dialog title={t('obligations.declineTitle', { name })} onClose={() => setDeclining(false)}>
            <TextArea
              label={t('obligations.declineReason')}
              problem={missing ? t('obligations.declineReasonMissing') : undefined}
              value={reason}
              maxLength={500}
              required
              onChange={(event) => setReason(event.currentTarget.value)}
            />
            <CommandNotice problem={problem} text={refusal} />
            <div className="row">
              <Button kind="danger" busy={sending} onClick={() => void decide('DECLINE')}>
                {t('obligations.decline')}
              </Button>
              <Button kind="quiet" onClick={() => setDeclining(false)}>
                {t('obligations.cancel')}
              </Button>
            </div>
          </Dialog>
        )}
      </td>
    </tr>
  );
}
