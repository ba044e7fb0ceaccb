import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ButtonLink } from '../components/Button.tsx';
import { EmptyState } from '../components/EmptyState.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { PageHeading } from '../components/PageHeading.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { useMessages } from '../i18n/index.ts';
import { EnrolmentCard } from './EnrolmentCard.tsx';
import { MyRequestDocument } from './generated.ts';
import { OfferAnswered, type Answered } from './OfferAnswered.tsx';

/** One request of the person's, where links in mails lead. */
export function Component() {
  const { t } = useMessages();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(MyRequestDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const [answered, setAnswered] = useState<Answered | null>(null);
  const enrolment = data?.enrolment;
  return (
    <div className="page my-training">
      <PageHeading title={[t('enrolment.myRequest'), t('enrolment.myTraining')]}>
        {t('enrolment.myRequest')}
      </PageHeading>
      {error && !data && <LoadFailure onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && !enrolment && (
        <EmptyState title={<p>{t('enrolment.requestMissing')}</p>}>
          {t('enrolment.requestMissingText')}
        </EmptyState>
      )}
      {answered && <OfferAnswered key={answered.offer.id} {...answered} />}
      {enrolment && (
        <EnrolmentCard
          enrolment={enrolment}
          headingLevel={2}
          onCancelled={() => void refetch()}
          onOfferAnswered={setAnswered}
        />
      )}
      <p>
        <ButtonLink to="/meine">{t('enrolment.toMyTraining')}</ButtonLink>
      </p>
    </div>
  );
}
