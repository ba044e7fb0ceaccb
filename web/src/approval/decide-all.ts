import type { RetryPlan } from '../commands/submit-with-retries.ts';
import type { DecideApprovalsMutation } from './generated.ts';

export type DecideResult = DecideApprovalsMutation['decideApprovals'][number];

/** How it went for one row. */
export type RowOutcome =
  'decided' | 'already' | 'missing' | 'reasonMissing' | 'over' | 'failed' | 'busy' | 'unreachable';

const PAUSES = [400, 1200, 2500];

/**
 * Sends decisions together, and again those that the API was too busy for or that it may not have got. Each has an
 * idempotency key of its own, so repeating is harmless.
 * @returns an outcome for every id
 */
export async function decideAll(
  ids: readonly string[],
  send: (ids: readonly string[]) => Promise<readonly DecideResult[]>,
  { isUnreachable, wait }: RetryPlan,
): Promise<Map<string, RowOutcome>> {
  const outcomes = new Map<string, RowOutcome>();
  let left = ids;
  for (let attempt = 0; left.length > 0; attempt++) {
    let advised = 0;
    try {
      const results = await send(left);
      left.forEach((id, index) => {
        const result = results[index];
        if (result?.__typename === 'SystemBusy') advised = Math.max(advised, result.retryAfterMilliseconds);
        outcomes.set(id, result ? outcomeOf(result) : 'failed');
      });
    } catch (error) {
      for (const id of left) outcomes.set(id, isUnreachable(error) ? 'unreachable' : 'failed');
    }
    left = left.filter((id) => isUndecided(outcomes.get(id)!));
    const pause = PAUSES[attempt];
    if (pause === undefined) break;
    if (left.length > 0) await wait(Math.max(pause, Math.min(advised, 5000)));
  }
  return outcomes;
}

/** Nobody knows, or nothing was done: the same key is to be used again. */
export function isUndecided(outcome: RowOutcome): boolean {
  return outcome === 'busy' || outcome === 'unreachable';
}

function outcomeOf(result: DecideResult): RowOutcome {
  switch (result.__typename) {
    case 'DecideApprovalSuccess':
      return 'decided';
    case 'AlreadyDecided':
      return 'already';
    case 'ApprovalNotFound':
      return 'missing';
    case 'DeclineReasonRequired':
      return 'reasonMissing';
    case 'SessionNoLongerOpen':
      return 'over';
    case 'SystemBusy':
      return 'busy';
    case 'IdempotencyKeyReused':
      return 'failed';
    default:
      return result satisfies never;
  }
}
