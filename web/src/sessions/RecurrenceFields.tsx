import { SelectField, TextField } from '../components/Field.tsx';
import { InlineChoices } from '../components/InlineChoices.tsx';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { SeriesFrequency, SeriesShape } from './generated.ts';
import type { SeriesForm } from './series-form.ts';

const WEEKDAYS: readonly PlainMessageId[] = [
  'sessions.monday',
  'sessions.tuesday',
  'sessions.wednesday',
  'sessions.thursday',
  'sessions.friday',
  'sessions.saturday',
  'sessions.sunday',
];

interface RecurrenceFieldsProps {
  form: SeriesForm;
  onChange: (change: Partial<SeriesForm>) => void;
}

/** How often, on which days, until when, and what becomes of holidays. */
export function RecurrenceFields({ form, onChange }: RecurrenceFieldsProps) {
  const { t } = useMessages();
  return (
    <section className="panel session-form__section">
      <h2>{t('sessions.sectionSeries')}</h2>
      <div className="session-form__row">
        <SelectField
          label={t('sessions.shape')}
          value={form.shape}
          onChange={(event) => onChange({ shape: event.currentTarget.value as SeriesShape })}
        >
          <option value="SESSIONS">{t('sessions.shapeSessions')}</option>
          <option value="ONE_SESSION">{t('sessions.shapeOne')}</option>
        </SelectField>
        <SelectField
          label={t('sessions.frequency')}
          value={form.frequency}
          onChange={(event) => onChange({ frequency: event.currentTarget.value as SeriesFrequency })}
        >
          <option value="WEEKLY">{t('sessions.weekly')}</option>
          <option value="YEARLY">{t('sessions.yearly')}</option>
        </SelectField>
        <TextField
          label={t(form.frequency === 'WEEKLY' ? 'sessions.everyWeeks' : 'sessions.everyYears')}
          inputMode="numeric"
          autoComplete="off"
          value={form.interval}
          onChange={(event) => onChange({ interval: event.currentTarget.value })}
        />
      </div>
      {form.frequency === 'WEEKLY' && (
        <InlineChoices
          legend={t('sessions.weekdays')}
          options={WEEKDAYS.map((label, i) => ({ value: String(i + 1), label: t(label) }))}
          chosen={form.weekdays}
          onChange={(weekdays) => onChange({ weekdays })}
        />
      )}
      <div className="session-form__row">
        <SelectField
          label={t('sessions.ends')}
          value={form.ends}
          onChange={(event) => onChange({ ends: event.currentTarget.value as SeriesForm['ends'] })}
        >
          <option value="COUNT">{t('sessions.endsCount')}</option>
          <option value="UNTIL">{t('sessions.endsUntil')}</option>
        </SelectField>
        {form.ends === 'COUNT' ? (
          <TextField
            label={t('sessions.count')}
            inputMode="numeric"
            autoComplete="off"
            value={form.count}
            onChange={(event) => onChange({ count: event.currentTarget.value })}
          />
        ) : (
          <TextField
            type="date"
            label={t('sessions.lastDay')}
            value={form.until}
            onChange={(event) => onChange({ until: event.currentTarget.value })}
          />
        )}
      </div>
      <label className="row">
        <input
          type="checkbox"
          checked={form.skipSchoolHolidays}
          onChange={(event) => onChange({ skipSchoolHolidays: event.currentTarget.checked })}
        />
        {t('sessions.skipSchoolHolidays')}
      </label>
    </section>
  );
}
