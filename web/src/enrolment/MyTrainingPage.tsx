import { useQuery } from '@apollo/client/react';
import { Navigate, NavLink, useParams } from 'react-router';
import { PageHeading } from '../components/PageHeading.tsx';
import { MyEnrolmentCountsDocument } from '../graphql/generated.ts';
import { useMessages } from '../i18n/index.ts';
import { EnrolmentSection } from './EnrolmentSection.tsx';
import './MyTrainingPage.css';

const EXCERPT = 3;

export function Component() {
  const { t } = useMessages();
  const { ansicht } = useParams();
  return (
    <div className="page my-training">
      <PageHeading title={[t('enrolment.myTraining')]}>{t('enrolment.myTraining')}</PageHeading>
      <Tabs />
      {ansicht === 'termine' ? (
        <Upcoming />
      ) : ansicht === 'warteliste' ? (
        <Waiting />
      ) : ansicht === 'nachweise' ? (
        <Past />
      ) : ansicht !== undefined ? (
        <Navigate to="/meine" replace />
      ) : (
        <>
          <Upcoming excerpt />
          <Waiting excerpt />
          <Past excerpt />
        </>
      )}
    </div>
  );
}

function Tabs() {
  const { t } = useMessages();
  const { data } = useQuery(MyEnrolmentCountsDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const counts = data?.viewer?.enrolmentCounts;
  const tabs = [
    { to: '/meine', label: t('enrolment.overview'), count: undefined },
    { to: '/meine/termine', label: t('enrolment.upcoming'), count: counts?.upcoming },
    { to: '/meine/warteliste', label: t('enrolment.waiting'), count: counts?.waiting },
    { to: '/meine/nachweise', label: t('enrolment.past'), count: counts?.past },
  ];
  return (
    <nav className="tabs no-print" aria-label={t('enrolment.myTraining')}>
      <ul>
        {tabs.map(({ to, label, count }) => (
          <li key={to}>
            <NavLink to={to} end state={{ keepFocus: true }} className="tabs__tab">
              {label}
              {count !== undefined && <span className="tabs__count">{count}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Upcoming({ excerpt = false }: { excerpt?: boolean }) {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="UPCOMING"
      heading={t('enrolment.upcoming')}
      empty={{ title: t('enrolment.upcomingEmpty'), text: t('enrolment.upcomingEmptyText') }}
      {...(excerpt && { excerpt: { most: EXCERPT, to: '/meine/termine' } })}
    />
  );
}

function Waiting({ excerpt = false }: { excerpt?: boolean }) {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="WAITING"
      heading={t('enrolment.waiting')}
      empty={{ title: t('enrolment.waitingEmpty'), text: t('enrolment.waitingEmptyText') }}
      {...(excerpt && { excerpt: { most: EXCERPT, to: '/meine/warteliste' } })}
    />
  );
}

function Past({ excerpt = false }: { excerpt?: boolean }) {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="PAST"
      heading={t('enrolment.past')}
      empty={{ title: t('enrolment.pastEmpty'), text: t('enrolment.pastEmptyText') }}
      {...(excerpt && { excerpt: { most: EXCERPT, to: '/meine/nachweise' } })}
    />
  );
}
