import type { PubSub } from 'type-graphql';

/** type-graphql wants one for any subscription; ours bring their own source. */
export const noPubSub: PubSub = {
  publish: () => {
    throw new Error('not used');
  },
  subscribe: () => {
    throw new Error('not used');
  },
};
