import type { Format } from '@weitblick/db/catalogue';
import { berlinTimestamp, CITY_TIME_ZONE } from '@weitblick/shared/calendar';
import {
  OPEN_FILES,
  sessionUrl,
  topicUrl,
  type OpenAppointment,
  type OpenPublisher,
  type OpenSession,
  type OpenTopic,
} from './open-topic.ts';

type Json = Record<string, unknown>;

const CONTEXT = 'https://schema.org';
const MODE: Record<Format, string> = {
  IN_PERSON: 'onsite',
  ONLINE: 'online',
  HYBRID: 'blended',
  SELF_PACED: 'online',
};

/** The catalogue as a schema.org ItemList of courses. */
export function courseList(publisher: OpenPublisher, topics: readonly OpenTopic[]): Json {
  return {
    '@context': CONTEXT,
    '@type': 'ItemList',
    '@id': publisher.origin + OPEN_FILES.courses,
    name: `Fortbildungen: ${publisher.name}`,
    numberOfItems: topics.length,
    itemListElement: topics.map((topic, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      item: course(publisher, topic),
    })),
  };
}

/** One topic, for the page about it. */
export function courseDocument(publisher: OpenPublisher, topic: OpenTopic): Json {
  return { '@context': CONTEXT, ...course(publisher, topic) };
}

function course(publisher: OpenPublisher, topic: OpenTopic): Json {
  const url = topicUrl(publisher, topic);
  return {
    '@type': 'Course',
    '@id': url,
    url,
    name: topic.title,
    ...given('abstract', topic.benefit),
    description: topic.description || topic.benefit || topic.title,
    inLanguage: 'de',
    about: topic.category,
    ...given('teaches', topic.goals),
    ...given('keywords', topic.keywords),
    ...given(
      'audience',
      topic.targetGroups.map((name) => ({ '@type': 'Audience', audienceType: name })),
    ),
    ...given('accessibilitySummary', topic.accessibility),
    ...(topic.durationMinutes === null ? {} : { timeRequired: duration(topic.durationMinutes) }),
    ...(topic.changedAt ? { dateModified: topic.changedAt.toISOString() } : {}),
    license: publisher.licence,
    provider: { '@type': 'Organization', '@id': `${publisher.origin}/`, name: publisher.name },
    ...given(
      'hasCourseInstance',
      topic.sessions.map((session) => instance(publisher, session)),
    ),
  };
}

function instance(publisher: OpenPublisher, session: OpenSession): Json {
  const url = sessionUrl(publisher, session);
  const minutes = session.appointments.reduce((sum, span) => sum + minutesOf(span), 0);
  return {
    '@type': 'CourseInstance',
    '@id': url,
    url,
    identifier: session.number,
    courseMode: MODE[session.format],
    startDate: berlinTimestamp(session.startsAt),
    endDate: berlinTimestamp(session.endsAt),
    eventStatus: 'https://schema.org/EventScheduled',
    ...(minutes > 0 ? { courseWorkload: duration(minutes) } : {}),
    ...given('courseSchedule', session.appointments.map(schedule)),
    location: session.place
      ? { '@type': 'Place', name: session.place.name, address: session.place.address }
      : { '@type': 'VirtualLocation', url },
    maximumAttendeeCapacity: session.capacity,
    remainingAttendeeCapacity: session.free,
  };
}

/** Appointments do not follow a rhythm, so that each has a schedule of its own. */
function schedule({ startsAt, endsAt }: OpenAppointment): Json {
  const start = berlinTimestamp(startsAt);
  const end = berlinTimestamp(endsAt);
  return {
    '@type': 'Schedule',
    startDate: start.slice(0, 10),
    endDate: end.slice(0, 10),
    startTime: start.slice(11, 19),
    endTime: end.slice(11, 19),
    repeatCount: 1,
    scheduleTimezone: CITY_TIME_ZONE,
  };
}

const minutesOf = ({ startsAt, endsAt }: OpenAppointment): number =>
  Math.round((endsAt.getTime() - startsAt.getTime()) / 60_000);

/** ISO 8601: PT7H, PT90M. */
function duration(minutes: number): string {
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}

/** Leaves out what is empty. */
function given(key: string, value: string | readonly unknown[]): Json {
  return value.length === 0 ? {} : { [key]: value };
}
