import { LockMode } from '@mikro-orm/core';
import { ApprovalDeputy } from '@weitblick/db/approval';
import { Person } from '@weitblick/db/people';
import { addDays, berlinDay } from '@weitblick/shared/calendar';
import type { CommandDependencies } from '../../platform/command.ts';

const LONGEST_DAYS = 92;

export interface NameDeputyCommand {
  actorId: number;
  deputyPersonnelNumber: string;
  /** First and last day, YYYY-MM-DD. */
  validFrom: string;
  validUntil: string;
}

export type NameDeputyOutcome =
  { type: 'DeputyNamed'; id: number } | { type: 'InvalidDeputy'; message: string };

/** Lets somebody else decide for the acting person for some days, from today at the earliest. Twice is as good as once. */
export async function nameDeputy(
  { em, clock }: CommandDependencies,
  command: NameDeputyCommand,
): Promise<NameDeputyOutcome> {
  const { actorId, deputyPersonnelNumber, validFrom, validUntil } = command;
  const today = berlinDay(clock.now());
  if (validFrom < today) return invalid('The first day lies in the past');
  if (validUntil < validFrom) return invalid('The last day lies before the first');
  if (validUntil > addDays(validFrom, LONGEST_DAYS)) return invalid(`More than ${LONGEST_DAYS} days`);
  return em.fork().transactional(async (tx) => {
    const deputy = await tx.findOne(Person, { personnelNumber: deputyPersonnelNumber.trim() });
    if (!deputy || deputy.id === actorId || (deputy.leftOn && deputy.leftOn < today)) {
      return invalid('No such colleague');
    }
    // two clicks of one person meet here
    await tx.findOneOrFail(Person, actorId, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const same = await tx.findOne(ApprovalDeputy, { person: actorId, deputy, validFrom, validUntil });
    if (same) return { type: 'DeputyNamed', id: same.id };
    const row = tx.create(ApprovalDeputy, { person: actorId, deputy, validFrom, validUntil });
    await tx.flush();
    return { type: 'DeputyNamed', id: row.id };
  });
}

function invalid(message: string): NameDeputyOutcome {
  return { type: 'InvalidDeputy', message };
}

/** Ends a deputyship of the acting person at once. @returns whether there was one */
export async function endDeputy({ em }: CommandDependencies, actorId: number, id: number): Promise<boolean> {
  return (await em.fork().nativeDelete(ApprovalDeputy, { id, person: actorId })) > 0;
}
