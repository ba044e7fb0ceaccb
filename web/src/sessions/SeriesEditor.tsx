import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { ErrorSummary, type FormProblem } from '../components/ErrorSummary.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import { problemsOf } from './draft-problems.ts';
import {
  PreviewSeriesDocument,
  type PlanningPlacesQuery,
  type PreviewSeriesQuery,
  type SeriesFault,
} from './generated.ts';
import { RecurrenceFields } from './RecurrenceFields.tsx';
import { EMPTY_SERIES, seriesInput } from './series-form.ts';
import { SeriesProposals } from './SeriesProposals.tsx';
import { emptyForm, readForm } from './session-form.ts';
import { SessionFields } from './SessionFields.tsx';

const FAULT: Record<SeriesFault, PlainMessageId> = {
  APPOINTMENTS: 'sessions.faultOrder',
  RECURRENCE: 'sessions.seriesRecurrence',
  TOO_MANY: 'sessions.seriesTooMany',
  OVERLAPPING: 'sessions.seriesOverlapping',
  NOTHING_LEFT: 'sessions.seriesNothingLeft',
};

type Preview = NonNullable<PreviewSeriesQuery['previewSeries']>;

interface SeriesEditorProps {
  topicId: string;
  places: PlanningPlacesQuery;
}

/** The first session and how it recurs; then all that comes of it, to be looked at before anything is saved. */
export function SeriesEditor({ topicId, places }: SeriesEditorProps) {
  const { t } = useMessages();
  const client = useApolloClient();
  const [form, setForm] = useState(() => emptyForm('first'));
  const [series, setSeries] = useState(EMPTY_SERIES);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [shown, setShown] = useState<Preview | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shown) heading.current?.focus();
  }, [shown]);

  const preview = async (event: FormEvent) => {
    event.preventDefault();
    setSaid(null);
    setShown(null);
    const { draft, faults } = readForm(form);
    setProblems(problemsOf(faults, t));
    if (!draft) return;
    const input = seriesInput(series, topicId, draft);
    if (!input) return setSaid(t('sessions.seriesRecurrence'));
    setBusy(true);
    try {
      const { data } = await client.query({
        query: PreviewSeriesDocument,
        variables: { input },
        fetchPolicy: 'no-cache',
      });
      const found = data?.previewSeries;
      if (!found) return setSaid(t('components.commandFailed'));
      if (found.fault) return setSaid(t(FAULT[found.fault]));
      setShown(found);
    } catch {
      setSaid(t('components.commandUnreachable'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <form className="session-form" noValidate onSubmit={(event) => void preview(event)}>
        <ErrorSummary title={t('sessions.problems')} problems={problems} />
        <CommandNotice text={said} />
        <SessionFields
          form={form}
          places={places}
          problemAt={(field) => problems.find(({ fieldId }) => fieldId === `session-${field}`)?.text}
          onChange={setForm}
        />
        <RecurrenceFields form={series} onChange={(change) => setSeries({ ...series, ...change })} />
        <div className="row">
          <Button type="submit" kind={shown ? 'secondary' : 'primary'} size="large" busy={busy}>
            {t('sessions.seriesPreview')}
          </Button>
        </div>
      </form>
      {shown && (
        <section className="sessions" aria-labelledby="series-preview">
          <h2 id="series-preview" ref={heading} tabIndex={-1}>
            {t('sessions.seriesFound', { count: shown.sessions.length })}
          </h2>
          <SeriesProposals topicId={topicId} preview={shown} places={places} />
        </section>
      )}
    </>
  );
}
