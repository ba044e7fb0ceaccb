import { useEffect } from 'react';
import { useParams } from 'react-router';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { EndedRound } from './EndedRound.tsx';
import { Gathering } from './Gathering.tsx';
import { forgetOld } from './note-store.ts';
import { OpenRound } from './OpenRound.tsx';
import { RunningRound } from './RunningRound.tsx';
import { useRoom, type RoomState } from './use-room.ts';
import './RoundRoom.css';

/** The room of a group, alone on the screen: one case, phase by phase. */
export function Component() {
  const { t } = useMessages();
  const { id = '' } = useParams();
  const state = useRoom(id);
  useEffect(() => void forgetOld(Date.now()).catch(() => undefined), []);
  const { room, connected } = state;
  return (
    <div className="round-room">
      <header className="round-room__head">
        <ButtonLink size="small" kind="quiet" to={`/beratung/${id}`}>
          {t('peer-round.back')}
        </ButtonLink>
        {room && <span className="muted">{room.groupName}</span>}
      </header>
      <div role="status">
        {room && !connected && (
          <Notice tone="warning">
            <p>{t('peer-round.disconnected')}</p>
          </Notice>
        )}
      </div>
      <main id="inhalt" className="round-room__main stack" tabIndex={-1}>
        <Room state={state} />
      </main>
    </div>
  );
}

function Room({ state }: { state: RoomState }) {
  const { t } = useMessages();
  const { room, clock, refresh } = state;
  if (room === undefined)
    return (
      <>
        <PageHeading title={[t('peer-round.room')]}>{t('peer-round.room')}</PageHeading>
        <p className="visually-hidden">{t('peer-round.connecting')}</p>
        <Skeleton lines={5} />
      </>
    );
  if (room === null) return <Empty title={t('peer-round.missing')} text={t('peer-round.missingText')} />;
  const { round } = room;
  switch (round?.state) {
    case undefined:
      return room.canOpen ? (
        <OpenRound room={room} refresh={refresh} />
      ) : (
        <Empty title={t('peer-round.noMeeting')} text={t('peer-round.noMeetingText')} />
      );
    case 'GATHERING':
      return <Gathering room={room} round={round!} refresh={refresh} />;
    case 'RUNNING':
    case 'PAUSED':
      return <RunningRound room={room} round={round!} clock={clock} refresh={refresh} />;
    case 'ENDED':
      return <EndedRound key={round!.id} room={room} round={round!} refresh={refresh} />;
  }
}

function Empty({ title, text }: { title: string; text: string }) {
  return <EmptyState title={<PageHeading title={[title]}>{title}</PageHeading>}>{text}</EmptyState>;
}
