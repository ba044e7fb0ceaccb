import type { ApolloCache, ApolloClient } from '@apollo/client';
import { print } from 'graphql';
import { forgetEnrolmentLists } from '../enrolment/forget-lists.ts';
import {
  LiveEnrolmentFragmentDoc,
  LiveUpdatesDocument,
  UnreadNoticesDocument,
  type LiveEnrolmentFragment,
  type LiveUpdatesSubscription,
  type LiveUpdatesSubscriptionVariables,
} from './generated.ts';
import { connect } from './live-connection.ts';
import { followsPlanning, onPlanningFollowed, tellPlanning } from './live-planning.ts';
import { onShownSessions, shownSessions } from './live-sessions.ts';

type Update = NonNullable<LiveUpdatesSubscription['liveUpdates']>;
type Variables = LiveUpdatesSubscriptionVariables;
type Result = { data?: LiveUpdatesSubscription | null };

/** What is worth a word to the person; everything else just changes on the page. */
export type OwnChange = { type: 'STATUS' } | { type: 'NOTICE' } | { type: 'POSITION'; position: number };

const FIRST_PAUSE = 1_000;
const LAST_PAUSE = 60_000;
/** Rows come and go while a page is built or scrolled. */
const SETTLED = 1_000;
/** Somebody who looks at another tab for a moment keeps the connection. */
const HIDDEN = 5_000;

/** Keeps what the page shows up to date until the returned function is called. Only for people who are signed in. */
export function startLiveUpdates(client: ApolloClient, onOwnChange: (change: OwnChange) => void): () => void {
  let connection: AbortController | null = null;
  let followed = new Set<string>();
  let planning = false;
  let opened = false;
  let failures = 0;
  let over = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const later = (pause: number, work: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(work, pause);
  };

  async function open(): Promise<void> {
    connection?.abort();
    const mine = new AbortController();
    connection = mine;
    const variables: Variables = { sessionIds: shownSessions(), planning: followsPlanning() };
    followed = new Set(variables.sessionIds);
    ({ planning } = variables);
    const query = print(client.cache.transformDocument(LiveUpdatesDocument));
    const request = { query, variables };
    const end = await connect<Result>(request, mine.signal, {
      onOpen() {
        // the first connection starts just after the page was loaded; what changed before a later one is not known
        if (opened && failures > 0) askAgain(client.cache);
        opened = true;
        failures = 0;
      },
      onNext({ data }) {
        if (data?.liveUpdates) apply(client.cache, data, variables, onOwnChange);
      },
    }).catch(() => 'lost' as const);
    if (mine.signal.aborted) return;
    connection = null;
    if (end === 'over') {
      over = true;
      return;
    }
    const pause = Math.min(LAST_PAUSE, FIRST_PAUSE * 2 ** failures) * (0.5 + Math.random());
    failures += 1;
    later(pause, () => void open());
  }

  function close(): void {
    clearTimeout(timer);
    connection?.abort();
    connection = null;
  }

  const followMore = () => {
    const known = shownSessions().every((id) => followed.has(id)) && (planning || !followsPlanning());
    if (!over && !document.hidden && !known) later(SETTLED, () => void open());
  };
  const stopWatching = [onShownSessions(followMore), onPlanningFollowed(followMore)];
  const onVisibility = () => {
    if (over) return;
    if (document.hidden) {
      later(HIDDEN, close);
    } else if (connection) {
      clearTimeout(timer);
    } else {
      // counts as a gap
      failures = Math.max(failures, 1);
      later(0, () => void open());
    }
  };
  document.addEventListener('visibilitychange', onVisibility);
  if (!document.hidden) later(SETTLED, () => void open());

  return () => {
    over = true;
    close();
    for (const stop of stopWatching) stop();
    document.removeEventListener('visibilitychange', onVisibility);
  };
}

/** Lists that are on the page are fetched anew, others when they are shown next. */
function askAgain(cache: ApolloCache): void {
  forgetEnrolmentLists(cache);
  forgetInbox(cache);
}

/** One request may have gone and another come, so the number alone says little about the list. */
function forgetInbox(cache: ApolloCache): void {
  const id = cache.identify({ __typename: 'Viewer' });
  if (id) cache.evict({ id, fieldName: 'approvals' });
}

/** Writes an update into the cache, which shows it wherever it is on the page. */
export function apply(
  cache: ApolloCache,
  data: LiveUpdatesSubscription,
  variables: Variables,
  onOwnChange: (change: OwnChange) => void,
): void {
  const update: Update = data.liveUpdates!;
  switch (update.__typename) {
    case 'Session':
      write(cache, data, variables);
      return;
    case 'Enrolment': {
      const before = knownEnrolment(cache, update.id);
      write(cache, data, variables);
      if (before?.status !== update.status) {
        askAgain(cache);
        // a page that showed the session without an enrolment asks again
        if (!before?.status) forgetMyEnrolment(cache, update.session.id);
        if (before?.status) onOwnChange({ type: 'STATUS' });
      } else if (update.waitingPosition !== null && before.waitingPosition !== update.waitingPosition) {
        onOwnChange({ type: 'POSITION', position: update.waitingPosition });
      }
      return;
    }
    case 'OpenApprovals': {
      const id = cache.identify({ __typename: 'Viewer' });
      if (id) cache.modify({ id, fields: { openApprovalCount: () => update.count } });
      forgetInbox(cache);
      return;
    }
    case 'UnreadNotices':
      if (countNotices(cache, update.count)) onOwnChange({ type: 'NOTICE' });
      return;
    case 'PlanningChanged':
      tellPlanning(update.sessionIds && { sessionIds: update.sessionIds, blocks: update.blocks });
      return;
    case 'MissedChanges':
      askAgain(cache);
  }
}

function forgetMyEnrolment(cache: ApolloCache, sessionId: string): void {
  const id = cache.identify({ __typename: 'Session', id: sessionId });
  if (id) cache.evict({ id, fieldName: 'myEnrolment' });
}

/** The inbox is asked for anew when something came or was read elsewhere. @returns whether there are more than before */
function countNotices(cache: ApolloCache, count: number): boolean {
  const known = cache.readQuery({ query: UnreadNoticesDocument })?.viewer?.unreadNoticeCount;
  const id = cache.identify({ __typename: 'Viewer' });
  if (!id || known === undefined || known === count) return false;
  cache.modify({ id, fields: { unreadNoticeCount: () => count } });
  cache.evict({ id, fieldName: 'notices' });
  // a colleague's question to step in comes as a notice
  cache.evict({ id, fieldName: 'substitutionRequests' });
  return count > known;
}

function write(cache: ApolloCache, result: LiveUpdatesSubscription, variables: Variables): void {
  cache.write({
    query: LiveUpdatesDocument,
    variables,
    result,
    dataId: 'ROOT_SUBSCRIPTION',
  });
}

type Known = Pick<LiveEnrolmentFragment, 'status' | 'waitingPosition'>;

/** A page may know the status without the rest. */
function knownEnrolment(cache: ApolloCache, enrolmentId: string): Partial<Known> | null {
  const id = cache.identify({ __typename: 'Enrolment', id: enrolmentId });
  return id === undefined
    ? null
    : cache.readFragment<Known>({
        id,
        fragment: LiveEnrolmentFragmentDoc,
        fragmentName: 'LiveEnrolment',
        returnPartialData: true,
      });
}
