import { Printer, Redo2, Undo2 } from 'lucide-react';
import {
  startTransition,
  useCallback,
  useDeferredValue,
  useEffect,
  useEffectEvent,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useWideScreen } from '../components/use-wide-screen.ts';
import { useMessages } from '../i18n/index.ts';
import { AppointmentDialog } from './AppointmentDialog.tsx';
import type { BoardAddress } from './board-address.ts';
import type { Entry } from './board-data.ts';
import { layBoard, type BoardLayout } from './board-layout.ts';
import { boardRows, isFiltered, makeMatcher } from './board-rows.ts';
import { BoardList } from './BoardList.tsx';
import { makeClashFinder } from './clash-finder.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { PrintedBoard } from './PrintedBoard.tsx';
import { StaleDialog } from './StaleDialog.tsx';
import { hoursFor, makeTimeScale, WHOLE_DAY } from './time-scale.ts';
import { Timeline, type TimelineHandle } from './Timeline.tsx';
import type { Board, LoadedBoard } from './use-board.ts';
import { useBoardTexts } from './use-board-texts.ts';
import { useMoves } from './use-moves.ts';

interface BoardDeskProps {
  address: BoardAddress;
  loaded: LoadedBoard;
  board: Pick<Board, 'refresh' | 'saving'>;
  now: number;
  /** Sessions that other planners changed last. */
  changedByOthers: number;
  onChange: (part: Partial<BoardAddress>) => void;
}

/** The board with its data: timeline or list, what can be done with them, and the questions that come of it. */
export function BoardDesk({ address, loaded, board, now, changedByOthers, onChange }: BoardDeskProps) {
  const { t } = useMessages();
  const wide = useWideScreen();
  const { data } = loaded;
  const said = useRef<HTMLParagraphElement>(null);
  // beside React: words while somebody drags must not draw the board anew
  const announce = useCallback((text: string) => {
    if (said.current) said.current.textContent = text;
  }, []);
  const texts = useBoardTexts(data);
  const moves = useMoves(data, board, announce);
  const [opened, setOpened] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const timeline = useRef<TimelineHandle>(null);
  const find = (id: string | null) => data.entries.find(({ appointmentId }) => appointmentId === id);

  // controls answer at once, the board follows
  const shown = useDeferredValue(address);
  const layout = useLayout(loaded, shown);
  const findClashes = useMemo(() => makeClashFinder(data), [data]);
  const matches = useMemo(
    () => (isFiltered(shown.filter) ? makeMatcher(shown.filter, data) : null),
    [shown.filter, data],
  );
  useUndoKeys(moves.undo, moves.redo);

  const onFrom = useCallback((from: string) => onChange({ from }), [onChange]);
  const backToBoard = () => requestAnimationFrame(() => timeline.current?.focus());
  const close = () => {
    setOpened(null);
    moves.dismiss();
    backToBoard();
  };
  const openedEntry = find(opened);
  const selectedEntry = find(selected);
  const asTimeline = wide && address.view === 'timeline';
  return (
    <>
      <div className="board-tools no-print">
        <Button
          size="small"
          icon={<Undo2 size={16} aria-hidden="true" />}
          aria-disabled={moves.history.undoable.length === 0}
          onClick={() => void moves.undo()}
        >
          {t('planning-board.undo')}
        </Button>
        <Button
          size="small"
          icon={<Redo2 size={16} aria-hidden="true" />}
          aria-disabled={moves.history.redoable.length === 0}
          onClick={() => void moves.redo()}
        >
          {t('planning-board.redo')}
        </Button>
        <Button size="small" icon={<Printer size={16} aria-hidden="true" />} onClick={() => window.print()}>
          {t('planning-board.print')}
        </Button>
        <p role="status" className="muted">
          {changedByOthers > 0 && t('planning-board.others', { count: changedByOthers })}
        </p>
      </div>
      {/* the last thing that happened stays readable, also for those who see it */}
      <p ref={said} role="status" className="board__said no-print" />
      {moves.refusal && !moves.question && <Notice tone="problem">{moves.refusal}</Notice>}
      {asTimeline ? (
        <>
          <details className="muted board__keys no-print">
            <summary>{t('planning-board.keysTitle')}</summary>
            <p id="planning-board-keys">{t('planning-board.keys')}</p>
          </details>
          <div className="no-print">
            <Timeline
              ref={timeline}
              layout={layout}
              findClashes={findClashes}
              texts={texts}
              matches={matches}
              from={shown.from}
              now={now}
              onFrom={onFrom}
              onSelect={({ appointmentId }: Entry) => startTransition(() => setSelected(appointmentId))}
              onOpen={({ appointmentId }: Entry) => setOpened(appointmentId)}
              onMove={(entry, to) => moves.propose({ entry, to, purpose: 'move', deadlines: null })}
              announce={announce}
            />
          </div>
          {selectedEntry && (
            <div className="board-selected no-print">
              <p>{texts.bar(selectedEntry)}</p>
              <Button size="small" onClick={() => setOpened(selectedEntry.appointmentId)}>
                {t('planning-board.open')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <BoardList address={shown} data={data} texts={texts} now={now} onMove={moves.ask} />
      )}
      <PrintedBoard address={shown} data={data} texts={texts} />
      {openedEntry && !moves.question && (
        <AppointmentDialog
          entry={openedEntry}
          movable={openedEntry.startsAt > now}
          texts={texts}
          onMove={() => {
            setOpened(null);
            moves.ask(openedEntry);
          }}
          onClose={close}
        />
      )}
      {moves.question?.about === 'confirm' && (
        <MoveDialog
          key={`${moves.question.request.entry.appointmentId} ${moves.question.request.entry.version}`}
          question={moves.question}
          data={data}
          moves={moves}
          texts={texts}
          onClose={close}
        />
      )}
      {moves.question?.about === 'stale' && (
        <StaleDialog question={moves.question} moves={moves} texts={texts} onClose={close} />
      )}
    </>
  );
}

/** Only what changed is laid anew. */
function useLayout({ data, days }: LoadedBoard, { zoom, rows, filter }: BoardAddress): BoardLayout {
  const { siteCode, format, status, trainerId, text } = filter;
  const hours = useMemo(() => {
    const { from, until } = hoursFor(data.entries, makeTimeScale(days, 'day', WHOLE_DAY));
    return `${from} ${until}`;
  }, [data.entries, days]);
  const scale = useMemo(() => {
    const [from, until] = hours.split(' ').map(Number);
    return makeTimeScale(days, zoom, { from: from!, until: until! });
  }, [days, hours, zoom]);
  const boardOfRows = useMemo(
    () => boardRows(data, rows, { siteCode, format, status, trainerId, text }),
    [data, rows, siteCode, format, status, trainerId, text],
  );
  const [last, setLast] = useState<BoardLayout | null>(null);
  const layout = useMemo(
    () => layBoard(boardOfRows, scale, last),
    // the layout before is only there to be taken over
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [boardOfRows, scale],
  );
  if (last !== layout) setLast(layout);
  return layout;
}

/** Ctrl+Z and Ctrl+Y, but not where they undo what was typed. */
function useUndoKeys(undo: () => Promise<void>, redo: () => Promise<void>): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const typing = (event.target as Element).closest('input, textarea, select, [role=dialog]');
    if (typing || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    const again = key === 'y' || (key === 'z' && event.shiftKey);
    if (!again && key !== 'z') return;
    event.preventDefault();
    void (again ? redo() : undo());
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
