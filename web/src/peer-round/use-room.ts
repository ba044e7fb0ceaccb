import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { followRoom } from './follow-room.ts';
import { RoundRoomDocument, type RoundRoomFragment } from './generated.ts';
import { isNewer } from './newer-room.ts';
import { ServerClock } from './server-clock.ts';

export interface RoomState {
  /** undefined until something was heard, null for people outside. */
  room: RoundRoomFragment | null | undefined;
  connected: boolean;
  clock: ServerClock;
  /** Asks for the room, in case the connection that tells of changes is lost. */
  refresh: () => Promise<void>;
}

/** Where the room stands, kept up to date; what is known stays when the connection is lost. */
export function useRoom(groupId: string): RoomState {
  const client = useApolloClient();
  const [room, setRoom] = useState<RoundRoomFragment | null>();
  const [connected, setConnected] = useState(false);
  const [clock] = useState(() => new ServerClock());

  const hear = useCallback(
    (heard: RoundRoomFragment | null) => {
      if (heard) clock.hear(heard.serverNow);
      setRoom((known) => (heard && known && !isNewer(heard, known) ? known : heard));
    },
    [clock],
  );
  useEffect(
    () =>
      followRoom(groupId, {
        onOpen: () => clock.forget(),
        onRoom(heard) {
          // not before: until then what is shown may be old
          setConnected(true);
          hear(heard);
        },
        onLost: () => setConnected(false),
      }),
    [groupId, clock, hear],
  );
  const refresh = useCallback(async () => {
    const { data } = await client.query({
      query: RoundRoomDocument,
      variables: { groupId },
      fetchPolicy: 'no-cache',
    });
    if (data) hear(data.peerRoundRoom);
  }, [client, groupId, hear]);
  return { room, connected, clock, refresh };
}
