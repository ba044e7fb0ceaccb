import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerCharter,
  PeerMeeting,
  PeerMeetingRole,
  PeerMember,
  type PeerGroup,
} from '@weitblick/db/peer-advice';
import { handOver, type HandOver } from '../rules/group-steps.ts';

/** What is done and what is missing until the group can organise itself. */
export async function handOverOf(tx: EntityManager, group: PeerGroup, now: Date): Promise<HandOver> {
  const [newest] = await tx.find(PeerCharter, {}, { orderBy: { version: 'desc' }, limit: 1 });
  const members = await tx.find(PeerMember, { group, leftAt: null });
  const moderated = await tx.find(PeerMeetingRole, { role: 'MODERATOR', meeting: { group, status: 'HELD' } });
  const belong = new Set(members.map(({ person }) => person.id));
  return handOver({
    members: members.map(({ charterVersion, deputyHost }) => ({
      charterAccepted: charterVersion === newest?.version,
      deputyHost,
    })),
    moderators: new Set(moderated.map(({ person }) => person.id).filter((id) => belong.has(id))),
    comingMeetings: await tx.count(PeerMeeting, { group, status: 'PLANNED', startsAt: { $gt: now } }),
  });
}
