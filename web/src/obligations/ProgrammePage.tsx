import { useQuery } from '@apollo/client/react';
import { CircleCheck, Circle } from 'lucide-react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { Chip } from '../components/Chip.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CohortCard } from './CohortCard.tsx';
import { ProgrammeByIdDocument, type ProgrammeByIdQuery } from './generated.ts';
import './obligations.css';

type Module = NonNullable<ProgrammeByIdQuery['programme']>['modules'][number];

export function Component() {
  const { id = '' } = useParams();
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(ProgrammeByIdDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [said, setSaid] = useState('');
  const programme = data?.programme;
  if (!programme) {
    return (
      <div className="page">
        {error ? (
          <LoadFailure onRetry={() => void refetch()} />
        ) : data ? (
          <EmptyState
            title={
              <PageHeading title={[t('obligations.programmeMissing')]}>
                {t('obligations.programmeMissing')}
              </PageHeading>
            }
            actions={<ButtonLink to="/programme">{t('obligations.toProgrammes')}</ButtonLink>}
          />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    );
  }
  return (
    <div className="page stack">
      <div>
        <Breadcrumbs trail={[{ to: '/programme', label: t('obligations.programmes') }]} />
        <PageHeading title={[programme.title, t('obligations.programmes')]}>{programme.title}</PageHeading>
        <p className="lead">{programme.summary}</p>
      </div>
      <div role="status">{said && <Notice tone="ok" title={said} />}</div>
      <section aria-labelledby="cohorts" className="stack">
        <h2 id="cohorts">{t('obligations.cohorts')}</h2>
        {programme.cohorts.length === 0 && <p className="muted">{t('obligations.cohortsNone')}</p>}
        <ul className="programme-list" role="list">
          {programme.cohorts.map((cohort) => (
            <li key={cohort.id} className="panel">
              <CohortCard
                cohort={cohort}
                onDone={(text) => {
                  setSaid(text);
                  void refetch();
                }}
              />
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="modules">
        <h2 id="modules">{t('obligations.modules')}</h2>
        <p className="muted">{t('obligations.completionRule')}</p>
        <ol className="programme-modules" role="list">
          {programme.modules.map((module) => (
            <ModuleRow key={module.topic.id} module={module} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function ModuleRow({ module: { topic, optional, attended } }: { module: Module }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const sessions = topic.sessions.edges;
  return (
    <li>
      <h3>
        <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
        {optional && <span className="muted"> ({t('obligations.moduleOptional')})</span>}
      </h3>
      <Chip
        tone={attended ? 'ok' : 'plain'}
        icon={
          attended ? <CircleCheck size={16} aria-hidden="true" /> : <Circle size={16} aria-hidden="true" />
        }
      >
        {attended ? t('obligations.moduleAttended') : t('obligations.moduleOpen')}
      </Chip>
      {!attended && (
        <p className="programme-modules__dates">
          {sessions.length === 0 ? t('obligations.moduleNoDates') : `${t('obligations.moduleDates')}: `}
          {sessions.map(({ node }, index) => (
            <span key={node.id}>
              {index > 0 && ' · '}
              <Link to={`/termine/${node.id}`}>{dates.day(node.startsAt)}</Link>
            </span>
          ))}
        </p>
      )}
    </li>
  );
}
