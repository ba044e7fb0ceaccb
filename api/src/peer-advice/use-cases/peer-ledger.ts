import type { EntityManager } from '@mikro-orm/postgresql';
import { OutboxMessage } from '@weitblick/db/notification';
import {
  PeerEvent,
  PeerMember,
  peerTransition,
  type PeerEventKind,
  type PeerGroup,
  type PeerGroupStatus,
} from '@weitblick/db/peer-advice';

export interface Happening {
  kind: PeerEventKind;
  group?: PeerGroup;
  at: Date;
  /** null = the system */
  actorId: number | null;
  meetingId?: number;
  personId?: number;
}

/** What people are told of it; the actor knows already. */
export interface Telling {
  notice: string;
  recipients: Iterable<number>;
}

/** Writes that something happened, never what was said, and the notices about it. */
export function recordPeer(tx: EntityManager, happening: Happening, telling?: Telling): PeerEvent {
  const { kind, group, at, actorId, meetingId, personId } = happening;
  const event = tx.create(PeerEvent, {
    kind,
    group: group ?? null,
    at,
    actor: actorId,
    meetingId: meetingId ?? null,
    person: personId ?? null,
  });
  if (telling) tell(tx, event, telling, at);
  return event;
}

/** Changes the state of a group, with its event and notices. @throws when the state machine has no such step */
export function changeGroupStatus(
  tx: EntityManager,
  group: PeerGroup,
  to: PeerGroupStatus,
  { at, actorId, recipients }: { at: Date; actorId: number | null; recipients: Iterable<number> },
): void {
  const from = group.status;
  group.pausedFrom = to === 'PAUSED' ? from : null;
  group.status = to;
  group.statusSince = at;
  group.version += 1;
  recordStep(tx, group, from, { at, actorId, recipients });
}

/** The first or the next link of a group's chain of states. */
export function recordStep(
  tx: EntityManager,
  group: PeerGroup,
  from: PeerGroupStatus | 'NONE',
  { at, actorId, recipients }: { at: Date; actorId: number | null; recipients: Iterable<number> },
): void {
  const step = peerTransition(from, group.status);
  if (!step) throw new Error(`no transition from ${from} to ${group.status}`);
  const event = tx.create(PeerEvent, {
    kind: 'STATUS',
    group,
    version: group.version,
    fromStatus: from,
    toStatus: group.status,
    at,
    actor: actorId,
  });
  if (step.notice) tell(tx, event, { notice: step.notice, recipients }, at);
}

function tell(tx: EntityManager, event: PeerEvent, { notice, recipients }: Telling, at: Date): void {
  for (const recipient of new Set(recipients)) {
    tx.create(OutboxMessage, { peerEvent: event, kind: notice, recipient, createdAt: at, sentAt: null });
  }
}

/** The people in a group now. */
export async function memberIds(tx: EntityManager, group: PeerGroup): Promise<number[]> {
  const members = await tx.find(PeerMember, { group, leftAt: null }, { orderBy: { id: 'asc' } });
  return members.map(({ person }) => person.id);
}
