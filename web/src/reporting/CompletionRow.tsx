import { useApolloClient } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { ConfirmCompletionsDocument, type ConfirmCompletionsInput } from './generated.ts';

interface CompletionRowProps {
  sessionId: string;
  person: { enrolmentId: string; displayName: string };
  onReload: () => void;
}

/** Records on which day somebody finished what they learn at their own pace. */
export function CompletionRow({ sessionId, person, onReload }: CompletionRowProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [day, setDay] = useState('');
  const [fault, setFault] = useState<string>();
  const { sending, problem, submit } = useCommand(async (input: ConfirmCompletionsInput) => {
    const { data } = await client.mutate({ mutation: ConfirmCompletionsDocument, variables: { input } });
    return data?.confirmCompletions;
  });

  const save = async (event: FormEvent) => {
    event.preventDefault();
    setFault(day ? undefined : t('reporting.completionDayMissing'));
    if (!day) return;
    const completions = [{ enrolmentId: person.enrolmentId, completedOn: day }];
    const result = await submit({ sessionId, completions });
    switch (result?.__typename) {
      case undefined:
      case 'ConfirmCompletionsSuccess':
        return;
      case 'CompletionNotPossible':
        return setFault(t('reporting.completionDay'));
      case 'NotConfirmed':
      case 'SessionNotFound':
        onReload();
        return setFault(t('reporting.problemChanged'));
      case 'IdempotencyKeyReused':
        return setFault(t('reporting.problemFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <form className="attendance__result stack" noValidate onSubmit={(event) => void save(event)}>
      <TextField
        label={`${t('reporting.completedOn')}: ${person.displayName}`}
        problem={fault}
        type="date"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <CommandNotice problem={problem} />
      <Button type="submit" size="small" busy={sending}>
        <ActionLabel about={person.displayName}>{t('reporting.saveCompletion')}</ActionLabel>
      </Button>
    </form>
  );
}
