import { useQuery } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { ApprovalBackgroundDocument, type ApprovalBackgroundQuery, type ConflictKind } from './generated.ts';
import { ROLE_LABEL } from './policy-way.ts';

type Background = Extract<NonNullable<ApprovalBackgroundQuery['node']>, { __typename: 'Approval' }>;

const CONFLICT_TEXT: Record<ConflictKind, PlainMessageId> = {
  CONFIRMED_SESSION: 'approval.conflictConfirmed',
  REQUESTED_SESSION: 'approval.conflictRequested',
  OFFERED_SESSION: 'approval.conflictOffered',
  WAITING_SESSION: 'approval.conflictWaiting',
  PART_TIME_DAY: 'approval.conflictPartTime',
  VOCATIONAL_SCHOOL: 'approval.conflictSchool',
  LEAVE: 'approval.conflictLeave',
  OTHER: 'approval.conflictOther',
};

interface ApprovalBackgroundProps {
  id: string;
  status: string;
  headingLevel: 2 | 3;
}

/** What lies at the same time, who else of the team is away, and who has decided so far. */
export function ApprovalBackground({ id, status, headingLevel }: ApprovalBackgroundProps) {
  const { t } = useMessages();
  const Heading = `h${headingLevel}` as const;
  const { data } = useQuery(ApprovalBackgroundDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  if (data?.node?.__typename !== 'Approval') return null;
  const { conflicts, teamAbsences, history } = data.node;
  return (
    <>
      {status === 'PENDING' && (
        <>
          <Conflicts conflicts={conflicts} />
          <TeamAbsences days={teamAbsences} heading={<Heading>{t('approval.teamAway')}</Heading>} />
        </>
      )}
      {history.length > 1 && (
        <section aria-label={t('approval.steps')}>
          <Heading>{t('approval.steps')}</Heading>
          <Steps steps={history} />
        </section>
      )}
    </>
  );
}

function Conflicts({ conflicts }: Pick<Background, 'conflicts'>) {
  const { t } = useMessages();
  const dates = useDateFormats();
  if (conflicts.length === 0) return <p className="muted">{t('approval.noConflicts')}</p>;
  return (
    <Notice tone="warning" title={t('approval.conflicts')}>
      <ul>
        {conflicts.map(({ kind, startsAt, endsAt, title }) => (
          <li key={`${kind} ${startsAt} ${title ?? ''}`}>
            {kind === 'PART_TIME_DAY' ? dates.day(startsAt) : dates.span(startsAt, endsAt)}
            {': '}
            {title && `„${title}“ – `}
            {t(CONFLICT_TEXT[kind])}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function TeamAbsences({ days, heading }: { days: Background['teamAbsences']; heading: ReactNode }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const away = days.filter(({ inTraining }) => inTraining > 0);
  if (days.length === 0) return null;
  if (away.length === 0) return <p className="muted">{t('approval.teamComplete')}</p>;
  return (
    <section aria-label={t('approval.teamAway')}>
      {heading}
      <table className="approval-table">
        <thead>
          <tr>
            <th scope="col">{t('approval.teamDay')}</th>
            <th scope="col">{t('approval.teamInTraining')}</th>
            <th scope="col">{t('approval.teamSize')}</th>
          </tr>
        </thead>
        <tbody>
          {away.map(({ day, inTraining, teamSize }) => (
            <tr key={day}>
              <th scope="row">{dates.day(`${day}T12:00:00Z`)}</th>
              <td>{inTraining}</td>
              <td>{teamSize}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Steps({ steps }: { steps: Background['history'] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <ol className="approval-steps">
      {steps.map(({ role, status, approverDisplayName, decidedAt, decidedByDisplayName, inPlace }, index) => (
        <li key={index}>
          <span>
            {inPlace && decidedByDisplayName
              ? `${decidedByDisplayName} ${t('approval.inPlaceOf', { name: approverDisplayName })}`
              : approverDisplayName}
            <span className="muted"> ({t(ROLE_LABEL[role])})</span>
          </span>
          <span className="muted">
            {t(STEP_TEXT[status])}
            {decidedAt && `, ${dates.moment(decidedAt)}`}
          </span>
        </li>
      ))}
    </ol>
  );
}

const STEP_TEXT: Record<Background['history'][number]['status'], PlainMessageId> = {
  PENDING: 'approval.stepPending',
  APPROVED: 'approval.approved',
  DECLINED: 'approval.declined',
  OBSOLETE: 'approval.obsolete',
};
