import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ApprovalType } from '../approval/approval.types.ts';
import { TopicType } from '../catalogue/catalogue.types.ts';
import { EnrolmentType } from '../enrolment/enrolment.types.ts';
import { PersonType } from '../people/people.types.ts';
import { connectionType } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { NotPermitted, Problem, resultUnion } from '../platform/problem.ts';
import { SessionType } from '../scheduling/scheduling.types.ts';
import { NOTICE_KINDS } from './rules/notice-kinds.ts';

export const NoticeKindEnum = enumOf(
  'NoticeKind',
  NOTICE_KINDS,
  'OTHER: a kind that this version of the contract has no word for.',
);

export enum NoticeDelivery {
  IMMEDIATE = 'IMMEDIATE',
  DAILY = 'DAILY',
  IN_APP = 'IN_APP',
}
registerEnumType(NoticeDelivery, {
  name: 'NoticeDelivery',
  description:
    'E-mail at once, one e-mail a day at 7:00 in Berlin, or no e-mail. The inbox has every notice in any case.',
});

export enum MailLanguage {
  DE = 'de',
  EN = 'en',
}
registerEnumType(MailLanguage, { name: 'MailLanguage' });

@ObjectType('Notice', { description: 'Something the viewer was told. The words are the client’s.' })
export class NoticeType {
  @Field(() => ID)
  id!: string;
  @Field(() => NoticeKindEnum)
  kind!: string;
  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
  @Field(() => Date, { nullable: true, description: 'null = unread' })
  readAt!: Date | null;
  @Field(() => SessionType, { nullable: true })
  session!: unknown;
  @Field(() => TopicType, { nullable: true })
  topic!: unknown;
  @Field(() => EnrolmentType, { nullable: true, description: 'Own enrolments only.' })
  enrolment!: unknown;
  @Field(() => String, { nullable: true, description: 'Whom it is about, where that is not the viewer.' })
  personDisplayName!: string | null;
  @Field(() => ApprovalType, {
    nullable: true,
    description: 'The decision asked for, as long as it is the viewer’s; null once it went to somebody else.',
  })
  approval!: unknown;
}

export const NoticeConnection = connectionType('Notice', NoticeType);

@ObjectType()
export class NotificationPreferences {
  @Field(() => Boolean, { description: 'Without an office mailbox notices are shown in the inbox only.' })
  hasMailbox!: boolean;
  @Field(() => MailLanguage, { description: 'Of e-mails.' })
  language!: string;
  @Field(() => NoticeDelivery, { description: 'About own enrolments.' })
  enrolments!: string;
  @Field(() => NoticeDelivery, { description: 'About decisions that are asked for.' })
  approvals!: string;
  @Field(() => [NoticeKindEnum], { description: 'Come by e-mail at once, whatever was chosen.' })
  alwaysImmediate!: readonly string[];
}

@ObjectType({
  description: 'An e-mail that could not be delivered. Its text is not shown to administrators.',
})
export class FailedDelivery {
  @Field(() => ID)
  id!: string;
  @Field(() => PersonType)
  recipient!: unknown;
  @Field(() => NoticeKindEnum, { nullable: true, description: 'null = a daily digest or a changed date' })
  noticeKind!: string | null;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => Date)
  failedAt!: Date;
  @Field(() => Int)
  attempts!: number;
  @Field(() => String, { description: 'What the mail server said.' })
  lastError!: string;
}

export const FailedDeliveryConnection = connectionType('FailedDelivery', FailedDelivery);

@InputType()
export class MarkNoticesReadInput {
  @Field(() => [ID], { nullable: true, description: '1 to 100; without it all notices are marked' })
  noticeIds?: string[] | null;
}
@InputType()
export class UpdateNotificationPreferencesInput {
  @Field(() => MailLanguage, { nullable: true })
  language?: 'de' | 'en' | null;
  @Field(() => NoticeDelivery, { nullable: true })
  enrolments?: NoticeDelivery | null;
  @Field(() => NoticeDelivery, { nullable: true })
  approvals?: NoticeDelivery | null;
}
@InputType()
export class DiscardDeliveryInput {
  @Field(() => ID)
  id!: string;
}
@InputType()
export class RetryDeliveryInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class MarkNoticesReadSuccess {
  @Field(() => Int)
  unreadNoticeCount!: number;
}
@ObjectType()
export class UpdateNotificationPreferencesSuccess {
  @Field(() => NotificationPreferences)
  preferences!: unknown;
}
@ObjectType()
export class RetryDeliverySuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType()
export class DiscardDeliverySuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType({
  implements: Problem,
  description: 'Also the answer to notices of others. Nothing was changed.',
})
export class NoticeNotFound extends Problem {}
@ObjectType({ implements: Problem, description: 'Unknown, or delivered meanwhile.' })
export class DeliveryNotFound extends Problem {}

export const MarkNoticesReadResult = resultUnion('MarkNoticesReadResult', [
  MarkNoticesReadSuccess,
  NoticeNotFound,
]);
export const UpdateNotificationPreferencesResult = resultUnion('UpdateNotificationPreferencesResult', [
  UpdateNotificationPreferencesSuccess,
]);
export const DiscardDeliveryResult = resultUnion('DiscardDeliveryResult', [
  DiscardDeliverySuccess,
  DeliveryNotFound,
  NotPermitted,
]);
export const RetryDeliveryResult = resultUnion('RetryDeliveryResult', [
  RetryDeliverySuccess,
  DeliveryNotFound,
  NotPermitted,
]);
