type Busy = { __typename: 'SystemBusy'; retryAfterMilliseconds: number };

export type Submission<Result extends { __typename: string }> =
  | { outcome: 'answered'; result: Exclude<Result, { __typename: 'SystemBusy' }> }
  /** nothing was changed */
  | { outcome: 'busy' }
  /** nobody knows whether the command arrived; sending it again with the same key is safe */
  | { outcome: 'unreachable' };

export interface RetryPlan {
  isUnreachable: (error: unknown) => boolean;
  wait: (milliseconds: number) => Promise<void>;
}

const PAUSES = [400, 1200, 2500];

/**
 * Sends a command whose idempotency key makes repeating it harmless, a few times if need be.
 * @throws what `send` throws, unless it means that the API was not reached
 */
export async function submitWithRetries<Result extends { __typename: string }>(
  send: () => Promise<Result>,
  { isUnreachable, wait }: RetryPlan,
): Promise<Submission<Result>> {
  for (let attempt = 0; ; attempt++) {
    const pause = PAUSES[attempt];
    let failure: 'busy' | 'unreachable';
    let advised = 0;
    try {
      const result = await send();
      if (!isBusy(result)) {
        return { outcome: 'answered', result: result as Exclude<Result, { __typename: 'SystemBusy' }> };
      }
      failure = 'busy';
      advised = result.retryAfterMilliseconds;
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      failure = 'unreachable';
    }
    if (pause === undefined) return { outcome: failure };
    await wait(Math.max(pause, Math.min(advised, 5000)));
  }
}

function isBusy(result: { __typename: string }): result is Busy {
  return result.__typename === 'SystemBusy';
}
