import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Enrolment } from '@weitblick/db/enrolment';
import { Session } from '@weitblick/db/scheduling';
import {
  actorOf,
  commandDependencies,
  freshReads,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import {
  CompleteTrainingInput,
  CompleteTrainingResult,
  CompletionFileInput,
  CompletionPreview,
  CompletionTerms,
  ConfirmCompletionsInput,
  ConfirmCompletionsResult,
  ImportCompletionsInput,
  ImportCompletionsResult,
} from './completion.types.ts';
import { EnrolmentType } from './enrolment.types.ts';
import { mayKeepAttendance } from './queries/attendance-rights.ts';
import { personObstacle } from './rules/completion.ts';
import {
  completeTraining,
  confirmCompletions,
  type CompleteTrainingOutcome,
  type ConfirmCompletionsOutcome,
} from './use-cases/complete-training.ts';
import {
  importCompletions,
  plannedCompletions,
  type ImportCompletionsOutcome,
} from './use-cases/import-completions.ts';

const MAX_AT_ONCE = 200;

@Resolver(() => EnrolmentType)
export class EnrolmentCompletionResolver {
  @FieldResolver(() => CompletionTerms, { nullable: true, description: 'null where there are appointments' })
  async completion(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders, now }: RequestContext,
  ): Promise<CompletionTerms | null> {
    const session = (await loaders.session.load(enrolment.session.id))!;
    if (session.format !== 'SELF_PACED') return null;
    const policy = await loaders.policyOfTopic.load(session.topic.id);
    const [completion] = await loaders.completionOfEnrolment.load(enrolment.id);
    return {
      completedOn: completion?.completedOn ?? null,
      obstacle: personObstacle({ session, status: enrolment.status, policy }, now),
    };
  }
}

@Resolver()
export class CompletionResolver {
  @Query(() => CompletionPreview, {
    nullable: true,
    description: 'What importCompletions would do now. null for a session that the viewer keeps no list of.',
  })
  async completionPreview(
    @Arg('input', () => CompletionFileInput) input: CompletionFileInput,
    @Ctx() context: RequestContext,
  ): Promise<CompletionPreview | null> {
    const { em, loaders, now } = context;
    const { actorId, mayPlan } = actorOf(context);
    const sessionId = decodeId('Session', input.sessionId) ?? 0;
    const session = await loaders.session.load(sessionId);
    if (session?.status !== 'OPEN' || session.format !== 'SELF_PACED') return null;
    if (!(await mayKeepAttendance(em, { personId: actorId, mayPlan, sessionId }))) return null;
    const rows = await plannedCompletions(em, session, input.file, now);
    if (!rows) throw badInput('"file" has too many lines');
    return { rows, recorded: rows.filter(({ result }) => result === 'RECORDED').length };
  }

  @Mutation(() => CompleteTrainingResult, {
    description: 'For the person, where the topic’s rules take their word.',
  })
  async completeTraining(
    @Arg('input', () => CompleteTrainingInput) input: CompleteTrainingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await completeTraining(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      enrolmentId: decodeId('Enrolment', input.enrolmentId) ?? 0,
      completedOn: input.completedOn,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => ConfirmCompletionsResult, { description: 'Trainers of the session and planners.' })
  async confirmCompletions(
    @Arg('input', () => ConfirmCompletionsInput) input: ConfirmCompletionsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const by = actorOf(context);
    if (input.completions.length < 1 || input.completions.length > MAX_AT_ONCE) {
      throw badInput(`"completions" must have 1 to ${MAX_AT_ONCE} entries`);
    }
    const outcome = await confirmCompletions(commandDependencies(context), {
      ...by,
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      completions: input.completions.map(({ enrolmentId, completedOn }) => ({
        enrolmentId: decodeId('Enrolment', enrolmentId) ?? 0,
        completedOn,
      })),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => ImportCompletionsResult, { description: 'Trainers of the session and planners.' })
  async importCompletions(
    @Arg('input', () => ImportCompletionsInput) input: ImportCompletionsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await importCompletions(commandDependencies(context), {
      ...actorOf(context),
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      file: input.file,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }
}

type Outcome = CompleteTrainingOutcome | ConfirmCompletionsOutcome | ImportCompletionsOutcome;

async function present(outcome: Outcome, context: RequestContext): Promise<Presented> {
  const fresh = freshReads(context);
  const session = (id: number) => fresh.findOneOrFail(Session, id);
  switch (outcome.type) {
    case 'TrainingCompleted':
      return {
        __typename: 'CompleteTrainingSuccess',
        enrolment: await fresh.findOneOrFail(Enrolment, outcome.completedId),
      };
    case 'CompletionsConfirmed':
      return { __typename: 'ConfirmCompletionsSuccess', session: await session(outcome.sessionId) };
    case 'CompletionsImported': {
      const { sessionId, rows } = outcome;
      return { __typename: 'ImportCompletionsSuccess', session: await session(sessionId), rows };
    }
    case 'CompletionNotPossible': {
      const { type, obstacle } = outcome;
      return { __typename: type, message: `Nobody finished here: ${obstacle}`, obstacle };
    }
    case 'NotConfirmed':
      return {
        __typename: outcome.type,
        message: 'Somebody has no confirmed seat; nothing was written',
        enrolmentIds: outcome.enrolmentIds.filter((id) => id > 0).map((id) => encodeId('Enrolment', id)),
      };
    case 'TooManyRows':
      return { __typename: outcome.type, message: 'Too many lines', limit: outcome.limit };
    case 'SystemBusy':
    case 'IdempotencyKeyReused':
      return presentRefusal(outcome);
    case 'SessionNotFound':
    case 'EnrolmentNotFound':
      return { __typename: outcome.type, message: 'Not found' };
  }
}
