import { useMutation, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useClock } from '../approval/use-clock.ts';
import { Skeleton } from '../components/Skeleton.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CheckInCodeOfAppointmentDocument, OpenCheckInDocument } from './generated.ts';

interface CheckInScreenProps {
  sessionId: string;
  appointment: { id: string; opensAt: string };
}

/** The code for the wall. It is fetched anew every ten seconds, a third of its life. */
export function CheckInScreen({ sessionId, appointment }: CheckInScreenProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const now = useClock();
  const [open, { called, loading }] = useMutation(OpenCheckInDocument);
  useEffect(() => {
    // opening twice is the same as once
    open({ variables: { input: { sessionId } } }).catch(() => undefined);
  }, [open, sessionId]);
  const { data } = useQuery(CheckInCodeOfAppointmentDocument, {
    variables: { id: sessionId, appointmentId: appointment.id },
    fetchPolicy: 'no-cache',
    pollInterval: 10_000,
    skip: !called || loading,
  });
  const code = data?.session?.attendance?.checkInCode;
  if (!data) return <Skeleton lines={4} />;
  if (!code) {
    return (
      <p className="panel">
        {Date.parse(appointment.opensAt) > now.getTime()
          ? t('reporting.codeNotYet', { at: dates.moment(appointment.opensAt) })
          : t('reporting.codeNone')}
      </p>
    );
  }
  return (
    <section className="panel check-in-screen" aria-label={t('reporting.checkIn')}>
      <img
        className="check-in-screen__picture"
        src={`data:image/svg+xml,${encodeURIComponent(code.svg)}`}
        alt={t('reporting.codeAlt')}
      />
      <div>
        <p>{t('reporting.codeText', { address: `${location.host}/checkin` })}</p>
        <p className="check-in-screen__code">{code.code}</p>
      </div>
    </section>
  );
}
