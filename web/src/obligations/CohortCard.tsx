import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { cityDay } from '../approval/inbox-rows.ts';
import { useCommand } from '../commands/use-command.ts';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { useViewer } from '../people/index.ts';
import {
  ApplyToProgrammeDocument,
  type ApplyToProgrammeInput,
  type ProgrammeByIdQuery,
} from './generated.ts';
import { LeaveProgramme } from './LeaveProgramme.tsx';
import { MembershipChip } from './MembershipChip.tsx';
import { ProgressBar } from './ProgressBar.tsx';

type Cohort = NonNullable<ProgrammeByIdQuery['programme']>['cohorts'][number];

interface CohortCardProps {
  cohort: Cohort;
  /** @param text what was done */
  onDone: (text: string) => void;
}

/** One cohort with the viewer's own place in it, or the way in. */
export function CohortCard({ cohort, onDone }: CohortCardProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const viewer = useViewer();
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { sending, problem, submit } = useCommand(async (input: ApplyToProgrammeInput) => {
    const { data } = await client.mutate({ mutation: ApplyToProgrammeDocument, variables: { input } });
    return data?.applyToProgramme;
  });
  const { id, name, startsOn, applyUntil, freeSeats, myMembership } = cohort;
  const open = applyUntil >= cityDay(new Date());

  const apply = async () => {
    setRefusal(null);
    const result = await submit({ cohortId: id });
    switch (result?.__typename) {
      case undefined:
        return;
      case 'ApplyToProgrammeSuccess':
      case 'AlreadyMember':
        return onDone(t('obligations.applyDone'));
      case 'ApplicationClosed':
        return setRefusal(t('obligations.applyClosed'));
      case 'CohortNotFound':
      case 'IdempotencyKeyReused':
        return setRefusal(t('components.commandFailed'));
      default:
        return result satisfies never;
    }
  };
  return (
    <div className="cohort-card">
      <h3>{name}</h3>
      <p>{t('obligations.cohortStarts', { day: dates.calendarDay(startsOn) })}</p>
      {myMembership ? (
        <>
          <MembershipChip status={myMembership.status} />
          <ProgressBar {...myMembership.progress} />
          {myMembership.status === 'COMPLETED' ? (
            <p>
              {t('obligations.completedOn', { day: dates.day(myMembership.statusSince) })}{' '}
              <Link to="/meine/nachweise">{t('obligations.toRecord')}</Link>
            </p>
          ) : (
            <LeaveProgramme
              membershipId={myMembership.id}
              active={myMembership.status === 'ACTIVE'}
              about={name}
              onDone={onDone}
            />
          )}
        </>
      ) : (
        <>
          <p>{t('obligations.seatsFree', { count: freeSeats })}</p>
          <p>
            {open
              ? t('obligations.applyUntil', { day: dates.calendarDay(applyUntil) })
              : t('obligations.applyClosed')}
          </p>
          {open && viewer && (
            <Button kind="primary" busy={sending} onClick={() => void apply()}>
              <ActionLabel about={name}>{t('obligations.apply')}</ActionLabel>
            </Button>
          )}
        </>
      )}
      <CommandNotice problem={problem} text={refusal} />
    </div>
  );
}
