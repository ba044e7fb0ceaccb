import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { RetryPlan } from './submit-with-retries.ts';

export const retryPlan: RetryPlan = {
  isUnreachable(error) {
    if (CombinedGraphQLErrors.is(error)) return false;
    return ServerError.is(error) ? error.statusCode >= 500 : true;
  },
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};
