import { LockMode } from '@mikro-orm/core';
import { PeerGroup, PeerRound } from '@weitblick/db/peer-advice';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { actAs } from '../access.ts';
import { ROUND_SHOWN_MS } from '../rules/round.ts';
import { recordPeer } from './peer-ledger.ts';

const DAY = 86_400_000;
const KEPT_DAYS = 30;
const BATCH = 500;

export interface ForgetRoundsReport {
  /** Rounds that nobody ended. */
  ended: number;
  /** Rounds whose roles and times are deleted; the group's history keeps that they took place. */
  forgotten: number;
  /** Notes that nobody took in time. */
  notes: number;
}

/** Ends rounds that were left open, and deletes old ones and notes that were not taken. May run twice and concurrently. */
export async function forgetRounds(deps: CommandDependencies): Promise<ForgetRoundsReport> {
  const now = deps.clock.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  const report = await runSystemStep(deps, async (tx) => {
    await actAs(tx, null, 'SYSTEM');
    const [deleted] = await tx.execute<{ notes: number }[]>('select peer_forget_notes(?) as notes', [now]);
    const old = { status: 'ENDED' as const, endedAt: { $lte: before(KEPT_DAYS * DAY) } };
    return { ended: 0, forgotten: await tx.nativeDelete(PeerRound, old), notes: deleted!.notes };
  });
  const done = report ?? { ended: 0, forgotten: 0, notes: 0 };
  for (const { id, groupId } of await leftOpen(deps, before(ROUND_SHOWN_MS)))
    if (await endLeftOpen(deps, id, groupId)) done.ended += 1;
  return done;
}

async function leftOpen({ em }: CommandDependencies, openedBefore: Date) {
  return em.fork().transactional(async (tx) => {
    await actAs(tx, null, 'SYSTEM');
    const rows = await tx.find(
      PeerRound,
      { status: { $ne: 'ENDED' }, openedAt: { $lte: openedBefore } },
      { orderBy: { id: 'asc' }, limit: BATCH },
    );
    return rows.map(({ id, group }) => ({ id, groupId: group.id }));
  });
}

function endLeftOpen(deps: CommandDependencies, id: number, groupId: number): Promise<boolean | null> {
  return runSystemStep(deps, async (tx, at) => {
    await actAs(tx, null, 'SYSTEM');
    const group = await tx.findOneOrFail(PeerGroup, groupId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const round = await tx.findOne(PeerRound, id);
    if (!round || round.status === 'ENDED') return false;
    tx.assign(round, {
      status: 'ENDED',
      endsAt: null,
      remainingMs: null,
      endedAt: at,
      version: round.version + 1,
    });
    recordPeer(tx, { kind: 'ROUND_ENDED', group, at, actorId: null, meetingId: round.meeting.id });
    return true;
  });
}
