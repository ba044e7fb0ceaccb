import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CalendarFeed } from '@weitblick/db/interfaces';
import { Viewer } from '../people/people.types.ts';
import type { Connection } from '../platform/connection.ts';
import {
  actorOf,
  commandDependencies,
  freshReads,
  mayPlan,
  requireViewer,
  type RequestContext,
  type SignedIn,
} from '../platform/context.ts';
import { badInput, decodeId, encodeId } from '../platform/global-id.ts';
import type { Presented } from '../platform/present-refusal.ts';
import { cleanText } from '../platform/text-input.ts';
import {
  CalendarFeedType,
  CalendarSubject,
  CalendarSubjectConnection,
  CalendarSubjectsQueryArgs,
  IssueCalendarFeedInput,
  IssueCalendarFeedResult,
  RevokeCalendarFeedInput,
  RevokeCalendarFeedResult,
} from './calendar-feed.types.ts';
import { calendarSubjects, type CalendarSubjectRow } from './queries/calendar-subjects.ts';
import { issueCalendarFeed, revokeCalendarFeed, type FeedSubject } from './use-cases/calendar-feed.ts';

const MAX_SEARCH = 100;

@Resolver(() => CalendarFeedType)
export class CalendarFeedResolver {
  @FieldResolver(() => ID)
  id(@Root() feed: { id: number }): string {
    return encodeId('CalendarFeed', feed.id);
  }

  @Query(() => CalendarSubjectConnection, { description: 'By name. Training planners only.' })
  calendarSubjects(
    @Args(() => CalendarSubjectsQueryArgs) { kind, search, first, after }: CalendarSubjectsQueryArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CalendarSubjectRow>> {
    if (!mayPlan(requireViewer(context)))
      throw new GraphQLError('For training planners only', { extensions: { code: 'FORBIDDEN' } });
    const text = cleanText('search', search, MAX_SEARCH) ?? '';
    return calendarSubjects(context.em, { kind, search: text, first, after });
  }

  @Mutation(() => IssueCalendarFeedResult, {
    description:
      'Makes a secret address, shown in this answer only. The one before it stops working. Rooms and trainers: planners only.',
  })
  async issueCalendarFeed(
    @Arg('input', () => IssueCalendarFeedInput) input: IssueCalendarFeedInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const outcome = await issueCalendarFeed(commandDependencies(context), {
      ...actorOf(context),
      subject: subjectOf(input),
    });
    switch (outcome.type) {
      case 'FeedIssued': {
        const address = `${context.address}/kalender/abo/${outcome.token}.ics`;
        return {
          __typename: 'IssueCalendarFeedSuccess',
          feed: await freshReads(context).findOneOrFail(CalendarFeed, outcome.feedId),
          address,
          subscribeAddress: address.replace(/^https?:/, 'webcal:'),
        };
      }
      case 'CalendarSubjectNotFound':
        return { __typename: outcome.type, message: 'Not found' };
      case 'NotPermitted':
        return { __typename: outcome.type, message: 'Only training planners may do this' };
    }
  }

  @Mutation(() => RevokeCalendarFeedResult, {
    description: 'The address stops working at once.',
  })
  async revokeCalendarFeed(
    @Arg('input', () => RevokeCalendarFeedInput) { id }: RevokeCalendarFeedInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { type } = await revokeCalendarFeed(commandDependencies(context), {
      ...actorOf(context),
      feedId: decodeId('CalendarFeed', id) ?? 0,
    });
    if (type === 'CalendarFeedNotFound') return { __typename: type, message: 'Not found' };
    return { __typename: 'RevokeCalendarFeedSuccess', ok: true };
  }
}

@Resolver(() => CalendarSubject)
export class CalendarSubjectResolver {
  @FieldResolver(() => ID)
  id(@Root() { kind, id }: CalendarSubjectRow): string {
    return encodeId(kind === 'ROOM' ? 'Room' : 'Trainer', id);
  }
}

@Resolver(() => Viewer)
export class ViewerCalendarResolver {
  @FieldResolver(() => CalendarFeedType, { nullable: true, description: 'Of the own sessions.' })
  calendarFeed(@Root() { person }: SignedIn, @Ctx() { em }: RequestContext): Promise<CalendarFeed | null> {
    return em.findOne(CalendarFeed, { person: person.id });
  }
}

/** @throws BAD_USER_INPUT for a room and a trainer at once */
function subjectOf({ roomId, trainerId }: IssueCalendarFeedInput): FeedSubject {
  if (roomId != null && trainerId != null) throw badInput('either "roomId" or "trainerId"');
  if (roomId != null) return { type: 'ROOM', id: decodeId('Room', roomId) ?? 0 };
  if (trainerId != null) return { type: 'TRAINER', id: decodeId('Trainer', trainerId) ?? 0 };
  return { type: 'OWN' };
}
