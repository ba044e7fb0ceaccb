import type { ErrorLike } from '@apollo/client';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { joinClasses } from '../components/join-classes.ts';
import { Skeleton } from '../components/Skeleton.tsx';
import { SessionMissing } from './SessionMissing.tsx';

interface SessionAwaitedProps {
  /** The query for a session, as long as it has given none. */
  query: { data?: unknown; error?: ErrorLike | undefined; refetch: () => Promise<unknown> };
  lines?: number;
  isNarrow?: boolean;
}

/** In the place of a page about one session: loading, could not be loaded, or there is no such session. */
export function SessionAwaited({ query, lines = 6, isNarrow = false }: SessionAwaitedProps) {
  const { data, error, refetch } = query;
  return (
    <div className={joinClasses('page', isNarrow && 'page--narrow')}>
      {error ? (
        <LoadFailure onRetry={() => void refetch()} />
      ) : data ? (
        <SessionMissing />
      ) : (
        <Skeleton lines={lines} />
      )}
    </div>
  );
}
