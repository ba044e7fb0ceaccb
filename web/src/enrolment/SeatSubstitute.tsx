import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { preloadDialog } from '../components/Dialog.tsx';
import {
  WithdrawSubstituteDocument,
  type EnrolmentEntryFragment,
  type WithdrawSubstituteInput,
} from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { forgetEnrolmentLists } from './forget-lists.ts';
import { SubstituteDialog } from './SubstituteDialog.tsx';

/** On the card of a seat: ask somebody to take it over, see who is asked, take the question back. */
export function SeatSubstitute({ enrolment }: { enrolment: EnrolmentEntryFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const box = useRef<HTMLDivElement>(null);
  const [naming, setNaming] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: WithdrawSubstituteInput) => {
    const { data } = await client.mutate({ mutation: WithdrawSubstituteDocument, variables: { input } });
    return data?.withdrawSubstitute;
  });
  const { title } = enrolment.session.topic;
  const open = enrolment.substitutions.find(({ status }) => status === 'PROPOSED');
  const { obstacle } = enrolment.substituteTerms;

  useEffect(() => {
    // the button that was pressed may be gone
    if (done) box.current?.focus();
  }, [done]);
  const withdraw = async () => {
    const result = await submit({ enrolmentId: enrolment.id });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'WithdrawSubstituteSuccess':
        return setDone(t('enrolment.substituteWithdrawn'));
      case 'NoOpenSubstitution':
        setDone(t('enrolment.substituteAnswered'));
        return forgetEnrolmentLists(client.cache);
      case 'EnrolmentNotFound':
        return setDone(t('enrolment.enrolmentMissing'));
      case 'IdempotencyKeyReused':
        return setDone(t('enrolment.problemFailed'));
      default:
        return result satisfies never;
    }
  };
  if (!open && !done && obstacle !== null && obstacle !== 'WAITING_LIST_FIRST') return null;
  return (
    <div className="seat-substitute" ref={box} tabIndex={-1}>
      <p role="status">{done}</p>
      {open && (
        <p>
          {t('enrolment.substituteOpen', {
            name: open.substituteDisplayName,
            at: dates.moment(open.proposedAt),
          })}
        </p>
      )}
      {!open && obstacle === 'WAITING_LIST_FIRST' && (
        <p className="muted">{t('enrolment.substituteWaitingFirstCard')}</p>
      )}
      <CommandNotice problem={problem} />
      <div className="row no-print">
        {open && (
          <Button size="small" busy={sending} onClick={() => void withdraw()}>
            <ActionLabel about={title}>{t('enrolment.substituteWithdraw')}</ActionLabel>
          </Button>
        )}
        {obstacle === null && (
          <Button
            size="small"
            kind={open ? 'quiet' : 'secondary'}
            aria-haspopup="dialog"
            onFocus={preloadDialog}
            onPointerEnter={preloadDialog}
            onClick={() => setNaming(true)}
          >
            <ActionLabel about={title}>
              {open ? t('enrolment.substituteOther') : t('enrolment.nameSubstitute')}
            </ActionLabel>
          </Button>
        )}
      </div>
      {naming && (
        <SubstituteDialog
          enrolment={enrolment}
          onClose={() => setNaming(false)}
          onAsked={(name) => {
            setNaming(false);
            setDone(t('enrolment.substituteAsked', { name }));
          }}
        />
      )}
    </div>
  );
}
