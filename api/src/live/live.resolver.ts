import { Arg, Ctx, ID, Int, Resolver, Root, Subscription } from 'type-graphql';
import { Enrolment } from '@weitblick/db/enrolment';
import type { Session } from '@weitblick/db/scheduling';
import { countOpenApprovals } from '../approval/queries/approval-inbox.ts';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { countUnread } from '../notification/queries/notices-of-person.ts';
import { mayPlan, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId, encodeId } from '../platform/global-id.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import type { LiveEvent } from './live-stream.ts';
import { LiveUpdate, MissedChanges, OpenApprovals, PlanningChanged, UnreadNotices } from './live.types.ts';
import { elsewhere, NOTHING, watch } from './watch.ts';

const MAX_SESSIONS = 50;
const IDS = `1 to ${MAX_SESSIONS} sessions`;

/** Served at /graphql/stream as server-sent events, one operation for each connection; needs a sign-in. */
@Resolver()
export class LiveResolver {
  @Subscription(() => SessionType, {
    subscribe: ({ args, context }) =>
      watch(context, {
        ...NOTHING,
        sessionIds: sessionKeys(args.ids),
      }),
    description: 'Begins with how things stand. Several changes in short order come as one.',
  })
  sessionChanged(
    @Root() event: LiveEvent | undefined,
    @Arg('ids', () => [ID], { description: IDS }) _ids: string[],
  ): Session {
    return event?.about === 'SESSION' ? event.session : elsewhere();
  }

  @Subscription(() => EnrolmentType, {
    nullable: true,
    subscribe: ({ context }) => watch(context, { ...NOTHING, enrolments: true }),
    description:
      "The viewer's own: status, deadlines, position. null: changes may have gone by unheard, ask again.",
  })
  myEnrolmentsChanged(
    @Root() event: LiveEvent | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Enrolment | null> | null {
    if (!event) elsewhere();
    return event.about === 'ENROLMENT' ? ownEnrolment(context, event.enrolmentId) : null;
  }

  @Subscription(() => Int, {
    subscribe: ({ context }) => watch(context, { ...NOTHING, approvals: true }),
    description: 'How many decisions wait for the viewer. Begins with how things stand.',
  })
  approvalsChanged(@Root() event: LiveEvent | undefined, @Ctx() context: RequestContext): Promise<number> {
    if (!event) elsewhere();
    return countForViewer(context);
  }

  @Subscription(() => LiveUpdate, {
    nullable: true,
    subscribe: ({ args, context }) =>
      watch(context, {
        ...NOTHING,
        sessionIds: args.sessionIds.length > 0 ? sessionKeys(args.sessionIds) : [],
        enrolments: true,
        approvals: true,
        notices: true,
        planning: args.planning && mayPlan(context.viewer),
      }),
    description: 'All of the above over one connection: browsers open no more than six to a server.',
  })
  async liveUpdates(
    @Root() event: LiveEvent | undefined,
    @Arg('sessionIds', () => [ID], { description: `0 to ${MAX_SESSIONS} sessions` }) _ids: string[],
    @Arg('planning', () => Boolean, {
      defaultValue: false,
      description: 'Also what planners do; for planners.',
    })
    _planning: boolean,
    @Ctx() context: RequestContext,
  ): Promise<typeof LiveUpdate | null> {
    if (!event) elsewhere();
    switch (event.about) {
      case 'SESSION':
        return event.session as never;
      case 'ENROLMENT':
        return (await ownEnrolment(context, event.enrolmentId)) as never;
      case 'APPROVALS':
        return Object.assign(new OpenApprovals(), { count: await countForViewer(context) });
      case 'NOTICES':
        return Object.assign(new UnreadNotices(), {
          count: await countUnread(context.em, requireViewer(context).person.id),
        });
      case 'PLANNING':
        // the role may be gone since the stream began
        return mayPlan(context.viewer) ? planningChanged(event.sessionIds) : null;
      case 'ROUND':
        return null; // has a subscription of its own
      case 'MISSED':
        return Object.assign(new MissedChanges(), { askAgain: true });
    }
  }
}

function planningChanged(ids: number[] | null): PlanningChanged {
  const sessionIds = ids && ids.filter((id) => id !== 0).map((id) => encodeId('Session', id));
  return Object.assign(new PlanningChanged(), { sessionIds, blocks: ids === null || ids.includes(0) });
}

/** @throws BAD_USER_INPUT; ids of sessions that do not exist are no error, nothing ever happens to them */
function sessionKeys(ids: readonly string[]): number[] {
  if (ids.length < 1 || ids.length > MAX_SESSIONS)
    throw badInput(`Between 1 and ${MAX_SESSIONS} session ids`);
  return [...new Set(ids)].map((id) => {
    const key = decodeId('Session', id);
    if (key === null) throw badInput('Not the id of a session');
    return key;
  });
}

function ownEnrolment(context: RequestContext, id: number): Promise<Enrolment | null> {
  return context.em.findOne(Enrolment, { id, person: requireViewer(context).person.id });
}

function countForViewer(context: RequestContext): Promise<number> {
  return countOpenApprovals(context.em, context.now, requireViewer(context).person.id);
}
