import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { LoadFailure } from '../components/LoadFailure.tsx';
import { Skeleton } from '../components/Skeleton.tsx';
import { AlternativesDocument, type AlternativeFragment } from './generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { placeLabel, seatText, timeLabel } from '../scheduling/index.ts';
import './Alternatives.css';

/** Other ways to a seat: sessions of the topic, then related topics. */
export function Alternatives({ sessionId }: { sessionId: string }) {
  const { t } = useMessages();
  const { data, error, refetch } = useQuery(AlternativesDocument, {
    variables: { id: sessionId },
    fetchPolicy: 'cache-and-network',
  });
  if (error && !data) return <LoadFailure onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={3} />;
  const all = data.session?.alternatives ?? [];
  if (all.length === 0) return <p className="muted">{t('enrolment.alternativesNone')}</p>;
  return (
    <>
      <Group
        label={t('enrolment.alternativesOfTopic')}
        entries={all.filter(({ kind }) => kind === 'SAME_TOPIC')}
      />
      <Group
        label={t('enrolment.alternativesRelated')}
        entries={all.filter(({ kind }) => kind === 'RELATED_TOPIC')}
      />
    </>
  );
}

function Group({ label, entries }: { label: string; entries: readonly AlternativeFragment[] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  if (entries.length === 0) return null;
  return (
    <div className="alternatives">
      <p className="alternatives__label">{label}</p>
      <ul className="alternatives__list">
        {entries.map(({ kind, session }) => (
          <li key={session.id}>
            <Link to={`/termine/${session.id}`}>
              {kind === 'RELATED_TOPIC' && <>{session.topic.title}, </>}
              {timeLabel(session, t, dates)}
            </Link>
            <span className="alternatives__facts">
              {placeLabel(session, t)} · {seatText(session, t)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
