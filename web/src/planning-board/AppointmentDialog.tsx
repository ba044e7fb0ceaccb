import { Button, ButtonLink } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useMessages } from '../i18n/index.ts';
import type { Entry } from './board-data.ts';
import type { BoardTexts } from './use-board-texts.ts';

interface AppointmentDialogProps {
  entry: Entry;
  movable: boolean;
  texts: BoardTexts;
  onMove: () => void;
  onClose: () => void;
}

/** What there is to know and to do about an appointment of the board. */
export function AppointmentDialog({ entry, movable, texts, onMove, onClose }: AppointmentDialogProps) {
  const { t } = useMessages();
  const facts = [
    { label: t('planning-board.number'), text: entry.number },
    { label: t('planning-board.time'), text: texts.time(entry) },
    { label: t('planning-board.room'), text: texts.room(entry.roomId) },
    { label: t('planning-board.trainer'), text: texts.trainers(entry.trainerIds) },
    { label: t('planning-board.status'), text: texts.status(entry) },
    { label: t('planning-board.seatsTitle'), text: texts.seats(entry) },
    ...(entry.of > 1
      ? [
          {
            label: t('planning-board.part'),
            text: t('planning-board.partOf', { position: entry.position, of: entry.of }),
          },
        ]
      : []),
  ];
  return (
    <Dialog title={entry.topicTitle} onClose={onClose}>
      <dl className="board-facts">
        {facts.map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {!movable && <p className="muted">{t('planning-board.notMovable')}</p>}
      <div className="dialog__actions">
        <ButtonLink to={`/planung/termine/${entry.sessionId}`}>{t('planning-board.openSession')}</ButtonLink>
        {movable && (
          <Button kind="primary" onClick={onMove}>
            {t('planning-board.moveTo')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
