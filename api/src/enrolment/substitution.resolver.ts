import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Enrolment, Substitution } from '@weitblick/db/enrolment';
import { Viewer } from '../people/people.types.ts';
import {
  commandDependencies,
  freshReads,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { EnrolmentType } from './enrolment.types.ts';
import { presentOutcome } from './present-outcome.ts';
import { substituteCandidates } from './queries/substitute-candidates.ts';
import { substituteObstacle } from './rules/substitution.ts';
import {
  AnswerSubstitutionInput,
  AnswerSubstitutionResult,
  ProposeSubstituteInput,
  ProposeSubstituteResult,
  SubstituteCandidateType,
  SubstituteTerms,
  SubstitutionRequestType,
  SubstitutionType,
  WithdrawSubstituteInput,
  WithdrawSubstituteResult,
} from './substitution.types.ts';
import { answerSubstitution, type AnswerSubstitutionOutcome } from './use-cases/answer-substitution.ts';
import {
  proposeSubstitute,
  withdrawSubstitute,
  type ProposeSubstituteOutcome,
  type WithdrawSubstituteOutcome,
} from './use-cases/propose-substitute.ts';

/** Questions shown at once; nobody is asked by more colleagues at a time. */
const MOST_REQUESTS = 20;

@Resolver(() => EnrolmentType)
export class EnrolmentSubstitutionResolver {
  @FieldResolver(() => [SubstitutionType], { description: 'Everybody who was asked, oldest first.' })
  async substitutions(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<SubstitutionType[]> {
    const rows = await loaders.substitutionsOfEnrolment.load(enrolment.id);
    return rows.map(({ status, substitute, proposedAt, endedAt }) => ({
      status,
      substituteDisplayName: substitute.displayName,
      proposedAt,
      endedAt: endedAt ?? null,
    }));
  }

  @FieldResolver(() => SubstituteTerms)
  async substituteTerms(
    @Root() { session: { id }, status }: Enrolment,
    @Ctx() { loaders, now }: RequestContext,
  ): Promise<SubstituteTerms> {
    const session = (await loaders.session.load(id))!;
    const policy = await loaders.policyOfTopic.load(session.topic.id);
    return {
      obstacle: substituteObstacle({ session, status, policy }, now),
      anywhere: policy.substituteAnywhere,
      approvalSteps: policy.approvalSteps,
    };
  }

  @FieldResolver(() => [SubstituteCandidateType], {
    description: 'Colleagues whose names start with the words; from two letters, 10 at most.',
  })
  async substituteCandidates(
    @Root() enrolment: Enrolment,
    @Arg('search', () => String) search: string,
    @Ctx() { em, loaders, now }: RequestContext,
  ): Promise<SubstituteCandidateType[]> {
    const session = (await loaders.session.load(enrolment.session.id))!;
    const policy = await loaders.policyOfTopic.load(session.topic.id);
    // nobody looks colleagues up without a seat that could pass to them
    if (substituteObstacle({ session, status: enrolment.status, policy }, now)) return [];
    const scope = { enrolmentId: enrolment.id, anywhere: policy.substituteAnywhere, now };
    const found = await substituteCandidates(em, { ...scope, search: search.slice(0, 100) });
    return found.map(({ personId, ...rest }) => ({ personId: encodeId('Person', personId), ...rest }));
  }
}

@Resolver(() => Viewer)
export class ViewerSubstitutionsResolver {
  @FieldResolver(() => [SubstitutionRequestType], {
    description: 'Open questions to the viewer, oldest first; 20 at most.',
  })
  async substitutionRequests(
    @Root() { person }: SignedIn,
    @Ctx() { em }: RequestContext,
  ): Promise<SubstitutionRequestType[]> {
    const rows = await em.find(
      Substitution,
      { substitute: person.id, status: 'PROPOSED' },
      { orderBy: { id: 'asc' }, limit: MOST_REQUESTS, populate: ['enrolment.person', 'enrolment.session'] },
    );
    return rows.map(({ id, enrolment, proposedAt }) => ({
      id: encodeId('Substitution', id),
      proposerDisplayName: enrolment.person.displayName,
      proposedAt,
      session: enrolment.session,
    }));
  }
}

@Resolver()
export class SubstitutionCommandsResolver {
  @Mutation(() => ProposeSubstituteResult, {
    description: 'Asks a colleague to take over the viewer’s seat; who was asked before is asked no more.',
  })
  async proposeSubstitute(
    @Arg('input', () => ProposeSubstituteInput) input: ProposeSubstituteInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await proposeSubstitute(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      enrolmentId: decodeId('Enrolment', input.enrolmentId) ?? 0,
      substituteId: decodeId('Person', input.personId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => WithdrawSubstituteResult)
  async withdrawSubstitute(
    @Arg('input', () => WithdrawSubstituteInput) input: WithdrawSubstituteInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await withdrawSubstitute(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      enrolmentId: decodeId('Enrolment', input.enrolmentId) ?? 0,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }

  @Mutation(() => AnswerSubstitutionResult, { description: 'For the colleague who was asked.' })
  async answerSubstitution(
    @Arg('input', () => AnswerSubstitutionInput) input: AnswerSubstitutionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await answerSubstitution(commandDependencies(context), {
      actorId: requireViewer(context).person.id,
      substitutionId: decodeId('Substitution', input.substitutionId) ?? 0,
      accept: input.accept,
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
    });
    return present(outcome, context);
  }
}

type Outcome = ProposeSubstituteOutcome | WithdrawSubstituteOutcome | AnswerSubstitutionOutcome;

async function present(outcome: Outcome, context: RequestContext): Promise<Presented> {
  const enrolment = (id: number) => freshReads(context).findOneOrFail(Enrolment, id);
  switch (outcome.type) {
    case 'SubstituteProposed':
      return { __typename: 'ProposeSubstituteSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'SubstituteWithdrawn':
      return { __typename: 'WithdrawSubstituteSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'SubstitutionAccepted':
      return { __typename: 'AcceptSubstitutionSuccess', enrolment: await enrolment(outcome.enrolmentId) };
    case 'SubstitutionDeclined': {
      const substitutionId = encodeId('Substitution', outcome.substitutionId);
      return { __typename: 'DeclineSubstitutionSuccess', substitutionId };
    }
    case 'SubstituteNotPossible': {
      const { type, obstacle } = outcome;
      return { __typename: type, message: `The seat cannot pass: ${obstacle}`, obstacle };
    }
    case 'NoOpenSubstitution':
      return { __typename: outcome.type, message: 'There is no open question (any more)' };
    case 'SubstituteNotFound':
    case 'SubstitutionNotFound':
      return { __typename: outcome.type, message: 'Not found' };
    case 'SystemBusy':
    case 'IdempotencyKeyReused':
      return presentRefusal(outcome);
    case 'EnrolmentNotFound':
    case 'AlreadyEnrolled':
    case 'AccessRestricted':
    case 'EnrolmentBlocked':
    case 'PrerequisiteMissing':
      return presentOutcome(outcome, context);
  }
}
