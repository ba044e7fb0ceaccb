import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useMessages } from '../i18n/index.ts';
import { usePeerStep } from '../peer-advice/use-peer-step.ts';
import { AgreeToPeerNotesDocument } from './generated.ts';
import type { RoomProps } from './room-parts.ts';

/** Whether notes may pass through the server, encrypted: when all members agree. */
export function NoteTerms({ room, refresh }: RoomProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = usePeerStep(AgreeToPeerNotesDocument, refresh);
  if (!room.notes) return null;
  const { agreedCount, memberCount, viewerAgreed } = room.notes;
  return (
    <details className="round-disclosure">
      <summary>{t('peer-round.terms')}</summary>
      <p>{t('peer-round.termsText')}</p>
      <p>{t('peer-round.termsCount', { agreed: agreedCount, members: memberCount })}</p>
      <CommandNotice problem={problem} text={refusal} />
      <Button
        size="small"
        busy={sending}
        onClick={() => void run({ groupId: room.groupId, agreed: !viewerAgreed })}
      >
        {viewerAgreed ? t('peer-round.disagree') : t('peer-round.agree')}
      </Button>
    </details>
  );
}
