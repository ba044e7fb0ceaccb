import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { COACHING_TOPICS } from '@weitblick/db/coaching';
import { actorOf, commandDependencies, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId, encodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import {
  AgreeOnCoachingGoalsInput,
  CoachDeskResult,
  CoachingInput,
  CoachingResult,
  CoachingSlotInput,
  ConsentToCoachingHandoverInput,
  DeclineCoachingRequestInput,
  GiveCoachingFeedbackInput,
  OfferCoachingSlotsInput,
  ProposeCoachingHandoverInput,
  RequestCoachingInput,
  RequestCoachingResult,
  SaveCoachProfileInput,
  SetCoachQualificationInput,
  SetCoachQualificationResult,
  WithdrawCoachingSlotInput,
} from './coaching-commands.types.ts';
import { coachNotFound, presentDeskOutcome, presentOutcome } from './present-coaching.ts';
import { saveCoachProfile, setCoachQualification } from './use-cases/coach-profile.ts';
import type { CoachingCommand, CoachingOutcome } from './use-cases/coaching-command.ts';
import { agreeOnGoals } from './use-cases/goals.ts';
import { consentToHandover, proposeHandover } from './use-cases/hand-over.ts';
import { requestCoaching } from './use-cases/request-coaching.ts';
import { bookSlot, cancelSlot, offerSlots, withdrawSlot } from './use-cases/slots.ts';
import {
  acceptRequest,
  concludeCoaching,
  declineRequest,
  giveFeedback,
  withdrawRequest,
} from './use-cases/steps.ts';

const LONGEST_TEXT = 4_000;
const MOST_LANGUAGES = 10;

@Resolver()
export class CoachingCommandsResolver {
  @Mutation(() => RequestCoachingResult)
  async requestCoaching(
    @Arg('input', () => RequestCoachingInput) input: RequestCoachingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { topic, format } = input;
    const outcome = await requestCoaching(commandDependencies(context), {
      ...ownCommand(context, input),
      coachId: decodeId('Person', input.coachId) ?? 0,
      topic,
      format,
      concern: neededText('concern', input.concern, LONGEST_TEXT),
    });
    return presentOutcome(outcome, context);
  }

  @Mutation(() => CoachingResult, { description: 'By the person, until the goals are agreed.' })
  withdrawCoachingRequest(
    @Arg('input', () => CoachingInput) input: CoachingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return inCoaching(context, input, withdrawRequest, {});
  }

  @Mutation(() => CoachingResult, { description: 'By the coach.' })
  acceptCoachingRequest(
    @Arg('input', () => CoachingInput) input: CoachingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return inCoaching(context, input, acceptRequest, {});
  }

  @Mutation(() => CoachingResult, { description: 'By the coach; also after a first conversation.' })
  declineCoachingRequest(
    @Arg('input', () => DeclineCoachingRequestInput) input: DeclineCoachingRequestInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return inCoaching(context, input, declineRequest, { reason: input.reason });
  }

  @Mutation(() => CoachingResult, {
    description: 'By the coach; the other one hears of it with consent only.',
  })
  proposeCoachingHandover(
    @Arg('input', () => ProposeCoachingHandoverInput) input: ProposeCoachingHandoverInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const toCoachId = decodeId('Person', input.toCoachId) ?? 0;
    return inCoaching(context, input, proposeHandover, { toCoachId });
  }

  @Mutation(() => CoachingResult, { description: "The person's answer, yes or no." })
  consentToCoachingHandover(
    @Arg('input', () => ConsentToCoachingHandoverInput) input: ConsentToCoachingHandoverInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { consents, shareConcern } = input;
    return inCoaching(context, input, consentToHandover, { consents, shareConcern });
  }

  @Mutation(() => CoachingResult, { description: 'By both: one words the goals, the other agrees.' })
  async agreeOnCoachingGoals(
    @Arg('input', () => AgreeOnCoachingGoalsInput) input: AgreeOnCoachingGoalsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const goals = input.goals == null ? null : neededText('goals', input.goals, LONGEST_TEXT);
    return inCoaching(context, input, agreeOnGoals, { goals, version: input.version });
  }

  @Mutation(() => CoachingResult, { description: 'By the person.' })
  bookCoachingSlot(
    @Arg('input', () => CoachingSlotInput) input: CoachingSlotInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return inCoaching(context, input, bookSlot, { slotId: decodeId('CoachingSlot', input.slotId) ?? 0 });
  }

  @Mutation(() => CoachingResult, {
    description: 'By the person the slot becomes free again; by the coach it is gone.',
  })
  cancelCoachingSlot(
    @Arg('input', () => CoachingSlotInput) input: CoachingSlotInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return inCoaching(context, input, cancelSlot, { slotId: decodeId('CoachingSlot', input.slotId) ?? 0 });
  }

  @Mutation(() => CoachingResult, { description: 'By either of the two, once the goals are agreed.' })
  concludeCoaching(
    @Arg('input', () => CoachingInput) input: CoachingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return inCoaching(context, input, concludeCoaching, {});
  }

  @Mutation(() => CoachingResult, { description: 'By the person, once; only the sums are kept.' })
  async giveCoachingFeedback(
    @Arg('input', () => GiveCoachingFeedbackInput) input: GiveCoachingFeedbackInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { helpful, goalsReached } = input;
    for (const score of [helpful, goalsReached])
      if (score < 1 || score > 5) throw badInput('"helpful" and "goalsReached" must be 1 to 5');
    return inCoaching(context, input, giveFeedback, { helpful, goalsReached });
  }

  @Mutation(() => CoachDeskResult, { description: 'By a coach.' })
  async offerCoachingSlots(
    @Arg('input', () => OfferCoachingSlotsInput) input: OfferCoachingSlotsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { startsAt, durationMinutes, format } = input;
    if (durationMinutes < 15 || durationMinutes > 240) throw badInput('"durationMinutes" must be 15 to 240');
    const place = neededText('place', input.place, 200);
    const outcome = await offerSlots(commandDependencies(context), {
      ...ownCommand(context, input),
      ...{ startsAt, durationMinutes, format, place },
    });
    return presentDeskOutcome(outcome, context);
  }

  @Mutation(() => CoachDeskResult, { description: 'By the coach, while nobody has booked it.' })
  async withdrawCoachingSlot(
    @Arg('input', () => WithdrawCoachingSlotInput) input: WithdrawCoachingSlotInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...ownCommand(context, input), slotId: decodeId('CoachingSlot', input.slotId) ?? 0 };
    return presentDeskOutcome(await withdrawSlot(commandDependencies(context), command), context);
  }

  @Mutation(() => CoachDeskResult, { description: 'For people with the role of a coach.' })
  async saveCoachProfile(
    @Arg('input', () => SaveCoachProfileInput) input: SaveCoachProfileInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { roles } = requireViewer(context);
    const outcome = await saveCoachProfile(commandDependencies(context), {
      ...ownCommand(context, input),
      ...checkedProfile(input),
      mayCoach: roles.includes('COACH'),
    });
    return presentDeskOutcome(outcome, context);
  }

  @Mutation(() => SetCoachQualificationResult, { description: 'Training planners only.' })
  async setCoachQualification(
    @Arg('input', () => SetCoachQualificationInput) input: SetCoachQualificationInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const qualifiedUntil = input.qualifiedUntil ?? null;
    if (qualifiedUntil && !/^20\d\d-/.test(qualifiedUntil))
      throw badInput('"qualifiedUntil" is of another century');
    const outcome = await setCoachQualification(commandDependencies(context), {
      ...actorOf(context),
      idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
      coachId: decodeId('Person', input.coachId) ?? 0,
      qualifiedUntil,
    });
    switch (outcome.type) {
      case 'QualificationSet':
        return {
          __typename: 'CoachQualificationSuccess',
          personId: encodeId('Person', outcome.coachId),
          qualifiedUntil,
        };
      case 'CoachNotFound':
        return coachNotFound;
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Training planners only' };
      default:
        return presentRefusal(outcome);
    }
  }
}

