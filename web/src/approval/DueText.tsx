import { TriangleAlert } from 'lucide-react';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { cityDay, dueState } from './inbox-rows.ts';

/** "bis Donnerstag, 18:00 Uhr", or that it is late. */
export function DueText({ dueAt, now }: { dueAt: string; now: Date }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const state = dueState(dueAt, now);
  return (
    <span className={`due due--${state}`}>
      {state !== 'later' && <TriangleAlert size={15} aria-hidden="true" />}
      {state === 'overdue'
        ? t('approval.overdue', {
            since: cityDay(new Date(dueAt)) === cityDay(now) ? dates.time(dueAt) : dates.dayAndMonth(dueAt),
          })
        : state === 'today'
          ? t('approval.dueToday', { time: dates.time(dueAt) })
          : t('approval.dueBy', { at: dates.soon(dueAt, now) })}
    </span>
  );
}
