import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Button } from '../components/Button.tsx';
import { TextField } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { VerifyCertificateDocument, type VerifyCertificateQuery } from './generated.ts';
import { roundedHours } from './hours.ts';

/** For everybody, without sign-in. */
export function Component() {
  const { code = '' } = useParams();
  const { t } = useMessages();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(code);
  const { data, error, refetch } = useQuery(VerifyCertificateDocument, {
    variables: { code },
    fetchPolicy: 'no-cache',
    skip: !code,
  });
  const go = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim()) void navigate(`/pruefen/${encodeURIComponent(typed.trim())}`);
  };
  return (
    <div className="page page--narrow stack">
      <PageHeading title={[t('reporting.verify')]}>{t('reporting.verify')}</PageHeading>
      <p>{t('reporting.verifyIntro')}</p>
      <form className="stack" onSubmit={go}>
        <TextField
          label={t('reporting.verifyCode')}
          hint={t('reporting.verifyCodeHint')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" kind="primary">
          {t('reporting.verifyButton')}
        </Button>
      </form>
      <div role="status">
        {code && !data && !error && <Skeleton lines={3} />}
        {error && <LoadFailure onRetry={() => void refetch()} />}
        {data && <Answer answer={data.verifyCertificate} />}
      </div>
    </div>
  );
}

function Answer({ answer }: { answer: VerifyCertificateQuery['verifyCertificate'] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  switch (answer.__typename) {
    case 'CertificateVerified': {
      const { firstDay, lastDay, minutes } = answer;
      const days = [...new Set([firstDay, lastDay])].map((day) => dates.calendarDay(day)).join(' – ');
      const hours = minutes
        ? t('reporting.recordHours', { hours: roundedHours(minutes) })
        : t('reporting.ownPace');
      const facts = [
        [t('reporting.factNumber'), answer.number],
        [t('reporting.factTitle'), answer.title],
        [t('reporting.factDays'), days],
        [t('reporting.factHours'), hours],
        [t('reporting.factInitials'), answer.initials],
      ];
      return (
        <Notice tone="ok" title={t('reporting.verifyValid')}>
          <dl>
            {facts.map(([name, value]) => (
              <div key={name} className="row">
                <dt>{name}:</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </Notice>
      );
    }
    case 'CertificateRevoked':
      return (
        <Notice tone="problem" title={t('reporting.verifyRevoked')}>
          <p>{t('reporting.verifyRevokedText', { number: answer.number })}</p>
        </Notice>
      );
    case 'CertificateNotFound':
      return (
        <Notice tone="warning" title={t('reporting.verifyUnknown')}>
          <p>{t('reporting.verifyUnknownText')}</p>
        </Notice>
      );
    case 'TooManyAttempts':
      return (
        <Notice
          tone="warning"
          title={t('reporting.tooMany', { minutes: Math.ceil(answer.retryAfterSeconds / 60) })}
        />
      );
    default:
      return answer satisfies never;
  }
}
