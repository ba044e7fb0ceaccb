import { requireViewer, type RequestContext } from '../platform/context.ts';
import { badInput } from '../platform/global-id.ts';
import type { Interest, LiveEvent, LiveStream } from './live-stream.ts';

export interface StreamContext extends RequestContext {
  /** Only at /graphql/stream. */
  watch?: (interest: Interest) => Promise<LiveStream>;
  /** A context of its own for each event; null when the sign-in is over. */
  forEvent?: (event: LiveEvent) => Promise<StreamContext | null>;
}

export const NOTHING: Interest = {
  sessionIds: [],
  enrolments: false,
  approvals: false,
  notices: false,
  planning: false,
  groupId: null,
};

/** What a subscription follows. @throws UNAUTHENTICATED */
export function watch(context: StreamContext, interest: Interest): Promise<LiveStream> {
  requireViewer(context);
  return context.watch ? context.watch(interest) : elsewhere();
}

/** At /graphql a subscription would be run once, like a query. */
export function elsewhere(): never {
  throw badInput('Subscriptions are served at /graphql/stream');
}
