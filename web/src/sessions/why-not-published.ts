import type { PlainMessageId } from '../i18n/index.ts';
import type { PublishOutcome } from './use-publishing.ts';

export const WHY_NOT_PUBLISHED: Record<Exclude<PublishOutcome, 'published'>, PlainMessageId> = {
  stale: 'sessions.whyStale',
  notDraft: 'sessions.whyNotDraft',
  failed: 'sessions.whyFailed',
  unreachable: 'sessions.whyUnreachable',
};
