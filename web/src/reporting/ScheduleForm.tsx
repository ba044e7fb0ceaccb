import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { SelectField, TextArea, TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import {
  ScheduleReportDocument,
  UnscheduleReportDocument,
  type ReportRhythm,
  type SavedReportFactsFragment,
} from './generated.ts';

const RHYTHMS: readonly ReportRhythm[] = ['WEEKLY', 'MONTHLY'];
const HOURS = Array.from({ length: 15 }, (_, i) => 6 + i);

interface ScheduleFormProps {
  report: SavedReportFactsFragment;
  onDone: () => void;
}

/** When a saved report is sent, and to whom besides its owner. */
export function ScheduleForm({ report, onDone }: ScheduleFormProps) {
  const { t } = useMessages();
  const { id, schedule } = report;
  const [rhythm, setRhythm] = useState<ReportRhythm>(schedule?.rhythm ?? 'MONTHLY');
  const [hour, setHour] = useState(schedule?.hour ?? 7);
  const [endsOn, setEndsOn] = useState(schedule?.endsOn ?? '');
  const [paused, setPaused] = useState(schedule?.paused ?? false);
  const [addresses, setAddresses] = useState(() => othersOf(schedule).join('\n'));
  const [fault, setFault] = useState<string>();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [setUp, { loading }] = useMutation(ScheduleReportDocument);
  const [end, { loading: ending }] = useMutation(UnscheduleReportDocument);

  const send = async () => {
    setFault(undefined);
    setRefusal(null);
    const input = { id, rhythm, hour, endsOn: endsOn || null, paused, addresses: addressesIn(addresses) };
    const answer = await setUp({ variables: { input } }).catch(() => null);
    const result = answer?.data?.scheduleReport;
    switch (result?.__typename) {
      case 'SavedReportSuccess':
      case 'SavedReportNotFound':
        return onDone();
      case 'ReportRecipientsRefused':
        return setFault(t('reporting.recipientsRefused', { addresses: result.addresses.join(', ') }));
      case 'SystemBusy':
      case undefined:
        return setRefusal(t('components.commandFailed'));
    }
  };
  const stop = async () => {
    const answer = await end({ variables: { input: { id } } }).catch(() => null);
    const result = answer?.data?.unscheduleReport.__typename;
    if (result === 'SavedReportSuccess' || result === 'SavedReportNotFound') onDone();
    else setRefusal(t('components.commandFailed'));
  };

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <p>{t('reporting.scheduleText')}</p>
      <SelectField
        label={t('reporting.rhythm')}
        value={rhythm}
        onChange={(event) => setRhythm(event.target.value as ReportRhythm)}
      >
        {RHYTHMS.map((each) => (
          <option key={each} value={each}>
            {t(`reporting.rhythm${each}`)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('reporting.sendingHour')}
        value={hour}
        onChange={(event) => setHour(Number(event.target.value))}
      >
        {HOURS.map((each) => (
          <option key={each} value={each}>
            {t('reporting.sendingHourOption', { hour: each })}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('reporting.sendingEnds')}
        type="date"
        value={endsOn}
        onChange={(event) => setEndsOn(event.target.value)}
      />
      <TextArea
        label={t('reporting.recipients')}
        hint={t('reporting.recipientsHint')}
        problem={fault}
        value={addresses}
        onChange={(event) => setAddresses(event.target.value)}
      />
      <label className="report-form__check">
        <input type="checkbox" checked={paused} onChange={(event) => setPaused(event.target.checked)} />
        {t('reporting.pauseSending')}
      </label>
      <CommandNotice text={refusal} />
      <div className="row">
        <Button type="submit" kind="primary" busy={loading}>
          {t('reporting.scheduleSave')}
        </Button>
        {schedule && (
          <Button kind="quiet" busy={ending} onClick={() => void stop()}>
            {t('reporting.scheduleEnd')}
          </Button>
        )}
      </div>
    </form>
  );
}

function othersOf(schedule: SavedReportFactsFragment['schedule']): string[] {
  return (schedule?.recipients ?? []).flatMap(({ email, owner }) => (email && !owner ? [email] : []));
}

/** One a line, or between commas and semicolons as mail programs copy them. */
function addressesIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter(Boolean)
    .slice(0, 20);
}
