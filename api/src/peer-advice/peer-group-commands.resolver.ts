import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { commandDependencies, mayPlan, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import {
  AcceptPeerCharterInput,
  AnswerPeerPollInput,
  AssignPeerModeratorInput,
  AssignPeerModeratorResult,
  ChangePeerGroupStateInput,
  NamePeerDeputyHostInput,
  OpenPeerPollInput,
  PeerGroupInput,
  PeerGroupResult,
  PeerMeetingInput,
  PlanPeerMeetingsInput,
  RatePeerMeetingInput,
  WritePeerIntentionInput,
} from './peer-group-commands.types.ts';
import { presentGroupOutcome } from './present-group.ts';
import { answerPoll, openPoll } from './use-cases/date-poll.ts';
import { assignModerator, changeGroupState } from './use-cases/group-state.ts';
import { cancelMeeting, planMeetings } from './use-cases/meetings.ts';
import {
  acceptCharter,
  leaveGroup,
  nameDeputyHost,
  rateMeeting,
  writeIntention,
} from './use-cases/membership.ts';

@Resolver()
export class PeerGroupCommandsResolver {
  @Mutation(() => PeerGroupResult, {
    description: 'By whoever leads the group; once it organises itself by any member.',
  })
  async changePeerGroupState(
    @Arg('input', () => ChangePeerGroupStateInput) input: ChangePeerGroupStateInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), to: input.to };
    return presentGroupOutcome(await changeGroupState(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult)
  async acceptPeerCharter(
    @Arg('input', () => AcceptPeerCharterInput) input: AcceptPeerCharterInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), version: input.version };
    return presentGroupOutcome(await acceptCharter(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult)
  async namePeerDeputyHost(
    @Arg('input', () => NamePeerDeputyHostInput) input: NamePeerDeputyHostInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), personId: decodeId('Person', input.personId) ?? 0 };
    return presentGroupOutcome(await nameDeputyHost(commandDependencies(context), command), context);
  }

  @Mutation(() => AssignPeerModeratorResult, { description: 'Training planners only.' })
  async assignPeerModerator(
    @Arg('input', () => AssignPeerModeratorInput) input: AssignPeerModeratorInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = {
      ...inGroup(context, input),
      mayPlan: mayPlan(requireViewer(context)),
      personId: decodeId('Person', input.personId) ?? 0,
    };
    return presentGroupOutcome(await assignModerator(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult, { description: 'Sets dates without a poll and invites everybody.' })
  async planPeerMeetings(
    @Arg('input', () => PlanPeerMeetingsInput) input: PlanPeerMeetingsInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), ...dates(input) };
    return presentGroupOutcome(await planMeetings(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult)
  async cancelPeerMeeting(
    @Arg('input', () => PeerMeetingInput) input: PeerMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return presentGroupOutcome(
      await cancelMeeting(commandDependencies(context), ofMeeting(context, input)),
      context,
    );
  }

  @Mutation(() => PeerGroupResult)
  async openPeerPoll(
    @Arg('input', () => OpenPeerPollInput) input: OpenPeerPollInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = { ...inGroup(context, input), ...dates(input), closesAt: input.closesAt };
    return presentGroupOutcome(await openPoll(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult, { description: 'The answer that completes a quorum sets the date.' })
  async answerPeerPoll(
    @Arg('input', () => AnswerPeerPollInput) input: AnswerPeerPollInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const command = {
      ...inGroup(context, input),
      pollId: decodeId('PeerPoll', input.pollId) ?? 0,
      answers: input.answers.map(({ optionId, answer }) => ({
        optionId: decodeId('PeerPollOption', optionId) ?? 0,
        answer,
      })),
    };
    return presentGroupOutcome(await answerPoll(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult)
  async writePeerIntention(
    @Arg('input', () => WritePeerIntentionInput) input: WritePeerIntentionInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const title = cleanText('title', input.title, 120);
    const command = { ...ofMeeting(context, input), title, urgency: input.urgency };
    return presentGroupOutcome(await writeIntention(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult)
  async ratePeerMeeting(
    @Arg('input', () => RatePeerMeetingInput) input: RatePeerMeetingInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    if (input.score < 1 || input.score > 5) throw badInput('"score" must be 1 to 5');
    const command = { ...ofMeeting(context, input), score: input.score };
    return presentGroupOutcome(await rateMeeting(commandDependencies(context), command), context);
  }

  @Mutation(() => PeerGroupResult)
  async leavePeerGroup(
    @Arg('input', () => PeerGroupInput) input: PeerGroupInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    return presentGroupOutcome(
      await leaveGroup(commandDependencies(context), inGroup(context, input)),
      context,
    );
  }
}

/** Who asks for what in which group. @throws UNAUTHENTICATED, BAD_USER_INPUT */
export function inGroup(context: RequestContext, input: PeerGroupInput) {
  return {
    actorId: requireViewer(context).person.id,
    groupId: decodeId('PeerGroup', input.groupId) ?? 0,
    idempotencyKey: checkIdempotencyKey(input.idempotencyKey),
  };
}

function ofMeeting(context: RequestContext, input: PeerMeetingInput) {
  return { ...inGroup(context, input), meetingId: decodeId('PeerMeeting', input.meetingId) ?? 0 };
}

function dates({ startsAt, durationMinutes, place }: PlanPeerMeetingsInput) {
  const cleaned = cleanText('place', place, 200);
  if (!cleaned) throw badInput('"place" is empty');
  if (durationMinutes < 30 || durationMinutes > 480) throw badInput('"durationMinutes" must be 30 to 480');
  return { startsAt, durationMinutes, place: cleaned };
}
