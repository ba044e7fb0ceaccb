import { useApolloClient } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useCommand } from '../commands/use-command.ts';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { TextArea, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  ImportCompletionsDocument,
  PreviewCompletionsDocument,
  type CompletionLineFragment,
  type ImportCompletionsInput,
} from './generated.ts';

import '../components/data-table.css';

interface Report {
  rows: readonly CompletionLineFragment[];
  recorded: number;
  done: boolean;
}

/** A file of the learning platform: looked at first, line by line, then written. */
export function ImportCompletions({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  const heading = useId();
  const client = useApolloClient();
  const [file, setFile] = useState('');
  const [report, setReport] = useState<Report | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: ImportCompletionsInput) => {
    const { data } = await client.mutate({ mutation: ImportCompletionsDocument, variables: { input } });
    return data?.importCompletions;
  });

  const choose = (text: string) => {
    setFile(text);
    setReport(null);
    setRefusal(null);
  };
  const preview = async () => {
    setRefusal(null);
    const variables = { input: { sessionId, file } };
    const answer = await client
      .query({ query: PreviewCompletionsDocument, variables, fetchPolicy: 'network-only' })
      .catch(() => null);
    const found = answer?.data?.completionPreview;
    if (found) setReport({ ...found, done: false });
    else setRefusal(t('reporting.problemFailed'));
  };
  const apply = async () => {
    const result = await submit({ sessionId, file });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'ImportCompletionsSuccess': {
        const recorded = result.rows.filter((row) => row.result === 'RECORDED').length;
        return setReport({ rows: result.rows, recorded, done: true });
      }
      case 'TooManyRows':
        return setRefusal(t('reporting.importTooMany', { limit: String(result.limit) }));
      case 'CompletionNotPossible':
      case 'SessionNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('reporting.problemFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <section className="stack no-print" aria-labelledby={heading}>
      <h2 id={heading}>{t('reporting.importTitle')}</h2>
      <TextField
        label={t('reporting.importFile')}
        type="file"
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(event) => void event.currentTarget.files?.[0]?.text().then(choose)}
      />
      <TextArea
        label={t('reporting.importText')}
        hint={t('reporting.importHint')}
        value={file}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <CommandNotice problem={problem} text={refusal} />
      <div role="status">
        {report?.done && <Notice tone="ok" title={t('reporting.importDone', { count: report.recorded })} />}
        {report && !report.done && report.recorded === 0 && <p>{t('reporting.importNothing')}</p>}
      </div>
      {report && <Lines rows={report.rows} />}
      <div className="row">
        {report && !report.done && report.recorded > 0 ? (
          <Button kind="primary" busy={sending} onClick={() => void apply()}>
            {t('reporting.importApply', { count: report.recorded })}
          </Button>
        ) : (
          <Button disabled={!file.trim()} onClick={() => void preview()}>
            {t('reporting.importPreview')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Lines({ rows }: { rows: readonly CompletionLineFragment[] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <table className="data-table">
      <caption>{t('reporting.importRows')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('reporting.importNumber')}</th>
          <th scope="col">{t('reporting.completedOn')}</th>
          <th scope="col">{t('reporting.importResult')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ number, completedOn, result }, i) => (
          <tr key={i}>
            <td>{number}</td>
            <td>{completedOn ? dates.day(completedOn) : '–'}</td>
            <td>{t(`reporting.completion${result}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
