import { Accessibility, CalendarClock, CalendarX2, Hash, MapPin, Monitor, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import type { SessionDetailsFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { AppointmentList } from './AppointmentList.tsx';
import { formatLabel } from './labels.ts';
import './SessionFactList.css';

function Fact({ icon, label, children }: { icon: ReactNode; label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>
        {icon}
        {label}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Everything a person has to know before deciding: when, where, with whom, and until when it can be changed. */
export function SessionFactList({ session }: { session: SessionDetailsFragment }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { room, site } = session;
  return (
    <dl className="fact-list">
      <Fact icon={<CalendarClock size={18} aria-hidden="true" />} label={t('scheduling.when')}>
        <AppointmentList session={session} />
      </Fact>
      <Fact
        icon={site ? <MapPin size={18} aria-hidden="true" /> : <Monitor size={18} aria-hidden="true" />}
        label={t('scheduling.where')}
      >
        {site ? (
          <>
            <p>{[site.name, room?.name, room?.floor].filter(Boolean).join(', ')}</p>
            <p className="muted">{site.address}</p>
            {room?.accessible && (
              <p className="icon-line">
                <Accessibility size={16} aria-hidden="true" />
                {t('scheduling.accessibleRoom')}
              </p>
            )}
          </>
        ) : (
          <p>{formatLabel(session.format, t)}</p>
        )}
        {session.joinUrl && (
          <p>
            <a href={session.joinUrl}>{t('scheduling.joinOnline')}</a>
          </p>
        )}
      </Fact>
      {session.trainers.length > 0 && (
        <Fact icon={<Users size={18} aria-hidden="true" />} label={t('scheduling.trainers')}>
          {session.trainers.map((trainer) => trainer.displayName).join(', ')}
        </Fact>
      )}
      <Fact icon={<CalendarX2 size={18} aria-hidden="true" />} label={t('scheduling.deadlines')}>
        <p>{t('scheduling.enrolUntil', { at: dates.deadline(session.enrolUntil) })}</p>
        <p>
          {new Date(session.cancelUntil) > new Date()
            ? t('scheduling.cancelUntil', { at: dates.deadline(session.cancelUntil) })
            : t('scheduling.cancelNeedsReason')}
        </p>
      </Fact>
      <Fact icon={<Hash size={18} aria-hidden="true" />} label={t('scheduling.number')}>
        {session.number}
      </Fact>
    </dl>
  );
}
