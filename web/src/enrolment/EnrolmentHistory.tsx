import { useQuery } from '@apollo/client/react';
import { ROLE_LABEL } from '../approval/index.ts';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { EnrolmentHistoryDocument, type EnrolmentStateFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { Disclosure } from './Disclosure.tsx';
import { historyEntries } from './history-entries.ts';
import { consequenceEntries, substitutionEntries } from './history-more.ts';

/** "Verlauf": who did what and when, fetched when somebody opens it. */
export function EnrolmentHistory({ enrolment }: { enrolment: EnrolmentStateFragment }) {
  const { t } = useMessages();
  return (
    <Disclosure summary={t('enrolment.history')}>
      <Entries enrolment={enrolment} />
    </Disclosure>
  );
}

function Entries({ enrolment }: { enrolment: EnrolmentStateFragment }) {
  const { t, language } = useMessages();
  const dates = useDateFormats();
  const { data, error, refetch } = useQuery(EnrolmentHistoryDocument, {
    variables: { id: enrolment.id },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  return (
    <ol className="history__entries">
      {historyEntries(data.enrolment?.history ?? [], enrolment.approvals, (role) => t(ROLE_LABEL[role]), t, [
        ...consequenceEntries(data.enrolment?.consequences ?? [], { t, dates, language }),
        ...substitutionEntries(data.enrolment?.substitutions ?? [], t),
      ]).map(({ at, text, reason }, index) => (
        <li key={index}>
          <time dateTime={at}>{dates.moment(at)}</time>
          <span>
            {text}
            {reason && <span className="history__reason">{t('enrolment.historyReason', { reason })}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
