import { print } from 'graphql';
import { connect } from '../app/live-connection.ts';
import { RoundRoomChangedDocument, type RoundRoomChangedSubscription } from './generated.ts';

const FIRST_PAUSE = 300;
const LAST_PAUSE = 5_000;
/** The server says that it is there every 12 s; a connection that died without a word is opened anew. */
const SILENCE = 30_000;

interface RoomEvents {
  onOpen(): void;
  onRoom(room: RoundRoomChangedSubscription['peerRoundChanged']): void;
  onLost(): void;
}

/** Follows the room of a group until the returned function is called; each update is all of it. */
export function followRoom(groupId: string, { onOpen, onRoom, onLost }: RoomEvents): () => void {
  let connection = new AbortController();
  let stopped = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const query = print(RoundRoomChangedDocument);

  async function open(): Promise<void> {
    clearTimeout(timer);
    connection.abort();
    const mine = new AbortController();
    connection = mine;
    const alive = () => {
      clearTimeout(silence);
      silence = setTimeout(() => mine.abort(), SILENCE);
    };
    alive();
    const end = await connect<{ data?: RoundRoomChangedSubscription | null }>(
      { query, variables: { groupId } },
      mine.signal,
      {
        onAlive: alive,
        onOpen() {
          failures = 0;
          onOpen();
        },
        onNext({ data }) {
          if (data && !mine.signal.aborted) onRoom(data.peerRoundChanged);
        },
      },
    ).catch(() => 'lost' as const);
    if (stopped || connection !== mine) return;
    clearTimeout(silence);
    onLost();
    if (end === 'over') return;
    const pause = Math.min(LAST_PAUSE, FIRST_PAUSE * 2 ** failures) * (0.5 + Math.random());
    failures += 1;
    timer = setTimeout(() => void open(), pause);
  }

  const onOnline = () => void open();
  // otherwise only silence would tell
  const onOffline = () => connection.abort();
  window.addEventListener('online', onOnline);
  window.addEventListener('offline', onOffline);
  void open();
  return () => {
    stopped = true;
    clearTimeout(timer);
    clearTimeout(silence);
    window.removeEventListener('online', onOnline);
    window.removeEventListener('offline', onOffline);
    connection.abort();
  };
}
