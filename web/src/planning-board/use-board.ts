import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { startTransition, useEffect, useMemo, useRef, useState } from 'react';
import { useLivePlanning } from '../app/live-planning.ts';
import { boardDataFrom, timed, withFreshEntries, type BoardData } from './board-data.ts';
import { BoardSessionsDocument, PlanningBoardDocument } from './generated.ts';
import type { DayTable } from './time-scale.ts';

export interface LoadedBoard {
  days: DayTable;
  data: BoardData;
}

export interface Board {
  /** What was loaded last, maybe of the days looked at before; null = nothing yet. */
  loaded: LoadedBoard | null;
  failed: boolean;
  reload: () => void;
  /** Reads sessions anew. Resolves with the board that shows them. @throws when the API does not answer */
  refresh: (sessionIds: readonly string[]) => Promise<BoardData>;
  /** Does something to a session: until it is done, what is heard of the session is not news by others. */
  saving: <T>(sessionId: string, work: () => Promise<T>) => Promise<T>;
}

/**
 * The board of the days given, kept up to date with what other planners do.
 * @param onOthers hears of sessions that somebody else has changed
 */
export function useBoard(days: DayTable, onOthers: (sessionIds: readonly string[]) => void): Board {
  const client = useApolloClient();
  const [loaded, setLoaded] = useState<LoadedBoard | null>(null);
  const [failed, setFailed] = useState(false);
  const reader = useMemo(
    // drawing thousands of bars anew must not hold up what somebody types or drags
    () => new BoardReader(client, days, (data) => startTransition(() => setLoaded({ days, data }))),
    [client, days],
  );
  const own = useRef(new Set<string>());
  const reload = () => {
    reader.load().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  };
  useEffect(() => {
    let left = false;
    reader.load().then(
      () => left || setFailed(false),
      () => left || setFailed(true),
    );
    return () => {
      left = true;
      reader.stop();
    };
  }, [reader]);
  useLivePlanning((change) => {
    // without an answer the board stays as it is; the next change or visit brings it up to date
    if (!change || change.blocks) return void reader.load().catch(() => undefined);
    if (change.sessionIds.length === 0) return;
    const before = reader.versions();
    const heard = change.sessionIds.filter((id) => !own.current.has(id));
    reader
      .refresh(change.sessionIds)
      .then(() => {
        // one's own change was read before one hears of it
        const news = heard.filter((id) => reader.versions().get(id) !== before.get(id));
        if (news.length > 0) onOthers(news);
      })
      .catch(() => undefined);
  });
  return {
    ...{ loaded, failed, reload },
    refresh: (sessionIds) => reader.refresh(sessionIds),
    async saving(sessionId, work) {
      own.current.add(sessionId);
      try {
        return await work();
      } finally {
        own.current.delete(sessionId);
      }
    },
  };
}

/** Asks one question after the other, so that no older answer comes after a newer one. */
class BoardReader {
  readonly #client: ApolloClient;
  readonly #days: DayTable;
  readonly #show: (data: BoardData) => void;
  #data: BoardData | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #stopped = false;

  constructor(client: ApolloClient, days: DayTable, show: (data: BoardData) => void) {
    this.#client = client;
    this.#days = days;
    this.#show = show;
  }

  /** What is still under way is of no use to anybody. */
  stop(): void {
    this.#stopped = true;
  }

  /** Of the sessions on the board. */
  versions(): Map<string, number> {
    return new Map(this.#data?.entries.map(({ sessionId, version }) => [sessionId, version]));
  }

  load(): Promise<BoardData> {
    this.#stopped = false;
    return this.#next(async () => {
      // not in the cache: it would take apart thousands of entries that nobody else asks for
      const { data } = await this.#client.query({
        query: PlanningBoardDocument,
        variables: this.#period(),
        fetchPolicy: 'no-cache',
      });
      return boardDataFrom(there(data?.planningBoard));
    });
  }

  refresh(sessionIds: readonly string[]): Promise<BoardData> {
    return this.#next(async () => {
      const { data } = await this.#client.query({
        query: BoardSessionsDocument,
        variables: { ...this.#period(), sessionIds: [...sessionIds] },
        fetchPolicy: 'no-cache',
      });
      const { entries } = there(data?.planningBoard);
      return withFreshEntries(there(this.#data), sessionIds, entries.map(timed));
    });
  }

  #period() {
    const { midnights } = this.#days;
    const iso = (at: number) => new Date(at).toISOString();
    return { from: iso(midnights[0]!), until: iso(midnights.at(-1)!) };
  }

  #next(work: () => Promise<BoardData>): Promise<BoardData> {
    const done = this.#last.then(async () => {
      this.#data = await work();
      if (!this.#stopped) this.#show(this.#data);
      return this.#data;
    });
    this.#last = done.catch(() => undefined);
    return done;
  }
}

function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the API answered without a board');
  return value;
}
