import { berlinDay } from '@weitblick/shared/calendar';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { PlannersOnly } from '../planning/PlannersOnly.tsx';
import { covers, loadedDays, readAddress, writeAddress, type BoardAddress } from './board-address.ts';
import { BoardControls } from './BoardControls.tsx';
import { BoardDesk } from './BoardDesk.tsx';
import { useBoard } from './use-board.ts';
import './Board.css';

export function Component() {
  return (
    <PlannersOnly>
      <BoardPage />
    </PlannersOnly>
  );
}

/** The planning board: what happens when, where and by whom, and moving it. */
function BoardPage() {
  const { t } = useMessages();
  const [now] = useState(() => Date.now());
  const [parameters, setParameters] = useSearchParams();
  const address = readAddress(parameters, berlinDay(new Date(now)));
  const [days, setDays] = useState(() => loadedDays(address.from));
  if (!covers(days, address.from)) setDays(loadedDays(address.from));
  const [others, setOthers] = useState(0);
  const board = useBoard(days, (sessionIds) => setOthers(sessionIds.length));

  const { loaded, failed, reload } = board;
  const change = useCallback(
    (part: Partial<BoardAddress>) => {
      setParameters((before) => writeAddress({ ...readAddress(before, berlinDay(new Date(now))), ...part }), {
        replace: true,
        preventScrollReset: true,
        state: { keepFocus: true },
      });
    },
    [setParameters, now],
  );
  return (
    <div className="page board">
      <div className="board__head">
        <Breadcrumbs trail={[{ to: '/planung', label: t('planning.title') }]} />
        <PageHeading title={[t('planning-board.title'), t('planning.title')]}>
          {t('planning-board.title')}
        </PageHeading>
      </div>
      <BoardControls
        address={address}
        data={loaded?.data ?? null}
        today={berlinDay(new Date(now))}
        onChange={change}
      />
      {failed && <LoadFailure onRetry={reload} />}
      {!loaded && !failed && <Skeleton lines={12} />}
      {loaded && (
        <BoardDesk
          address={address}
          loaded={loaded}
          board={board}
          now={now}
          changedByOthers={others}
          onChange={change}
        />
      )}
    </div>
  );
}
