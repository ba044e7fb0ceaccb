import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useNavigate, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button, ButtonLink } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { SelectField, TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { TOPICS } from './choices.ts';
import { CoachFacts } from './CoachCard.tsx';
import {
  CoachToAskDocument,
  RequestCoachingDocument,
  type CoachingFormat,
  type CoachingTopic,
  type CoachPartsFragment,
} from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';
import './Coaching.css';

/** Asks one coach. */
export function Component() {
  const { t } = useMessages();
  const { coachId = '' } = useParams();
  const { data, error, refetch } = useQuery(CoachToAskDocument, { variables: { id: coachId } });
  const coach = data?.coach;
  if (data && !coach) return <NoSuchCoach />;
  return (
    <div className="page coaching">
      <div>
        <Breadcrumbs trail={[{ to: '/coaching', label: t('coaching.title') }]} />
        {coach && (
          <PageHeading title={[t('coaching.askTitle', { name: coach.displayName })]}>
            {t('coaching.askTitle', { name: coach.displayName })}
          </PageHeading>
        )}
      </div>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={8} />}
      {coach && (
        <>
          <section className="panel stack" aria-label={coach.displayName}>
            <CoachFacts coach={coach} />
          </section>
          <RequestForm coach={coach} />
        </>
      )}
    </div>
  );
}

function NoSuchCoach() {
  const { t } = useMessages();
  return (
    <div className="page">
      <EmptyState
        title={<PageHeading title={[t('coaching.noSuchCoach')]}>{t('coaching.noSuchCoach')}</PageHeading>}
        actions={
          <ButtonLink kind="primary" to="/coaching">
            {t('coaching.toDirectory')}
          </ButtonLink>
        }
      >
        {t('coaching.noSuchCoachText')}
      </EmptyState>
    </div>
  );
}

const LONGEST = 4_000;

function RequestForm({ coach }: { coach: CoachPartsFragment }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const [incomplete, setIncomplete] = useState(false);
  const { run, sending, problem, refusal } = useCoachingStep(RequestCoachingDocument);
  const topics = TOPICS.filter((topic) => coach.topics.includes(topic));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const values = new FormData(event.currentTarget);
    const concern = String(values.get('concern')).trim();
    setIncomplete(concern === '');
    if (concern === '') return document.getElementById('concern')?.focus();
    const topic = String(values.get('topic')) as CoachingTopic;
    const format = String(values.get('format')) as CoachingFormat;
    const id = await run({ coachId: coach.id, topic, format, concern });
    if (id) void navigate(`/coaching/${String(id)}`);
  };
  return (
    <form className="panel stack" noValidate onSubmit={(event) => void submit(event)}>
      <h2>{t('coaching.yourRequest')}</h2>
      <CommandNotice problem={problem} text={refusal} />
      <SelectField label={t('coaching.topic')} name="topic">
        {topics.map((topic) => (
          <option key={topic} value={topic}>
            {t(`coaching.topic${topic}`)}
          </option>
        ))}
      </SelectField>
      <SelectField label={t('coaching.howToMeet')} name="format">
        {coach.formats.map((format) => (
          <option key={format} value={format}>
            {t(`coaching.format${format}`)}
          </option>
        ))}
      </SelectField>
      <TextArea
        id="concern"
        label={t('coaching.concern')}
        hint={t('coaching.concernHint', { name: coach.displayName })}
        problem={incomplete ? t('coaching.concernMissing') : undefined}
        name="concern"
        rows={6}
        maxLength={LONGEST}
        required
      />
      <div className="row">
        <Button type="submit" kind="primary" busy={sending}>
          {t('coaching.sendRequest')}
        </Button>
      </div>
    </form>
  );
}
