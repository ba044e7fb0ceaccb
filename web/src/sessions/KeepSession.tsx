import { useApolloClient } from '@apollo/client/react';
import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  DecideOnMinimumDocument,
  type DecideOnMinimumInput,
  type PlannedSessionFragment,
} from './generated.ts';

/** Too few people: says by when it is decided, and lets the session take place all the same. Cancelling is beside it. */
export function KeepSession({ session }: { session: PlannedSessionFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const [said, setSaid] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand((input: DecideOnMinimumInput) =>
    client
      .mutate({ mutation: DecideOnMinimumDocument, variables: { input } })
      .then(({ data }) => data?.decideOnMinimum),
  );
  const { seats, planning } = session;
  if (session.status !== 'OPEN' || !planning?.belowMinimum) return null;

  const keep = async () => {
    setSaid(null);
    const result = await submit({
      sessionId: session.id,
      expectedVersion: session.version,
      decision: 'KEEP',
    });
    switch (result?.__typename) {
      // the answer brings the session along, and this notice goes
      case undefined:
      case 'DecideOnMinimumSuccess':
        return;
      case 'NothingToDecide':
        return setSaid(t('sessions.nothingToDecide'));
      case 'StaleSession':
        return setSaid(t('sessions.whyStale'));
      case 'SessionNotChangeable':
        return setSaid(t('sessions.refusedState'));
      case 'ReasonRequired':
      case 'SessionNotFound':
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setSaid(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <Notice
      tone="warning"
      title={t('sessions.tooFew', { confirmed: seats.confirmed, minimum: seats.minimum })}
    >
      {planning.decidesAt && <p>{t('sessions.decideBy', { at: dates.deadline(planning.decidesAt) })}</p>}
      <CommandNotice problem={problem} text={said} />
      <div className="row">
        <Button
          size="small"
          busy={sending}
          icon={<CalendarCheck size={16} aria-hidden="true" />}
          onClick={() => void keep()}
        >
          {t('sessions.keep')}
        </Button>
      </div>
    </Notice>
  );
}
