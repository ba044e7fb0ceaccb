import { useId } from 'react';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { FacetOption } from './FacetGroup.tsx';
import { daysOfMonth, monthOfDays } from './months.ts';

interface PeriodFacetProps {
  months: readonly FacetOption[];
  from: string | null;
  to: string | null;
  onChange: (from: string | null, to: string | null) => void;
}

export function PeriodFacet({ months, from, to, onChange }: PeriodFacetProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const id = useId();
  const month = monthOfDays(from, to);
  const own = !month && (from !== null || to !== null);
  const unlisted = month && !months.some(({ value }) => value === month);
  return (
    <fieldset className="facet-group">
      <legend>{t('catalogue.period')}</legend>
      <label className="facet-field">
        <span>{t('catalogue.month')}</span>
        <select
          value={month ?? (own ? 'own' : '')}
          onChange={(event) => {
            const chosen = event.currentTarget.value;
            if (chosen === '') return onChange(null, null);
            if (chosen === 'own') return;
            const days = daysOfMonth(chosen);
            onChange(days.from, days.to);
          }}
        >
          <option value="">{t('catalogue.anyMonth')}</option>
          {own && <option value="own">{t('catalogue.ownPeriod')}</option>}
          {unlisted && <option value={month}>{dates.month(month)}</option>}
          {months.map(({ value, count }) => (
            <option key={value} value={value}>
              {dates.month(value)} ({count})
            </option>
          ))}
        </select>
      </label>
      <div className="facet-days">
        <label className="facet-field" htmlFor={`${id}-from`}>
          <span>{t('catalogue.from')}</span>
          <input
            id={`${id}-from`}
            type="date"
            value={from ?? ''}
            max={to ?? undefined}
            onChange={(event) => onChange(event.currentTarget.value || null, to)}
          />
        </label>
        <label className="facet-field" htmlFor={`${id}-to`}>
          <span>{t('catalogue.to')}</span>
          <input
            id={`${id}-to`}
            type="date"
            value={to ?? ''}
            min={from ?? undefined}
            onChange={(event) => onChange(from, event.currentTarget.value || null)}
          />
        </label>
      </div>
    </fieldset>
  );
}
