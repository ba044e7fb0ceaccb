import { useApolloClient } from '@apollo/client/react';
import { useRef } from 'react';
import { retryPlan } from '../commands/retry-plan.ts';
import { submitWithRetries } from '../commands/submit-with-retries.ts';
import { PublishSessionDocument } from './generated.ts';

export type PublishOutcome = 'published' | 'stale' | 'notDraft' | 'failed' | 'unreachable';

/** Shows one draft to staff. The key stays the same until an answer has come, so that repeating is harmless. */
export function usePublishing() {
  const client = useApolloClient();
  const keys = useRef(new Map<string, string>());
  return async ({ id, version }: { id: string; version: number }): Promise<PublishOutcome> => {
    const command = `${id} ${version}`;
    const idempotencyKey = keys.current.get(command) ?? crypto.randomUUID();
    keys.current.set(command, idempotencyKey);
    try {
      const submission = await submitWithRetries(async () => {
        const input = { sessionId: id, expectedVersion: version, idempotencyKey };
        const { data } = await client.mutate({ mutation: PublishSessionDocument, variables: { input } });
        if (!data) throw new Error('the API answered without data');
        return data.publishSession;
      }, retryPlan);
      if (submission.outcome !== 'answered') return 'unreachable';
      keys.current.delete(command);
      switch (submission.result.__typename) {
        case 'PublishSessionSuccess':
          return 'published';
        case 'StaleSession':
          return 'stale';
        case 'SessionNotChangeable':
          return 'notDraft';
        case 'SessionNotFound':
        case 'NotPermitted':
        case 'IdempotencyKeyReused':
          return 'failed';
        default:
          return submission.result satisfies never;
      }
    } catch {
      keys.current.delete(command);
      return 'failed';
    }
  };
}
