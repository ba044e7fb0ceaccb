import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import {
  PeerFormation,
  PeerGroup,
  PeerInterest,
  PeerMember,
  PeerPlacement,
  PeerSatisfaction,
} from '@weitblick/db/peer-advice';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { actAs, readAs } from '../access.ts';
import { formGroupsApart } from '../form-groups-apart.ts';
import { openPool } from '../queries/candidates.ts';
import { SMALLEST } from '../rules/candidate.ts';
import { verifyGrouping } from '../rules/verify-grouping.ts';
import type { PeerRefusal } from './group-command.ts';
import { recordStep } from './peer-ledger.ts';

export type FormationOutcome =
  | { type: 'FormationChanged'; formationId: number }
  | { type: 'NotPermitted' }
  | { type: 'Refused'; reason: PeerRefusal }
  | CommandRefusal;

/** Any constant: one person at a time works on the proposal. */
const FORMATION_LOCK = 7_262_023;

interface PlannerCommand {
  actorId: number;
  mayPlan: boolean;
  idempotencyKey: string;
}

const refused = (reason: PeerRefusal) => ({ outcome: { type: 'Refused' as const, reason }, effect: false });

/** Proposes groups for everybody who waits; a proposal that was not published is replaced. */
export async function proposeGroups(
  deps: CommandDependencies,
  { actorId, mayPlan, idempotencyKey, seed }: PlannerCommand & { seed: number },
): Promise<FormationOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  const pool = await readAs(deps.em, actorId, openPool, 'FORMATION');
  if (pool.length < SMALLEST) return { type: 'Refused', reason: 'TOO_FEW_LEADERS' };
  // seconds of work: before the transaction, which checks nothing but stores a proposal
  const groups = await formGroupsApart(
    pool.map(({ candidate }) => candidate),
    seed,
  );
  const numberOf = new Map(groups.flatMap((ids, index) => ids.map((id) => [id, index + 1])));
  return runCommand<PeerFormation | null, FormationOutcome>(
    deps,
    { name: 'proposePeerGroups', actorId, idempotencyKey, input: { seed } },
    (tx) => lockDraft(tx, actorId),
    async (tx, before, now) => {
      if (before) {
        tx.assign(before, { status: 'DISCARDED', closedAt: now });
        await tx.flush();
      }
      const formation = tx.create(PeerFormation, { seed, createdBy: actorId, createdAt: now });
      await tx.flush();
      await tx.insertMany(
        PeerPlacement,
        pool.map(({ interestId, candidate }) => ({
          formation: formation.id,
          interest: interestId,
          groupNumber: numberOf.get(candidate.id) ?? null,
        })),
      );
      return { outcome: { type: 'FormationChanged', formationId: formation.id }, effect: true };
    },
  );
}

/**
 * Moves a person into another group of the proposal, or into none. Whatever speaks against it is refused in the same
 * words, so that nobody learns of a secret wish. A group may be too small or large until it is published.
 */
export function movePlacement(
  deps: CommandDependencies,
  {
    actorId,
    mayPlan,
    idempotencyKey,
    personId,
    groupNumber,
    version,
  }: PlannerCommand & { personId: number; groupNumber: number | null; version: number },
): Promise<FormationOutcome> {
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<PeerFormation | null, FormationOutcome>(
    deps,
    { name: 'movePeerPlacement', actorId, idempotencyKey, input: { personId, groupNumber, version } },
    (tx) => lockDraft(tx, actorId),
    async (tx, formation) => {
      if (!formation || formation.version !== version) return refused('OUTDATED');
      const placements = await placementsOf(tx, formation);
      const placement = placements.find(({ interest }) => interest.person.id === personId);
      if (!placement) return refused('NO_OPEN_INTEREST');
      placement.groupNumber = groupNumber;
      const flaws = await flawsOf(tx, actorId, placements);
      if (
        flaws.some(
          ({ kind, ...flaw }) => kind !== 'SIZE' && 'people' in flaw && flaw.people.includes(personId),
        )
      ) {
        tx.clear();
        return refused('UNSUITABLE');
      }
      formation.version += 1;
      return { outcome: { type: 'FormationChanged', formationId: formation.id }, effect: true };
    },
  );
}

