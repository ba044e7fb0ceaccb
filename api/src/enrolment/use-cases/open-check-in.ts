import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { listOf, lockForKeeper, type ListKeeper } from './keep-attendance.ts';

export type OpenCheckInOutcome =
  | { type: 'CheckInOpened'; sessionId: number }
  | { type: 'SessionNotFound' }
  | { type: 'AttendanceClosed' }
  | { type: 'SystemBusy' };

/** Gives the session its secret, from which the codes in the room are made. Once is as good as twice, so it needs no key. */
export async function openCheckIn(
  deps: CommandDependencies,
  keeper: ListKeeper,
): Promise<OpenCheckInOutcome> {
  const done = await runSystemStep<OpenCheckInOutcome>(deps, async (tx, now) => {
    const session = await lockForKeeper(tx, keeper, {});
    if (!session) return { type: 'SessionNotFound' };
    const list = await listOf(tx, session, now);
    return list.closedAt ? { type: 'AttendanceClosed' } : { type: 'CheckInOpened', sessionId: session.id };
  });
  return done ?? { type: 'SystemBusy' };
}
