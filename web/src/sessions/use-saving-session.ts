import { useApolloClient } from '@apollo/client/react';
import { useCommand } from '../commands/use-command.ts';
import {
  ChangeSessionDocument,
  CreateSessionsDocument,
  type ChangeSessionInput,
  type CreateSessionsInput,
} from './generated.ts';

/** The two commands behind the form of a session. */
export function useSavingSession() {
  const client = useApolloClient();
  const creating = useCommand((input: CreateSessionsInput) =>
    client
      .mutate({ mutation: CreateSessionsDocument, variables: { input } })
      .then(({ data }) => data?.createSessions),
  );
  const changing = useCommand((input: ChangeSessionInput) =>
    client
      .mutate({ mutation: ChangeSessionDocument, variables: { input } })
      .then(({ data }) => data?.changeSession),
  );
  return {
    create: creating.submit,
    change: changing.submit,
    sending: creating.sending || changing.sending,
    problem: creating.problem ?? changing.problem,
  };
}

type Answer<Command extends keyof ReturnType<typeof useSavingSession>> = Awaited<
  ReturnType<Extract<ReturnType<typeof useSavingSession>[Command], (...input: never[]) => unknown>>
>;
export type SaveAnswer = NonNullable<Answer<'create'> | Answer<'change'>>;
