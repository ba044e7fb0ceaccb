import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { TextArea } from '../components/Field.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { DecideSynonymsDocument, type DecideSynonymsInput, type SynonymFactsFragment } from './generated.ts';

type Decision = DecideSynonymsInput['decision'];

const LABEL = {
  APPROVED: 'search.approve',
  REJECTED: 'search.reject',
  WITHDRAWN: 'search.withdraw',
  RETIRED: 'search.retire',
} as const;

/** What the viewer may decide; the API has the last word. */
function decisionsFor({ status, isOwn }: SynonymFactsFragment): readonly Decision[] {
  if (status === 'APPROVED') return ['RETIRED'];
  if (status !== 'PROPOSED') return [];
  return isOwn ? ['WITHDRAWN'] : ['APPROVED', 'REJECTED'];
}

interface SynonymRowProps {
  group: SynonymFactsFragment;
  onDecided: () => Promise<unknown>;
}

export function SynonymRow({ group, onDecided }: SynonymRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [asking, setAsking] = useState<Decision | null>(null);
  const { decide, sending, problem, refusal } = useDecision(group.id, onDecided);
  const words = group.phrases.join(', ');
  const who = group.decidedByName ?? group.proposedByName;
  return (
    <tr>
      <th scope="row">{words}</th>
      <td data-label={t('search.state')}>
        {t(`search.state${group.status}`)}
        {group.reason && <span className="data-table__small muted">{group.reason}</span>}
      </td>
      <td data-label={t('search.since')}>
        {who
          ? t('search.proposedBy', { name: who, day: dates.day(group.decidedAt ?? group.proposedAt) })
          : t('search.fromSystem')}
      </td>
      <td>
        {group.status === 'PROPOSED' && group.isOwn && <p className="muted">{t('search.ownProposal')}</p>}
        <div className="row">
          {decisionsFor(group).map((decision) => (
            <Button
              key={decision}
              size="small"
              busy={sending && asking === null}
              onClick={() =>
                decision === 'REJECTED' || decision === 'RETIRED'
                  ? setAsking(decision)
                  : void decide(decision)
              }
            >
              <ActionLabel about={words}>{t(LABEL[decision])}</ActionLabel>
            </Button>
          ))}
        </div>
        {asking === null && <CommandNotice problem={problem} text={refusal} />}
        {asking && (
          <ReasonDialog
            title={`${t(LABEL[asking])}: ${words}`}
            action={t(LABEL[asking])}
            busy={sending}
            onClose={() => setAsking(null)}
            onGiven={async (reason) => {
              if (await decide(asking, reason)) setAsking(null);
            }}
          >
            <CommandNotice problem={problem} text={refusal} />
          </ReasonDialog>
        )}
      </td>
    </tr>
  );
}

function useDecision(id: string, onDecided: () => Promise<unknown>) {
  const { t } = useMessages();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [mutate] = useMutation(DecideSynonymsDocument);
  const { sending, problem, submit } = useCommand(
    async (input: DecideSynonymsInput) => (await mutate({ variables: { input } })).data?.decideSynonyms,
  );
  /** @returns whether it was done */
  const decide = async (decision: Decision, reason: string | null = null): Promise<boolean> => {
    setRefusal(null);
    const result = await submit({ id, decision, reason });
    switch (result?.__typename) {
      case undefined:
        return false;
      case 'SynonymsSuccess':
        await onDecided();
        return true;
      case 'SynonymsNotDecided':
        setRefusal(t(`search.fault${result.fault}`));
        return false;
      case 'NotPermitted':
      case 'SynonymsNotFound':
      case 'IdempotencyKeyReused':
        setRefusal(t('search.failed'));
        return false;
    }
  };
  return { decide, sending, problem, refusal };
}

interface ReasonDialogProps {
  title: string;
  action: string;
  busy: boolean;
  onClose: () => void;
  onGiven: (reason: string) => Promise<void>;
  children: React.ReactNode;
}

function ReasonDialog({ title, action, busy, onClose, onGiven, children }: ReasonDialogProps) {
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(!reason.trim());
          if (reason.trim()) void onGiven(reason.trim());
        }}
      >
        <TextArea
          label={t('search.reason')}
          problem={missing ? t('search.reasonMissing') : undefined}
          maxLength={500}
          rows={3}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {children}
        <div className="row">
          <Button type="submit" kind="primary" busy={busy}>
            {action}
          </Button>
          <Button onClick={onClose}>{t('search.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  );
}
