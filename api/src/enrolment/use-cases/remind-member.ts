import { MandatoryReminder } from '@weitblick/db/catalogue';
import { OutboxMessage } from '@weitblick/db/notification';
import { Person } from '@weitblick/db/people';
import { LockMode } from '@mikro-orm/core';
import { berlinDay } from '@weitblick/shared/calendar';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { mandatoryTrainings } from '../queries/mandatory-status.ts';
import { leads } from '../queries/team-of-manager.ts';

export interface RemindMemberCommand {
  actorId: number;
  personId: number;
  topicId: number;
  idempotencyKey: string;
}

export type RemindMemberOutcome =
  /** `on`: YYYY-MM-DD */
  | { type: 'MemberReminded'; on: string }
  | { type: 'NotInTeam' }
  /** Nothing is due: fulfilled, or not mandatory for this person. */
  | { type: 'NothingDue' }
  | CommandRefusal;

/** More mandatory trainings than anybody has. */
const ALL_TRAININGS = 200;

/**
 * Reminds somebody of the own chain of a mandatory training that is due, overdue or expiring. Once a day is enough, whoever
 * of the managers does it: a second time says that it was done.
 */
export function remindMember(
  deps: CommandDependencies,
  { actorId, personId, topicId, idempotencyKey }: RemindMemberCommand,
): Promise<RemindMemberOutcome> {
  return runCommand<Person | null, RemindMemberOutcome>(
    deps,
    { name: 'remindMember', actorId, idempotencyKey, input: { personId, topicId } },
    (tx) => tx.findOne(Person, personId, { lockMode: LockMode.PESSIMISTIC_WRITE }),
    async (tx, person, now) => {
      if (!person || !(await leads(tx, { managerId: actorId, personId, now })))
        return { outcome: { type: 'NotInTeam' }, effect: false };
      const trainings = await mandatoryTrainings(tx, personId, now, ALL_TRAININGS);
      const training = trainings.find((each) => each.topicId === topicId);
      if (!training?.dueOn || training.status === 'FULFILLED')
        return { outcome: { type: 'NothingDue' }, effect: false };

      const on = berlinDay(now);
      const outcome = { type: 'MemberReminded', on } as const;
      const done = await tx.count(MandatoryReminder, { person, topic: topicId, remindedOn: on });
      if (done > 0) return { outcome, effect: false };
      const mandatoryReminder = tx.create(MandatoryReminder, {
        person,
        topic: topicId,
        dueOn: training.dueOn,
        daysBefore: null,
        remindedBy: actorId,
        remindedOn: on,
        createdAt: now,
      });
      tx.create(OutboxMessage, {
        mandatoryReminder,
        kind: 'MANDATORY_REMINDED',
        recipient: person,
        createdAt: now,
        sentAt: null,
      });
      return { outcome, effect: true };
    },
  );
}
