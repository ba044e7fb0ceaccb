import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import { ProposeSynonymsDocument, type ProposeSynonymsInput } from './generated.ts';

export function ProposeSynonyms({ onProposed }: { onProposed: () => Promise<unknown> }) {
  const { t } = useMessages();
  const [words, setWords] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [propose] = useMutation(ProposeSynonymsDocument);
  const { sending, problem, submit } = useCommand(
    async (input: ProposeSynonymsInput) => (await propose({ variables: { input } })).data?.proposeSynonyms,
  );
  const send = async () => {
    setFault(undefined);
    setRefusal(null);
    const result = await submit({ phrases: words.split(','), reason: reason.trim() || null });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'SynonymsSuccess':
        setWords('');
        setReason('');
        await onProposed();
        return;
      case 'SynonymsInvalid':
        return setFault(t(`search.fault${result.fault}`));
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setRefusal(t('search.failed'));
    }
  };
  return (
    <form
      className="panel stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h3>{t('search.propose')}</h3>
      <TextField
        label={t('search.proposeField')}
        hint={t('search.proposeHint')}
        problem={fault}
        maxLength={1000}
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <TextField
        label={t('search.proposeReason')}
        maxLength={500}
        autoComplete="off"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <div>
        <Button type="submit" kind="primary" busy={sending}>
          {t('search.propose')}
        </Button>
      </div>
      <CommandNotice problem={problem} text={refusal} />
    </form>
  );
}
