import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Session } from '@weitblick/db/scheduling';
import { mayKeepAttendance } from '../enrolment/queries/attendance-rights.ts';
import { pageSize } from '../platform/connection.ts';
import {
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
} from '../platform/context.ts';
import { badInput, decodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  EvaluationResults,
  EvaluationSummaryType,
  OwnEvaluation,
  SubmitEvaluationInput,
  SubmitEvaluationResult,
} from './evaluation.types.ts';
import {
  evaluationComments,
  evaluationSummary,
  type EvaluationSummary,
} from './queries/evaluation-results.ts';
import { evaluationCloses, MINIMUM_ANSWERS, ownEvaluation, QUESTIONS } from './rules/evaluation-terms.ts';
import { submitEvaluation } from './use-cases/submit-evaluation.ts';

const MAX_COMMENT = 2_000;

@Resolver(() => SessionType)
export class SessionEvaluationResolver {
  @FieldResolver(() => OwnEvaluation, { nullable: true, description: 'null for those who did not attend' })
  async myEvaluation(
    @Root() session: Session,
    @Ctx() { loaders, now }: RequestContext,
  ): Promise<OwnEvaluation | null> {
    const mine = await loaders.myEnrolmentInSession.load(session.id);
    if (mine?.status !== 'ATTENDED') return null;
    const given = await loaders.evaluatedByViewer.load(session.id);
    return { state: ownEvaluation(session.endsAt, given, now), closesAt: evaluationCloses(session.endsAt) };
  }

  @FieldResolver(() => EvaluationSummaryType, {
    nullable: true,
    description: 'For planners and the trainers of the session; null for everybody else.',
  })
  async evaluation(
    @Root() session: Session,
    @Ctx() { em, now, viewer }: RequestContext,
  ): Promise<(EvaluationSummary & { minimumAnswers: number }) | null> {
    if (!viewer) return null;
    const keeper = { personId: viewer.person.id, mayPlan: mayPlan(viewer), sessionId: session.id };
    const may = await mayKeepAttendance(em, keeper);
    return may ? { ...(await evaluationSummary(em, session, now)), minimumAnswers: MINIMUM_ANSWERS } : null;
  }
}

@Resolver(() => EvaluationResults)
export class EvaluationResultsResolver {
  @FieldResolver(() => [String], {
    nullable: true,
    description: 'Free texts, in no order; for training planners only, null for others.',
  })
  comments(
    @Root() { sessionId }: NonNullable<EvaluationSummary['results']>,
    @Arg('first', () => Int, { defaultValue: 100 }) first: number,
    @Ctx() { em, viewer }: RequestContext,
  ): Promise<string[]> | null {
    if (!mayPlan(viewer)) return null;
    return evaluationComments(em, sessionId, pageSize(first));
  }
}

@Resolver()
export class EvaluationCommandsResolver {
  @Mutation(() => SubmitEvaluationResult, { description: 'Anonymous, once for each session attended.' })
  async submitEvaluation(
    @Arg('input', () => SubmitEvaluationInput) input: SubmitEvaluationInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    for (const question of QUESTIONS) {
      if (input[question] < 1 || input[question] > 5) throw badInput(`"${question}" must be from 1 to 5`);
    }
    const { goalsReached, usefulAtWork, trainer, organisation, recommend } = input;
    const outcome = await submitEvaluation(commandDependencies(context), {
      actorId,
      sessionId: decodeId('Session', input.sessionId) ?? 0,
      scales: { goalsReached, usefulAtWork, trainer, organisation, recommend },
      comment: cleanText('comment', input.comment, MAX_COMMENT),
    });
    switch (outcome.type) {
      case 'EvaluationGiven':
        return {
          __typename: 'SubmitEvaluationSuccess',
          session: await freshReads(context).findOneOrFail(Session, outcome.sessionId),
        };
      case 'AlreadyEvaluated':
        return { __typename: outcome.type, message: 'You have evaluated this session already' };
      case 'EvaluationNotOpen':
        return { __typename: outcome.type, message: 'Not open for evaluation', state: outcome.state };
      case 'SessionNotFound':
        return { __typename: outcome.type, message: 'Not found' };
      case 'SystemBusy':
        return presentRefusal(outcome);
    }
  }
}
