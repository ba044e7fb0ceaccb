import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { PeerEvent, PeerGroup, PeerIntention, PeerMeeting, PeerPoll } from '@weitblick/db/peer-advice';
import { runSystemStep, type CommandDependencies } from '../../platform/command.ts';
import { actAs } from '../access.ts';
import { changeGroupStatus, memberIds, recordPeer } from './peer-ledger.ts';

const DAY = 86_400_000;
/** Before a meeting without any case the group is reminded. */
const REMIND_DAYS = 3;
const BATCH = 500;

export interface PeerAdviceReport {
  held: number;
  expired: number;
  reminded: number;
}

/**
 * Meetings that are over count as held, and the intentions for them are deleted; polls without a date end; groups
 * without a case are reminded. Safe to run twice and at several workers.
 */
export async function letPeerTimePass(deps: CommandDependencies): Promise<PeerAdviceReport> {
  const now = deps.clock.now();
  const report: PeerAdviceReport = { held: 0, expired: 0, reminded: 0 };
  const soon = new Date(now.getTime() + REMIND_DAYS * DAY);
  const due = await deps.em.fork().transactional(async (tx) => {
    await actAs(tx, null, 'SYSTEM');
    return tx.execute<{ what: keyof PeerAdviceReport; id: number; group_id: number }[]>(
      `select 'held' as what, id, group_id from peer_meeting where status = 'PLANNED' and ends_at <= ?
       union all select 'expired', id, group_id from peer_poll where status = 'OPEN' and closes_at <= ?
       union all select 'reminded', m.id, m.group_id from peer_meeting m
         where m.status = 'PLANNED' and m.starts_at > ? and m.starts_at <= ?
           and not exists (select from peer_intention i where i.meeting_id = m.id)
           and not exists (select from peer_event e where e.meeting_id = m.id and e.kind = 'INTENTIONS_MISSING')
       order by 3, 2 limit ${BATCH}`,
      [now, now, now, soon],
    );
  });
  for (const { what, id, group_id } of due) {
    const done = await runSystemStep(deps, async (tx, at) => {
      await actAs(tx, null, 'SYSTEM');
      const group = await tx.findOneOrFail(PeerGroup, group_id, { lockMode: LockMode.PESSIMISTIC_WRITE });
      return STEPS[what](tx, group, id, at);
    });
    if (done) report[what] += 1;
  }
  return report;
}

type Step = (tx: EntityManager, group: PeerGroup, id: number, at: Date) => Promise<boolean>;

const STEPS: Record<keyof PeerAdviceReport, Step> = { held, expired, reminded };

async function held(tx: EntityManager, group: PeerGroup, meetingId: number, at: Date): Promise<boolean> {
  const meeting = await tx.findOneOrFail(PeerMeeting, meetingId);
  if (meeting.status !== 'PLANNED' || meeting.endsAt > at) return false;
  meeting.status = 'HELD';
  await tx.nativeDelete(PeerIntention, { meeting });
  recordPeer(tx, { kind: 'MEETING_HELD', group, at, actorId: null, meetingId });
  if (group.status === 'KICK_OFF_PLANNED')
    changeGroupStatus(tx, group, 'MODERATED', { at, actorId: null, recipients: [] });
  return true;
}

async function expired(tx: EntityManager, group: PeerGroup, pollId: number, at: Date): Promise<boolean> {
  const poll = await tx.findOneOrFail(PeerPoll, pollId);
  if (poll.status !== 'OPEN' || poll.closesAt > at) return false;
  tx.assign(poll, { status: 'EXPIRED', closedAt: at });
  const recipients = await memberIds(tx, group);
  recordPeer(
    tx,
    { kind: 'POLL_EXPIRED', group, at, actorId: null },
    { notice: 'PEER_POLL_EXPIRED', recipients },
  );
  return true;
}

async function reminded(tx: EntityManager, group: PeerGroup, meetingId: number, at: Date): Promise<boolean> {
  const meeting = await tx.findOneOrFail(PeerMeeting, meetingId);
  if (meeting.status !== 'PLANNED' || meeting.startsAt <= at) return false;
  if (await tx.findOne(PeerEvent, { meetingId, kind: 'INTENTIONS_MISSING' })) return false;
  const recipients = await memberIds(tx, group);
  recordPeer(
    tx,
    { kind: 'INTENTIONS_MISSING', group, at, actorId: null, meetingId },
    { notice: 'PEER_CASES_MISSING', recipients },
  );
  return true;
}
