import type { Clock } from './clock.ts';

/** Told by the process that started the server; nothing that comes over the network can move it. */
interface MoveClock {
  type: 'MOVE_CLOCK';
  /** ISO 8601. */
  to: string;
}

/** A clock that runs on from wherever the parent process puts it. For end-to-end tests; see `testClock` of the config. */
export function testClock(): Clock {
  let ahead = 0;
  process.on('message', (message: MoveClock) => {
    if (message?.type !== 'MOVE_CLOCK') return;
    ahead = Date.parse(message.to) - Date.now();
    process.send?.({ type: 'CLOCK_MOVED' });
  });
  return { now: () => new Date(Date.now() + ahead) };
}
