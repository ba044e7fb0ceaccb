import { holidayName, isWorkingDay } from '@weitblick/shared/calendar';
import { memo, useMemo } from 'react';
import { joinClasses } from '../components/join-classes.ts';
import { useMessages } from '../i18n/index.ts';
import type { TimeScale, Zoom } from './time-scale.ts';
import type { Range } from './visible-window.ts';

const LOCALE = { de: 'de-DE', en: 'en-GB' };
const DAY_FORMAT: Record<Zoom, Intl.DateTimeFormatOptions> = {
  day: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  week: { weekday: 'short', day: 'numeric', month: 'short' },
  month: { day: 'numeric' },
  quarter: { day: 'numeric', month: 'numeric' },
};

/** The dates above the bars, for eyes only: each bar says its own date. */
export const TimelineHead = memo(function TimelineHead({ scale, drawn }: { scale: TimeScale; drawn: Range }) {
  const { t, language } = useMessages();
  const { zoom, dayWidth, days, hours } = scale;
  const formats = useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(LOCALE[language], { timeZone: 'UTC', ...options });
    return { day: format(DAY_FORMAT[zoom]), month: format({ month: 'long', year: 'numeric' }) };
  }, [language, zoom]);
  const first = Math.max(0, Math.floor(drawn.from / dayWidth));
  const shown = days.slice(first, Math.ceil(drawn.to / dayWidth));
  const at = (index: number) => ({ insetInlineStart: (first + index) * dayWidth });
  const date = (day: string) => new Date(`${day}T00:00:00Z`);
  const hourMarks =
    zoom === 'day'
      ? Array.from({ length: Math.floor((hours.until - hours.from) / 120) }, (_, n) => hours.from + n * 120)
      : [];
  return (
    <div className="timeline-head" aria-hidden="true">
      <div className="timeline-head__corner" />
      {shown.map((day, index) => {
        const holiday = holidayName(day);
        const isMonday = (first + index) % 7 === 0;
        const beginsMonth = day.endsWith('-01') || index === 0;
        if (zoom === 'quarter' && !isMonday && !beginsMonth) return null;
        return (
          <div key={day} className="timeline-head__day" style={{ ...at(index), inlineSize: dayWidth }}>
            {(zoom === 'month' || zoom === 'quarter') && beginsMonth && (
              <span className="timeline-head__month">{formats.month.format(date(day))}</span>
            )}
            {(zoom !== 'quarter' || isMonday) && (
              <span
                className={joinClasses(
                  'timeline-head__date',
                  !isWorkingDay(day) && 'timeline-head__date--off',
                )}
                title={holiday ?? undefined}
              >
                {formats.day.format(date(day))}
                {holiday && zoom !== 'quarter' && zoom !== 'month' && ` · ${holiday}`}
              </span>
            )}
            {hourMarks.map((minutes) => (
              <span
                key={minutes}
                className="timeline-head__hour"
                style={{ insetInlineStart: ((minutes - hours.from) / (hours.until - hours.from)) * dayWidth }}
              >
                {t('planning-board.hour', { hour: minutes / 60 })}
              </span>
            ))}
          </div>
        );
      })}
    </div>
  );
});
