import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { CohortForm } from './CohortForm.tsx';
import { ProgrammePlanByIdDocument, type ProgrammePlanFragment } from './generated.ts';
import { ProgrammeForm } from './ProgrammeForm.tsx';
import './obligations.css';

const NEW = 'neu';

export function Component() {
  const { id = NEW } = useParams();
  return (
    <PlannersOnly>
      <Plan key={id} id={id} />
    </PlannersOnly>
  );
}

function Plan({ id }: { id: string }) {
  const { t } = useMessages();
  const navigate = useNavigate();
  const isNew = id === NEW;
  const { data, error, refetch } = useQuery(ProgrammePlanByIdDocument, {
    variables: { id },
    skip: isNew,
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  const [said, setSaid] = useState('');
  const programme = data?.programme ?? null;
  const heading = isNew ? t('obligations.newProgramme') : t('obligations.editProgramme');
  return (
    <div className="page page--narrow stack">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung', label: t('planning.title') },
            { to: '/planung/programme', label: t('obligations.programmePlans') },
          ]}
        />
        <PageHeading title={[programme?.title ?? heading, t('planning.title')]}>{heading}</PageHeading>
      </div>
      {error && !programme && <LoadFailure onRetry={() => void refetch()} />}
      {!isNew && !data && !error && <Skeleton lines={6} />}
      {!isNew && data && !programme && <p>{t('obligations.programmeMissing')}</p>}
      <div role="status">{said && <Notice tone="ok" title={said} />}</div>
      {(isNew || programme) && (
        <ProgrammeForm
          key={programme?.version ?? 0}
          programme={programme}
          onSaved={(saved) => {
            setSaid(t('obligations.programmeSaved'));
            if (isNew) void navigate(`/planung/programme/${saved.id}`);
          }}
        />
      )}
      {programme && (
        <Cohorts
          programme={programme}
          onSaved={() => {
            setSaid(t('obligations.cohortSaved'));
            void refetch();
          }}
        />
      )}
    </div>
  );
}

function Cohorts({ programme, onSaved }: { programme: ProgrammePlanFragment; onSaved: () => void }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <section aria-labelledby="cohorts" className="stack">
      <h2 id="cohorts">{t('obligations.cohorts')}</h2>
      {programme.cohorts.length === 0 && <p className="muted">{t('obligations.cohortsNone')}</p>}
      <ul className="planning-list" role="list">
        {programme.cohorts.map(({ id, name, startsOn, freeSeats }) => (
          <li key={id}>
            <Link to={`/planung/jahrgaenge/${id}`}>{name}</Link>
            <span className="muted">
              {t('obligations.cohortStarts', { day: dates.calendarDay(startsOn) })} ·{' '}
              {t('obligations.seatsFree', { count: freeSeats })}
            </span>
          </li>
        ))}
      </ul>
      <div className="panel stack">
        <h3>{t('obligations.newCohort')}</h3>
        <CohortForm programmeId={programme.id} onSaved={onSaved} />
      </div>
    </section>
  );
}
