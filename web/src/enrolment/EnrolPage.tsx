import { useQuery } from '@apollo/client/react';
import { useCallback } from 'react';
import { Navigate, useNavigate, useParams } from 'react-router';
import { MySessionDocument, type MySessionQuery } from './generated.ts';
import { isActive, SessionAwaited } from '../scheduling/index.ts';
import { EnrolAnswer } from './EnrolAnswer.tsx';
import { EnrolReview } from './EnrolReview.tsx';
import { useEnrolling } from './use-enrolling.ts';
import './EnrolPage.css';

export function Component() {
  const { id = '' } = useParams();
  const query = useQuery(MySessionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
  });
  const session = query.data?.session;
  if (session) return <EnrolPage key={id} session={session} />;
  return <SessionAwaited query={query} isNarrow />;
}

export type MySession = NonNullable<MySessionQuery['session']>;

function EnrolPage({ session }: { session: MySession }) {
  const navigate = useNavigate();
  const donePage = `/termine/${session.id}/anmelden/fertig`;
  // replaces the form in the history: Back leads to the session, not to a form that is done
  const onDone = useCallback(() => void navigate(donePage, { replace: true }), [navigate, donePage]);
  const { step, submit } = useEnrolling(session.id, onDone);
  const mine = session.myEnrolment;
  if (mine && isActive(mine.status) && step.at === 'review') return <Navigate to={donePage} replace />;
  return (
    <div className="page page--narrow enrol-page">
      {step.at === 'review' || step.at === 'sending' || step.at === 'problem' || step.at === 'done' ? (
        <EnrolReview session={session} step={step} submit={submit} />
      ) : (
        <EnrolAnswer session={session} step={step} submit={submit} />
      )}
    </div>
  );
}
