import { useState, type FormEvent } from 'react';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { Dialog, preloadDialog } from '../components/Dialog.tsx';
import { TextField } from '../components/Field.tsx';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { SetCoachQualificationDocument, type CoachingOverviewQuery } from './generated.ts';
import { useCoachingStep } from './use-coaching-step.ts';

type Coach = NonNullable<CoachingOverviewQuery['coachingOverview']>['coaches']['edges'][number]['node'];

interface WorkloadTableProps {
  coaches: readonly Coach[];
  onChanged: () => Promise<unknown>;
}

const NUMBERS = ['running', 'openRequests', 'longestWaitDays', 'freeSlots'] as const;

/** Every coach with numbers; the qualification is confirmed here. */
export function WorkloadTable({ coaches, onChanged }: WorkloadTableProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [confirming, setConfirming] = useState<Coach | null>(null);
  const textOf = (coach: Coach, column: (typeof NUMBERS)[number]) =>
    column === 'running'
      ? t('coaching.of', { running: coach.running, capacity: coach.capacity })
      : (coach[column]?.toLocaleString() ?? '–');
  return (
    <section className="panel stack">
      <h2>{t('coaching.workload')}</h2>
      <TableRegion label={t('coaching.workload')}>
        <table className="data-table">
          <caption>{t('coaching.workloadNote')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('coaching.coach')}</th>
              {NUMBERS.map((column) => (
                <th key={column} scope="col" className="data-table__number">
                  {t(`coaching.${column}`)}
                </th>
              ))}
              <th scope="col" className="data-table__number">
                {t('coaching.satisfaction')}
              </th>
              <th scope="col">{t('coaching.qualifiedUntil')}</th>
            </tr>
          </thead>
          <tbody>
            {coaches.map((coach) => (
              <tr key={coach.personId}>
                <th scope="row">
                  {coach.displayName}
                  <span className="muted"> ({coach.unit})</span>
                  {coach.paused && <p className="muted">{t('coaching.pauses')}</p>}
                </th>
                {NUMBERS.map((column) => (
                  <td key={column} data-label={t(`coaching.${column}`)} className="data-table__number">
                    {textOf(coach, column)}
                  </td>
                ))}
                <td data-label={t('coaching.satisfaction')} className="data-table__number">
                  {coach.feedback
                    ? t('coaching.scores', {
                        helpful: coach.feedback.helpful.toLocaleString(),
                        goals: coach.feedback.goalsReached.toLocaleString(),
                      })
                    : '–'}
                </td>
                <td data-label={t('coaching.qualifiedUntil')}>
                  {coach.qualifiedUntil ? dates.calendarDay(coach.qualifiedUntil) : t('coaching.unconfirmed')}{' '}
                  <Button
                    size="small"
                    aria-haspopup="dialog"
                    onFocus={preloadDialog}
                    onClick={() => setConfirming(coach)}
                  >
                    {t('coaching.confirm')}
                    <span className="visually-hidden">: {coach.displayName}</span>
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableRegion>
      {confirming && (
        <ConfirmDialog coach={confirming} onChanged={onChanged} onClose={() => setConfirming(null)} />
      )}
    </section>
  );
}

interface ConfirmDialogProps {
  coach: Coach;
  onChanged: () => Promise<unknown>;
  onClose: () => void;
}

function ConfirmDialog({ coach, onChanged, onClose }: ConfirmDialogProps) {
  const { t } = useMessages();
  const { run, sending, problem, refusal } = useCoachingStep(SetCoachQualificationDocument, onChanged);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const qualifiedUntil = String(new FormData(event.currentTarget).get('until')) || null;
    if (await run({ coachId: coach.personId, qualifiedUntil })) onClose();
  };
  return (
    <Dialog title={t('coaching.confirmTitle', { name: coach.displayName })} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <CommandNotice problem={problem} text={refusal} />
        <TextField
          label={t('coaching.qualifiedUntil')}
          hint={t('coaching.qualifiedHint')}
          name="until"
          type="date"
          min="2000-01-01"
          max="2099-12-31"
          defaultValue={coach.qualifiedUntil ?? ''}
        />
        <div className="row">
          <Button type="submit" kind="primary" busy={sending}>
            {t('coaching.saveQualification')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