function ownCommand(context: RequestContext, input: { idempotencyKey: string }) {
  return {
    actorId: requireViewer(context).person.id,
    idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
  };
}

/** A step of one of the two, with what is special about it. */
async function inCoaching<T extends object>(
  context: RequestContext,
  input: CoachingInput,
  step: (
    deps: ReturnType<typeof commandDependencies>,
    command: CoachingCommand & T,
  ) => Promise<CoachingOutcome>,
  more: T,
): Promise<Presented> {
  const coachingId = decodeId('Coaching', input.coachingId) ?? 0;
  const command = { ...ownCommand(context, input), coachingId, ...more };
  return presentOutcome(await step(commandDependencies(context), command), context);
}

function neededText(field: string, text: string, longest: number): string {
  const cleaned = cleanText(field, text, longest);
  if (!cleaned) throw badInput(`"${field}" is empty`);
  return cleaned;
}

function checkedProfile(input: SaveCoachProfileInput) {
  const { capacity, paused } = input;
  const topics = COACHING_TOPICS.filter((topic) => (input.topics as string[]).includes(topic));
  const languages = [...new Set(input.languages)].sort();
  const formats = [...new Set(input.formats)].sort();
  if (topics.length === 0 || formats.length === 0) throw badInput('"topics" and "formats" must not be empty');
  if (
    languages.length < 1 ||
    languages.length > MOST_LANGUAGES ||
    languages.some((code) => !/^[a-z]{2}$/.test(code))
  )
    throw badInput(`"languages" must be 1 to ${MOST_LANGUAGES} codes of two letters`);
  if (capacity < 1 || capacity > 20) throw badInput('"capacity" must be 1 to 20');
  const introduction = cleanText('introduction', input.introduction, 600) ?? '';
  return { introduction, topics, languages, formats, siteCode: input.siteCode ?? null, capacity, paused };
}
