import { useQuery } from '@apollo/client/react';
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { ActionLabel } from '../components/ActionLabel.tsx';
import { Button } from '../components/Button.tsx';
import { CommandNotice } from '../components/CommandNotice.tsx';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { SubstitutionRequestsDocument, type SubstitutionQuestionFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { placeLabel, timeLabel } from '../scheduling/index.ts';
import { Conflicts } from './Conflicts.tsx';
import { SubstitutionAnswered, type AnsweredSubstitution } from './SubstitutionAnswered.tsx';
import { useAnsweringSubstitution, type SubstitutionAnswer } from './use-answering-substitution.ts';
import './OfferAnswer.css';

/** Colleagues who ask the viewer to take their seats over; nothing when there are none. */
export function SubstitutionRequests() {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(SubstitutionRequestsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const [answered, setAnswered] = useState<AnsweredSubstitution | null>(null);
  const requests = data?.viewer?.substitutionRequests ?? [];
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (requests.length === 0 && !answered) return null;
  return (
    <section className="offers" aria-labelledby="substitution-requests">
      <h2 id="substitution-requests">{t('enrolment.requestsToMe', { count: requests.length })}</h2>
      {answered && <SubstitutionAnswered key={answered.request.id} {...answered} />}
      {requests.length > 0 && (
        <ul>
          {requests.map((request) => (
            <Request
              key={request.id}
              request={request}
              onAnswered={(answer) => {
                setAnswered({ request, answer });
                void refetch();
              }}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RequestProps {
  request: SubstitutionQuestionFragment;
  onAnswered: (answer: SubstitutionAnswer) => void;
}

function Request({ request, onAnswered }: RequestProps) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const [why, setWhy] = useState<string | null>(null);
  const { sending, problem, answer } = useAnsweringSubstitution(request);
  const { session, proposerDisplayName: name } = request;
  const { title, policy } = session.topic;

  const say = async (accept: boolean) => {
    setWhy(null);
    const result = await answer(accept);
    if (!result) return;
    if ('end' in result) onAnswered(result.end);
    else setWhy(result.why);
  };
  return (
    <li>
      <div>
        <h3>
          <Link to={`/termine/${session.id}`}>{title}</Link>
        </h3>
        <p>{timeLabel(session, t, dates)}</p>
        <p className="muted">{placeLabel(session, t)}</p>
      </div>
      <div className="offer-answer">
        <p className="offer-answer__text">{t('enrolment.requestToMeText', { name })}</p>
        {policy.approvalSteps > 0 && <p>{t('enrolment.requestToMeAsks')}</p>}
        <Conflicts sessionId={session.id} />
        <CommandNotice problem={problem} text={why} />
        <div className="row no-print">
          <Button
            kind="primary"
            icon={<Check size={18} aria-hidden="true" />}
            busy={sending}
            onClick={() => void say(true)}
          >
            <ActionLabel about={title}>{t('enrolment.takeSeat')}</ActionLabel>
          </Button>
          <Button icon={<X size={18} aria-hidden="true" />} busy={sending} onClick={() => void say(false)}>
            <ActionLabel about={title}>{t('enrolment.notForMe')}</ActionLabel>
          </Button>
        </div>
      </div>
    </li>
  );
}
