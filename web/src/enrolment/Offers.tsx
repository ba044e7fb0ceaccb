import { useState } from 'react';
import { Link } from 'react-router';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { timeLabel } from '../scheduling/index.ts';
import { OfferAnswer } from './OfferAnswer.tsx';
import { OfferAnswered, type Answered } from './OfferAnswered.tsx';
import { useEnrolments } from './use-enrolments.ts';

/** Seats that are kept for the person and wait for an answer; nothing when there are none. */
export function Offers() {
  const { t } = useMessages();
  const dates = useDateFormats();
  const { list } = useEnrolments('UPCOMING');
  const [answered, setAnswered] = useState<Answered | null>(null);
  const offers = list?.edges.map(({ node }) => node).filter(({ status }) => status === 'OFFERED') ?? [];
  if (offers.length === 0 && !answered) return null;
  return (
    <section className="offers" aria-labelledby="offers">
      <h2 id="offers">{t('enrolment.offers', { count: offers.length })}</h2>
      {answered && <OfferAnswered key={answered.offer.id} {...answered} />}
      {offers.length > 0 && (
        <ul>
          {offers.map((offer) => (
            <li key={offer.id}>
              <div>
                <h3>
                  <Link to={`/termine/${offer.session.id}`}>{offer.session.topic.title}</Link>
                </h3>
                <p>{timeLabel(offer.session, t, dates)}</p>
              </div>
              <OfferAnswer offer={offer} onAnswered={(answer) => setAnswered({ offer, answer })} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
