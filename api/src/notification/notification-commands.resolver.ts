import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { commandDependencies, freshReads, requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput, decodeId } from '../platform/global-id.ts';
import {
  DiscardDeliveryInput,
  DiscardDeliveryResult,
  MarkNoticesReadInput,
  MarkNoticesReadResult,
  RetryDeliveryInput,
  RetryDeliveryResult,
  UpdateNotificationPreferencesInput,
  UpdateNotificationPreferencesResult,
} from './notification.types.ts';
import { countUnread } from './queries/notices-of-person.ts';
import { preferencesOf } from './queries/preferences-of-person.ts';
import { markNoticesRead } from './use-cases/mark-notices-read.ts';
import { discardDelivery, type DiscardOutcome } from './use-cases/discard-delivery.ts';
import { retryDelivery, type RetryOutcome } from './use-cases/retry-delivery.ts';
import { updatePreferences } from './use-cases/update-preferences.ts';

const MAX_IDS = 100;
type Presented = { __typename: string } & Record<string, unknown>;

@Resolver()
export class NotificationCommandsResolver {
  @Mutation(() => MarkNoticesReadResult)
  async markNoticesRead(
    @Arg('input', () => MarkNoticesReadInput) { noticeIds }: MarkNoticesReadInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    if (noticeIds && (noticeIds.length < 1 || noticeIds.length > MAX_IDS))
      throw badInput(`"noticeIds" must have 1 to ${MAX_IDS} entries`);
    const outcome = await markNoticesRead(commandDependencies(context), {
      actorId,
      noticeIds: noticeIds?.map((id) => decodeId('Notice', id) ?? 0) ?? null,
    });
    if (outcome.type === 'NoticeNotFound') return { __typename: outcome.type, message: 'Not found' };
    return {
      __typename: 'MarkNoticesReadSuccess',
      unreadNoticeCount: await countUnread(freshReads(context), actorId),
    };
  }

  @Mutation(() => UpdateNotificationPreferencesResult, { description: 'What is left out stays as it is.' })
  async updateNotificationPreferences(
    @Arg('input', () => UpdateNotificationPreferencesInput) input: UpdateNotificationPreferencesInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const actorId = requireViewer(context).person.id;
    const { language = null, enrolments = null, approvals = null } = input;
    await updatePreferences(commandDependencies(context), { actorId, language, enrolments, approvals });
    return {
      __typename: 'UpdateNotificationPreferencesSuccess',
      preferences: await preferencesOf(freshReads(context), actorId),
    };
  }

  @Mutation(() => RetryDeliveryResult, { description: '"Send again", for administrators.' })
  async retryDelivery(
    @Arg('input', () => RetryDeliveryInput) { id }: RetryDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { roles } = requireViewer(context);
    const outcome = await retryDelivery(commandDependencies(context), {
      mayAdminister: roles.includes('ADMINISTRATOR'),
      mailId: decodeId('Delivery', id) ?? 0,
    });
    return presentDelivery(outcome, 'RetryDeliverySuccess');
  }

  @Mutation(() => DiscardDeliveryResult, {
    description: 'Takes it off the dead-letter list for good. Administrators only.',
  })
  async discardDelivery(
    @Arg('input', () => DiscardDeliveryInput) { id }: DiscardDeliveryInput,
    @Ctx() context: RequestContext,
  ): Promise<Presented> {
    const { person, roles } = requireViewer(context);
    const outcome = await discardDelivery(commandDependencies(context), {
      actorId: person.id,
      mayAdminister: roles.includes('ADMINISTRATOR'),
      mailId: decodeId('Delivery', id) ?? 0,
    });
    return presentDelivery(outcome, 'DiscardDeliverySuccess');
  }
}

function presentDelivery({ type }: RetryOutcome | DiscardOutcome, success: string): Presented {
  switch (type) {
    case 'DeliveryQueued':
    case 'DeliveryDiscarded':
      return { __typename: success, ok: true };
    case 'DeliveryNotFound':
      return { __typename: type, message: 'Not found' };
    case 'NotPermitted':
      return { __typename: type, message: 'Only administrators may do this' };
  }
}
