import { useApolloClient } from '@apollo/client/react';
import { useId, useState } from 'react';
import { useClock } from '../approval/use-clock.ts';
import { Button } from '../components/Button.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useViewer } from '../people/index.ts';
import { CompletionRow } from './CompletionRow.tsx';
import { CorrectRow } from './CorrectRow.tsx';
import {
  MarkAttendanceDocument,
  type AttendanceListStateFragment,
  type MarkAttendanceInput,
} from './generated.ts';
import { useCommand } from '../commands/use-command.ts';

type Appointment = NonNullable<AttendanceListStateFragment['attendance']>['appointments'][number];

interface AttendanceRowsProps {
  session: AttendanceListStateFragment;
  appointment: Appointment | undefined;
  onReload: () => void;
}

/** One row a person with two large buttons; after closing with the result and a way to correct it. */
export function AttendanceRows({ session, appointment, onReload }: AttendanceRowsProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const client = useApolloClient();
  const heading = useId();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { problem, submit } = useCommand(async (input: MarkAttendanceInput) => {
    const { data } = await client.mutate({ mutation: MarkAttendanceDocument, variables: { input } });
    return data?.markAttendance;
  });
  const now = useClock();
  const mayPlan = useViewer()?.roles.includes('TRAINING_PLANNER') ?? false;
  const { rows, closedAt, correctableUntil, selfPaced } = session.attendance!;
  const people = rows.edges.map(({ node }) => {
    const mark = node.marks.find(({ appointmentId }) => appointmentId === appointment?.id);
    return { ...node, mark };
  });
  const correctable = closedAt && correctableUntil && Date.parse(correctableUntil) > now.getTime();

  const mark = async (enrolmentId: string, present: boolean) => {
    if (!appointment) return;
    setRefusal(null);
    const result = await submit({
      sessionId: session.id,
      appointmentId: appointment.id,
      marks: [{ enrolmentId, present }],
    });
    switch (result?.__typename) {
      case undefined:
      case 'MarkAttendanceSuccess':
        return;
      case 'AttendanceTooEarly':
        return setRefusal(t('reporting.problemTooEarly', { at: dates.moment(result.from) }));
      case 'AttendanceClosed':
        onReload();
        return setRefusal(t('reporting.problemClosed'));
      case 'NotConfirmed':
      case 'SessionNotFound':
        onReload();
        return setRefusal(t('reporting.problemChanged'));
      case 'IdempotencyKeyReused':
        return setRefusal(t('reporting.problemFailed'));
      default:
        return result satisfies never;
    }
  };

  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{t('reporting.participants', { count: String(rows.totalCount) })}</h2>
      {!closedAt && appointment && (
        <p role="status">
          {t('reporting.presentCount', {
            present: String(people.filter((person) => person.mark?.present).length),
            count: String(people.length),
          })}
        </p>
      )}
      <CommandNotice problem={problem} text={refusal} />
      {people.length === 0 && <p className="muted">{t('reporting.nobody')}</p>}
      <ul className="attendance__rows" role="list">
        {people.map((person) => (
          <li key={person.enrolmentId} className="attendance__row">
            <div>
              <span className="attendance__name">{person.displayName}</span>{' '}
              <span className="muted">
                {person.unit}
                {person.completedOn &&
                  ` · ${t('reporting.completedAt', { day: dates.day(person.completedOn) })}`}
                {person.mark?.byCode && ` · ${t('reporting.byCode')}`}
              </span>
            </div>
            {selfPaced && person.status === 'CONFIRMED' ? (
              <CompletionRow sessionId={session.id} person={person} onReload={onReload} />
            ) : selfPaced ? (
              <CorrectRow person={person} correctable />
            ) : closedAt ? (
              <CorrectRow
                person={person}
                correctable={Boolean(correctable) || (mayPlan && person.status === 'UNCONFIRMED')}
              />
            ) : (
              appointment && (
                <div className="row" role="group" aria-label={person.displayName}>
                  {([true, false] as const).map((present) => (
                    <Button
                      key={String(present)}
                      kind={person.mark?.present === present ? 'primary' : 'secondary'}
                      aria-pressed={person.mark?.present === present}
                      onClick={() => void mark(person.enrolmentId, present)}
                    >
                      {present ? t('reporting.present') : t('reporting.absent')}
                    </Button>
                  ))}
                </div>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
