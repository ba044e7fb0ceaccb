import { Args, Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Approval } from '@weitblick/db/approval';
import type { Topic } from '@weitblick/db/catalogue';
import type { Enrolment } from '@weitblick/db/enrolment';
import type { Mail, OutboxMessage } from '@weitblick/db/notification';
import type { Person } from '@weitblick/db/people';
import type { Session } from '@weitblick/db/scheduling';
import { GraphQLError } from 'graphql';
import { ApprovalType } from '../approval/approval.types.ts';
import { isAskedOf } from '../approval/queries/is-asked-of.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { PersonType, Viewer } from '../people/people.types.ts';
import { PageArgs, type Connection } from '../platform/connection.ts';
import { requireViewer, type RequestContext, type SignedIn } from '../platform/context.ts';
import { encodeId } from '../platform/global-id.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import {
  FailedDelivery,
  FailedDeliveryConnection,
  NoticeConnection,
  NoticeKindEnum,
  NoticeType,
  NotificationPreferences,
} from './notification.types.ts';
import { failedDeliveries } from './queries/failed-deliveries.ts';
import type { NoticeSubject } from './queries/notice-subjects.ts';
import { countUnread, noticesOfPerson } from './queries/notices-of-person.ts';
import { preferencesOf } from './queries/preferences-of-person.ts';
import { noticeKind } from './rules/notice-kinds.ts';

@Resolver(() => Viewer)
export class ViewerNoticesResolver {
  @FieldResolver(() => NoticeConnection, { description: 'Newest first.' })
  notices(
    @Root() { person }: SignedIn,
    @Arg('unreadOnly', () => Boolean, { defaultValue: false }) unreadOnly: boolean,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<OutboxMessage>> {
    return noticesOfPerson(em, { personId: person.id, unreadOnly, first, after });
  }

  @FieldResolver(() => Int)
  unreadNoticeCount(@Root() { person }: SignedIn, @Ctx() { em }: RequestContext): Promise<number> {
    return countUnread(em, person.id);
  }

  @FieldResolver(() => NotificationPreferences)
  notificationPreferences(
    @Root() { person }: SignedIn,
    @Ctx() { em }: RequestContext,
  ): Promise<NotificationPreferences> {
    return preferencesOf(em, person.id);
  }
}

@Resolver(() => NoticeType)
export class NoticeResolver {
  @FieldResolver()
  id(@Root() notice: OutboxMessage): string {
    return encodeId('Notice', notice.id);
  }

  @FieldResolver(() => NoticeKindEnum)
  kind(@Root() notice: OutboxMessage): string {
    return noticeKind(notice.kind);
  }

  @FieldResolver()
  at(@Root() notice: OutboxMessage): Date {
    return notice.createdAt;
  }

  @FieldResolver(() => SessionType, { nullable: true })
  async session(@Root() notice: OutboxMessage, @Ctx() context: RequestContext): Promise<Session | null> {
    return (await subject(notice, context))?.session ?? null;
  }

  @FieldResolver(() => TopicType, { nullable: true })
  async topic(@Root() notice: OutboxMessage, @Ctx() context: RequestContext): Promise<Topic | null> {
    const topic = (await subject(notice, context))?.topic;
    return topic ? context.loaders.topic.load(topic.id) : null;
  }

  @FieldResolver(() => EnrolmentType, { nullable: true })
  async enrolment(@Root() notice: OutboxMessage, @Ctx() context: RequestContext): Promise<Enrolment | null> {
    const enrolment = (await subject(notice, context))?.enrolment;
    return enrolment && enrolment.person.id === context.viewer?.person.id ? enrolment : null;
  }

  @FieldResolver(() => String, { nullable: true })
  async personDisplayName(
    @Root() notice: OutboxMessage,
    @Ctx() context: RequestContext,
  ): Promise<string | null> {
    return (await subject(notice, context))?.personName ?? null;
  }

  @FieldResolver(() => ApprovalType, { nullable: true })
  async approval(@Root() notice: OutboxMessage, @Ctx() context: RequestContext): Promise<Approval | null> {
    const found = await subject(notice, context);
    const viewerId = context.viewer?.person.id;
    if (!found?.approval || found.enrolment?.person.id === viewerId) return null;
    if (viewerId === undefined) return null;
    const { approval } = found;
    const mine =
      approval.decidedBy?.id === viewerId || (await isAskedOf(context.loaders, viewerId, approval));
    return mine ? approval : null;
  }
}

function subject(notice: OutboxMessage, { loaders }: RequestContext): Promise<NoticeSubject | null> {
  return loaders.noticeSubject.load(notice.id);
}

@Resolver(() => FailedDelivery)
export class FailedDeliveryResolver {
  @Query(() => FailedDeliveryConnection, {
    description: 'The dead-letter list, newest first. Administrators only.',
  })
  failedDeliveries(
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Mail>> {
    if (!requireViewer(context).roles.includes('ADMINISTRATOR'))
      throw new GraphQLError('For administrators only', { extensions: { code: 'FORBIDDEN' } });
    return failedDeliveries(context.em, { first, after });
  }

  @FieldResolver()
  id(@Root() mail: Mail): string {
    return encodeId('Delivery', mail.id);
  }

  @FieldResolver(() => PersonType)
  recipient(@Root() mail: Mail, @Ctx() { loaders }: RequestContext): Promise<Person | null> {
    return loaders.person.load(mail.recipient.id);
  }

  @FieldResolver(() => NoticeKindEnum, { nullable: true })
  async noticeKind(@Root() mail: Mail, @Ctx() { loaders }: RequestContext): Promise<string | null> {
    if (mail.outboxMessageId == null) return null;
    const found = await loaders.noticeSubject.load(mail.outboxMessageId);
    if (!found) return null;
    // that somebody is coached is no administrator's business
    return found.asCoach === null ? noticeKind(found.kind) : 'OTHER';
  }
}
