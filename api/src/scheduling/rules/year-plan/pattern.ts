import type { EquipmentKind, RoomFeature } from '@weitblick/db/scheduling';
import { CLOSES, OPENS, type PatternAppointment, type SessionPattern } from './problem.ts';

/** A template of a topic, as far as it says how a session looks. */
export interface TemplateFacts {
  format: SessionPattern['format'];
  minutes: readonly number[];
  dayOffsets: readonly number[];
  /** HH:MM */
  startTime: string;
  seatsMinimum: number;
  capacity: number;
  enrolDays: number;
  cancelDays: number;
  decideDays: number;
  roomFeatures: readonly RoomFeature[];
  accessible: boolean;
  equipment: readonly EquipmentKind[];
}

/** The last session of a topic that took or takes place. */
export interface LastSession {
  format: SessionPattern['format'];
  /** Days from the first appointment, minute of the day, and minutes; in order. */
  appointments: readonly { offset: number; start: number; minutes: number }[];
  seatsMinimum: number;
  capacity: number;
  enrolDays: number;
  cancelDays: number;
  siteCode: string | null;
  trainers: number;
}

/** What is known of a topic without any session. */
export interface TopicFormats {
  formats: readonly SessionPattern['format'][];
  durationMinutes: number | null;
}

const COMMON = { capacity: 12, seatsMinimum: 6, start: 9 * 60, minutes: 420, enrolDays: 14, cancelDays: 14 };
/** Minutes between two appointments on one day. */
const BREAK = 60;
const NO_NEEDS = { roomFeatures: [], accessible: false, equipment: [] };

/** What the next session of a topic looks like: as its template says, else like the last one, else as is common. */
export function patternOf(
  template: TemplateFacts | null,
  last: LastSession | null,
  topic: TopicFormats,
): SessionPattern {
  if (template) return fromTemplate(template, last);
  if (last) return fromSession(last);
  const minutes = Math.min(topic.durationMinutes ?? COMMON.minutes, 480);
  return {
    ...NO_NEEDS,
    source: 'DEFAULT',
    format: topic.formats[0] ?? 'IN_PERSON',
    appointments: [inside({ gap: 0, start: COMMON.start, minutes })],
    capacity: COMMON.capacity,
    seatsMinimum: COMMON.seatsMinimum,
    enrolDays: COMMON.enrolDays,
    cancelDays: COMMON.cancelDays,
    decideDays: null,
    siteCode: null,
    trainersNeeded: 1,
  };
}

function fromTemplate(template: TemplateFacts, last: LastSession | null): SessionPattern {
  const { minutes, dayOffsets, startTime, ...rest } = template;
  const [hours, past] = startTime.split(':').map(Number);
  const appointments: PatternAppointment[] = [];
  minutes.forEach((length, i) => {
    const gap = i === 0 ? 0 : dayOffsets[i]! - dayOffsets[i - 1]!;
    const before = i > 0 && gap === 0 ? appointments[i - 1]! : null;
    const start = before ? before.start + before.minutes + BREAK : hours! * 60 + past!;
    appointments.push(inside({ gap, start, minutes: length }));
  });
  return {
    ...rest,
    source: 'TEMPLATE',
    appointments,
    siteCode: last?.siteCode ?? null,
    trainersNeeded: Math.max(1, last?.trainers ?? 1),
  };
}

function fromSession(last: LastSession): SessionPattern {
  const { appointments, trainers, ...rest } = last;
  return {
    ...NO_NEEDS,
    ...rest,
    source: 'LAST_SESSION',
    decideDays: null,
    trainersNeeded: Math.max(1, trainers),
    appointments: appointments.map(({ offset, start, minutes }, i) =>
      inside({ gap: i === 0 ? 0 : offset - appointments[i - 1]!.offset, start, minutes }),
    ),
  };
}

/** Times outside of the hours in which rooms are open are moved into them. */
function inside({ gap, start, minutes }: PatternAppointment): PatternAppointment {
  const length = Math.min(minutes, CLOSES - OPENS);
  return { gap, minutes: length, start: Math.max(OPENS, Math.min(start, CLOSES - length)) };
}
