import { ArgsType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DELIVERY_STATUSES, WEBHOOK_EVENT_TYPES } from '@weitblick/db/interfaces';
import { connectionType, PageArgs } from '../platform/connection.ts';
import { enumOf } from '../platform/enum-of.ts';
import { IdempotencyKeyReused, NotPermitted, Problem, resultUnion, SystemBusy } from '../platform/problem.ts';

/** session.seats_changed is SESSION_SEATS_CHANGED in GraphQL, which has no dots in its names. */
const WebhookEventTypeEnum = Object.fromEntries(
  WEBHOOK_EVENT_TYPES.map((type) => [type.replace('.', '_').toUpperCase(), type]),
);
registerEnumType(WebhookEventTypeEnum, {
  name: 'WebhookEventType',
  description: 'Messages have the type with a dot: session.seats_changed.',
});

export const WebhookDeliveryStatusEnum = enumOf(
  'WebhookDeliveryStatus',
  DELIVERY_STATUSES,
  'FAILED: given up after about a day.',
);

export enum WebhookDisabledBecause {
  GAVE_UP = 'GAVE_UP',
  GONE = 'GONE',
}
registerEnumType(WebhookDisabledBecause, {
  name: 'WebhookDisabledBecause',
  description: 'GAVE_UP: several messages in a row were given up. GONE: the receiver answered 410.',
});

export enum WebhookAddressFaultEnum {
  NOT_AN_ADDRESS = 'NOT_AN_ADDRESS',
  NOT_HTTPS = 'NOT_HTTPS',
  HAS_CREDENTIALS = 'HAS_CREDENTIALS',
  PRIVATE_ADDRESS = 'PRIVATE_ADDRESS',
}
registerEnumType(WebhookAddressFaultEnum, { name: 'WebhookAddressFault' });

@ObjectType({ description: 'What became of one try.' })
export class WebhookAttemptType {
  @Field(() => Date)
  at!: Date;
  @Field(() => Int)
  milliseconds!: number;
  @Field(() => Int, { nullable: true, description: 'HTTP status; null = no answer.' })
  statusCode!: number | null;
  @Field(() => String, { nullable: true, description: 'Why there was no answer.' })
  error!: string | null;
}

@ObjectType('WebhookDelivery', { description: 'One message on its way to one receiver.' })
export class WebhookDeliveryType {
  @Field(() => ID)
  id!: string;
  @Field(() => String, { description: 'webhook-id of the message; the same in every attempt.' })
  messageId!: string;
  @Field(() => WebhookEventTypeEnum)
  eventType!: string;
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => WebhookDeliveryStatusEnum)
  status!: string;
  @Field(() => Date, { nullable: true, description: 'null = delivered or given up' })
  nextAttemptAt!: Date | null;
  @Field(() => [WebhookAttemptType], { description: 'Oldest first; the last 20.' })
  attempts!: unknown[];
  @Field(() => String, { description: 'The body as it was signed.' })
  payload!: string;
}
export const WebhookDeliveryConnection = connectionType('WebhookDelivery', WebhookDeliveryType);

@ObjectType('Webhook', { description: 'Another system that hears of changes to the catalogue.' })
export class WebhookType {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  url!: string;
  @Field(() => [WebhookEventTypeEnum])
  eventTypes!: string[];
  @Field(() => Date)
  createdAt!: Date;
  @Field(() => String)
  createdByName!: string;
  @Field(() => Boolean)
  active!: boolean;
  @Field(() => Date, { nullable: true })
  disabledAt!: Date | null;
  @Field(() => WebhookDisabledBecause, {
    nullable: true,
    description: 'Why the system switched it off; null = a person did.',
  })
  disabledBecause!: string | null;
}
export const WebhookConnection = connectionType('Webhook', WebhookType);

@ArgsType()
export class WebhookDeliveriesArgs extends PageArgs {
  @Field(() => WebhookDeliveryStatusEnum, { nullable: true })
  status?: (typeof DELIVERY_STATUSES)[number] | null;
}

@InputType()
export class CreateWebhookInput {
  @Field(() => String, { description: '8 to 64 printable ASCII characters, new for each intention.' })
  idempotencyKey!: string;
  @Field(() => String, { description: 'https, without credentials, at a public address.' })
  url!: string;
  @Field(() => [WebhookEventTypeEnum], { description: 'At least one.' })
  eventTypes!: (typeof WEBHOOK_EVENT_TYPES)[number][];
}
@InputType()
export class SetWebhookActiveInput {
  @Field(() => ID)
  id!: string;
  @Field(() => Boolean)
  active!: boolean;
}
@InputType()
export class DeleteWebhookInput {
  @Field(() => ID)
  id!: string;
}
@InputType()
export class ReplayWebhookDeliveryInput {
  @Field(() => ID)
  id!: string;
}

@ObjectType()
export class CreateWebhookSuccess {
  @Field(() => WebhookType)
  webhook!: unknown;
  @Field(() => String, { description: 'whsec_…: signs every message. Shown in this answer only.' })
  secret!: string;
}
@ObjectType()
export class SetWebhookActiveSuccess {
  @Field(() => WebhookType)
  webhook!: unknown;
}
@ObjectType()
export class DeleteWebhookSuccess {
  @Field(() => Boolean)
  ok!: boolean;
}
@ObjectType()
export class ReplayWebhookDeliverySuccess {
  @Field(() => WebhookDeliveryType)
  delivery!: unknown;
}
@ObjectType({ implements: Problem })
export class WebhookAddressRefused extends Problem {
  @Field(() => WebhookAddressFaultEnum)
  reason!: string;
}
@ObjectType({ implements: Problem })
export class TooManyWebhooks extends Problem {
  @Field(() => Int)
  limit!: number;
}
@ObjectType({ implements: Problem })
export class WebhookNotFound extends Problem {}
@ObjectType({ implements: Problem })
export class WebhookDeliveryNotFound extends Problem {}

export const CreateWebhookResult = resultUnion('CreateWebhookResult', [
  CreateWebhookSuccess,
  WebhookAddressRefused,
  TooManyWebhooks,
  NotPermitted,
  IdempotencyKeyReused,
  SystemBusy,
]);
export const SetWebhookActiveResult = resultUnion('SetWebhookActiveResult', [
  SetWebhookActiveSuccess,
  WebhookNotFound,
  NotPermitted,
]);
export const DeleteWebhookResult = resultUnion('DeleteWebhookResult', [
  DeleteWebhookSuccess,
  WebhookNotFound,
  NotPermitted,
]);
export const ReplayWebhookDeliveryResult = resultUnion('ReplayWebhookDeliveryResult', [
  ReplayWebhookDeliverySuccess,
  WebhookDeliveryNotFound,
  NotPermitted,
]);
