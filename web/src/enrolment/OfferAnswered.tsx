import { CalendarPlus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import type { Offer } from './OfferAnswer.tsx';

export interface Answered {
  offer: Offer;
  answer: 'accepted' | 'declined' | 'over';
}

/** Takes the focus: the buttons that were pressed are gone. Stays until the page is left. */
export function OfferAnswered({ offer, answer }: Answered) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const about = { title: offer.session.topic.title, day: dates.day(offer.session.startsAt) };
  return (
    <div ref={box} tabIndex={-1} className="offer-answered">
      {answer === 'accepted' && (
        <Notice tone="ok" role="status" title={t('enrolment.offerAccepted', about)}>
          <p>{t('enrolment.offerAcceptedText')}</p>
          <div className="row">
            <a className="button button--secondary button--small" href={`/kalender/${offer.id}.ics`}>
              <CalendarPlus size={16} aria-hidden="true" />
              {t('enrolment.toCalendar')}
            </a>
            <Link to="/meine/termine">{t('enrolment.toMine')}</Link>
          </div>
        </Notice>
      )}
      {answer !== 'accepted' && (
        <Notice
          tone={answer === 'declined' ? 'ok' : 'warning'}
          role="status"
          title={
            answer === 'declined' ? t('enrolment.offerDeclined', about) : t('enrolment.offerOver', about)
          }
        >
          <p>{answer === 'declined' ? t('enrolment.offerDeclinedText') : t('enrolment.offerOverText')}</p>
          <div className="row">
            <ButtonLink size="small" to={`/termine/${offer.session.id}/anmelden`}>
              {t('enrolment.waitAgain')}
            </ButtonLink>
          </div>
        </Notice>
      )}
    </div>
  );
}
