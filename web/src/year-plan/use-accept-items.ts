import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand, type CommandProblem } from '../commands/use-command.ts';
import type { PlainMessageId } from '../i18n/index.ts';
import { AcceptYearPlanItemsDocument, type AcceptYearPlanItemsInput } from './generated.ts';

interface Accepting {
  accept: (selection: Pick<AcceptYearPlanItemsInput, 'itemIds' | 'topicId' | 'month'>) => Promise<boolean>;
  sending: boolean;
  problem: CommandProblem | null;
  refusal: PlainMessageId | null;
  /** Of the last time. */
  accepted: number | null;
}

/** Accepts proposals of a plan: those that match, or all. */
export function useAcceptItems(planId: string): Accepting {
  const client = useApolloClient();
  const [accepted, setAccepted] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<PlainMessageId | null>(null);
  const { sending, problem, submit } = useCommand(async (input: AcceptYearPlanItemsInput) => {
    const { data } = await client.mutate({ mutation: AcceptYearPlanItemsDocument, variables: { input } });
    return data?.acceptYearPlanItems;
  });
  const accept: Accepting['accept'] = async (selection) => {
    setRefusal(null);
    setAccepted(null);
    const result = await submit({ planId, ...selection });
    switch (result?.__typename) {
      case 'AcceptYearPlanItemsSuccess':
        setAccepted(result.accepted);
        return true;
      case 'NothingToAccept':
        setRefusal('year-plan.nothingToAccept');
        return false;
      case 'YearPlanNotReady':
      case 'YearPlanNotFound':
        setRefusal('year-plan.missing');
        return false;
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        setRefusal('components.commandFailed');
        return false;
      case undefined:
        return false;
    }
  };
  return { accept, sending, problem, refusal, accepted };
}
