import type { ApolloCache } from '@apollo/client';

/** After a command the person's lists are asked for again; seats and statuses came with the command's answer. */
export function forgetEnrolmentLists(cache: ApolloCache): void {
  const id = cache.identify({ __typename: 'Viewer' });
  if (!id) return;
  cache.evict({ id, fieldName: 'enrolments' });
  cache.evict({ id, fieldName: 'enrolmentCounts' });
  cache.gc();
}
