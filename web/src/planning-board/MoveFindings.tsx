import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import type { SessionDraftFault, SessionEffect } from './generated.ts';
import { startingAt, type Placement } from './placement.ts';
import type { BoardTexts } from './use-board-texts.ts';
import type { MovePreview } from './use-moves.ts';

const FAULT: Partial<Record<SessionDraftFault, PlainMessageId>> = {
  PAST_APPOINTMENT: 'planning-board.faultPast',
  APPOINTMENTS: 'planning-board.faultOrder',
  DEADLINES: 'planning-board.faultDeadlines',
};
/** Shown by name; the rest is counted. */
const SHOWN_PEOPLE = 30;

interface MoveFindingsProps {
  preview: MovePreview;
  to: Placement;
  texts: BoardTexts;
  /** Takes over something that is free. */
  onTake: (part: Partial<Placement>) => void;
}

/** What a move would meet and do, as the API foresees it. */
export function MoveFindings({ preview, to, texts, onTake }: MoveFindingsProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { fault, clashes, overruns, warnings, consequences, consequenceCount, cancelUntil } = preview;
  const told = consequences.filter(({ effect }) => effect === 'TOLD_OF_CHANGE');
  const moreSeats = consequenceCount - told.length;
  if (fault) {
    return <Notice tone="problem">{t(FAULT[fault] ?? 'planning-board.faultOther')}</Notice>;
  }
  return (
    <div className="stack board-findings">
      {clashes.length > 0 && (
        <Notice tone="problem" title={t('planning-board.clashTitle')}>
          <ul role="list">
            {clashes.map(({ resource, resourceId, resourceName, startsAt, endsAt, session }) => (
              <li key={`${resource} ${resourceId} ${startsAt} ${session?.id}`}>
                {session
                  ? t('planning-board.clashSessionAt', {
                      name: resourceName,
                      title: session.topic.title,
                      number: session.number,
                      time: dates.span(startsAt, endsAt),
                    })
                  : t('planning-board.clashBlockAt', {
                      name: resourceName,
                      time: dates.span(startsAt, endsAt),
                    })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <Alternatives preview={preview} to={to} texts={texts} onTake={onTake} />
      {overruns.map(({ trainer, year, contractDays, wantedDays }) => (
        <Notice key={`${trainer.id} ${year}`} tone="warning">
          {t('planning-board.overrun', { name: trainer.displayName, year, contractDays, wantedDays })}
        </Notice>
      ))}
      {warnings.map(({ kind, name }) => (
        <Notice key={kind + name} tone="warning">
          {kind === 'HOLIDAY'
            ? t('planning-board.onHoliday', { name })
            : t('planning-board.tooSmall', { name })}
        </Notice>
      ))}
      {consequenceCount > 0 && (
        <Notice tone="info" title={t('planning-board.consequences', { count: told.length })}>
          {cancelUntil && told.length > 0 && (
            <p>{t('planning-board.freeUntil', { until: dates.deadline(cancelUntil) })}</p>
          )}
          {moreSeats > 0 && <p>{t('planning-board.promoted', { count: moreSeats })}</p>}
          <details>
            <summary>{t('planning-board.whom')}</summary>
            <ul role="list">
              {consequences.slice(0, SHOWN_PEOPLE).map(({ person, effect }) => (
                <li key={person.id + effect}>
                  {t('planning-board.personEffect', {
                    name: person.displayName,
                    effect: t(effectText(effect)),
                  })}
                </li>
              ))}
            </ul>
            {consequenceCount > SHOWN_PEOPLE && (
              <p>{t('planning-board.morePeople', { count: consequenceCount - SHOWN_PEOPLE })}</p>
            )}
          </details>
        </Notice>
      )}
      {clashes.length === 0 && consequenceCount === 0 && (
        <p className="board-findings__free">{t('planning-board.free')}</p>
      )}
    </div>
  );
}

function effectText(effect: SessionEffect): PlainMessageId {
  switch (effect) {
    case 'TOLD_OF_CHANGE':
      return 'planning-board.effectTold';
    case 'SEAT_CONFIRMED':
      return 'planning-board.effectConfirmed';
    case 'SEAT_OFFERED':
      return 'planning-board.effectOffered';
    default:
      return 'planning-board.effectOther';
  }
}

function Alternatives({ preview: { alternatives }, to, onTake }: MoveFindingsProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  if (!alternatives) return null;
  const { rooms, trainers, times } = alternatives;
  if (rooms.length + trainers.length + times.length === 0) return <p>{t('planning-board.noAlternatives')}</p>;
  return (
    <div role="group" aria-label={t('planning-board.alternatives')} className="board-findings__alternatives">
      <p>{t('planning-board.alternatives')}</p>
      {rooms.map(({ id, name, seats }) => (
        <Button key={id} size="small" onClick={() => onTake({ roomId: id })}>
          {t('planning-board.takeRoom', { name, seats })}
        </Button>
      ))}
      {trainers.map(({ id, displayName }) => (
        <Button key={id} size="small" onClick={() => onTake({ trainerIds: [id] })}>
          {t('planning-board.takeTrainer', { name: displayName })}
        </Button>
      ))}
      {times.map(({ startsAt, endsAt }) => (
        <Button
          key={startsAt}
          size="small"
          onClick={() => {
            const { startsAt: start, endsAt: end } = startingAt(to, Date.parse(startsAt));
            onTake({ startsAt: start, endsAt: end });
          }}
        >
          {t('planning-board.takeTime', { time: dates.span(startsAt, endsAt) })}
        </Button>
      ))}
    </div>
  );
}
