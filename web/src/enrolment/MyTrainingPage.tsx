import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { PageHeading } from '../components/PageHeading.tsx';
import { MyDemands } from '../demand/index.ts';
import { MyProgrammes } from '../obligations/index.ts';
import { TrainingRecord } from '../reporting/index.ts';
import { Tabs } from '../components/Tabs.tsx';
import { MyEnrolmentCountsDocument } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { EnrolmentSection } from './EnrolmentSection.tsx';
import { Offers } from './Offers.tsx';
import { SubstitutionRequests } from './SubstitutionRequests.tsx';
import './MyTrainingPage.css';

const EXCERPT = 3;

export function Component() {
  const { t } = useMessages();
  const { ansicht } = useParams();
  return (
    <div className="page my-training">
      <PageHeading title={[t('enrolment.myTraining')]}>{t('enrolment.myTraining')}</PageHeading>
      <MyTrainingTabs />
      {ansicht === 'termine' ? (
        <Upcoming />
      ) : ansicht === 'warteliste' ? (
        <Waiting />
      ) : ansicht === 'nachweise' ? (
        <TrainingRecord />
      ) : ansicht === 'verlauf' ? (
        <Past />
      ) : ansicht !== undefined ? (
        <Navigate to="/meine" replace />
      ) : (
        <>
          <SubstitutionRequests />
          <Offers />
          <Upcoming excerpt />
          <MyProgrammes />
          <Waiting excerpt />
          <MyDemands />
          <Attended />
        </>
      )}
    </div>
  );
}

function MyTrainingTabs() {
  const { t } = useMessages();
  const { data } = useQuery(MyEnrolmentCountsDocument, {
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const counts = data?.viewer?.enrolmentCounts;
  const tabs = [
    { to: '/meine', label: t('enrolment.overview') },
    { to: '/meine/termine', label: t('enrolment.upcoming'), count: counts?.upcoming },
    { to: '/meine/warteliste', label: t('enrolment.open'), count: counts?.waiting },
    { to: '/meine/nachweise', label: t('enrolment.attended'), count: counts?.attended },
    { to: '/meine/verlauf', label: t('enrolment.past'), count: counts?.past },
  ];
  return <Tabs label={t('enrolment.myTraining')} tabs={tabs} />;
}

function Upcoming({ excerpt = false }: { excerpt?: boolean }) {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="UPCOMING"
      heading={t('enrolment.upcoming')}
      empty={{ title: t('enrolment.upcomingEmpty'), text: t('enrolment.upcomingEmptyText') }}
      {...(excerpt && { excerpt: { most: EXCERPT, to: '/meine/termine' }, withoutOffers: true })}
    />
  );
}

function Waiting({ excerpt = false }: { excerpt?: boolean }) {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="WAITING"
      heading={t('enrolment.open')}
      empty={{ title: t('enrolment.openEmpty'), text: t('enrolment.waitingEmptyText') }}
      {...(excerpt && { excerpt: { most: EXCERPT, to: '/meine/warteliste' } })}
    />
  );
}

/** On the overview; the whole record has a page of its own. */
function Attended() {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="ATTENDED"
      heading={t('enrolment.attended')}
      empty={{ title: t('enrolment.attendedEmpty'), text: t('enrolment.attendedEmptyText') }}
      excerpt={{ most: EXCERPT, to: '/meine/nachweise' }}
    />
  );
}

function Past() {
  const { t } = useMessages();
  return (
    <EnrolmentSection
      view="PAST"
      heading={t('enrolment.past')}
      empty={{ title: t('enrolment.pastEmpty'), text: t('enrolment.pastEmptyText') }}
    />
  );
}
