import { Link } from 'react-router';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { YearPlanItemsQuery, YearPlanItemStatus } from './generated.ts';
import { ITEM_STATUS_TEXT, reasonText, REFUSAL_TEXT, TIMING_TEXT } from './year-plan-texts.ts';

type Item = NonNullable<YearPlanItemsQuery['yearPlan']>['items']['edges'][number]['node'];

const TONE: Record<YearPlanItemStatus, ChipTone> = {
  PROPOSED: 'plain',
  REQUESTED: 'waiting',
  ACCEPTED: 'ok',
  REFUSED: 'stopped',
};

/** One proposal: when, where, with whom, and why there. @param onChoose null = it cannot be accepted (again) */
export function YearPlanItemRow({
  item,
  chosen,
  onChoose,
}: {
  item: Item;
  chosen: boolean;
  onChoose: ((on: boolean) => void) | null;
}) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { topic, appointments, status, refusal, session } = item;
  const first = appointments[0]!;
  return (
    <tr>
      <td>
        {onChoose && (
          <input
            type="checkbox"
            aria-label={t('year-plan.choose', { topic: topic.title, day: dates.day(item.startsAt) })}
            checked={chosen}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        )}
      </td>
      <th scope="row">
        <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
      </th>
      <td data-label={t('year-plan.when')}>
        {dates.span(first.startsAt, first.endsAt)}
        {appointments.length > 1 && (
          <span className="data-table__small">
            {t('year-plan.moreDays', {
              count: appointments.length - 1,
              day: dates.day(appointments.at(-1)!.startsAt),
            })}
          </span>
        )}
      </td>
      <td data-label={t('year-plan.where')}>
        {first.room ? `${first.room.name}, ${first.room.site.name}` : t('year-plan.online')}
        <span className="data-table__small">
          {first.trainers.map(({ displayName }) => displayName).join(', ')}
        </span>
      </td>
      <td data-label={t('year-plan.people')} className="data-table__number">
        {t('year-plan.peopleOf', { people: item.people, capacity: item.capacity })}
      </td>
      <td>
        <details>
          <summary>
            {t('year-plan.whyHere')}
            <span className="visually-hidden">
              : {topic.title}, {dates.day(item.startsAt)}
            </span>
          </summary>
          <ul className="year-plan__reasons">
            <li>{t(TIMING_TEXT[item.timing])}</li>
            {item.reasons.map((reason) => (
              <li key={reason.kind}>{reasonText(reason, t, dates.calendarDay)}</li>
            ))}
          </ul>
        </details>
      </td>
      <td data-label={t('year-plan.status')}>
        <Chip tone={TONE[status]}>{t(ITEM_STATUS_TEXT[status])}</Chip>
        {refusal && <span className="data-table__small">{t(REFUSAL_TEXT[refusal])}</span>}
        {session && (
          <Link className="data-table__small" to={`/termine/${session.id}`}>
            {session.number}
          </Link>
        )}
      </td>
    </tr>
  );
}
