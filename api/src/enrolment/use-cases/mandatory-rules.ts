import { LockMode } from '@mikro-orm/core';
import { MandatoryRule, Topic } from '@weitblick/db/catalogue';
import { OrgUnit, type AssignedRole } from '@weitblick/db/people';
import { berlinDay } from '@weitblick/shared/calendar';
import type { CommandDependencies } from '../../platform/command.ts';
import { mandatoryRuleFault, type MandatoryRuleDraft } from '../rules/mandatory-rule.ts';

export interface CreateMandatoryRuleCommand extends MandatoryRuleDraft {
  actorId: number;
  mayPlan: boolean;
  topicId: number;
  role: AssignedRole | null;
  /** First day, YYYY-MM-DD; today at the earliest, so that nobody is overdue by surprise. */
  validFrom: string;
}

export type CreateMandatoryRuleOutcome =
  | { type: 'MandatoryRuleCreated'; id: number }
  | { type: 'InvalidMandatoryRule'; message: string }
  | { type: 'TopicNotFound' }
  | { type: 'NotPermitted' };

/** Makes a topic mandatory for some of the staff. The next run of runMandatory writes for whom. */
export async function createMandatoryRule(
  { em, clock }: CommandDependencies,
  command: CreateMandatoryRuleCommand,
): Promise<CreateMandatoryRuleOutcome> {
  const { actorId, mayPlan, topicId, audience, unitShortName, role, validFrom } = command;
  const { validMonths, dueWithinDays, remindDays } = command;
  if (!mayPlan) return { type: 'NotPermitted' };
  const fault = mandatoryRuleFault(command);
  if (fault) return invalid(fault);
  if (validFrom < berlinDay(clock.now())) return invalid('The first day lies in the past');
  return em.fork().transactional(async (tx) => {
    const topic = await tx.findOne(
      Topic,
      { id: topicId, status: 'PUBLISHED' },
      { lockMode: LockMode.PESSIMISTIC_WRITE },
    );
    if (!topic) return { type: 'TopicNotFound' };
    const unit = unitShortName === null ? null : await tx.findOne(OrgUnit, { shortName: unitShortName });
    if (unitShortName !== null && !unit) return invalid('No such unit');
    if (await tx.findOne(MandatoryRule, { topic, audience, unit, role, validUntil: null })) {
      return invalid('There is such a rule already');
    }
    const rule = tx.create(MandatoryRule, {
      topic,
      audience,
      unit,
      role,
      validMonths,
      dueWithinDays,
      remindDays: [...remindDays],
      validFrom,
      validUntil: null,
      createdBy: actorId,
    });
    await tx.flush();
    return { type: 'MandatoryRuleCreated', id: rule.id };
  });
}

function invalid(message: string): CreateMandatoryRuleOutcome {
  return { type: 'InvalidMandatoryRule', message };
}

export type EndMandatoryRuleOutcome =
  { type: 'MandatoryRuleEnded' } | { type: 'MandatoryRuleNotFound' } | { type: 'NotPermitted' };

/** Ends a rule today. Ending it again changes nothing. */
export async function endMandatoryRule(
  { em, clock }: CommandDependencies,
  { mayPlan, id }: { mayPlan: boolean; id: number },
): Promise<EndMandatoryRuleOutcome> {
  if (!mayPlan) return { type: 'NotPermitted' };
  const today = berlinDay(clock.now());
  return em.fork().transactional(async (tx) => {
    const rule = await tx.findOne(MandatoryRule, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!rule) return { type: 'MandatoryRuleNotFound' };
    rule.validUntil ??= today < rule.validFrom ? rule.validFrom : today;
    return { type: 'MandatoryRuleEnded' };
  });
}
