import type { EntityManager } from '@mikro-orm/postgresql';
import { Completion, Enrolment, type CompletionSource } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { policyOfTopic } from '../../approval/queries/policy-of-topic.ts';
import { runCommand, type CommandDependencies, type CommandRefusal } from '../../platform/command.ts';
import { isPossibleDay, personObstacle, type CompletionObstacle } from '../rules/completion.ts';
import { lockOwn } from './cancel-enrolment.ts';
import { certificateContents, ensureCertificate } from './issue-certificate.ts';
import { lockForKeeper, type ListKeeper } from './keep-attendance.ts';
import { changeStatus } from './ledger.ts';

export interface CompleteTrainingCommand {
  actorId: number;
  enrolmentId: number;
  /** YYYY-MM-DD */
  completedOn: string;
  idempotencyKey: string;
}

type NotPossible = { type: 'CompletionNotPossible'; obstacle: CompletionObstacle };

export type CompleteTrainingOutcome =
  | { type: 'TrainingCompleted'; completedId: number }
  | { type: 'EnrolmentNotFound' }
  | NotPossible
  | CommandRefusal;

/** The person says that they finished what they learn at their own pace, where the topic's rules take their word. */
export function completeTraining(
  deps: CommandDependencies,
  command: CompleteTrainingCommand,
): Promise<CompleteTrainingOutcome> {
  const { actorId, enrolmentId, completedOn, idempotencyKey } = command;
  return runCommand<Awaited<ReturnType<typeof lockOwn>>, CompleteTrainingOutcome>(
    deps,
    { name: 'completeTraining', actorId, idempotencyKey, input: { enrolmentId, completedOn } },
    (tx, faults) => lockOwn(tx, enrolmentId, actorId, faults),
    async (tx, own, now) => {
      const refuse = (outcome: CompleteTrainingOutcome) => ({ outcome, effect: false });
      if (!own) return refuse({ type: 'EnrolmentNotFound' });
      const { session, enrolment } = own;
      const policy = await policyOfTopic(tx, session.topic.id);
      const obstacle = personObstacle({ session, status: enrolment.status, policy }, now, completedOn);
      if (obstacle) return refuse({ type: 'CompletionNotPossible', obstacle });
      await recordCompletions(tx, session, [{ enrolment, completedOn }], { source: 'PERSON', actorId, now });
      return { outcome: { type: 'TrainingCompleted', completedId: enrolmentId }, effect: true };
    },
  );
}

export interface ConfirmCompletionsCommand extends ListKeeper {
  completions: readonly { enrolmentId: number; completedOn: string }[];
  idempotencyKey: string;
}

export type ConfirmCompletionsOutcome =
  | { type: 'CompletionsConfirmed'; sessionId: number }
  | { type: 'SessionNotFound' }
  | NotPossible
  /** Somebody has no confirmed seat (any more); nothing was written. */
  | { type: 'NotConfirmed'; enrolmentIds: number[] }
  | CommandRefusal;

/** Whoever keeps the list says that people finished; all of them or none. */
export function confirmCompletions(
  deps: CommandDependencies,
  command: ConfirmCompletionsCommand,
): Promise<ConfirmCompletionsOutcome> {
  const { actorId, sessionId, completions, idempotencyKey } = command;
  return runCommand<Session | null, ConfirmCompletionsOutcome>(
    deps,
    { name: 'confirmCompletions', actorId, idempotencyKey, input: { sessionId, completions } },
    (tx, faults) => lockForKeeper(tx, command, faults),
    async (tx, session, now) => {
      const refuse = (outcome: ConfirmCompletionsOutcome) => ({ outcome, effect: false });
      if (!session) return refuse({ type: 'SessionNotFound' });
      const no = (obstacle: CompletionObstacle) => refuse({ type: 'CompletionNotPossible', obstacle });
      if (session.format !== 'SELF_PACED') return no('HAS_APPOINTMENTS');
      const days = new Map(completions.map(({ enrolmentId, completedOn }) => [enrolmentId, completedOn]));
      if ([...days.values()].some((day) => !isPossibleDay(day, session.startsAt, now)))
        return no('DAY_NOT_POSSIBLE');
      const seats = await tx.find(Enrolment, { id: { $in: [...days.keys()] }, session, status: 'CONFIRMED' });
      const known = new Set(seats.map(({ id }) => id));
      const missing = [...days.keys()].filter((id) => !known.has(id));
      if (missing.length > 0) return refuse({ type: 'NotConfirmed', enrolmentIds: missing });
      const finished = seats.map((enrolment) => ({ enrolment, completedOn: days.get(enrolment.id)! }));
      await recordCompletions(tx, session, finished, { source: 'PLANNER', actorId, now });
      return { outcome: { type: 'CompletionsConfirmed', sessionId }, effect: true };
    },
  );
}

/** People with a confirmed seat finished: attended, with a certificate of that day. The session is locked. */
export async function recordCompletions(
  tx: EntityManager,
  session: Session,
  finished: readonly { enrolment: Enrolment; completedOn: string }[],
  { source, actorId, now }: { source: CompletionSource; actorId: number; now: Date },
): Promise<void> {
  const contents = await certificateContents(tx, session);
  for (const { enrolment, completedOn } of finished) {
    changeStatus(tx, enrolment, { to: 'ATTENDED', at: now, actorId });
    tx.create(Completion, { enrolment, completedOn, source, recordedAt: now, recordedBy: actorId });
    await ensureCertificate(tx, enrolment, { ...contents, lastDay: completedOn }, now);
  }
}
