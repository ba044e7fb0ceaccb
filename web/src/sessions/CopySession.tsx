import { useApolloClient } from '@apollo/client/react';
import { Copy } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { SelectField, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { problemOf } from './draft-problems.ts';
import { CopySessionsDocument, type CopySessionsInput, type CopySessionsMutation } from './generated.ts';

type Copied = Extract<
  CopySessionsMutation['copySessions'],
  { __typename: 'CopySessionsSuccess' }
>['copies'][number];

/** Plans the same once more, as a draft: from another day, or next year on the same weekday. */
export function CopySession({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<Copy size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t('sessions.copy')}
      </Button>
      {open && (
        <Dialog title={t('sessions.copyTitle')} onClose={() => setOpen(false)}>
          <CopyForm sessionId={sessionId} onClose={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function CopyForm({ sessionId, onClose }: { sessionId: string; onClose: () => void }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [to, setTo] = useState<'DAY' | 'YEAR'>('DAY');
  const [firstDay, setFirstDay] = useState('');
  const [skipSchoolHolidays, setSkip] = useState(true);
  const [said, setSaid] = useState<string | null>(null);
  const [copied, setCopied] = useState<Copied | null>(null);
  const { sending, problem, submit } = useCommand((input: CopySessionsInput) =>
    client
      .mutate({ mutation: CopySessionsDocument, variables: { input } })
      .then(({ data }) => data?.copySessions),
  );
  const confirm = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    if (to === 'DAY' && firstDay === '') return setSaid(t('sessions.copyDayMissing'));
    const when = to === 'DAY' ? { firstDay } : { years: 1 };
    const result = await submit({ sessionIds: [sessionId], skipSchoolHolidays, ...when });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'CopySessionsSuccess':
        return setCopied(result.copies[0] ?? null);
      case 'SessionDraftInvalid':
        return setSaid(problemOf(result.fault, t).text);
      case 'TopicNotPublished':
        return setSaid(t('sessions.refusedTopic'));
      case 'TooManySessions':
      case 'SessionNotFound':
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setSaid(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  if (copied) return <CopyMade copied={copied} onClose={onClose} />;
  return (
    <form className="sessions" noValidate onSubmit={(event) => void confirm(event)}>
      <p>{t('sessions.copyText')}</p>
      <CommandNotice problem={problem} text={said} />
      <SelectField
        label={t('sessions.copyTo')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value as 'DAY' | 'YEAR')}
      >
        <option value="DAY">{t('sessions.copyToDay')}</option>
        <option value="YEAR">{t('sessions.copyToYear')}</option>
      </SelectField>
      {to === 'DAY' && (
        <TextField
          type="date"
          label={t('sessions.copyDay')}
          value={firstDay}
          onChange={(event) => setFirstDay(event.currentTarget.value)}
        />
      )}
      <label className="row">
        <input
          type="checkbox"
          checked={skipSchoolHolidays}
          onChange={(event) => setSkip(event.currentTarget.checked)}
        />
        {t('sessions.skipSchoolHolidays')}
      </label>
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('sessions.dismiss')}</Button>
        <Button type="submit" kind="primary" busy={sending}>
          {t('sessions.copy')}
        </Button>
      </div>
    </form>
  );
}

/** What the copy could not take along is said, not found out later. */
function CopyMade({ copied, onClose }: { copied: Copied; onClose: () => void }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { session, leftOut, avoided } = copied;
  return (
    <div className="sessions">
      <Notice
        tone="ok"
        role="status"
        title={t('sessions.copied', { number: session.number, when: timeLabel(session, t, dates) })}
      />
      {avoided.length > 0 && (
        <p>
          {t('sessions.copyAvoided', {
            days: avoided.map(({ day, name }) => `${dates.calendarDay(day)} (${name})`).join(', '),
          })}
        </p>
      )}
      {leftOut.length > 0 && (
        <Notice tone="warning" title={t('sessions.copyLeftOut')}>
          <ul>
            {leftOut.map(({ appointmentIndex, resourceId, resourceName, reason }) => (
              <li key={`${appointmentIndex} ${resourceId}`}>
                {t(reason === 'CONTRACT' ? 'sessions.copyContract' : 'sessions.copyOccupied', {
                  position: appointmentIndex + 1,
                  name: resourceName,
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('sessions.stayHere')}</Button>
        <ButtonLink kind="primary" to={`/planung/termine/${session.id}`}>
          {t('sessions.toDraft')}
        </ButtonLink>
      </div>
    </div>
  );
}
