import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Approval, ApprovalDeputy } from '@weitblick/db/approval';
import type { Topic } from '@weitblick/db/catalogue';
import type { Enrolment } from '@weitblick/db/enrolment';
import type { Person } from '@weitblick/db/people';
import type { Session } from '@weitblick/db/scheduling';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { PersonType, Viewer } from '../people/people.types.ts';
import { PageArgs, pageSize, type Connection } from '../platform/connection.ts';
import type { RequestContext, SignedIn } from '../platform/context.ts';
import { encodeId } from '../platform/global-id.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  ApprovalConnection,
  ApprovalDeputyType,
  ApprovalStepType,
  ApprovalType,
  ApprovalView,
  TopicPolicyType,
} from './approval.types.ts';
import { ClosedBy, TeamAbsenceType } from './background.types.ts';
import { approvalInbox, countOpenApprovals } from './queries/approval-inbox.ts';
import type { Policy } from './queries/policy-of-topic.ts';
import { mayTakeBack } from './rules/deadlines.ts';

@Resolver(() => TopicType)
export class TopicPolicyResolver {
  @FieldResolver(() => TopicPolicyType)
  policy(@Root() topic: Topic, @Ctx() { loaders }: RequestContext): Promise<Policy> {
    return loaders.policyOfTopic.load(topic.id);
  }
}

@Resolver(() => EnrolmentType)
export class EnrolmentApprovalsResolver {
  @FieldResolver(() => [ApprovalStepType], {
    description: 'Who was asked and what they said, oldest first; 20 at most.',
  })
  async approvals(
    @Root() enrolment: Enrolment,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ApprovalStepType[]> {
    const rows = await loaders.approvalsOfEnrolment.load(enrolment.id);
    return rows.map((row) => presentStep(row, true));
  }
}

@Resolver(() => ApprovalType)
export class ApprovalResolver {
  @FieldResolver(() => PersonType)
  async applicant(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<Person | null> {
    const enrolment = await loaders.enrolment.load(approval.enrolment.id);
    return loaders.person.load(enrolment!.person.id);
  }

  @FieldResolver(() => SessionType)
  async session(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<Session | null> {
    const enrolment = await loaders.enrolment.load(approval.enrolment.id);
    return loaders.session.load(enrolment!.session.id);
  }

  @FieldResolver(() => PersonType, {
    description: 'Whose decision it is; differs from the viewer when they stand in.',
  })
  approver(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<Person | null> {
    return loaders.person.load(approval.approver.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether a seat is kept for the applicant meanwhile.' })
  async holdsSeat(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<boolean> {
    return (await loaders.enrolment.load(approval.enrolment.id))!.holdsSeat;
  }

  @FieldResolver(() => Boolean, { description: 'The viewer can still take the own decision back.' })
  async canTakeBack(
    @Root() approval: Approval,
    @Ctx() { loaders, now, viewer }: RequestContext,
  ): Promise<boolean> {
    const mine = approval.decidedBy?.id === viewer?.person.id && Boolean(approval.decidedAt);
    if (!mine || !mayTakeBack(approval.decidedAt!, now)) return false;
    // once taken back, the same step is open again in a newer round
    const rounds = await loaders.approvalsOfEnrolment.load(approval.enrolment.id);
    return !rounds.some(({ round }) => round > approval.round);
  }
}

/** What one approver may know to decide well. Nothing of it outlives the decision. */
@Resolver(() => ApprovalType)
export class ApprovalBackgroundResolver {
  @FieldResolver(() => [ApprovalStepType], {
    description:
      'Who was asked up to this decision and what they said, oldest first; without the reasons of others, which are for the applicant.',
  })
  async history(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<ApprovalStepType[]> {
    const rows = await loaders.approvalsOfEnrolment.load(approval.enrolment.id);
    return rows.filter(({ id }) => id <= approval.id).map((row) => presentStep(row, row.id === approval.id));
  }

  @FieldResolver(() => [TeamAbsenceType], {
    description: 'For each day of the session, only while the decision is open; 31 days at most.',
  })
  async teamAbsences(
    @Root() approval: Approval,
    @Ctx() { loaders }: RequestContext,
  ): Promise<TeamAbsenceType[]> {
    if (approval.status !== 'PENDING') return [];
    return loaders.teamAbsencesOfEnrolment.load(approval.enrolment.id);
  }

  @FieldResolver(() => Boolean, { description: 'The applicant has a question to answer.' })
  async awaitsAnswer(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<boolean> {
    if (approval.status !== 'PENDING') return false;
    const rows = await loaders.questionsOfEnrolment.load(approval.enrolment.id);
    return rows.some((row) => row.approval.id === approval.id && !row.answeredAt);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who passed the seat to the applicant; null when nobody did.',
  })
  async substituteForDisplayName(
    @Root() approval: Approval,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string | null> {
    const [substitution] = await loaders.substitutionBehindEnrolment.load(approval.enrolment.id);
    return substitution?.enrolment.person.displayName ?? null;
  }

  @FieldResolver(() => ClosedBy, {
    nullable: true,
    description: 'Why an OBSOLETE decision is not asked for any more.',
  })
  async closedBy(@Root() approval: Approval, @Ctx() { loaders }: RequestContext): Promise<ClosedBy | null> {
    if (approval.status !== 'OBSOLETE') return null;
    const { status } = (await loaders.enrolment.load(approval.enrolment.id))!;
    return status === 'WITHDRAWN'
      ? ClosedBy.WITHDRAWN
      : status === 'EXPIRED'
        ? ClosedBy.EXPIRED
        : ClosedBy.OTHER;
  }
}

@Resolver(() => Viewer)
export class ViewerApprovalsResolver {
  @FieldResolver(() => ApprovalConnection)
  approvals(
    @Root() { person }: SignedIn,
    @Arg('view', () => ApprovalView, { defaultValue: ApprovalView.OPEN }) view: ApprovalView,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em, now }: RequestContext,
  ): Promise<Connection<Approval>> {
    return approvalInbox(em, now, { personId: person.id, view, first, after });
  }

  @FieldResolver(() => Int)
  openApprovalCount(@Root() { person }: SignedIn, @Ctx() { em, now }: RequestContext): Promise<number> {
    return countOpenApprovals(em, now, person.id);
  }

  @FieldResolver(() => [ApprovalDeputyType], { description: 'Who decides for the viewer, now or later.' })
  async approvalDeputies(
    @Root() { person }: SignedIn,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Ctx() { em }: RequestContext,
  ): Promise<ApprovalDeputyType[]> {
    const rows = await em.find(
      ApprovalDeputy,
      { person },
      { populate: ['deputy'], orderBy: { validFrom: 'desc' }, limit: pageSize(first) },
    );
    return rows.map(presentDeputy);
  }
}

export function presentDeputy({ id, deputy, validFrom, validUntil }: ApprovalDeputy): ApprovalDeputyType {
  return { id: encodeId('ApprovalDeputy', id), deputyDisplayName: deputy.displayName, validFrom, validUntil };
}

function presentStep(row: Approval, withReason: boolean): ApprovalStepType {
  const { step, role, status, approver, askedAt, dueAt, inPlace } = row;
  return {
    step,
    role,
    status,
    approverDisplayName: approver.displayName,
    askedAt,
    dueAt,
    decidedAt: row.decidedAt ?? null,
    decidedByDisplayName: row.decidedBy?.displayName ?? null,
    inPlace,
    reason: withReason ? (row.reason ?? null) : null,
  };
}
