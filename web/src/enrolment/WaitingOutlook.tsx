import { useQuery } from '@apollo/client/react';
import { useId } from 'react';
import { WaitingOutlookDocument } from './generated.ts';
import { useMessages } from '../i18n/index.ts';
import { Alternatives } from './Alternatives.tsx';
import { ChanceText } from './ChanceText.tsx';

/** Where a person stands or would stand on the waiting list, the chance of that place, and what to do instead. */
export function WaitingOutlook({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  const heading = useId();
  const { data } = useQuery(WaitingOutlookDocument, {
    variables: { id: sessionId },
    fetchPolicy: 'cache-and-network',
  });
  const session = data?.session;
  if (!session) return null;
  const mine = session.myEnrolment?.status === 'WAITING' ? session.myEnrolment : null;
  if (!mine && session.availability !== 'FULL') return null;
  const position = mine ? mine.waitingPosition : session.seats.waiting + 1;
  return (
    <section className="panel stack" aria-labelledby={heading}>
      <h2 id={heading}>{t('enrolment.outlook')}</h2>
      <div>
        {position !== null && (
          <p>{mine ? t('enrolment.outlookMine', { position }) : t('enrolment.outlookNext', { position })}</p>
        )}
        <ChanceText chance={mine ? mine.promotionChance : session.promotionChance} />
      </div>
      <Alternatives sessionId={sessionId} />
    </section>
  );
}
