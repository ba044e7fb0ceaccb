import { useQuery } from '@apollo/client/react';
import { CircleAlert, CircleCheck, Clock } from 'lucide-react';
import { Link } from 'react-router';
import { Chip, type ChipTone } from '../components/Chip.tsx';
import { useDateFormats, useMessages, type PlainMessageId } from '../i18n/index.ts';
import { MandatoryTrainingsDocument, type MandatoryStatus } from './generated.ts';
import './NextAppointment.css';

const STATUS: Record<MandatoryStatus, { tone: ChipTone; text: PlainMessageId; Icon: typeof Clock }> = {
  FULFILLED: { tone: 'ok', text: 'enrolment.mandatoryFulfilled', Icon: CircleCheck },
  EXPIRING: { tone: 'waiting', text: 'enrolment.mandatoryExpiring', Icon: Clock },
  DUE: { tone: 'asked', text: 'enrolment.mandatoryDue', Icon: Clock },
  OVERDUE: { tone: 'stopped', text: 'enrolment.mandatoryOverdue', Icon: CircleAlert },
};

/** The card of mandatory trainings, most urgent first; nothing for those who have none. */
export function MandatoryTrainings() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { data } = useQuery(MandatoryTrainingsDocument, { fetchPolicy: 'cache-and-network' });
  const trainings = data?.viewer?.mandatoryTrainings ?? [];
  if (trainings.length === 0) return null;
  return (
    <section className="start-card" aria-labelledby="mandatory-trainings">
      <div className="start-card__head">
        <h2 id="mandatory-trainings">{t('enrolment.mandatoryTitle')}</h2>
      </div>
      <ul className="waiting-positions" role="list">
        {trainings.map(({ topic, status, dueOn, bookedSession }) => {
          const { tone, text, Icon } = STATUS[status];
          return (
            <li key={topic.id}>
              <Chip tone={tone} icon={<Icon size={16} aria-hidden="true" />}>
                {t(text)}
              </Chip>
              <span>
                <Link to={`/katalog/${topic.slug}-${topic.id}`}>{topic.title}</Link>
                <span className="waiting-positions__date">
                  {bookedSession
                    ? t('enrolment.mandatoryBooked', { day: dates.day(bookedSession.startsAt) })
                    : dueOn
                      ? t(
                          status === 'FULFILLED'
                            ? 'enrolment.mandatoryValidUntil'
                            : 'enrolment.mandatoryUntil',
                          {
                            day: dates.calendarDay(dueOn),
                          },
                        )
                      : t('enrolment.mandatoryForEver')}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
