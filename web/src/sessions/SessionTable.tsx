import { Link } from 'react-router';
import { Chip } from '../components/Chip.tsx';
import { Platzleiste } from '../components/Platzleiste.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { placeLabel, timeLabel } from '../scheduling/index.ts';
import type { PlannedSessionRowFragment } from './generated.ts';
import { SessionStateChip } from './SessionStateChip.tsx';
import { sessionGaps } from './session-gaps.ts';
import '../components/data-table.css';

interface SessionTableProps {
  sessions: readonly PlannedSessionRowFragment[];
  /** Ids; drafts alone can be selected, as nothing else is done to several at once. */
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
}

export function SessionTable({ sessions, selected, onSelect }: SessionTableProps) {
  const { t } = useMessages();
  const drafts = sessions.filter(({ status }) => status === 'DRAFT').map(({ id }) => id);
  const every = drafts.length > 0 && drafts.every((id) => selected.has(id));
  const select = (ids: readonly string[], chosen: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (chosen) next.add(id);
      else next.delete(id);
    }
    onSelect(next);
  };
  return (
    <>
      {drafts.length > 0 && (
        <label className="sessions__all">
          <input
            type="checkbox"
            checked={every}
            onChange={(event) => select(drafts, event.currentTarget.checked)}
          />
          {t('sessions.selectShownDrafts', { count: drafts.length })}
        </label>
      )}
      <table className="data-table session-table">
        <caption className="visually-hidden">{t('sessions.title')}</caption>
        <thead>
          <tr>
            {drafts.length > 0 && (
              <th scope="col">
                <span className="visually-hidden">{t('sessions.selection')}</span>
              </th>
            )}
            <th scope="col">{t('sessions.topic')}</th>
            <th scope="col">{t('sessions.when')}</th>
            <th scope="col">{t('sessions.place')}</th>
            <th scope="col">{t('sessions.trainer')}</th>
            <th scope="col">{t('sessions.seats')}</th>
            <th scope="col">{t('sessions.status')}</th>
          </tr>
        </thead>
        <tbody>
          {sessions.map((session) => (
            <SessionTableRow
              key={session.id}
              session={session}
              selectable={drafts.length > 0}
              selected={selected.has(session.id)}
              onSelect={(chosen) => select([session.id], chosen)}
            />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface SessionTableRowProps {
  session: PlannedSessionRowFragment;
  selectable: boolean;
  selected: boolean;
  onSelect: (chosen: boolean) => void;
}

function SessionTableRow({ session, selectable, selected, onSelect }: SessionTableRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { seats } = session;
  return (
    <tr>
      {selectable && (
        <td className="session-table__select">
          {session.status === 'DRAFT' && (
            <input
              type="checkbox"
              aria-label={t('sessions.select', { number: session.number })}
              checked={selected}
              onChange={(event) => onSelect(event.currentTarget.checked)}
            />
          )}
        </td>
      )}
      <th scope="row">
        <Link to={`/planung/termine/${session.id}`}>{session.topic.title}</Link>
        <span className="muted data-table__small">{session.number}</span>
      </th>
      <td data-label={t('sessions.when')}>{timeLabel(session, t, dates)}</td>
      <td data-label={t('sessions.place')}>{placeLabel(session, t)}</td>
      <td data-label={t('sessions.trainer')}>
        {session.trainers.map(({ displayName }) => displayName).join(', ') || t('sessions.none')}
      </td>
      <td data-label={t('sessions.seats')} className="data-table__number">
        <Link
          to={`/planung/termine/${session.id}/teilnehmende`}
          aria-label={t('sessions.openParticipants', {
            confirmed: seats.confirmed,
            capacity: seats.capacity,
            number: session.number,
          })}
        >
          {t('sessions.seatsOf', { confirmed: seats.confirmed, capacity: seats.capacity })}
        </Link>
        {seats.waiting > 0 && (
          <span className="data-table__small">{t('sessions.waiting', { count: seats.waiting })}</span>
        )}
        <Platzleiste seats={seats} />
      </td>
      <td data-label={t('sessions.status')}>
        <span className="session-table__chips">
          <SessionStateChip status={session.status} />
          {sessionGaps(session, t).map((gap) => (
            <Chip key={gap} tone="waiting">
              {gap}
            </Chip>
          ))}
        </span>
        {session.planning?.belowMinimum && session.planning.decidesAt && session.status === 'OPEN' && (
          <span className="muted data-table__small">
            {t('sessions.decideUntil', { day: dates.day(session.planning.decidesAt) })}
          </span>
        )}
      </td>
    </tr>
  );
}
