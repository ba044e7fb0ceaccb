import { useQuery } from '@apollo/client/react';
import { Pencil, Split } from 'lucide-react';
import { useLocation, useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Tabs } from '../components/Tabs.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { SessionAwaited, timeLabel } from '../scheduling/index.ts';
import { CancelSession } from './CancelSession.tsx';
import { CopySession } from './CopySession.tsx';
import { PlannedSessionPageDocument, type PlannedSessionPageQuery } from './generated.ts';
import { KeepSession } from './KeepSession.tsx';
import { MergeSession } from './MergeSession.tsx';
import { Participants } from './Participants.tsx';
import { PlannedFacts } from './PlannedFacts.tsx';
import { PublishSession } from './PublishSession.tsx';
import { SessionHistory } from './SessionHistory.tsx';
import { SessionStateChip } from './SessionStateChip.tsx';
import './Sessions.css';

export type PlannedSession = NonNullable<PlannedSessionPageQuery['session']>;

/** What the step that led here has done. */
export type SavedStep =
  | { kind: 'created' }
  | { kind: 'changed'; told: number; promoted: number }
  | { kind: 'cancelled'; told: number }
  | { kind: 'merged'; asked: number; queued: number }
  | { kind: 'split'; asked: number };

/** State of the page's address. */
export interface SavedState {
  saved?: SavedStep;
}

export function Component() {
  const { id = '', ansicht } = useParams();
  return (
    <PlannersOnly>
      <SessionPage key={id} id={id} view={ansicht} />
    </PlannersOnly>
  );
}

function SessionPage({ id, view }: { id: string; view: string | undefined }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  // others put other things into the state: tabs that they keep the focus
  const saved = (useLocation().state as SavedState | null)?.saved;
  const query = useQuery(PlannedSessionPageDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const session = query.data?.session;
  if (!session) return <SessionAwaited query={query} lines={10} />;
  const path = `/planung/termine/${id}`;
  const { seats } = session;
  return (
    <div className="page sessions">
      <div>
        <Breadcrumbs
          trail={[
            { to: '/planung', label: t('planning.title') },
            { to: '/planung/termine', label: t('sessions.title') },
          ]}
        />
        <PageHeading title={[session.number, session.topic.title]}>{session.topic.title}</PageHeading>
        <p className="lead">
          {timeLabel(session, t, dates)} · {session.number}
        </p>
      </div>
      {saved && <SavedNotice saved={saved} />}
      <div className="row">
        <SessionStateChip status={session.status} />
      </div>
      <KeepSession session={session} />
      {session.status !== 'CANCELLED' && (
        <div className="row no-print">
          {session.status === 'DRAFT' && <PublishSession session={session} />}
          <ButtonLink to={`${path}/bearbeiten`} icon={<Pencil size={18} aria-hidden="true" />}>
            {t('sessions.edit')}
          </ButtonLink>
          <CopySession sessionId={session.id} />
          {session.status === 'OPEN' && (
            <>
              <MergeSession session={session} />
              <ButtonLink to={`${path}/teilen`} icon={<Split size={18} aria-hidden="true" />}>
                {t('sessions.split')}
              </ButtonLink>
            </>
          )}
          <CancelSession session={session} />
        </div>
      )}
      <Tabs
        label={t('sessions.pages')}
        tabs={[
          { to: path, label: t('sessions.overview') },
          { to: `${path}/teilnehmende`, label: t('sessions.participants'), count: seats.confirmed },
          { to: `${path}/warteliste`, label: t('sessions.waitingList'), count: seats.waiting },
          { to: `${path}/verlauf`, label: t('sessions.history') },
        ]}
      />
      <View session={session} view={view} />
    </div>
  );
}

function View({ session, view }: { session: PlannedSession; view: string | undefined }) {
  switch (view) {
    case 'teilnehmende':
      return (
        <>
          <Participants sessionId={session.id} group="SEATS" />
          <Participants sessionId={session.id} group="GONE" />
        </>
      );
    case 'warteliste':
      return <Participants sessionId={session.id} group="WAITING" />;
    case 'verlauf':
      return <SessionHistory sessionId={session.id} />;
    default:
      return <PlannedFacts session={session} />;
  }
}

function SavedNotice({ saved }: { saved: SavedStep }) {
  const { t } = useMessages();
  switch (saved.kind) {
    case 'created':
      return <Notice tone="ok" role="status" title={t('sessions.created')} />;
    case 'cancelled':
      return (
        <Notice tone="ok" role="status" title={t('sessions.cancelled')}>
          {saved.told > 0 && <p>{t('sessions.toldCount', { count: saved.told })}</p>}
        </Notice>
      );
    case 'changed':
      return (
        <Notice tone="ok" role="status" title={t('sessions.changed')}>
          {saved.told > 0 && <p>{t('sessions.toldCount', { count: saved.told })}</p>}
          {saved.promoted > 0 && <p>{t('sessions.promotedCount', { count: saved.promoted })}</p>}
        </Notice>
      );
    case 'merged':
      return (
        <Notice tone="ok" role="status" title={t('sessions.merged')}>
          <p>{t('sessions.askedCount', { count: saved.asked })}</p>
          {saved.queued > 0 && <p>{t('sessions.queuedCount', { count: saved.queued })}</p>}
        </Notice>
      );
    case 'split':
      return (
        <Notice tone="ok" role="status" title={t('sessions.splitDone')}>
          <p>{t('sessions.askedCount', { count: saved.asked })}</p>
        </Notice>
      );
    default:
      return saved satisfies never;
  }
}