/** Makes groups of the proposal and tells everybody in them. Whoever publishes leads the first meetings until named otherwise. */
export function publishGroups(
  deps: CommandDependencies,
  { actorId, mayPlan, idempotencyKey, version }: PlannerCommand & { version: number },
): Promise<FormationOutcome> {
  if (!mayPlan) return Promise.resolve({ type: 'NotPermitted' });
  return runCommand<PeerFormation | null, FormationOutcome>(
    deps,
    { name: 'publishPeerGroups', actorId, idempotencyKey, input: { version } },
    (tx) => lockDraft(tx, actorId),
    async (tx, formation, now) => {
      if (!formation || formation.version !== version) return refused('OUTDATED');
      const placements = await placementsOf(tx, formation);
      const placed = placements.filter(({ groupNumber }) => groupNumber != null);
      // whoever withdrew meanwhile is locked out here, too
      const interests = await tx.find(
        PeerInterest,
        { id: { $in: placed.map(({ interest }) => interest.id) } },
        { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, orderBy: { id: 'asc' } },
      );
      if (interests.some(({ status }) => status !== 'OPEN')) return refused('OUTDATED');
      const flaws = await flawsOf(tx, actorId, placements);
      if (flaws.length > 0 || placed.length === 0)
        return refused(flaws.every(({ kind }) => kind === 'SIZE') ? 'WRONG_SIZE' : 'UNSUITABLE');
      const first = (await tx.count(PeerGroup)) + 1;
      for (const [index, members] of grouped(placed).entries()) {
        const recipients = members.map(({ interest }) => interest.person.id);
        const group = tx.create(PeerGroup, {
          name: `Gruppe ${first + index}`,
          status: 'FORMED',
          statusSince: now,
          formation,
          // nobody leads the group they bring their own cases to: somebody has to be named
          moderator: recipients.includes(actorId) ? null : actorId,
          createdAt: now,
        });
        tx.create(PeerSatisfaction, { group });
        // members and events are visible as soon as the group is
        await tx.flush();
        for (const { interest } of members) {
          tx.create(PeerMember, { group, person: interest.person, joinedAt: now });
          tx.assign(interest, { status: 'PLACED', closedAt: now });
        }
        recordStep(tx, group, 'NONE', { at: now, actorId, recipients });
      }
      tx.assign(formation, { status: 'PUBLISHED', closedAt: now });
      return { outcome: { type: 'FormationChanged', formationId: formation.id }, effect: true };
    },
  );
}

async function lockDraft(tx: EntityManager, actorId: number): Promise<PeerFormation | null> {
  await actAs(tx, actorId, 'LEDGER');
  // before the first proposal there is no row to lock
  await tx.execute('select pg_advisory_xact_lock(?)', [FORMATION_LOCK]);
  return tx.findOne(PeerFormation, { status: 'DRAFT' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

function placementsOf(tx: EntityManager, formation: PeerFormation): Promise<PeerPlacement[]> {
  return tx.find(PeerPlacement, { formation }, { populate: ['interest'], orderBy: { interest: 'asc' } });
}

/** Reads secret wishes for the check only, and closes them again. */
async function flawsOf(tx: EntityManager, actorId: number, placements: readonly PeerPlacement[]) {
  await actAs(tx, actorId, 'FORMATION');
  const pool = await openPool(tx);
  await actAs(tx, actorId, 'LEDGER');
  const groups = grouped(placements.filter(({ groupNumber }) => groupNumber != null));
  return verifyGrouping(
    pool.map(({ candidate }) => candidate),
    groups.map((group) => group.map(({ interest }) => interest.person.id)),
  );
}

function grouped(placements: readonly PeerPlacement[]): PeerPlacement[][] {
  const byNumber = Map.groupBy(placements, ({ groupNumber }) => groupNumber!);
  return [...byNumber].sort(([a], [b]) => a - b).map(([, group]) => group);
}
