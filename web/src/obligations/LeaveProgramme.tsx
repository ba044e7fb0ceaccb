import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import { LeaveProgrammeDocument, type LeaveProgrammeInput } from './generated.ts';

interface LeaveProgrammeProps {
  membershipId: string;
  /** else only applied for */
  active: boolean;
  about: string;
  /** @param text what was done */
  onDone: (text: string) => void;
}

export function LeaveProgramme({ membershipId, active, about, onDone }: LeaveProgrammeProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: LeaveProgrammeInput) => {
    const { data } = await client.mutate({ mutation: LeaveProgrammeDocument, variables: { input } });
    return data?.leaveProgramme;
  });
  const label = active ? t('obligations.leaveActive') : t('obligations.leave');

  const leave = async () => {
    setRefusal(null);
    const result = await submit({ membershipId });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'LeaveProgrammeSuccess':
        setAsking(false);
        return onDone(t('obligations.leaveDone'));
      case 'NotLeavable':
      case 'MembershipNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('obligations.leaveNot'));
      default:
        return result satisfies never;
    }
  };
  return (
    <>
      <Button size="small" kind="quiet" onClick={() => setAsking(true)}>
        <ActionLabel about={about}>{label}</ActionLabel>
      </Button>
      {asking && (
        <Dialog title={t('obligations.leaveTitle')} onClose={() => setAsking(false)}>
          <p>{t('obligations.leaveText')}</p>
          <CommandNotice problem={problem} text={refusal} />
          <div className="row">
            <Button kind="danger" busy={sending} onClick={() => void leave()}>
              {label}
            </Button>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              {t('obligations.cancel')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}
