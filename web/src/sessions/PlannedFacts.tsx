import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { TableRegion } from '../components/TableRegion.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { formatLabel, placeLabel } from '../scheduling/index.ts';
import type { PlannedSession } from './PlannedSessionPage.tsx';
import '../components/data-table.css';
import '../scheduling/SessionFactList.css';

/** Everything that was planned, on one page. */
export function PlannedFacts({ session }: { session: PlannedSession }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { seats, planning, appointments, topic } = session;
  return (
    <>
      {appointments.length > 0 && (
        <TableRegion label={t('sessions.appointments')}>
          <table className="data-table session-table">
            <caption className="visually-hidden">{t('sessions.appointments')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('sessions.when')}</th>
                <th scope="col">{t('sessions.room')}</th>
                <th scope="col">{t('sessions.trainer')}</th>
                <th scope="col">{t('sessions.equipment')}</th>
              </tr>
            </thead>
            <tbody>
              {appointments.map(({ id, startsAt, endsAt, room, trainers, equipment }) => (
                <tr key={id}>
                  <th scope="row">{dates.span(startsAt, endsAt)}</th>
                  <td data-label={t('sessions.room')}>{room?.name ?? t('sessions.none')}</td>
                  <td data-label={t('sessions.trainer')}>
                    {trainers.map(({ displayName }) => displayName).join(', ') || t('sessions.none')}
                  </td>
                  <td data-label={t('sessions.equipment')}>
                    {equipment.map(({ label }) => label).join(', ') || t('sessions.none')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <dl className="fact-list panel">
        <Fact label={t('sessions.topic')}>
          <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
        </Fact>
        <Fact label={t('sessions.format')}>{formatLabel(session.format, t)}</Fact>
        <Fact label={t('sessions.place')}>{placeLabel(session, t)}</Fact>
        <Fact label={t('sessions.seats')}>
          {t('sessions.seatsText', {
            confirmed: seats.confirmed,
            capacity: seats.capacity,
            minimum: seats.minimum,
          })}
        </Fact>
        <Fact label={t('sessions.enrolUntil')}>{dates.deadline(session.enrolUntil)}</Fact>
        <Fact label={t('sessions.cancelUntil')}>{dates.deadline(session.cancelUntil)}</Fact>
        {planning?.decidesAt && (
          <Fact label={t('sessions.decideAt')}>{dates.deadline(planning.decidesAt)}</Fact>
        )}
        {planning?.joinUrl && (
          <Fact label={t('sessions.joinUrl')}>
            <a href={planning.joinUrl}>{planning.joinUrl}</a>
          </Fact>
        )}
        <Fact label={t('sessions.forStaff')}>
          <Link to={`/termine/${session.id}`}>{t('sessions.toStaffPage')}</Link>
        </Fact>
        <Fact label={t('sessions.moreToDo')}>
          <Link to={`/planung/zuteilung/${session.id}`}>{t('sessions.toAllocation')}</Link>
          {' · '}
          <Link to={`/planung/sammelanmeldung/${session.id}`}>{t('sessions.toBulk')}</Link>
        </Fact>
      </dl>
    </>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
