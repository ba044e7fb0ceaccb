import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { SessionByIdDocument } from '../graphql/generated.ts';
import { WaitingOutlook } from '../enrolment/index.ts';
import { useViewer } from '../people/index.ts';
import { AfterSession } from '../reporting/index.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { EnrolPanel } from './EnrolPanel.tsx';
import { timeLabel } from './labels.ts';
import { SessionFactList } from './SessionFactList.tsx';
import { SessionPlanning } from './SessionPlanning.tsx';
import { SessionAwaited } from './SessionAwaited.tsx';
import './SessionPage.css';

export function Component() {
  const { id = '' } = useParams();
  return <SessionPage key={id} id={id} />;
}

function SessionPage({ id }: { id: string }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const viewer = useViewer();
  const query = useQuery(SessionByIdDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const { data } = query;
  const session = data?.session;
  if (!session) return <SessionAwaited query={query} />;
  const { topic } = session;
  return (
    <div className="page with-panel">
      <div className="with-panel__main stack">
        <div>
          <Breadcrumbs
            trail={[
              { to: '/katalog', label: t('scheduling.catalogue') },
              { to: `/katalog/${topic.slug}-${topic.id}`, label: topic.title },
            ]}
          />
          <PageHeading title={[topic.title, dates.day(session.startsAt), t('scheduling.session')]}>
            {topic.title}
            <span className="session-page__date">{timeLabel(session, t, dates)}</span>
          </PageHeading>
          <p className="lead">{topic.benefit}</p>
        </div>
        <section className="panel" aria-label={t('scheduling.session')}>
          <SessionFactList session={session} />
        </section>
        <WaitingOutlook sessionId={id} />
        {session.allocation.mode !== 'FIRST_COME' && viewer && (
          <p>
            <Link to={`/termine/${session.id}/auslosung`}>
              {session.allocation.drawnAt ? t('scheduling.drawResult') : t('scheduling.aboutDraw')}
            </Link>
          </p>
        )}
        {viewer?.roles.includes('TRAINING_PLANNER') && <SessionPlanning sessionId={session.id} />}
        {viewer && <AfterSession sessionId={id} />}
        <p>
          <Link to={`/katalog/${topic.slug}-${topic.id}`}>{t('scheduling.moreAboutTopic')}</Link>
        </p>
      </div>
      <EnrolPanel session={session} topicTitle={topic.title} heading={t('scheduling.thisSession')} />
    </div>
  );
}
