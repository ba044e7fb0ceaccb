import { useId } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { alternativesIn, type Alternative } from './alternatives.ts';
import { Consequences } from './Consequences.tsx';
import type {
  DraftClashFragment,
  DraftOverrunFragment,
  FreeInsteadFragment,
  PreviewSessionChangeQuery,
} from './generated.ts';

export type DraftPreview = NonNullable<PreviewSessionChangeQuery['previewSessionChange']>;

interface DraftCheckProps {
  preview: DraftPreview;
  /** Place in the form of each appointment of the draft. */
  order: readonly number[];
  /** Who is in the session already is touched; a new one has nobody. */
  withPeople: boolean;
  beyondContract: boolean;
  onBeyondContract: (agreed: boolean) => void;
  /** @param place of the appointment in the form */
  onTake: (place: number, clash: DraftClashFragment, alternative: Alternative) => void;
}

/** What saving would meet and do, before anything is saved. */
export function DraftCheck({
  preview,
  order,
  withPeople,
  beyondContract,
  onBeyondContract,
  onTake,
}: DraftCheckProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { clashes, alternatives, overruns, warnings, consequences, consequenceCount, cancelUntil } = preview;
  const [first] = clashes;
  return (
    <div className="draft-check">
      {first && (
        <Notice tone="problem" role="status" title={t('sessions.clashTitle', { count: clashes.length })}>
          <ul>
            {clashes.map((clash) => (
              <li key={`${clash.resourceId} ${clash.startsAt}`}>
                <ClashText clash={clash} />
              </li>
            ))}
          </ul>
          {alternatives && (
            <Alternatives
              free={alternatives}
              onTake={(alternative) => onTake(order[first.appointmentIndex] ?? 0, first, alternative)}
            />
          )}
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice tone="warning" title={t('sessions.warningTitle')}>
          <ul>
            {warnings.map(({ kind, appointmentIndex, name }) => (
              <li key={`${kind} ${appointmentIndex}`}>
                {t(kind === 'HOLIDAY' ? 'sessions.warningHoliday' : 'sessions.warningSmallRoom', {
                  position: (order[appointmentIndex] ?? 0) + 1,
                  name,
                })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {overruns.length > 0 && (
        <ContractNotice overruns={overruns} agreed={beyondContract} onAgree={onBeyondContract} />
      )}
      {!first && overruns.length === 0 && warnings.length === 0 && (
        <Notice tone="ok" title={t('sessions.allFree')} />
      )}
      {withPeople && (
        <section aria-labelledby="draft-consequences">
          <h3 id="draft-consequences">{t('sessions.consequences')}</h3>
          <Consequences consequences={consequences} count={consequenceCount} />
          {consequenceCount > 0 && cancelUntil && (
            <p className="muted">{t('sessions.freeCancelUntil', { at: dates.deadline(cancelUntil) })}</p>
          )}
        </section>
      )}
    </div>
  );
}

function ClashText({ clash }: { clash: DraftClashFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { resourceName: name, session, startsAt, endsAt } = clash;
  const when = dates.span(startsAt, endsAt);
  return session
    ? t('sessions.clashSession', { name, when, topic: session.topic.title, number: session.number })
    : t('sessions.clashBlocked', { name, when });
}

function Alternatives({
  free,
  onTake,
}: {
  free: FreeInsteadFragment;
  onTake: (alternative: Alternative) => void;
}) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const id = useId();
  const offers = alternativesIn(free);
  if (offers.length === 0) return <p>{t('sessions.nothingFree')}</p>;
  const nameOf = (alternative: Alternative): string => {
    switch (alternative.kind) {
      case 'room':
        return t('sessions.freeRoom', {
          room: alternative.room.name,
          site: alternative.room.site.name,
          seats: alternative.room.seats,
        });
      case 'trainer':
        return alternative.trainer.displayName;
      case 'equipment':
        return alternative.piece.label;
      case 'time': {
        const { startsAt, endsAt, room } = alternative.slot;
        const when = dates.span(startsAt, endsAt);
        return room ? t('sessions.freeTimeIn', { when, room: room.name }) : when;
      }
      default:
        return alternative satisfies never;
    }
  };
  return (
    <>
      <p id={id}>{t('sessions.freeInstead')}</p>
      <ul className="draft-check__offers" aria-labelledby={id}>
        {offers.map((alternative) => (
          <li key={nameOf(alternative)}>
            <Button size="small" onClick={() => onTake(alternative)}>
              {t('sessions.take', { what: nameOf(alternative) })}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface ContractNoticeProps {
  overruns: readonly DraftOverrunFragment[];
  agreed: boolean;
  onAgree: (agreed: boolean) => void;
}

export function ContractNotice({ overruns, agreed, onAgree }: ContractNoticeProps) {
  const { t } = useMessages();
  return (
    <Notice tone="warning" title={t('sessions.contractTitle')}>
      <ul>
        {overruns.map(({ trainer, year, contractDays, wantedDays }) => (
          <li key={`${trainer.id} ${year}`}>
            {t('sessions.contractText', {
              name: trainer.displayName,
              year: String(year),
              days: contractDays,
              wanted: wantedDays,
            })}
          </li>
        ))}
      </ul>
      <label className="row">
        <input type="checkbox" checked={agreed} onChange={(event) => onAgree(event.currentTarget.checked)} />
        {t('sessions.beyondContract')}
      </label>
    </Notice>
  );
}
