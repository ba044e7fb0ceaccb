import { useMutation, useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { Button, ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { MarkNoticesReadDocument, MyNoticesDocument, type MyNoticesQuery } from './generated.ts';
import './NoticesPage.css';

const PAGE = 20;
/** About an attendance list, for whoever keeps it. */
const KEEPERS = new Set(['ATTENDANCE_LIST_DUE', 'ATTENDANCE_LIST_FORGOTTEN']);
/** Only coaches are told these; the others may go to either side, and both have a page of their own coachings. */
const FOR_COACHES = new Set([
  'COACHING_REQUESTED',
  'COACHING_WITHDRAWN',
  'COACHING_HANDED_OVER',
  'COACHING_HANDOVER_REFUSED',
  'COACHING_SLOT_BOOKED',
]);

function coachingPage(kind: string): string | null {
  if (!kind.startsWith('COACHING_')) return null;
  return FOR_COACHES.has(kind) ? '/coaching/pult' : '/coaching/meine';
}
type Notice = NonNullable<MyNoticesQuery['viewer']>['notices']['edges'][number]['node'];

export function Component() {
  const { t } = useMessages();
  const { data, error, refetch, fetchMore } = useQuery(MyNoticesDocument, {
    variables: { first: PAGE, after: null, unreadOnly: false },
    fetchPolicy: 'cache-and-network',
    // live updates forget the list when something comes
    nextFetchPolicy: 'cache-first',
  });
  const [markRead, { loading: marking }] = useMutation(MarkNoticesReadDocument);
  const viewer = data?.viewer;

  const markAll = async () => {
    await markRead({ variables: { input: {} } });
    await refetch();
  };
  const more = () => fetchMore({ variables: { after: viewer?.notices.pageInfo.endCursor ?? null } });
  return (
    <div className="page page--narrow">
      <PageHeading title={[t('notification.inbox')]}>{t('notification.inbox')}</PageHeading>
      <div className="row">
        {viewer && viewer.unreadNoticeCount > 0 && (
          <Button size="small" busy={marking} onClick={() => void markAll()}>
            {t('notification.markAllRead')}
          </Button>
        )}
        <ButtonLink size="small" kind="quiet" to="/einstellungen">
          {t('notification.settings')}
        </ButtonLink>
      </div>
      {error && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {viewer?.notices.edges.length === 0 && (
        <EmptyState title={t('notification.inboxEmpty')}>{t('notification.inboxEmptyText')}</EmptyState>
      )}
      <ul role="list" className="notice-list">
        {viewer?.notices.edges.map(({ node }) => (
          <NoticeRow
            key={node.id}
            notice={node}
            onOpen={() => void markRead({ variables: { input: { noticeIds: [node.id] } } })}
          />
        ))}
      </ul>
      {viewer?.notices.pageInfo.hasNextPage && (
        <Button onClick={() => void more()}>{t('notification.showMore')}</Button>
      )}
    </div>
  );
}

function NoticeRow({ notice, onOpen }: { notice: Notice; onOpen: () => void }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { kind, at, readAt, session, topic, approval, enrolment, personDisplayName } = notice;
  const title = session?.topic.title ?? topic?.title;
  const to =
    kind === 'SUBSTITUTE_PROPOSED'
      ? '/meine'
      : kind === 'REPORT_READY'
        ? '/planung/auswertung'
        : kind === 'QUESTION_ASKED' && enrolment
          ? `/meine/anfragen/${enrolment.id}`
          : session && KEEPERS.has(kind)
            ? `/termine/${session.id}/anwesenheit`
            : approval
              ? `/team/posteingang/${approval.id}`
              : session
                ? `/termine/${session.id}`
                : topic
                  ? `/katalog/${topic.slug}-${topic.id}`
                  : coachingPage(kind);
  const name = t(`notification.kind${kind}`);
  return (
    <li className={readAt ? 'notice-list__row' : 'notice-list__row notice-list__row--unread'}>
      <p className="notice-list__title">
        {to ? (
          <Link to={to} onClick={readAt ? undefined : onOpen}>
            {name}
          </Link>
        ) : (
          name
        )}
        {!readAt && <span className="notice-list__mark">{t('notification.unread')}</span>}
      </p>
      <p>
        {[approval?.applicant.displayName ?? personDisplayName, title, session && dates.day(session.startsAt)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <p className="muted">{dates.moment(at)}</p>
    </li>
  );
}
