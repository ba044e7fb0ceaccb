import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { WebhookDelivery, WebhookSubscription } from '@weitblick/db/interfaces';
import { commandDependencies, freshReads, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, checkIdempotencyKey, decodeId } from '../platform/global-id.ts';
import { presentRefusal, type Presented } from '../platform/present-refusal.ts';
import { secretText } from './rules/webhook-signature.ts';
import {
  createWebhook,
  deleteWebhook,
  replayWebhookDelivery,
  setWebhookActive,
} from './use-cases/webhook-subscription.ts';
import { mayManageWebhooks } from './webhook.resolver.ts';
import {
  CreateWebhookInput,
  CreateWebhookResult,
  DeleteWebhookInput,
  DeleteWebhookResult,
  ReplayWebhookDeliveryInput,
  ReplayWebhookDeliveryResult,
  SetWebhookActiveInput,
  SetWebhookActiveResult,
} from './webhook.types.ts';

const FOR_WHOM = 'Training planners and administrators only.';

@Resolver()
export class WebhookCommandsResolver {
  @Mutation(() => CreateWebhookResult, { description: FOR_WHOM })
  async createWebhook(
    @Arg('input', () => CreateWebhookInput) { idempotencyKey, url, eventTypes }: CreateWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { person, roles } = requireViewer(context);
    if (eventTypes.length === 0) throw badInput('"eventTypes" must have at least one entry');
    const outcome = await createWebhook(commandDependencies(context), context.webhookPolicy, {
      actorId: person.id,
      mayManage: mayManageWebhooks(roles),
      url,
      eventTypes,
      idempotencyKey: checkIdempotencyKey(idempotencyKey),
    });
    switch (outcome.type) {
      case 'WebhookCreated': {
        const webhook = await freshReads(context).findOne(WebhookSubscription, outcome.webhookId);
        // a late retry of a request whose subscription somebody has deleted since
        if (!webhook) return presentRefusal({ type: 'IdempotencyKeyReused' });
        return { __typename: 'CreateWebhookSuccess', webhook, secret: secretText(webhook.secret) };
      }
      case 'WebhookAddressRefused':
        return { __typename: outcome.type, message: 'The address is not allowed', reason: outcome.reason };
      case 'TooManyWebhooks':
        return { __typename: outcome.type, message: 'There are too many', limit: outcome.limit };
      case 'NotPermitted':
        return refused(outcome.type);
      case 'IdempotencyKeyReused':
      case 'SystemBusy':
        return presentRefusal(outcome);
    }
  }

  @Mutation(() => SetWebhookActiveResult, { description: FOR_WHOM })
  async setWebhookActive(
    @Arg('input', () => SetWebhookActiveInput) { id, active }: SetWebhookActiveInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const webhookId = decodeId('Webhook', id) ?? 0;
    const { type } = await setWebhookActive(commandDependencies(context), {
      mayManage: mayManageWebhooks(requireViewer(context).roles),
      webhookId,
      active,
    });
    if (type !== 'WebhookDone') return refused(type);
    const webhook = await freshReads(context).findOneOrFail(WebhookSubscription, webhookId);
    return { __typename: 'SetWebhookActiveSuccess', webhook };
  }

  @Mutation(() => DeleteWebhookResult, { description: `${FOR_WHOM} Its log is deleted with it.` })
  async deleteWebhook(
    @Arg('input', () => DeleteWebhookInput) { id }: DeleteWebhookInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { type } = await deleteWebhook(commandDependencies(context), {
      mayManage: mayManageWebhooks(requireViewer(context).roles),
      webhookId: decodeId('Webhook', id) ?? 0,
    });
    return type === 'WebhookDone' ? { __typename: 'DeleteWebhookSuccess', ok: true } : refused(type);
  }

  @Mutation(() => ReplayWebhookDeliveryResult, {
    description: `Sends a message again under its old id. ${FOR_WHOM}`,
  })
  async replayWebhookDelivery(
    @Arg('input', () => ReplayWebhookDeliveryInput) { id }: ReplayWebhookDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const deliveryId = decodeId('WebhookDelivery', id) ?? 0;
    const { type } = await replayWebhookDelivery(commandDependencies(context), {
      mayManage: mayManageWebhooks(requireViewer(context).roles),
      deliveryId,
    });
    if (type !== 'ReplayQueued') return refused(type);
    const delivery = await freshReads(context).findOneOrFail(WebhookDelivery, deliveryId, {
      populate: ['event'],
    });
    return { __typename: 'ReplayWebhookDeliverySuccess', delivery };
  }
}

function refused(type: 'NotPermitted' | 'WebhookNotFound' | 'WebhookDeliveryNotFound'): Presented {
  const message = type === 'NotPermitted' ? FOR_WHOM : 'Not found';
  return { __typename: type, message };
}
