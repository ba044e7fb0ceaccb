import { useId, useState, type ReactNode } from 'react';
import { TextField } from '../components/Field.tsx';
import { useMessages } from '../i18n/index.ts';
import type { ReportDimension, ReportName, ReportPeriod, SessionFormat } from './generated.ts';
import { FORMATS, PERIODS, type ReportView } from './report-address.ts';
import { DIMENSION_LABEL, FORMAT_LABEL, PERIOD_LABEL } from './report-labels.ts';

const OWN = 'OWN';
/** Those that the API takes from readers of whole years. */
const WHOLE_YEARS: readonly ReportPeriod[] = ['THIS_YEAR', 'LAST_YEAR'];

interface ReportFormProps {
  view: ReportView;
  dimension: ReportDimension;
  terms: { name: ReportName; dimensions: readonly ReportDimension[]; coarse: boolean };
  categories: readonly { id: string; name: string }[];
  onChange: (to: Partial<ReportView>) => void;
}

/** What is counted by what, when and of whom. A choice counts at once, as it does in the catalogue. */
export function ReportForm({ view, dimension, terms, categories, onChange }: ReportFormProps) {
  const { t } = useMessages();
  const { dimensions, coarse } = terms;
  return (
    <form
      className="report-form no-print"
      aria-label={t('reporting.reportForm')}
      onSubmit={(event) => event.preventDefault()}
    >
      {dimensions.length > 1 && (
        <Choice
          label={t('reporting.countBy')}
          value={dimension}
          onChange={(value) => onChange({ dimension: value as ReportDimension })}
        >
          {dimensions.map((each) => (
            <option key={each} value={each}>
              {t(DIMENSION_LABEL[each])}
            </option>
          ))}
        </Choice>
      )}
      <PeriodChoice view={view} coarse={coarse} onChange={onChange} />
      {!coarse && (
        <>
          <Choice
            label={t('reporting.category')}
            value={view.categoryId ?? ''}
            onChange={(value) => onChange({ categoryId: value || null })}
          >
            <option value="">{t('reporting.allCategories')}</option>
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Choice>
          <Choice
            label={t('reporting.format')}
            value={view.format ?? ''}
            onChange={(value) => onChange({ format: (value || null) as SessionFormat | null })}
          >
            <option value="">{t('reporting.allFormats')}</option>
            {FORMATS.map((format) => (
              <option key={format} value={format}>
                {t(FORMAT_LABEL[format])}
              </option>
            ))}
          </Choice>
        </>
      )}
      <label className="report-form__check">
        <input
          type="checkbox"
          checked={view.compare}
          onChange={(event) => onChange({ compare: event.target.checked })}
        />
        {t('reporting.compare')}
      </label>
    </form>
  );
}

function PeriodChoice({
  view,
  coarse,
  onChange,
}: {
  view: ReportView;
  coarse: boolean;
  onChange: ReportFormProps['onChange'];
}) {
  const { t } = useMessages();
  const [own, setOwn] = useState(view.period === null);
  const [days, setDays] = useState({ from: view.from, to: view.to });
  const choose = (value: string) => {
    setOwn(value === OWN);
    if (value !== OWN) onChange({ period: value as ReportPeriod, from: '', to: '' });
  };
  const setDay = (day: Partial<typeof days>) => {
    const next = { ...days, ...day };
    setDays(next);
    if (next.from && next.to && next.from <= next.to) onChange({ period: null, ...next });
  };
  return (
    <>
      <Choice label={t('reporting.period')} value={own ? OWN : view.period!} onChange={choose}>
        {(coarse ? WHOLE_YEARS : PERIODS).map((period) => (
          <option key={period} value={period}>
            {t(PERIOD_LABEL[period])}
          </option>
        ))}
        {!coarse && <option value={OWN}>{t('reporting.periodOwn')}</option>}
      </Choice>
      {own && (
        <>
          <TextField
            type="date"
            label={t('reporting.periodFrom')}
            value={days.from}
            max={days.to || undefined}
            onChange={(event) => setDay({ from: event.currentTarget.value })}
          />
          <TextField
            type="date"
            label={t('reporting.periodTo')}
            value={days.to}
            min={days.from || undefined}
            onChange={(event) => setDay({ to: event.currentTarget.value })}
          />
        </>
      )}
    </>
  );
}

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  // not around the field: the options would be read as part of the label
  const id = useId();
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        className="field__input"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {children}
      </select>
    </div>
  );
}
