import { useEffect, useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { SelectField, TextArea, TextField } from '../components/Field.tsx';
import { Notice } from '../components/Notice.tsx';
import { fromInput, toInput } from '../i18n/berlin-input.ts';
import { useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { BoardData } from './board-data.ts';
import { MoveFindings } from './MoveFindings.tsx';
import type { Placement } from './placement.ts';
import type { BoardTexts } from './use-board-texts.ts';
import { isUnchanged, type MovePreview, type MoveQuestion, type Moves, type Purpose } from './use-moves.ts';

const TITLE: Record<Purpose, PlainMessageId> = {
  move: 'planning-board.moveTitle',
  undo: 'planning-board.undoTitle',
  redo: 'planning-board.redoTitle',
};
const SAVE: Record<Purpose, PlainMessageId> = {
  move: 'planning-board.moveNow',
  undo: 'planning-board.undoNow',
  redo: 'planning-board.redoNow',
};
/** After the last key, in milliseconds. */
const TYPED = 300;

interface MoveDialogProps {
  question: Extract<MoveQuestion, { about: 'confirm' }>;
  data: BoardData;
  moves: Moves;
  texts: BoardTexts;
  onClose: () => void;
}

/** Where an appointment is to go, what that would do, and what is free instead: also for those who do not drag. */
export function MoveDialog({ question, data, moves, texts, onClose }: MoveDialogProps) {
  const { t } = useMessages();
  const { request } = question;
  const { entry, purpose } = request;
  const [to, setTo] = useState(request.to);
  const [found, setFound] = useState<{ to: Placement; preview: MovePreview | null } | null>(
    question.preview && { to: request.to, preview: question.preview },
  );
  const [reason, setReason] = useState('');
  const [beyondContract, setBeyondContract] = useState(false);
  const unchanged = isUnchanged({ ...request, to });
  const checked = found?.to === to;
  const { preview: ask } = moves;

  useEffect(() => {
    if (checked || unchanged) return;
    let over = false;
    const timer = setTimeout(() => {
      ask(entry, to).then(
        (preview) => over || setFound({ to, preview }),
        () => over || setFound({ to, preview: null }),
      );
    }, TYPED);
    return () => {
      over = true;
      clearTimeout(timer);
    };
    // asks anew for another place, not for another render
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [checked, unchanged, entry, to]);

  const preview = checked ? found.preview : null;
  const stopped = preview !== null && (preview.fault !== null || preview.clashes.length > 0);
  const missing = preview !== null && preview.overruns.length > 0 && !beyondContract;
  const mayMove = checked && preview !== null && !unchanged && !stopped && !missing;

  function change(part: Partial<Placement>): void {
    setTo((before) => ({ ...before, ...part }));
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault();
    if (!mayMove) return;
    void moves.confirm({ ...request, to }, { reason: reason.trim() || null, beyondContract });
  }

  return (
    <Dialog title={t(TITLE[purpose])} onClose={onClose}>
      <p>
        <strong>{entry.topicTitle}</strong>{' '}
        {t('planning-board.moveFrom', { number: entry.number, place: texts.placement(entry) })}
      </p>
      <form onSubmit={onSubmit} className="stack board-form">
        <div className="board-form__times">
          <TimeField
            label={t('planning-board.startsAt')}
            value={to.startsAt}
            onChange={(startsAt) => change({ startsAt, endsAt: startsAt + to.endsAt - to.startsAt })}
          />
          <TimeField
            label={t('planning-board.endsAt')}
            value={to.endsAt}
            onChange={(endsAt) => change({ endsAt })}
          />
        </div>
        <SelectField
          label={t('planning-board.room')}
          value={to.roomId ?? ''}
          onChange={(event) => change({ roomId: event.currentTarget.value || null })}
        >
          <option value="">{t('planning-board.withoutRoom')}</option>
          {data.rooms.map(({ id, name, site, seats }) => (
            <option key={id} value={id}>
              {t('planning-board.roomRow', { room: name, site: site.name, seats })}
            </option>
          ))}
        </SelectField>
        {to.trainerIds.length > 1 ? (
          <p>{t('planning-board.severalTrainers', { names: texts.trainers(to.trainerIds) })}</p>
        ) : (
          <SelectField
            label={t('planning-board.trainer')}
            value={to.trainerIds[0] ?? ''}
            onChange={({ currentTarget: { value } }) => change({ trainerIds: value ? [value] : [] })}
          >
            <option value="">{t('planning-board.withoutTrainer')}</option>
            {data.trainers.map(({ id, displayName }) => (
              <option key={id} value={id}>
                {displayName}
              </option>
            ))}
          </SelectField>
        )}
        <div role="status" aria-busy={!checked && !unchanged}>
          {unchanged && <p className="muted">{t('planning-board.unchanged')}</p>}
          {!unchanged && !checked && <p className="muted">{t('planning-board.checking')}</p>}
          {checked && !preview && <Notice tone="warning">{t('planning-board.notChecked')}</Notice>}
          {preview && <MoveFindings preview={preview} to={to} texts={texts} onTake={change} />}
        </div>
        {preview && preview.overruns.length > 0 && (
          <label className="board-form__check">
            <input
              type="checkbox"
              checked={beyondContract}
              onChange={(event) => setBeyondContract(event.currentTarget.checked)}
            />
            {t('planning-board.beyondContract')}
          </label>
        )}
        {preview && preview.consequenceCount > 0 && (
          <TextArea
            label={t('planning-board.reason')}
            hint={t('planning-board.reasonHint')}
            value={reason}
            maxLength={500}
            rows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        <CommandNotice problem={moves.problem} text={moves.refusal} />
        <div className="dialog__actions">
          <Button onClick={onClose}>{t('planning-board.keep')}</Button>
          <Button kind="primary" type="submit" busy={moves.sending} aria-disabled={!mayMove}>
            {t(SAVE[purpose])}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** Keeps what was typed while it is no time yet. */
function TimeField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: number;
  onChange: (at: number) => void;
}) {
  const { t } = useMessages();
  const shown = toInput(new Date(value).toISOString());
  const [typed, setTyped] = useState(shown);
  const [last, setLast] = useState(shown);
  if (last !== shown) {
    setLast(shown);
    setTyped(shown);
  }
  const wrong = fromInput(typed) === null;
  return (
    <TextField
      type="datetime-local"
      step={900}
      label={label}
      value={typed}
      problem={wrong ? t('planning-board.noTime') : undefined}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        const at = fromInput(currentTarget.value);
        if (at) {
          setLast(currentTarget.value);
          onChange(Date.parse(at));
        }
      }}
    />
  );
}
