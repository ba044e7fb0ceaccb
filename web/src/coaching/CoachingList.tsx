import { Link } from 'react-router';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import { CoachingState } from './CoachingState.tsx';
import type { CoachingEntryFragment } from './generated.ts';
import '../components/list-row.css';

/** Coachings with what waits for the viewer. */
export function CoachingList({ coachings }: { coachings: readonly CoachingEntryFragment[] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  return (
    <ul className="coaching__list" role="list">
      {coachings.map(({ id, state, stateSince, topic, otherSide, steps }) => {
        const next = NEXT.find((step) => steps.includes(step));
        return (
          <li key={id} className="list-row">
            <div>
              <Link to={`/coaching/${id}`}>{otherSide.displayName}</Link>
              <p className="muted">
                {t(`coaching.topic${topic}`)} · {t('coaching.since', { day: dates.day(stateSince) })}
              </p>
              {next && <p>{t(`coaching.next${next}`)}</p>}
            </div>
            <CoachingState state={state} />
          </li>
        );
      })}
    </ul>
  );
}

/** What is worth a word in a list. */
const NEXT = ['ACCEPT', 'ANSWER_HANDOVER', 'AGREE_ON_GOALS', 'GIVE_FEEDBACK'] as const;
