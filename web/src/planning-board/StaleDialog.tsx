import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { Placement } from './placement.ts';
import type { BoardTexts } from './use-board-texts.ts';
import type { MoveQuestion, Moves } from './use-moves.ts';

interface StaleDialogProps {
  question: Extract<MoveQuestion, { about: 'stale' }>;
  moves: Moves;
  texts: BoardTexts;
  onClose: () => void;
}

/** Somebody else was faster: both versions side by side, and the choice between them. */
export function StaleDialog({ question, moves, texts, onClose }: StaleDialogProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { request, theirs, answer } = question;
  const last = answer.changes.at(-1);
  const rows = (theirs: Placement) => [
    { label: t('planning-board.time'), mine: texts.time(request.to), theirs: texts.time(theirs) },
    {
      label: t('planning-board.room'),
      mine: texts.room(request.to.roomId),
      theirs: texts.room(theirs.roomId),
    },
    {
      label: t('planning-board.trainer'),
      mine: texts.trainers(request.to.trainerIds),
      theirs: texts.trainers(theirs.trainerIds),
    },
  ];
  return (
    <Dialog title={t('planning-board.staleTitle')} onClose={onClose}>
      <p>
        {last
          ? t('planning-board.staleBy', {
              title: request.entry.topicTitle,
              name: last.actor?.displayName ?? t('planning-board.system'),
              at: dates.moment(last.at),
            })
          : t('planning-board.staleText', { title: request.entry.topicTitle })}
      </p>
      {theirs ? (
        <table className="board-versions">
          <thead>
            <tr>
              <td />
              <th scope="col">{t('planning-board.mine')}</th>
              <th scope="col">{t('planning-board.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows(theirs).map((row) => (
              <tr key={row.label}>
                <th scope="row">{row.label}</th>
                <td>{row.mine}</td>
                <td>{row.theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <p>{t('planning-board.refusedGone')}</p>
      )}
      <div className="dialog__actions">
        <Button onClick={onClose}>{t('planning-board.keepTheirs')}</Button>
        {theirs && (
          <Button
            kind="primary"
            busy={moves.sending}
            onClick={() =>
              void moves.propose({ ...request, entry: theirs, purpose: 'move', deadlines: null })
            }
          >
            {t('planning-board.takeMine')}
          </Button>
        )}
      </div>
    </Dialog>
  );
}
