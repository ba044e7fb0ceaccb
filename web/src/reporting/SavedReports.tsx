import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  DeleteSavedReportDocument,
  SavedReportsDocument,
  type SavedReportFactsFragment,
} from './generated.ts';
import { reportPath } from './report-address.ts';
import { PERIOD_LABEL, REPORT_LABEL } from './report-labels.ts';
import { ScheduleForm } from './ScheduleForm.tsx';
import '../components/list-row.css';

/** The questions that the viewer keeps, and which of them are sent. */
export function SavedReports() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(SavedReportsDocument, { fetchPolicy: 'cache-and-network' });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data || data.savedReports.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="saved-reports">
      <h2 id="saved-reports">{t('reporting.savedReports')}</h2>
      <ul role="list" aria-labelledby="saved-reports">
        {data.savedReports.map((report) => (
          <SavedRow key={report.id} report={report} onChange={refetch} />
        ))}
      </ul>
    </section>
  );
}

interface SavedRowProps {
  report: SavedReportFactsFragment;
  onChange: () => Promise<unknown>;
}

function SavedRow({ report, onChange }: SavedRowProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState<'schedule' | 'delete' | null>(null);
  const { name, report: kind, period } = report;
  const close = () => setOpen(null);
  const done = () => {
    close();
    void onChange().catch(() => undefined);
  };
  return (
    <li className="list-row">
      <div>
        <Link to={reportPath({ ...report, from: '', to: '', compare: false })}>{name}</Link>
        <p className="muted">
          {t(REPORT_LABEL[kind].title)} · {t(PERIOD_LABEL[period])}
        </p>
        <SendingState report={report} />
      </div>
      <div className="row">
        <Button size="small" onFocus={preloadDialog} onClick={() => setOpen('schedule')}>
          <ActionLabel about={name}>{t('reporting.schedule')}</ActionLabel>
        </Button>
        <Button size="small" kind="quiet" onFocus={preloadDialog} onClick={() => setOpen('delete')}>
          <ActionLabel about={name}>{t('reporting.deleteSaved')}</ActionLabel>
        </Button>
      </div>
      {open === 'schedule' && (
        <Dialog title={t('reporting.scheduleTitle', { name })} onClose={close}>
          <ScheduleForm report={report} onDone={done} />
        </Dialog>
      )}
      {open === 'delete' && (
        <Dialog title={t('reporting.deleteSavedTitle', { name })} onClose={close}>
          <DeleteSaved report={report} onDone={done} />
        </Dialog>
      )}
    </li>
  );
}

function SendingState({ report: { schedule } }: { report: SavedReportFactsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  if (!schedule) return null;
  const { nextOn, recipients, paused } = schedule;
  if (paused) return <p>{t('reporting.sendingPaused')}</p>;
  if (!nextOn) return <p>{t('reporting.sendingOver')}</p>;
  return (
    <p>
      {t('reporting.sendingNext', {
        day: dates.calendarDay(nextOn),
        who: recipients.map(({ displayName }) => displayName).join(', '),
      })}
    </p>
  );
}

function DeleteSaved({ report, onDone }: { report: SavedReportFactsFragment; onDone: () => void }) {
  const { t } = useMessages();
  const [failed, setFailed] = useState(false);
  const [remove, { loading }] = useMutation(DeleteSavedReportDocument);
  const send = async () => {
    setFailed(false);
    const answer = await remove({ variables: { input: { id: report.id } } }).catch(() => null);
    // gone already is as good
    if (answer?.data) onDone();
    else setFailed(true);
  };
  return (
    <div className="stack">
      <p>{t('reporting.deleteSavedText')}</p>
      {failed && <CommandNotice problem="failed" />}
      <div>
        <Button kind="danger" busy={loading} onClick={() => void send()}>
          {t('reporting.deleteSaved')}
        </Button>
      </div>
    </div>
  );
}
