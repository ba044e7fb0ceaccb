import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Approval } from '@weitblick/db/approval';
import { isAskedOf } from '../approval/queries/is-asked-of.ts';
import { topicByAddress } from '../catalogue/queries/topic-by-address.ts';
import type { RequestContext } from './context.ts';
import { isVisible } from '../scheduling/rules/visibility.ts';
import { encodeId, parseId } from './global-id.ts';
import { NodeInterface, nodeTypeOf } from './node.types.ts';

@Resolver(() => NodeInterface)
export class NodeResolver {
  @Query(() => NodeInterface, {
    nullable: true,
    description: 'null for unknown ids and for what the viewer may not see',
  })
  async node(
    @Arg('id', () => ID) id: string,
    @Ctx() { em, loaders, viewer }: RequestContext,
  ): Promise<object | null> {
    const parsed = parseId(id);
    if (!parsed) return null;
    switch (parsed.type) {
      case 'Approval': {
        const approval = viewer && (await em.findOne(Approval, parsed.id, { populate: ['enrolment'] }));
        return approval && (await isAskedOf(loaders, viewer.person.id, approval)) ? approval : null;
      }
      case 'YearPlan':
      case 'YearPlanItem':
      case 'PeerGroup':
      case 'PeerPoll':
      case 'PeerPollOption':
      case 'PeerMeeting':
      case 'Coaching':
      case 'CoachingSlot':
      case 'PeerRound':
      case 'Substitution':
      case 'SeatQuota':
      case 'BulkEnrolment':
      case 'ApprovalDeputy':
      case 'ApprovalQuestion':
      case 'Notice':
      case 'Delivery':
      case 'MandatoryRule':
      case 'Programme':
      case 'Cohort':
      case 'ProgrammeMembership':
      case 'Appointment':
      case 'Unit':
      case 'SavedReport':
      case 'Room':
      case 'Trainer':
      case 'Equipment':
      case 'SessionTemplate':
      case 'ResourceBlock':
      case 'CalendarFeed':
      case 'Webhook':
      case 'WebhookDelivery':
      case 'SynonymGroup':
      case 'SavedSearch':
        return null;
      case 'Topic':
        return topicByAddress(loaders, parsed.id);
      case 'Category':
        return loaders.category.load(parsed.id);
      case 'Session': {
        const session = await loaders.session.load(parsed.id);
        return session && isVisible(session, viewer) ? session : null;
      }
      case 'Enrolment': {
        const enrolment = viewer && (await loaders.enrolment.load(parsed.id));
        return enrolment && enrolment.person.id === viewer.person.id ? enrolment : null;
      }
      case 'Person':
        return viewer?.person.id === parsed.id ? viewer.person : null;
    }
  }

  @FieldResolver(() => ID)
  id(@Root() value: object & { id: number }): string {
    return encodeId(nodeTypeOf(value), value.id);
  }
}
