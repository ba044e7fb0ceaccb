import { useQuery } from '@apollo/client/react';
import { absenceText } from '../approval/index.ts';
import { Notice } from '../components/Notice.tsx';
import { SeatRulesDocument } from './generated.ts';
import { useMessages } from '../i18n/index.ts';

/** What cancelling after the free period leads to, in the words that the person saw before enrolling. */
export function LateCancellation({ enrolmentId }: { enrolmentId: string }) {
  const { t, language } = useMessages();
  const { data } = useQuery(SeatRulesDocument, {
    variables: { id: enrolmentId },
    fetchPolicy: 'cache-and-network',
  });
  if (!data?.enrolment) return null;
  const { session, substituteTerms } = data.enrolment;
  const { policy } = session.topic;
  return (
    <Notice tone={policy.lateCancelCounts ? 'warning' : 'info'} title={t('enrolment.lateCancel')}>
      <p>{absenceText(policy, t, language)}</p>
      {substituteTerms.obstacle === null && <p>{t('enrolment.insteadSubstitute')}</p>}
    </Notice>
  );
}
