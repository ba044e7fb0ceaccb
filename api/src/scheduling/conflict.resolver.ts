import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Approval } from '@weitblick/db/approval';
import type { Session } from '@weitblick/db/scheduling';
import { ApprovalType } from '../approval/approval.types.ts';
import type { RequestContext } from '../platform/context.ts';
import { ApplicantConflictType, ConflictType } from './conflict.types.ts';
import type { Conflict } from './queries/conflicts.ts';
import { SessionType } from './scheduling.types.ts';

@Resolver(() => SessionType)
export class SessionConflictsResolver {
  @FieldResolver(() => [ConflictType], {
    description: "What overlaps in the viewer's own calendar, in the order of time; 50 at most.",
  })
  conflicts(
    @Root() session: Session,
    @Ctx() { loaders, viewer }: RequestContext,
  ): Promise<Conflict[]> | Conflict[] {
    return viewer ? loaders.conflicts.load({ personId: viewer.person.id, sessionId: session.id }) : [];
  }
}

@Resolver(() => ConflictType)
export class ConflictResolver {
  @FieldResolver(() => SessionType, { nullable: true })
  session(
    @Root() { sessionId }: Conflict,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Session | null> | null {
    return sessionId === null ? null : loaders.session.load(sessionId);
  }
}

@Resolver(() => ApprovalType)
export class ApprovalConflictsResolver {
  @FieldResolver(() => [ApplicantConflictType], {
    description: 'What overlaps for the applicant, only while the decision is open; 50 at most.',
  })
  async conflicts(
    @Root() approval: Approval,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ApplicantConflictType[]> {
    if (approval.status !== 'PENDING') return [];
    const enrolment = (await loaders.enrolment.load(approval.enrolment.id))!;
    const conflicts = await loaders.conflicts.load({
      personId: enrolment.person.id,
      sessionId: enrolment.session.id,
    });
    return Promise.all(
      conflicts.map(async ({ kind, startsAt, endsAt, sessionId }) => {
        const session = sessionId === null ? null : await loaders.session.load(sessionId);
        const topic = session && (await loaders.topic.load(session.topic.id));
        return { kind, startsAt, endsAt, title: topic?.title ?? null };
      }),
    );
  }
}
