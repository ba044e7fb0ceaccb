import { createHash } from 'node:crypto';
import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { planAppointments, type PlannedAppointment } from './appointments.ts';
import { distinct, LIMITS, type Course } from './course.ts';
import type { Note } from './reasons.ts';
import { slugOf } from './text.ts';

export const SOURCE = 'VHS-BERLIN';

/** Free cancelling ends as many days before the first day. */
const CANCEL_DAYS = 7;

/** Courses of one topic, the one that speaks for it first. */
export type Group = [Course, ...Course[]];

/** A topic as it should be stored. */
export interface TopicDraft {
  key: string;
  slug: string;
  category: string;
  title: string;
  benefit: string;
  description: string;
  keywords: string[];
  formats: Course['format'][];
  targetGroups: Course['targetGroup'][];
  durationMinutes: number;
}

/** A session as it should be stored. */
export interface SessionDraft {
  guid: string;
  /** Preferred number, and one that is certainly free. */
  numbers: [preferred: string, fallback: string];
  format: Course['format'];
  place: Course['place'];
  capacity: number;
  seatsMinimum: number;
  startsAt: Date;
  endsAt: Date;
  enrolUntil: Date;
  cancelUntil: Date;
  appointments: PlannedAppointment[];
  notes: Note[];
}

/**
 * What makes courses sessions of the same topic: the same name and subtitle, without regard to case, white space and
 * punctuation at the ends. Numbers and places differ between sessions of the same course; names alone would throw
 * together courses that differ in level ("Englisch" with the subtitles "für den Beruf" and "für die Reise").
 * A hash, since the key is indexed and texts may be long.
 */
export function topicKey({ title, subtitle }: Pick<Course, 'title' | 'subtitle'>): string {
  const same = (text: string): string =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^[\s\p{P}]+|[\s.,;:!\-–—]+$/gu, '')
      .replace(/\s+/g, ' ');
  return createHash('sha256')
    .update(`${same(title)}\n${same(subtitle)}`)
    .digest('hex')
    .slice(0, 32);
}

/**
 * Courses by topic; the first of each group speaks for it: the one that starts last, since its text is the newest
 * (with the same start the one with the greatest guid). So the order of the document does not matter.
 */
export function groupByTopic(courses: readonly Course[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const course of courses) {
    const key = topicKey(course);
    const group = groups.get(key);
    if (group) group.push(course);
    else groups.set(key, [course]);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => compare(b.firstDay, a.firstDay) || compare(b.guid, a.guid));
  }
  return groups;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function topicDraft(group: Group): TopicDraft {
  const [speaker] = group;
  const key = topicKey(speaker);
  return {
    key,
    slug: ['vhs', slugOf(speaker.title, 60) || 'kurs', key.slice(0, 8)].join('-'),
    category: speaker.category,
    title: speaker.title,
    benefit: speaker.benefit,
    description: speaker.description,
    keywords: distinct(group.flatMap((course) => course.keywords)).slice(0, LIMITS.keywords),
    formats: (['IN_PERSON', 'ONLINE'] as const).filter((format) =>
      group.some((course) => course.format === format),
    ),
    targetGroups: [speaker.targetGroup],
    durationMinutes: minutesOf(
      planAppointments(speaker.firstDay, speaker.lastDay, speaker.units).appointments,
    ),
  };
}

function minutesOf(appointments: readonly PlannedAppointment[]): number {
  return appointments.reduce(
    (sum, { startsAt, endsAt }) => sum + (endsAt.getTime() - startsAt.getTime()) / 60_000,
    0,
  );
}

/** @param weeks shift of all dates */
export function sessionDraft(course: Course, weeks: number): SessionDraft {
  const firstDay = addDays(course.firstDay, 7 * weeks);
  const { appointments, unplaced } = planAppointments(
    firstDay,
    addDays(course.lastDay, 7 * weeks),
    course.units,
  );
  const notes = [...course.notes];
  if (unplaced > 0) {
    const message = `${unplaced} of ${course.units} units do not fit into the days between begin and end`;
    notes.push({ code: 'UNITS_NOT_PLACED', field: 'anzahl_termine', message });
  }
  const fallback = `VHS-${course.number === null ? '' : `${course.number}-`}${course.guid}`;
  return {
    guid: course.guid,
    numbers: [course.number === null ? fallback : `VHS-${course.number}`, fallback],
    format: course.format,
    place: course.place,
    capacity: course.capacity,
    seatsMinimum: course.seatsMinimum,
    startsAt: appointments[0]!.startsAt,
    endsAt: appointments.at(-1)!.endsAt,
    // until the beginning of the day before the first day
    enrolUntil: berlinTime(addDays(firstDay, -1)),
    cancelUntil: berlinTime(addDays(firstDay, -CANCEL_DAYS)),
    appointments,
    notes,
  };
}
