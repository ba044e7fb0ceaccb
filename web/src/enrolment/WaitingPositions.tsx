import { Clock } from 'lucide-react';
import { Link } from 'react-router';
import { Skeleton } from '../components/Skeleton.tsx';
import type { EnrolmentStateFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { openDecision } from './enrolment-way.ts';
import { useEnrolments } from './use-enrolments.ts';
import './NextAppointment.css';

const MOST = 3;

export function WaitingPositions() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { list, failed } = useEnrolments('WAITING');
  if (failed) return null;
  return (
    <section className="start-card" aria-labelledby="waiting-positions">
      <div className="start-card__head">
        <h2 id="waiting-positions">{t('enrolment.open')}</h2>
        {list && list.totalCount > MOST && (
          <Link to="/meine/warteliste">{t('enrolment.showAll', { count: list.totalCount })}</Link>
        )}
      </div>
      {!list && <Skeleton lines={3} />}
      {list?.totalCount === 0 && <p className="muted">{t('enrolment.openEmpty')}</p>}
      {list && list.totalCount > 0 && (
        <ul className="waiting-positions">
          {list.edges.slice(0, MOST).map(({ node }) => (
            <li key={node.id}>
              {node.status === 'REQUESTED' ? (
                <span className="waiting-positions__place waiting-positions__place--asked">
                  <Clock size={20} aria-hidden="true" />
                </span>
              ) : (
                <span className="waiting-positions__place">
                  <span className="visually-hidden">{t('enrolment.place')} </span>
                  {node.waitingPosition ?? '–'}
                </span>
              )}
              <span>
                <Link to={`/termine/${node.session.id}`}>{node.session.topic.title}</Link>
                <span className="waiting-positions__date">{dates.day(node.session.startsAt)}</span>
                {node.status === 'REQUESTED' && <WaitsFor enrolment={node} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function WaitsFor({ enrolment }: { enrolment: EnrolmentStateFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const asked = openDecision(enrolment.approvals);
  if (!asked) return null;
  return (
    <span className="waiting-positions__date">
      {t('enrolment.waitsFor', {
        name: asked.approverDisplayName,
        since: dates.dayAndMonth(asked.askedAt),
      })}
    </span>
  );
}
