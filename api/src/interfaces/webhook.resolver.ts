import { GraphQLError } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { WebhookSubscription, type WebhookAttempt, type WebhookDelivery } from '@weitblick/db/interfaces';
import { PageArgs, type Connection } from '../platform/connection.ts';
import { requireViewer, type PersonRoleName, type RequestContext } from '../platform/context.ts';
import { decodeId, encodeId } from '../platform/global-id.ts';
import { webhookDeliveries, webhooks } from './queries/webhooks.ts';
import { messageId } from './rules/webhook-signature.ts';
import {
  WebhookAttemptType,
  WebhookConnection,
  WebhookDeliveriesArgs,
  WebhookDeliveryConnection,
  WebhookDeliveryType,
  WebhookType,
} from './webhook.types.ts';

/** Who may tell other systems of changes. */
export function mayManageWebhooks(roles: readonly PersonRoleName[]): boolean {
  return roles.includes('TRAINING_PLANNER') || roles.includes('ADMINISTRATOR');
}

@Resolver(() => WebhookType)
export class WebhookResolver {
  @Query(() => WebhookConnection, {
    description: 'Newest first. Training planners and administrators only.',
  })
  webhooks(
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<WebhookSubscription>> {
    if (!mayManageWebhooks(requireViewer(context).roles))
      throw new GraphQLError('For training planners and administrators only', {
        extensions: { code: 'FORBIDDEN' },
      });
    return webhooks(context.em, page);
  }

  @Query(() => WebhookType, {
    nullable: true,
    description: 'Training planners and administrators only; null for all others.',
  })
  async webhook(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<WebhookSubscription | null> {
    if (!mayManageWebhooks(requireViewer(context).roles)) return null;
    return context.em.findOne(WebhookSubscription, decodeId('Webhook', id) ?? 0);
  }

  @FieldResolver(() => ID)
  id(@Root() { id }: WebhookSubscription): string {
    return encodeId('Webhook', id);
  }

  @FieldResolver(() => Boolean)
  active(@Root() { disabledAt }: WebhookSubscription): boolean {
    return disabledAt == null;
  }

  @FieldResolver(() => String)
  async createdByName(
    @Root() { createdBy }: WebhookSubscription,
    @Ctx() { loaders }: RequestContext,
  ): Promise<string> {
    const person = await loaders.person.load(createdBy.id);
    return person ? `${person.givenName} ${person.familyName}` : '';
  }

  @FieldResolver(() => WebhookDeliveryConnection, {
    description: 'Newest first; kept for 30 days.',
  })
  deliveries(
    @Root() { id }: WebhookSubscription,
    @Args(() => WebhookDeliveriesArgs) page: WebhookDeliveriesArgs,
    @Ctx() { em }: RequestContext,
  ): Promise<Connection<WebhookDelivery>> {
    return webhookDeliveries(em, id, page);
  }
}

@Resolver(() => WebhookDeliveryType)
export class WebhookDeliveryResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: WebhookDelivery): string {
    return encodeId('WebhookDelivery', id);
  }

  @FieldResolver(() => String)
  messageId(@Root() { event }: WebhookDelivery): string {
    return messageId(event.id);
  }

  @FieldResolver()
  eventType(@Root() { event }: WebhookDelivery): string {
    return event.type;
  }

  @FieldResolver(() => Date)
  createdAt(@Root() { event }: WebhookDelivery): Date {
    return event.at;
  }

  @FieldResolver(() => String)
  payload(@Root() { event }: WebhookDelivery): string {
    return event.payload ?? '';
  }

  @FieldResolver(() => Date, { nullable: true })
  nextAttemptAt(@Root() { status, nextAttemptAt }: WebhookDelivery): Date | null {
    return status === 'QUEUED' ? nextAttemptAt : null;
  }

  @FieldResolver(() => [WebhookAttemptType])
  attempts(@Root() { id }: WebhookDelivery, @Ctx() { loaders }: RequestContext): Promise<WebhookAttempt[]> {
    return loaders.attemptsOfWebhookDelivery.load(id);
  }
}
