import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { pageSize } from '../platform/connection.ts';
import type { RequestContext } from '../platform/context.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import { EnrolmentType } from './enrolment.types.ts';
import { alternativesTo } from './queries/alternatives.ts';
import type { PromotionChance } from './rules/promotion-chance.ts';
import { availability, lastMoment } from './rules/seat-allocation.ts';
import { PromotionChanceType, SessionAlternativeType } from './waiting.types.ts';

@Resolver(() => EnrolmentType)
export class WaitingEnrolmentResolver {
  @FieldResolver(() => PromotionChanceType, { nullable: true, description: 'Only while waiting.' })
  async promotionChance(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders, now }: RequestContext,
  ): Promise<PromotionChance | null> {
    if (enrolment.status !== 'WAITING') return null;
    const [position, session] = await Promise.all([
      loaders.waitingPosition.load(enrolment.id),
      loaders.session.load(enrolment.session.id),
    ]);
    return position === null || !session ? null : chanceAt(session, position, { loaders, now });
  }
}

@Resolver(() => SessionType)
export class WaitingSessionResolver {
  @FieldResolver(() => PromotionChanceType, {
    nullable: true,
    description: 'For whoever would join the waiting list now; only while the session is full.',
  })
  promotionChance(
    @Root() session: Session,
    @Ctx() { loaders, now }: RequestContext,
  ): Promise<PromotionChance | null> | null {
    if (availability(session, now) !== 'FULL') return null;
    return chanceAt(session, session.waitingCount + 1, { loaders, now });
  }

  @FieldResolver(() => [SessionAlternativeType], {
    description:
      'Instead of this session: those of the topic with free seats, then with a shorter list, then related topics. 10 at most.',
  })
  async alternatives(
    @Root() session: Session,
    @Arg('first', () => Int, { defaultValue: 5 }) first: number,
    @Ctx() { em, viewer, loaders, now }: RequestContext,
  ): Promise<SessionAlternativeType[]> {
    const found = await alternativesTo(em, {
      sessionId: session.id,
      personId: viewer?.person.id ?? null,
      now,
      most: Math.min(10, pageSize(first)),
    });
    const sessions = await loaders.session.loadMany(found.map(({ sessionId }) => sessionId));
    return found.map(({ kind }, index) => ({ kind, session: sessions[index] }));
  }
}

/** Seats that are drawn have no order yet, so no history says anything about a place. */
function chanceAt(
  session: Session,
  position: number,
  { loaders, now }: Pick<RequestContext, 'loaders' | 'now'>,
): Promise<PromotionChance | null> | null {
  if (session.drawPending) return null;
  return loaders.promotionChance.load({
    topicId: session.topic.id,
    format: session.format,
    position,
    secondsLeft: Math.max(0, (lastMoment(session).getTime() - now.getTime()) / 1000),
  });
}
