import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextArea } from '../components/Field.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { useMessages } from '../i18n/index.ts';
import { bulkEditOf, EMPTY_BULK } from './bulk-form.ts';
import { BulkFields } from './BulkFields.tsx';
import { BulkRows } from './BulkRows.tsx';
import {
  BulkEditTopicsDocument,
  PreviewBulkEditDocument,
  type BulkEditTopicsInput,
  type BulkRowFragment,
  type TopicChoicesQuery,
} from './generated.ts';

interface BulkEditProps {
  topicIds: readonly string[];
  choices: TopicChoicesQuery;
  onDone: () => void;
}

/** One change to many topics, with a preview of what happens to each. */
export function BulkEdit({ topicIds, choices, onDone }: BulkEditProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [form, setForm] = useState(EMPTY_BULK);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const [done, setDone] = useState<readonly BulkRowFragment[] | null>(null);
  const edit = bulkEditOf(form);
  const preview = useQuery(PreviewBulkEditDocument, {
    variables: { input: { topicIds: [...topicIds], edit: edit! } },
    skip: edit === null || done !== null,
    fetchPolicy: 'no-cache',
  });
  const { sending, problem, submit } = useCommand((input: BulkEditTopicsInput) =>
    client
      .mutate({ mutation: BulkEditTopicsDocument, variables: { input } })
      .then(({ data }) => data?.bulkEditTopics),
  );
  const shown = preview.data?.previewBulkEdit;
  const rows = shown?.__typename === 'BulkEditPreview' ? shown.rows : null;

  const apply = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setWrong(reason.trim() === '');
    if (edit === null) return setSaid(t('topics.bulkIncomplete'));
    if (reason.trim() === '') return;
    const result = await submit({ topicIds: [...topicIds], edit, mode: 'EACH', reason: reason.trim() });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'BulkEditTopicsSuccess':
        // lists show other values of these topics, or no longer show them
        client.cache.evict({ fieldName: 'plannedTopics' });
        return setDone(result.rows);
      case 'BulkEditRefused':
      case 'InvalidBulkEdit':
      case 'ReasonRequired':
        return setSaid(t('topics.bulkIncomplete'));
      case 'NotPermitted':
      case 'IdempotencyKeyReused':
        return setSaid(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };

  if (done)
    return (
      <section className="panel topic-form" aria-labelledby="bulk-done">
        <h2 id="bulk-done">{t('topics.bulkDone')}</h2>
        <BulkRows rows={done} />
        <div className="row">
          <Button onClick={onDone}>{t('topics.bulkClose')}</Button>
        </div>
      </section>
    );
  return (
    <form
      className="panel topic-form"
      aria-labelledby="bulk-edit"
      noValidate
      onSubmit={(event) => void apply(event)}
    >
      <h2 id="bulk-edit">{t('topics.bulkTitle', { count: topicIds.length })}</h2>
      <CommandNotice problem={problem} text={said} />
      <BulkFields form={form} choices={choices} onChange={(change) => setForm({ ...form, ...change })} />
      {preview.error && <LoadFailure onRetry={() => void preview.refetch()} />}
      {edit && rows && <BulkRows rows={rows} />}
      <TextArea
        label={t('topics.reason')}
        value={reason}
        maxLength={500}
        problem={wrong && reason.trim() === '' ? t('topics.reasonMissing') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="row">
        <Button type="submit" kind={form.change === 'RETIRE' ? 'danger' : 'primary'} busy={sending}>
          {t('topics.bulkApply')}
        </Button>
        <Button onClick={onDone}>{t('topics.dismiss')}</Button>
      </div>
    </form>
  );
}
