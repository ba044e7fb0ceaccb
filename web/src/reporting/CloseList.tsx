import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useClock } from '../approval/use-clock.ts';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CommandNotice } from '../components/CommandNotice.tsx';
import {
  CloseAttendanceDocument,
  type AttendanceListStateFragment,
  type CloseAttendanceInput,
} from './generated.ts';
import { useCommand } from '../commands/use-command.ts';

/** Closing is asked twice, because it is final. */
export function CloseList({
  session,
  onReload,
}: {
  session: AttendanceListStateFragment;
  onReload: () => void;
}) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const now = useClock();
  const [asking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: CloseAttendanceInput) => {
    const { data } = await client.mutate({ mutation: CloseAttendanceDocument, variables: { input } });
    return data?.closeAttendance;
  });
  const { closableFrom, requiredPercent } = session.attendance!;
  if (!closableFrom) return null;
  if (Date.parse(closableFrom) > now.getTime()) {
    return <p className="muted">{t('reporting.closableFrom', { at: dates.moment(closableFrom) })}</p>;
  }

  const close = async () => {
    setRefusal(null);
    const result = await submit({ sessionId: session.id });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CloseAttendanceSuccess':
        return setAsking(false);
      case 'AttendanceClosed':
        return onReload();
      case 'AttendanceTooEarly':
        return setRefusal(t('reporting.problemTooEarly', { at: dates.moment(result.from) }));
      case 'NoAppointments':
      case 'SessionNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('reporting.problemFailed'));
      default:
        return result satisfies never;
    }
  };

  if (!asking) return <Button onClick={() => setAsking(true)}>{t('reporting.closeList')}</Button>;
  return (
    <Notice tone="warning" role="alert" title={t('reporting.closeList')}>
      <p>{t('reporting.closeExplained', { percent: String(requiredPercent) })}</p>
      <CommandNotice problem={problem} text={refusal} />
      <div className="row">
        <Button kind="primary" busy={sending} onClick={() => void close()}>
          {t('reporting.closeConfirm')}
        </Button>
        <Button kind="quiet" onClick={() => setAsking(false)}>
          {t('reporting.closeCancel')}
        </Button>
      </div>
    </Notice>
  );
}
