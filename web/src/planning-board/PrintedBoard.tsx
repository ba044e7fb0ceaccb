import { addDays, berlinDay } from '@weitblick/shared/calendar';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { mondayOf, type BoardAddress } from './board-address.ts';
import type { BoardData, Entry } from './board-data.ts';
import { boardRows } from './board-rows.ts';
import { entriesOfPage } from './BoardList.tsx';
import { PAGE_DAYS } from './time-scale.ts';
import type { BoardTexts } from './use-board-texts.ts';

interface PrintedBoardProps {
  address: BoardAddress;
  data: BoardData;
  texts: BoardTexts;
}

/** The period on A3, as a table of rooms and days; made when somebody prints, and for black ink alone. */
export function PrintedBoard(props: PrintedBoardProps) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // the browser takes its picture as soon as the event is over
    const before = () => flushSync(() => setPrinting(true));
    const after = () => setPrinting(false);
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
  return printing ? <PrintedPage {...props} /> : null;
}

function PrintedPage({ address, data, texts }: PrintedBoardProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { from, zoom, rows: kind, filter } = address;
  const entries = new Set(entriesOfPage(address, data));
  const byWeek = zoom === 'quarter';
  const columnOf = ({ startsAt }: Entry) => {
    const day = berlinDay(new Date(startsAt));
    return byWeek ? mondayOf(day) : day;
  };
  const step = byWeek ? 7 : 1;
  const first = byWeek ? mondayOf(from) : from;
  const columns = Array.from({ length: PAGE_DAYS[zoom] / step }, (_, n) => addDays(first, n * step));
  const rows = boardRows(data, kind, filter)
    .map((row) => ({
      row,
      cells: Map.groupBy(
        row.entries.filter((entry) => entries.has(entry)),
        columnOf,
      ),
    }))
    .filter(({ cells }) => cells.size > 0);
  return (
    <table className="board-print">
      <caption>
        {t('planning-board.printed', {
          from: dates.calendarDay(from),
          until: dates.calendarDay(addDays(from, PAGE_DAYS[zoom] - 1)),
        })}
      </caption>
      <thead>
        <tr>
          <td />
          {columns.map((day) => (
            <th key={day} scope="col">
              {byWeek ? t('planning-board.weekOf', { day: dates.calendarDay(day) }) : dates.calendarDay(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells }) => (
          <tr key={row.key}>
            <th scope="row">
              {texts.row(row)}
              {row.room && <span className="board-print__place">{texts.place(row.room)}</span>}
            </th>
            {columns.map((day) => (
              <td key={day}>
                {(cells.get(day) ?? []).map((entry) => (
                  <p
                    key={entry.appointmentId}
                    className={entry.status === 'DRAFT' ? 'board-print__draft' : undefined}
                  >
                    {byWeek ? texts.time(entry) : texts.hours(entry)} {entry.topicTitle}
                    {entry.status === 'DRAFT' && ` (${texts.status(entry)})`}
                  </p>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
