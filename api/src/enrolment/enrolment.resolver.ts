import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Enrolment, EnrolmentEvent } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { PageArgs, pageSize, type Connection } from '../platform/connection.ts';
import type { RequestContext, SignedIn } from '../platform/context.ts';
import { decodeId } from '../platform/global-id.ts';
import { Viewer } from '../people/people.types.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  CancellationTermsType,
  EnrolmentConnection,
  EnrolmentCounts,
  EnrolmentEventType,
  EnrolmentType,
  EnrolmentView,
} from './enrolment.types.ts';
import { countEnrolments, enrolmentsOfPerson } from './queries/enrolments-of-person.ts';
import { cancellationTerms } from './rules/seat-allocation.ts';

@Resolver(() => EnrolmentType)
export class EnrolmentResolver {
  @Query(() => EnrolmentType, { nullable: true, description: "null for other people's enrolments" })
  async enrolment(
    @Arg('id', () => ID) id: string,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<Enrolment | null> {
    const key = decodeId('Enrolment', id);
    if (key === null || !viewer) return null;
    const enrolment = await loaders.enrolment.load(key);
    return enrolment?.person.id === viewer.person.id ? enrolment : null;
  }

  @FieldResolver(() => SessionType)
  session(@Root() enrolment: Enrolment, @Ctx() { loaders }: RequestContext): Promise<Session | null> {
    return loaders.session.load(enrolment.session.id);
  }

  @FieldResolver(() => Int, { nullable: true, description: '1 = next; only while waiting' })
  waitingPosition(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<number | null> | null {
    return enrolment.status === 'WAITING' ? loaders.waitingPosition.load(enrolment.id) : null;
  }

  @FieldResolver(() => CancellationTermsType)
  async cancellation(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders, now }: RequestContext,
  ): Promise<CancellationTermsType> {
    const session = await loaders.session.load(enrolment.session.id);
    return cancellationTerms(session!, enrolment.status, now);
  }

  @FieldResolver(() => [EnrolmentEventType], { description: 'Oldest first.' })
  async history(
    @Root() enrolment: Enrolment,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { em }: RequestContext,
  ): Promise<EnrolmentEventType[]> {
    const events = await em.find(
      EnrolmentEvent,
      { enrolment },
      { orderBy: { version: 'asc' }, limit: pageSize(first), populate: ['actor'] },
    );
    return events.map(({ at, fromStatus, toStatus, actor, reason }) => ({
      at,
      from: fromStatus === 'NONE' ? null : fromStatus,
      to: toStatus,
      byDisplayName: actor?.displayName ?? null,
      reason: reason ?? null,
    }));
  }
}

@Resolver(() => Viewer)
export class ViewerEnrolmentsResolver {
  @FieldResolver(() => EnrolmentConnection)
  enrolments(
    @Root() { person }: SignedIn,
    @Arg('view', () => EnrolmentView, { defaultValue: EnrolmentView.UPCOMING }) view: EnrolmentView,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em, now }: RequestContext,
  ): Promise<Connection<Enrolment>> {
    return enrolmentsOfPerson(em, now, { personId: person.id, view, first, after });
  }

  @FieldResolver(() => EnrolmentCounts)
  enrolmentCounts(
    @Root() { person }: SignedIn,
    @Ctx() { em, now }: RequestContext,
  ): Promise<EnrolmentCounts> {
    return countEnrolments(em, now, person.id);
  }
}

@Resolver(() => SessionType)
export class SessionEnrolmentResolver {
  @FieldResolver(() => EnrolmentType, {
    nullable: true,
    description: "The viewer's own active enrolment, else the last one that ended.",
  })
  myEnrolment(@Root() session: Session, @Ctx() { loaders }: RequestContext): Promise<Enrolment | null> {
    return loaders.myEnrolmentInSession.load(session.id);
  }
}
