import { useQuery } from '@apollo/client/react';
import { Printer, QrCode } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Breadcrumbs } from '../components/Breadcrumbs.tsx';
import { Button } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Notice } from '../components/Notice.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AttendanceRows } from './AttendanceRows.tsx';
import { CheckInScreen } from './CheckInScreen.tsx';
import { ImportCompletions } from './ImportCompletions.tsx';
import { CloseList } from './CloseList.tsx';
import { AttendanceOfSessionDocument, type AttendanceListStateFragment } from './generated.ts';
import { lastDayOf } from './hours.ts';
import './AttendancePage.css';

export function Component() {
  const { id = '' } = useParams();
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(AttendanceOfSessionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    // people check in meanwhile
    pollInterval: 15_000,
  });
  const session = data?.session;
  return (
    <div className="page attendance">
      {session?.attendance ? (
        <List key={session.id} session={session} onReload={() => void refetch()} />
      ) : (
        <>
          <PageHeading title={[t('reporting.attendance')]}>{t('reporting.attendance')}</PageHeading>
          {error && !data ? (
            <LoadFailure onRetry={() => void refetch()} />
          ) : data ? (
            <EmptyState title={<p>{t('reporting.noAccessTitle')}</p>}>
              {t('reporting.noAccessText')}
            </EmptyState>
          ) : (
            <Skeleton lines={6} />
          )}
        </>
      )}
    </div>
  );
}

function List({ session, onReload }: { session: AttendanceListStateFragment; onReload: () => void }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const list = session.attendance!;
  const { appointments, closedAt } = list;
  const [chosen, setChosen] = useState(() => currentAppointment(appointments)?.id);
  const [showing, setShowing] = useState(false);
  const appointment = appointments.find(({ id }) => id === chosen);
  return (
    <>
      <Breadcrumbs trail={[{ to: `/termine/${session.id}`, label: session.topic.title }]} />
      <PageHeading title={[t('reporting.attendanceFor', { title: session.topic.title })]}>
        {t('reporting.attendance')}
      </PageHeading>
      <p className="lead">
        {session.topic.title} · {session.number} · {dates.span(session.startsAt, session.endsAt)}
      </p>
      <div className="row no-print">
        <a className="button button--secondary" href={list.sheetPath} download>
          <Printer size={18} aria-hidden="true" />
          {t('reporting.printSheet')}
        </a>
        {!closedAt && appointment && (
          <Button
            kind="primary"
            aria-expanded={showing}
            icon={<QrCode size={18} aria-hidden="true" />}
            onClick={() => setShowing(!showing)}
          >
            {showing ? t('reporting.hideCode') : t('reporting.showCode')}
          </Button>
        )}
      </div>
      {list.forgotten && (
        <Notice tone="warning" title={t('reporting.forgottenTitle')}>
          <p>{t('reporting.forgottenText')}</p>
        </Notice>
      )}
      {closedAt && !list.forgotten && (
        <Notice tone="info" title={t('reporting.closedTitle')}>
          <p>
            {t('reporting.closedText', {
              at: dates.moment(closedAt),
              name: list.closedByDisplayName ?? '',
              until: list.correctableUntil ? dates.day(lastDayOf(list.correctableUntil)) : '',
            })}
          </p>
        </Notice>
      )}
      {!closedAt && appointments.length > 1 && (
        <label className="attendance__day">
          <span>{t('reporting.appointment')}</span>
          <select className="field__input" value={chosen} onChange={(event) => setChosen(event.target.value)}>
            {appointments.map((each) => (
              <option key={each.id} value={each.id}>
                {dates.span(each.startsAt, each.endsAt)}
              </option>
            ))}
          </select>
        </label>
      )}
      {showing && !closedAt && appointment && (
        <CheckInScreen key={appointment.id} sessionId={session.id} appointment={appointment} />
      )}
      {list.selfPaced && <p>{t('reporting.selfPacedText')}</p>}
      <AttendanceRows session={session} appointment={appointment} onReload={onReload} />
      {list.selfPaced && <ImportCompletions sessionId={session.id} />}
      {!closedAt && <CloseList session={session} onReload={onReload} />}
    </>
  );
}

/** Today's, else the last that has begun, else the first. */
function currentAppointment<A extends { opensAt: string }>(appointments: readonly A[]): A | undefined {
  const now = Date.now();
  return appointments.findLast(({ opensAt }) => Date.parse(opensAt) <= now) ?? appointments[0];
}
