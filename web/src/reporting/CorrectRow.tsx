import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { CorrectAttendanceDocument, type CorrectAttendanceInput, type EnrolmentStatus } from './generated.ts';
import { useCommand } from '../commands/use-command.ts';

const STATUS = { attended: 'ATTENDED', noShow: 'NO_SHOW' } as const;
const LABEL: Partial<Record<EnrolmentStatus, PlainMessageId>> = {
  ATTENDED: 'reporting.attended',
  UNCONFIRMED: 'reporting.unconfirmed',
};

interface CorrectRowProps {
  person: { enrolmentId: string; displayName: string; status: EnrolmentStatus };
  correctable: boolean;
}

export function CorrectRow({ person, correctable }: CorrectRowProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [editing, setEditing] = useState<'attended' | 'noShow' | null>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: CorrectAttendanceInput) => {
    const { data } = await client.mutate({ mutation: CorrectAttendanceDocument, variables: { input } });
    return data?.correctAttendance;
  });
  const ways = (['attended', 'noShow'] as const).filter((way) => STATUS[way] !== person.status);

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setRefusal(null);
    setMissing(!reason.trim());
    if (!reason.trim()) return;
    const input = { enrolmentId: person.enrolmentId, attended: editing === 'attended', reason };
    const result = await submit(input);
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CorrectAttendanceSuccess':
        setReason('');
        return setEditing(null);
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
        <span>{t(LABEL[person.status] ?? 'reporting.noShow')}</span>
        {correctable &&
          !editing &&
          ways.map((way) => (
            <Button key={way} size="small" kind="quiet" onClick={() => setEditing(way)}>
              <ActionLabel about={person.displayName}>
                {way === 'noShow'
                  ? t('reporting.correctToNoShow')
                  : person.status === 'UNCONFIRMED'
                    ? t('reporting.confirmAttended')
                    : t('reporting.correctToAttended')}
              </ActionLabel>
            </Button>
          ))}
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
            <Button size="small" kind="quiet" onClick={() => setEditing(null)}>
              {t('reporting.cancel')}
            </Button>
          </div>
        </form>
      )}
    </div>
  );
}
