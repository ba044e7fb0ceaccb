import type { Format } from '@weitblick/db/catalogue';

/** All that a year plan is made from, as plain data, so that it can be sent to a thread of its own. */
export interface PlanningProblem {
  year: number;
  /** Days on which sessions may take place, YYYY-MM-DD, in order. */
  days: readonly string[];
  topics: readonly TopicToPlan[];
  rooms: readonly RoomToPlan[];
  trainers: readonly TrainerToPlan[];
  equipment: readonly EquipmentToPlan[];
  /** What is booked or blocked already. */
  busy: readonly BusyTime[];
  /** Sessions of the year that are planned already, as far as they are in the way of others. */
  taken: readonly TakenTime[];
  parameters: PlanParameters;
  seed: number;
}

export interface PlanParameters {
  weights: DemandWeights;
  /** How full sessions are meant to be, in per cent of their seats. */
  fillPercent: number;
  skipSchoolHolidays: boolean;
  /** 1 = Monday … 5 = Friday */
  weekdays: readonly number[];
  keepTargetGroupsApart: boolean;
  /** Sessions at most; null = as many as people need. */
  sessionLimit: number | null;
}

/** How much of each kind of demand counts, in per cent. Mandatory renewals always count in full. */
export interface DemandWeights {
  waiting: number;
  interested: number;
  lastYear: number;
  refused: number;
}

export interface TopicToPlan {
  id: number;
  /** Narrow ones only: the whole staff is none. */
  targetGroups: readonly string[];
  demand: TopicDemand;
  pattern: SessionPattern;
  /** Who can teach it, those who did so most often first. */
  trainers: readonly { id: number; taught: number }[];
}

export interface TopicDemand {
  /** On waiting lists of sessions ahead. */
  waiting: number;
  /** Asked to hear of a session. */
  interested: number;
  /** Mandatory trainings that run out, by month: 12 numbers. */
  renewals: readonly number[];
  /** Participations of the last twelve months, by month: 12 numbers. */
  lastYear: readonly number[];
  /** Who came away empty-handed in the last twelve months. */
  refused: number;
  /** All seats of sessions of the year that are planned already: who has one is among the people expected. */
  seatsPlanned: number;
}

export const PATTERN_SOURCES = ['TEMPLATE', 'LAST_SESSION', 'DEFAULT'] as const;
export type PatternSource = (typeof PATTERN_SOURCES)[number];

/** What a session of the topic looks like. */
export interface SessionPattern {
  source: PatternSource;
  format: Exclude<Format, 'SELF_PACED'>;
  appointments: readonly PatternAppointment[];
  capacity: number;
  seatsMinimum: number;
  /** Days before the start; decideDays null = by the general rule. */
  enrolDays: number;
  cancelDays: number;
  decideDays: number | null;
  /** Where it usually takes place. */
  siteCode: string | null;
  roomFeatures: readonly string[];
  accessible: boolean;
  equipment: readonly string[];
  trainersNeeded: number;
}

export interface PatternAppointment {
  /** Days from the appointment before; 0 for the first one, or on the same day. */
  gap: number;
  /** Minute of the day in Berlin. */
  start: number;
  minutes: number;
}

export interface RoomToPlan {
  id: number;
  siteCode: string;
  seats: number;
  accessible: boolean;
  features: readonly string[];
  setUpMinutes: number;
  tearDownMinutes: number;
}

export interface TrainerToPlan {
  id: number;
  /** Of the year; null = no limit. */
  contractDays: number | null;
  /** Days of the year on which the trainer teaches already, YYYY-MM-DD. */
  taughtDays: readonly string[];
}

export interface EquipmentToPlan {
  id: number;
  kind: string;
  siteCode: string;
}

export type ResourceKind = 'ROOM' | 'TRAINER' | 'EQUIPMENT';

/** Minutes of one day in Berlin, the end excluded. */
export interface Minutes {
  from: number;
  until: number;
}

export interface BusyTime extends Minutes {
  kind: ResourceKind;
  id: number;
  day: string;
}

export interface TakenTime extends Minutes {
  topicId: number;
  targetGroups: readonly string[];
  day: string;
}

/** Sessions between these minutes of the day only. */
export const OPENS = 8 * 60;
export const CLOSES = 18 * 60;
