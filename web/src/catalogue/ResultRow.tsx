import { Clock, MapPin, Monitor, Tag } from 'lucide-react';
import { Link } from 'react-router';
import { NoDateBlock } from '../components/DateBlock.tsx';
import type { TopicRowFragment } from '../graphql/generated.ts';
import { useDateFormats, useMessages } from '../i18n/index.ts';
import {
  durationLabel,
  EnrolAction,
  formatLabel,
  placeLabel,
  SeatStatus,
  SessionDate,
  timeLabel,
} from '../scheduling/index.ts';
import { Highlighted } from './Highlighted.tsx';
import { topicAddress } from './topic-address.ts';
import './ResultRow.css';

/** A topic as a row to compare: when next, what for, how long, where, and is there a seat. */
export function ResultRow({ topic, terms }: { topic: TopicRowFragment; terms: readonly string[] }) {
  const { t } = useMessages();
  const dates = useDateFormats();
  const session = topic.nextSession;
  const formats = session ? [session.format] : topic.formats;
  const more = topic.upcomingSessionCount - 1;
  return (
    <article className="result-row">
      {session ? <SessionDate session={session} /> : <NoDateBlock label={t('catalogue.noDate')} />}
      <div className="result-row__main">
        <p className="result-row__category">{topic.category.name}</p>
        <h3 className="result-row__title">
          <Link to={topicAddress(topic)}>
            <Highlighted text={topic.title} terms={terms} />
          </Link>
        </h3>
        <p className="result-row__benefit">
          <Highlighted text={topic.benefit} terms={terms} />
        </p>
        <ul className="result-row__meta">
          {session && (
            <li>
              <time dateTime={session.startsAt}>{timeLabel(session, t, dates)}</time>
            </li>
          )}
          {session?.site ? (
            <li className="icon-line">
              <MapPin size={15} aria-hidden="true" />
              {placeLabel({ ...session, room: null }, t)}
            </li>
          ) : (
            <li className="icon-line">
              {formats.includes('IN_PERSON') ? (
                <MapPin size={15} aria-hidden="true" />
              ) : (
                <Monitor size={15} aria-hidden="true" />
              )}
              {formats.map((format) => formatLabel(format, t)).join(', ')}
            </li>
          )}
          {topic.durationMinutes !== null && (
            <li className="icon-line">
              <Clock size={15} aria-hidden="true" />
              {durationLabel(topic.durationMinutes, t)}
            </li>
          )}
          {topic.targetGroups.length > 0 && (
            <li className="icon-line">
              <Tag size={15} aria-hidden="true" />
              {topic.targetGroups.map((group) => group.name).join(', ')}
            </li>
          )}
        </ul>
      </div>
      <div className="result-row__seats">
        {session && <SeatStatus session={session} />}
        {session && <EnrolAction session={session} topicTitle={topic.title} kind="secondary" size="small" />}
        {more > 0 && <p className="result-row__more">{t('catalogue.moreSessions', { count: more })}</p>}
      </div>
    </article>
  );
}
