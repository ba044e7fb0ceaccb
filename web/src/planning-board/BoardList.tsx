import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { useMessages } from '../i18n/index.ts';
import type { BoardAddress } from './board-address.ts';
import type { BoardData, Entry } from './board-data.ts';
import { makeMatcher } from './board-rows.ts';
import { PAGE_DAYS } from './time-scale.ts';
import type { BoardTexts } from './use-board-texts.ts';
import '../components/data-table.css';

const PAGE_SIZE = 100;

interface BoardListProps {
  address: BoardAddress;
  data: BoardData;
  texts: BoardTexts;
  now: number;
  onMove: (entry: Entry) => void;
}

/** The same appointments as a table, with the same things to do: for phones, screen readers, and whoever prefers it. */
export function BoardList({ address, data, texts, now, onMove }: BoardListProps) {
  const { t } = useMessages();
  const [limit, setLimit] = useState(PAGE_SIZE);
  const entries = entriesOfPage(address, data);
  return (
    <div className="no-print">
      <table className="data-table">
        <caption className="board-list__caption">
          {t('planning-board.found', { count: entries.length })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('planning-board.time')}</th>
            <th scope="col">{t('planning-board.topic')}</th>
            <th scope="col">{t('planning-board.room')}</th>
            <th scope="col">{t('planning-board.trainer')}</th>
            <th scope="col">{t('planning-board.status')}</th>
            <th scope="col">{t('planning-board.seatsTitle')}</th>
            <th scope="col">{t('planning-board.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, limit).map((entry) => (
            <tr key={entry.appointmentId}>
              <td data-label={t('planning-board.time')}>{texts.time(entry)}</td>
              <th scope="row">
                <Link to={`/planung/termine/${entry.sessionId}`}>{entry.topicTitle}</Link>
                <span className="data-table__small">{entry.number}</span>
              </th>
              <td data-label={t('planning-board.room')}>
                {texts.room(entry.roomId)}
                {entry.roomTooSmall && (
                  <span className="data-table__small">{t('planning-board.barTooSmall')}</span>
                )}
                {entry.blocked && <span className="data-table__small">{t('planning-board.barBlocked')}</span>}
              </td>
              <td data-label={t('planning-board.trainer')}>{texts.trainers(entry.trainerIds)}</td>
              <td data-label={t('planning-board.status')}>{texts.status(entry)}</td>
              <td data-label={t('planning-board.seatsTitle')}>{texts.seats(entry)}</td>
              <td>
                {entry.startsAt > now && (
                  <Button size="small" onClick={() => onMove(entry)}>
                    <ActionLabel about={`${entry.topicTitle}, ${texts.time(entry)}`}>
                      {t('planning-board.moveTo')}
                    </ActionLabel>
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > limit && (
        <Button onClick={() => setLimit(limit + PAGE_SIZE)}>
          {t('planning-board.more', { count: Math.min(PAGE_SIZE, entries.length - limit) })}
        </Button>
      )}
    </div>
  );
}

/** What matches the filters in the period that the scale stands for. */
export function entriesOfPage({ from, zoom, filter }: BoardAddress, data: BoardData): Entry[] {
  const begins = berlinTime(from).getTime();
  const ends = berlinTime(addDays(from, PAGE_DAYS[zoom])).getTime();
  const matches = makeMatcher(filter, data);
  return data.entries.filter((entry) => entry.startsAt < ends && begins < entry.endsAt && matches(entry));
}
