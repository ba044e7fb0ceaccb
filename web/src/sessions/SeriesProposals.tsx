import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { takeAlternative } from './alternatives.ts';
import { problemOf } from './draft-problems.ts';
import type { DraftPreview } from './DraftCheck.tsx';
import type { PlanningPlacesQuery, PreviewSeriesQuery, SessionDraftInput } from './generated.ts';
import { formOfProposal } from './series-form.ts';
import { ProposalRow, type ProposalState } from './ProposalRow.tsx';
import { sessionListPath } from './session-address.ts';
import { readForm } from './session-form.ts';
import { useSavingSession, type SaveAnswer } from './use-saving-session.ts';
import '../components/data-table.css';

interface SeriesProposalsProps {
  topicId: string;
  preview: NonNullable<PreviewSeriesQuery['previewSeries']>;
  places: PlanningPlacesQuery;
}

/** Each session of a series with what stands against it; what is chosen becomes drafts, all or none. */
export function SeriesProposals({ topicId, preview, places }: SeriesProposalsProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const navigate = useNavigate();
  const saving = useSavingSession();
  const [said, setSaid] = useState<string | null>(null);
  const [rows, setRows] = useState<readonly ProposalState[]>(() =>
    preview.sessions.map((proposal) => ({
      form: formOfProposal(proposal),
      check: proposal,
      changed: false,
      chosen: isFree(proposal),
    })),
  );
  const change = (place: number, part: Partial<ProposalState>) =>
    setRows((before) => before.map((row, i) => (i === place ? { ...row, ...part } : row)));
  const chosen = rows.flatMap(({ form, chosen: wanted }, place) => {
    const { draft } = readForm(form);
    return wanted && draft ? [{ place, draft }] : [];
  });

  const create = async () => {
    setSaid(null);
    const answer = await saving.create({
      topicId,
      sessions: chosen.map(({ draft }) => draft),
      beyondContract: rows.some((row) => row.chosen && row.check.overruns.length > 0),
    });
    if (answer) show(answer);
  };
  const show = (answer: SaveAnswer) => {
    const dayOf = (index: number) => dayOfDraft(chosen[index]?.draft, dates.day);
    switch (answer.__typename) {
      case 'CreateSessionsSuccess':
        return navigate(sessionListPath({ stand: 'DRAFT', sortierung: 'START' }), {
          state: { created: answer.sessions.length },
        });
      case 'SessionDraftInvalid':
        return setSaid(`${dayOf(answer.sessionIndex)}: ${problemOf(answer.fault, t).text}`);
      case 'RoomOccupied':
      case 'TrainerOccupied':
      case 'EquipmentOccupied': {
        const { place } = chosen[answer.sessionIndex]!;
        const { clashes, alternatives } = answer;
        change(place, { check: { ...rows[place]!.check, clashes, alternatives } });
        return setSaid(t('sessions.seriesOccupied', { day: dayOf(answer.sessionIndex) }));
      }
      case 'ContractDaysExceeded':
        return setSaid(t('sessions.refusedContract'));
      case 'TooManySessions':
        return setSaid(t('sessions.seriesTooMany'));
      case 'TopicNotFound':
        return setSaid(t('sessions.refusedTopic'));
      default:
        return setSaid(t('components.commandFailed'));
    }
  };

  return (
    <>
      {preview.skipped.length > 0 && (
        <Notice tone="info" title={t('sessions.skipped', { count: preview.skipped.length })}>
          <p>{preview.skipped.map(({ day, name }) => `${dates.calendarDay(day)} (${name})`).join(', ')}</p>
        </Notice>
      )}
      {preview.schoolHolidaysKnownUntil && (
        <Notice
          tone="warning"
          title={t('sessions.holidaysUnknown', { day: dates.calendarDay(preview.schoolHolidaysKnownUntil) })}
        />
      )}
      <table className="data-table session-table">
        <caption className="visually-hidden">{t('sessions.seriesTable')}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('sessions.selection')}</span>
            </th>
            <th scope="col">{t('sessions.when')}</th>
            <th scope="col">{t('sessions.room')}</th>
            <th scope="col">{t('sessions.trainer')}</th>
            <th scope="col">{t('sessions.checked')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <ProposalRow
              key={preview.sessions[place]!.appointments[0]?.startsAt ?? place}
              topicId={topicId}
              state={row}
              rooms={places.planningRooms}
              onChange={(part) => change(place, part)}
              onTake={(appointment, clash, alternative) =>
                change(place, {
                  form: takeAlternative(row.form, appointment, clash, alternative),
                  changed: true,
                  chosen: true,
                })
              }
            />
          ))}
        </tbody>
      </table>
      <CommandNotice problem={saving.problem} text={said} />
      <div className="row">
        <Button
          kind="primary"
          size="large"
          busy={saving.sending}
          onClick={() => (chosen.length > 0 ? void create() : setSaid(t('sessions.seriesNoneChosen')))}
        >
          {t('sessions.seriesCreate', { count: chosen.length })}
        </Button>
      </div>
    </>
  );
}

function isFree({ fault, clashes }: Pick<DraftPreview, 'fault' | 'clashes'>): boolean {
  return fault === null && clashes.length === 0;
}

function dayOfDraft(draft: SessionDraftInput | undefined, day: (at: string) => string): string {
  const first = draft?.appointments[0];
  return first ? day(first.startsAt) : '';
}
