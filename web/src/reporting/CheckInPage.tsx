import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { CheckInDocument, type CheckInInput, type CheckInMutation } from './generated.ts';
import { useCommand } from '../commands/use-command.ts';

type Answer = Exclude<CheckInMutation['checkIn'], { __typename: 'SystemBusy' }>;

export function Component() {
  const { code } = useParams();
  const { t } = useMessages();
  return (
    <div className="page page--narrow stack">
      <PageHeading title={[t('reporting.checkIn')]}>{t('reporting.checkIn')}</PageHeading>
      {code ? <CheckIn key={code} code={code} /> : <CodeForm />}
    </div>
  );
}

/** Scanning is the intention: the code is sent without another press. */
function CheckIn({ code }: { code: string }) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [answer, setAnswer] = useState<Answer | null>(null);
  const { sending, problem, submit } = useCommand(async (input: CheckInInput) => {
    const { data } = await client.mutate({ mutation: CheckInDocument, variables: { input } });
    return data?.checkIn;
  });
  const send = async () => setAnswer(await submit({ code }));
  const sent = useRef(false);
  useEffect(() => {
    if (sent.current) return;
    sent.current = true;
    void send();
  });
  return (
    <>
      <div role="status">
        {sending && <p>{t('reporting.checkInSending')}</p>}
        {answer && <CheckInAnswer answer={answer} />}
      </div>
      {problem && (
        <>
          <CommandNotice problem={problem} />
          <Button kind="primary" busy={sending} onClick={() => void send()}>
            {t('reporting.checkIn')}
          </Button>
        </>
      )}
      {answer && answer.__typename !== 'CheckInSuccess' && <CodeForm />}
    </>
  );
}

function CheckInAnswer({ answer }: { answer: Answer }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  switch (answer.__typename) {
    case 'CheckInSuccess': {
      const { session } = answer.enrolment;
      const when = dates.span(answer.appointment.startsAt, answer.appointment.endsAt);
      return (
        <Notice tone="ok" title={answer.already ? t('reporting.checkInAlready') : t('reporting.checkInDone')}>
          <p>
            <Link to={`/termine/${session.id}`}>
              {t('reporting.checkInWhere', { title: session.topic.title, when })}
            </Link>
          </p>
        </Notice>
      );
    }
    case 'CheckInCodeNotValid':
      return (
        <Notice tone="warning" title={t('reporting.checkInNotValid')}>
          <p>{t('reporting.checkInNotValidText')}</p>
        </Notice>
      );
    case 'NotOnTheList':
      return (
        <Notice tone="problem" title={t('reporting.checkInNotOnList')}>
          <p>{t('reporting.checkInNotOnListText')}</p>
        </Notice>
      );
    case 'AttendanceClosed':
      return (
        <Notice tone="info" title={t('reporting.checkInClosed')}>
          <p>{t('reporting.checkInClosedText')}</p>
        </Notice>
      );
    case 'TooManyAttempts':
      return (
        <Notice
          tone="warning"
          title={t('reporting.tooMany', { minutes: Math.ceil(answer.retryAfterSeconds / 60) })}
        />
      );
    case 'IdempotencyKeyReused':
      return <CommandNotice problem="failed" />;
    default:
      return answer satisfies never;
  }
}

function CodeForm() {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [code, setCode] = useState('');
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) void navigate(`/checkin/${encodeURIComponent(code.trim())}`);
  };
  return (
    <form className="stack" onSubmit={go}>
      <TextField
        label={t('reporting.code')}
        hint={t('reporting.codeHint')}
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        value={code}
        onChange={(event) => setCode(event.target.value)}
      />
      <Button type="submit" kind="primary">
        {t('reporting.checkIn')}
      </Button>
    </form>
  );
}
