import { useApolloClient } from '@apollo/client/react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useCommand } from '../commands/use-command.ts';
import { DiscardYearPlanDocument, type DiscardYearPlanInput } from './generated.ts';

/** Stops a plan in work, or puts a finished one away; sessions made from it stay. */
export function YearPlanDiscard({ planId, label }: { planId: string; label: string }) {
  const client = useApolloClient();
  const { sending, problem, submit } = useCommand(async (input: DiscardYearPlanInput) => {
    const { data } = await client.mutate({ mutation: DiscardYearPlanDocument, variables: { input } });
    return data?.discardYearPlan;
  });
  return (
    <>
      <Button busy={sending} onClick={() => void submit({ planId })}>
        {label}
      </Button>
      <CommandNotice problem={problem} />
    </>
  );
}
