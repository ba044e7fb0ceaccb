import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { retryPlan } from '../commands/retry-plan.ts';
import { submitWithRetries } from '../commands/submit-with-retries.ts';
import {
  DecideApprovalsDocument,
  OpenApprovalCountDocument,
  TakeBackDecisionDocument,
  type Decision,
  type TakeBackDecisionMutation,
} from './generated.ts';
import { decideAll, isUndecided, type RowOutcome } from './decide-all.ts';

export type RowProblem = Exclude<RowOutcome, 'decided'> | 'tooLate';
/** What happens to a row beside what the API knows of it. */
export type RowWork = { at: 'sending' } | { at: 'problem'; problem: RowProblem } | { at: 'takenBack' };

type TakenBack = Exclude<TakeBackDecisionMutation['takeBackDecision'], { __typename: 'SystemBusy' }>;

export function useDeciding() {
  const client = useApolloClient();
  const [work, setWork] = useState<ReadonlyMap<string, RowWork>>(new Map());
  const keys = useRef(new Map<string, string>());
  const busy = useRef(new Set<string>());

  const note = useCallback((entries: readonly (readonly [string, RowWork | null])[]) => {
    setWork((before) => {
      const after = new Map(before);
      for (const [id, entry] of entries) {
        if (entry) after.set(id, entry);
        else after.delete(id);
      }
      return after;
    });
  }, []);

  const refreshCount = useCallback(() => {
    // the number in the navigation; a failure leaves the old one
    client.query({ query: OpenApprovalCountDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  }, [client]);

  /** @returns how it went, by id; ids under way already are left out */
  const decide = useCallback(
    async (ids: readonly string[], decision: Decision, reason: string | null) => {
      const free = ids.filter((id) => !busy.current.has(id));
      if (free.length === 0) return new Map<string, RowOutcome>();
      for (const id of free) busy.current.add(id);
      note(free.map((id) => [id, { at: 'sending' }]));
      const nameOf = (id: string) => JSON.stringify([id, decision, reason]);
      const keyOf = (id: string) => {
        const key = keys.current.get(nameOf(id)) ?? crypto.randomUUID();
        keys.current.set(nameOf(id), key);
        return key;
      };
      const outcomes = await decideAll(
        free,
        async (left) => {
          const decisions = left.map((approvalId) => ({
            approvalId,
            decision,
            reason,
            idempotencyKey: keyOf(approvalId),
          }));
          const { data } = await client.mutate({
            mutation: DecideApprovalsDocument,
            variables: { input: { decisions } },
          });
          if (!data) throw new Error('the API answered without data');
          return data.decideApprovals;
        },
        retryPlan,
      );
      for (const [id, outcome] of outcomes) if (!isUndecided(outcome)) keys.current.delete(nameOf(id));
      for (const id of free) busy.current.delete(id);
      note(
        [...outcomes].map(([id, outcome]) => [
          id,
          outcome === 'decided' ? null : { at: 'problem', problem: outcome },
        ]),
      );
      refreshCount();
      return outcomes;
    },
    [client, note, refreshCount],
  );

  /** @returns whether the question is open again */
  const takeBack = useCallback(
    async (id: string): Promise<boolean> => {
      if (busy.current.has(id)) return false;
      busy.current.add(id);
      note([[id, { at: 'sending' }]]);
      const idempotencyKey = keys.current.get(id) ?? crypto.randomUUID();
      keys.current.set(id, idempotencyKey);
      const next = await submitWithRetries(async () => {
        const { data } = await client.mutate({
          mutation: TakeBackDecisionDocument,
          variables: { input: { approvalId: id, idempotencyKey } },
        });
        if (!data) throw new Error('the API answered without data');
        return data.takeBackDecision;
      }, retryPlan).then(
        (submission): RowWork =>
          submission.outcome === 'answered'
            ? workAfterTakingBack(submission.result)
            : { at: 'problem', problem: submission.outcome },
        (): RowWork => ({ at: 'problem', problem: 'failed' }),
      );
      if (next.at !== 'problem' || !isUndecided(next.problem as RowOutcome)) keys.current.delete(id);
      busy.current.delete(id);
      note([[id, next]]);
      refreshCount();
      return next.at === 'takenBack';
    },
    [client, note, refreshCount],
  );

  return { work, decide, takeBack };
}

export function workAfterTakingBack(result: TakenBack): RowWork {
  switch (result.__typename) {
    case 'TakeBackDecisionSuccess':
      return { at: 'takenBack' };
    case 'TooLateToTakeBack':
      return { at: 'problem', problem: 'tooLate' };
    case 'ApprovalNotFound':
      return { at: 'problem', problem: 'missing' };
    case 'IdempotencyKeyReused':
      return { at: 'problem', problem: 'failed' };
    default:
      return result satisfies never;
  }
}
