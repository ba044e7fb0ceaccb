import { useEffect } from 'react';
import { Chip } from '../components/Chip.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { Alternative } from './alternatives.ts';
import { problemOf } from './draft-problems.ts';
import { DraftCheck, type DraftPreview } from './DraftCheck.tsx';
import type { DraftClashFragment, PlanningPlacesQuery } from './generated.ts';
import { readForm, timesOf, type SessionForm } from './session-form.ts';
import { useDraftPreview } from './use-draft-preview.ts';

/** What stands against a proposal. */
export type ProposalCheck = Pick<
  DraftPreview,
  'fault' | 'clashes' | 'alternatives' | 'overruns' | 'warnings'
>;

export interface ProposalState {
  form: SessionForm;
  check: ProposalCheck;
  /** An alternative was taken over: it is checked anew. */
  changed: boolean;
  /** Becomes a draft. */
  chosen: boolean;
}

interface ProposalRowProps {
  topicId: string;
  state: ProposalState;
  rooms: PlanningPlacesQuery['planningRooms'];
  onChange: (change: Partial<ProposalState>) => void;
  /** @param appointment its place in the form */
  onTake: (appointment: number, clash: DraftClashFragment, alternative: Alternative) => void;
}

export function ProposalRow({ topicId, state, rooms, onChange, onTake }: ProposalRowProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { form, check, changed, chosen } = state;
  const { draft, order } = readForm(form);
  const again = useDraftPreview(null, topicId, changed ? draft : null);
  const fresh = changed && !again.outdated ? again.preview : null;
  useEffect(() => {
    if (fresh) onChange({ check: fresh, changed: false });
  });
  const times = form.appointments.flatMap((appointment) => timesOf(appointment) ?? []);
  const label = times.map(({ startsAt, endsAt }) => dates.span(startsAt, endsAt)).join('; ');
  const names = (of: (appointment: SessionForm['appointments'][number]) => readonly string[]) =>
    [...new Set(form.appointments.flatMap(of))].join(', ') || t('sessions.none');
  const hasQuestions = check.clashes.length + check.overruns.length + check.warnings.length > 0;
  return (
    <>
      <tr>
        <td className="session-table__select">
          <input
            type="checkbox"
            aria-label={t('sessions.chooseProposal', { when: label })}
            checked={chosen}
            onChange={(event) => onChange({ chosen: event.currentTarget.checked })}
          />
        </td>
        <th scope="row">{label}</th>
        <td data-label={t('sessions.room')}>
          {names(({ roomId }) => rooms.flatMap(({ id, name }) => (id === roomId ? [name] : [])))}
        </td>
        <td data-label={t('sessions.trainer')}>
          {names(({ trainers }) => trainers.map(({ name }) => name))}
        </td>
        <td data-label={t('sessions.checked')}>
          <ProposalChip check={check} isChecking={changed} />
        </td>
      </tr>
      {hasQuestions && !changed && (
        <tr className="session-table__more">
          <td colSpan={5}>
            <DraftCheck
              preview={{
                ...check,
                consequences: [],
                consequenceCount: 0,
                cancelUntil: null,
                currentVersion: null,
                __typename: 'SessionChangePreview',
              }}
              order={order}
              withPeople={false}
              beyondContract={chosen}
              onBeyondContract={(agreed) => onChange({ chosen: agreed })}
              onTake={onTake}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function ProposalChip({ check, isChecking }: { check: ProposalCheck; isChecking: boolean }) {
  const { t } = useMessages();
  if (isChecking) return <Chip tone="plain">{t('sessions.checking')}</Chip>;
  if (check.fault) return <Chip tone="stopped">{problemOf(check.fault, t).text}</Chip>;
  if (check.clashes.length > 0)
    return <Chip tone="stopped">{t('sessions.clashTitle', { count: check.clashes.length })}</Chip>;
  if (check.overruns.length > 0) return <Chip tone="waiting">{t('sessions.contractTitle')}</Chip>;
  return <Chip tone="ok">{t('sessions.free')}</Chip>;
}
