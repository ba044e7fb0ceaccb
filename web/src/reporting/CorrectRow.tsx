import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { CorrectAttendanceDocument, type CorrectAttendanceInput } from './generated.ts';
import { useCommand } from '../commands/use-command.ts';

interface CorrectRowProps {
  person: { enrolmentId: string; displayName: string; status: string };
  correctable: boolean;
}

export function CorrectRow({ person, correctable }: CorrectRowProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [editing, setEditing] = useState(false);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: CorrectAttendanceInput) => {
    const { data } = await client.mutate({ mutation: CorrectAttendanceDocument, variables: { input } });
    return data?.correctAttendance;
  });
  const attended = person.status === 'ATTENDED';

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    const input = { enrolmentId: person.enrolmentId, attended: !attended, reason };
    const result = await submit(input);
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CorrectAttendanceSuccess':
        setReason('');
        return setEditing(false);
      case 'CorrectionReasonRequired':
        return setMissing(true);
      case 'CorrectionPeriodOver':
        return setRefusal(t('reporting.problemOver'));
      case 'AttendanceNotClosed':
      case 'EnrolmentNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('reporting.problemFailed'));
      default:
        return result satisfies never;
    }
  };

  return (
    <div className="attendance__result">
      <div className="row">
        <span>{attended ? t('reporting.attended') : t('reporting.noShow')}</span>
        {correctable && !editing && (
          <Button size="small" kind="quiet" onClick={() => setEditing(true)}>
            <ActionLabel about={person.displayName}>
              {attended ? t('reporting.correctToNoShow') : t('reporting.correctToAttended')}
            </ActionLabel>
          </Button>
        )}
      </div>
      {editing && (
        <form onSubmit={(event) => void save(event)} noValidate>
          <TextField
            label={t('reporting.correctReason')}
            hint={t('reporting.correctReasonHint')}
            problem={missing ? t('reporting.correctReasonMissing') : undefined}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <CommandNotice problem={problem} text={refusal} />
          <div className="row">
            <Button type="submit" size="small" kind="primary" busy={sending}>
              {t('reporting.correctSave')}
            </Button>
            <Button size="small" kind="quiet" onClick={() => setEditing(false)}>
              {t('reporting.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
