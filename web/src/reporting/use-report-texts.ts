import { euros, useDateFormats, useMessages } from '../i18n/index.ts';
import type { MeasureUnit } from './generated.ts';
import { FORMAT_LABEL, STATUS_LABEL } from './report-labels.ts';

export interface ReportTexts {
  /** A figure as people read it; null for nothing to divide by. */
  value(value: number | null, unit: MeasureUnit): string;
  /** The name of a row. */
  rowName(row: { key: string; label: string | null }): string;
}

export function useReportTexts(): ReportTexts {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const number = (value: number, digits: number) =>
    value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    value(value, unit) {
      if (value === null) return t('reporting.noValue');
      switch (unit) {
        case 'COUNT':
          return number(value, 0);
        case 'PERCENT':
          return `${number(value, 1)} %`;
        case 'CENTS':
          return euros(value, language);
        case 'SCALE':
          return number(value, 2);
      }
    },
    rowName({ key, label }) {
      if (label) return label;
      if (key in FORMAT_LABEL) return t(FORMAT_LABEL[key as keyof typeof FORMAT_LABEL]);
      if (key in STATUS_LABEL) return t(STATUS_LABEL[key as keyof typeof STATUS_LABEL]);
      if (/^\d{4}-\d\d$/.test(key)) return dates.month(key);
      const quarter = /^(\d{4})-Q(\d)$/.exec(key);
      if (quarter) return t('reporting.quarter', { quarter: quarter[2]!, year: quarter[1]! });
      return key === '-' ? t('reporting.noKey') : key;
    },
  };
}
