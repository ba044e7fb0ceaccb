import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerExclusion,
  PeerInterest,
  type PeerEventKind,
  type PeerExperience,
  type PeerFormat,
} from '@weitblick/db/peer-advice';
import { Person } from '@weitblick/db/people';
import { Site } from '@weitblick/db/scheduling';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs } from '../access.ts';
import type { PeerRefusal } from './group-command.ts';
import { recordPeer } from './peer-ledger.ts';

export type InterestOutcome =
  { type: 'InterestChanged' } | { type: 'Refused'; reason: PeerRefusal } | CommandRefusal;

export interface InterestTerms {
  format: PeerFormat;
  siteCode: string | null;
  halfDays: number[];
  experience: PeerExperience;
  ownUnitWelcome: boolean;
}

interface OwnCommand {
  actorId: number;
  idempotencyKey: string;
}

/** Registers a leader's interest, or changes what was registered. */
export function registerInterest(
  deps: CommandDependencies,
  { actorId, idempotencyKey, ...terms }: OwnCommand & InterestTerms,
): Promise<InterestOutcome> {
  return own(
    deps,
    { name: 'registerPeerInterest', actorId, idempotencyKey, input: { ...terms } },
    async (step) => {
      const { tx, person, interest, now } = step;
      if (person.leadershipLevel == null) return 'NOT_A_LEADER';
      if (interest?.status === 'PLACED') return 'ALREADY_IN_A_GROUP';
      const { siteCode, ...rest } = terms;
      const site = siteCode === null ? null : await tx.findOne(Site, { code: siteCode });
      if (terms.format !== 'ONLINE' && !site) return 'UNSUITABLE';
      if (interest) tx.assign(interest, { ...rest, site });
      else tx.create(PeerInterest, { ...rest, site, person, status: 'OPEN', registeredAt: now });
      return 'INTEREST_REGISTERED';
    },
  );
}

/** Takes the interest back; a proposal that counts on the person becomes outdated. */
export function withdrawInterest(deps: CommandDependencies, command: OwnCommand): Promise<InterestOutcome> {
  return own(deps, { name: 'withdrawPeerInterest', ...command, input: {} }, async ({ interest, now }) => {
    if (interest?.status !== 'OPEN') return 'NO_OPEN_INTEREST';
    interest.status = 'WITHDRAWN';
    interest.closedAt = now;
    return 'INTEREST_WITHDRAWN';
  });
}

/** Replaces the secret list of people whom the person does not want to be in a group with. */
export function updateExclusions(
  deps: CommandDependencies,
  { actorId, idempotencyKey, personIds }: OwnCommand & { personIds: number[] },
): Promise<InterestOutcome> {
  // not part of what is hashed: a list of one could be found out
  return own(
    deps,
    { name: 'updatePeerExclusions', actorId, idempotencyKey, input: {} },
    async ({ tx, person }) => {
      if (person.leadershipLevel == null) return 'NOT_A_LEADER';
      const wanted = new Set(personIds.filter((id) => id !== actorId));
      const known = await tx.find(Person, { id: { $in: [...wanted] } });
      if (known.length < wanted.size) return 'UNSUITABLE';
      await tx.nativeDelete(PeerExclusion, { author: actorId });
      for (const excluded of known) tx.create(PeerExclusion, { author: actorId, excluded });
      return 'EXCLUSIONS_CHANGED';
    },
  );
}

interface OwnStep {
  tx: EntityManager;
  person: Person;
  /** The one that was not withdrawn. */
  interest: PeerInterest | null;
  now: Date;
}

function own(
  deps: CommandDependencies,
  envelope: { name: string; actorId: number; idempotencyKey: string; input: Record<string, unknown> },
  take: (step: OwnStep) => Promise<PeerRefusal | PeerEventKind>,
): Promise<InterestOutcome> {
  const { actorId } = envelope;
  return runCommand<Person, InterestOutcome>(
    deps,
    envelope,
    async (tx) => {
      await actAs(tx, actorId);
      return tx.findOneOrFail(Person, actorId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    },
    async (tx, person, now) => {
      const interest = await tx.findOne(PeerInterest, { person, status: { $ne: 'WITHDRAWN' } });
      const result = await take({ tx, person, interest, now });
      if (!isEvent(result)) return { outcome: { type: 'Refused', reason: result }, effect: false };
      recordPeer(tx, { kind: result, at: now, actorId });
      return { outcome: { type: 'InterestChanged' }, effect: true };
    },
  );
}

const OWN_EVENTS: readonly string[] = ['INTEREST_REGISTERED', 'INTEREST_WITHDRAWN', 'EXCLUSIONS_CHANGED'];

function isEvent(result: PeerRefusal | PeerEventKind): result is PeerEventKind {
  return OWN_EVENTS.includes(result);
}
