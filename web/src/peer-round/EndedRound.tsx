import { PageHeading } from '../components/PageHeading.tsx';
import { useMessages } from '../i18n/index.ts';
import { MethodForm } from './OpenRound.tsx';
import { ReceivedNotes } from './ReceivedNotes.tsx';
import { viewerOf, type RoundProps } from './room-parts.ts';
import { WriterNotes } from './WriterNotes.tsx';

/** Notes are handed over, and another case can begin. */
export function EndedRound({ room, round, refresh }: RoundProps) {
  const { t } = useMessages();
  const me = viewerOf(room);
  return (
    <>
      <PageHeading title={[t('peer-round.ended'), room.groupName]}>{t('peer-round.ended')}</PageHeading>
      <p className="lead">{t('peer-round.endedText')}</p>
      {me.role === 'WRITER' && <WriterNotes room={room} round={round} refresh={refresh} />}
      {me.role === 'CASE_GIVER' && <ReceivedNotes key={round.noteSentAt ?? 'none'} personId={me.personId} />}
      {room.canOpen && (
        <details className="round-disclosure">
          <summary>{t('peer-round.again')}</summary>
          <MethodForm room={room} refresh={refresh} />
        </details>
      )}
    </>
  );
}
