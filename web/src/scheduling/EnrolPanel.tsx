import { Link } from 'react-router';
import type { SessionFactsFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { EnrolAction } from './EnrolAction.tsx';
import { isActive } from './enrolment-status.ts';
import { placeLabel, timeLabel } from './labels.ts';
import { SeatStatus } from './SeatStatus.tsx';
import './EnrolPanel.css';

interface EnrolPanelProps {
  session: SessionFactsFragment;
  topicTitle: string;
  heading: string;
}

/** Stays beside the text while it scrolls; on a phone it is a bar at the lower edge. */
export function EnrolPanel({ session, topicTitle, heading }: EnrolPanelProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const mine = session.myEnrolment;
  return (
    <aside className="enrol-panel no-print" aria-label={heading}>
      <div className="enrol-panel__facts">
        <p className="enrol-panel__heading">{heading}</p>
        <p className="enrol-panel__date">{timeLabel(session, t, dates)}</p>
        <p className="enrol-panel__place">{placeLabel(session, t)}</p>
        <div className="enrol-panel__seats">
          <SeatStatus session={session} detailed />
        </div>
      </div>
      <div className="enrol-panel__action">
        <EnrolAction session={session} topicTitle={topicTitle} wide />
        {mine && isActive(mine.status) && (
          <Link to={mine.status === 'WAITING' ? '/meine/warteliste' : '/meine/termine'}>
            {t('scheduling.toMine')}
          </Link>
        )}
      </div>
      <p className="enrol-panel__deadline">
        {new Date(session.cancelUntil) > new Date()
          ? t('scheduling.cancelFreeUntil', { at: dates.deadline(session.cancelUntil) })
          : t('scheduling.cancelNeedsReason')}
      </p>
    </aside>
  );
}
