/** The demo city as plain rows, before anything is loaded. Instants are milliseconds, days YYYY-MM-DD. */
import type { Format } from '../catalogue/index.ts';
import type { EnrolmentStatus } from '../enrolment/index.ts';
import type { AssignedRole, UnitKind } from '../people/index.ts';

export type DemoSize = 'city' | 'small';

/** Kind of work done in a unit; decides the size of teams, who has an office PC, and for whom topics are made. */
export type Work =
  | 'OFFICE'
  | 'TECH_OFFICE'
  | 'SOCIAL_OFFICE'
  | 'IT'
  | 'CULTURE'
  | 'HEALTH'
  | 'YARD'
  | 'FIRE'
  | 'HOUSE'
  | 'KITA'
  | 'SCHOOL'
  | 'CARE';

export interface DemoUnit {
  id: number;
  parentId: number | null;
  kind: UnitKind;
  name: string;
  shortName: string;
  costCentre: string;
  headId: number | null;
  deputyId: number | null;
  work: Work;
  /** 0 = city, 1 = Referat, 2 = Abteilung, 3 and 4 below. */
  depth: number;
  /** Short name of the Referat. */
  referat: string;
  /** People to be placed directly in this unit, apprentices apart. */
  staff: number;
  apprentices: number;
}

export interface DemoPerson {
  id: number;
  personnelNumber: string;
  givenName: string;
  familyName: string;
  email: string | null;
  unitId: number;
  leadershipLevel: number | null;
  apprentice: boolean;
  /** The rest is not stored: it decides what people enrol in. */
  work: Work;
  newLeader: boolean;
  instructor: boolean;
  adviser: boolean;
  /** How often the person takes part in training, 1 = usual. */
  activity: number;
}

export interface DemoRole {
  personId: number;
  role: AssignedRole;
  unitId: number | null;
  validFrom: string;
}

export interface DemoCategory {
  id: number;
  slug: string;
  code: string;
  name: string;
  summary: string;
}

export interface DemoTopic {
  id: number;
  slug: string;
  category: DemoCategory;
  title: string;
  benefit: string;
  description: string;
  goals: string[];
  keywords: string[];
  targetGroups: string[];
  formats: Format[];
  /** Of each appointment; empty for self-paced topics. */
  minutes: number[];
  seats: [minimum: number, maximum: number];
  /** 1 = rarely asked for … 5 = always full */
  demand: number;
  popularity: number;
}

export interface DemoSite {
  code: string;
  name: string;
  address: string;
  weight: number;
  /** Slugs of categories that rather take place here. */
  prefers: string[];
}

export interface DemoRoom {
  id: number;
  site: DemoSite;
  name: string;
  floor: string | null;
  seats: number;
  accessible: boolean;
}

export interface DemoTrainer {
  id: number;
  displayName: string;
  personId: number | null;
  /** Slugs of categories. */
  teaches: string[];
}

export interface DemoAppointment {
  startsAt: number;
  endsAt: number;
  roomId: number | null;
}

export interface DemoSession {
  id: number;
  number: string;
  topic: DemoTopic;
  format: Format;
  startsAt: number;
  endsAt: number;
  siteCode: string | null;
  joinUrl: string | null;
  seatsMinimum: number;
  capacity: number;
  enrolUntil: number;
  cancelUntil: number;
  appointments: DemoAppointment[];
  trainerIds: number[];
  /** When the session is called off; null for all but a few. It counts as cancelled once that time has come. */
  calledOffAt: number | null;
  waitingSeq: number;
}

export interface DemoEvent {
  from: EnrolmentStatus | 'NONE';
  to: EnrolmentStatus;
  at: number;
  /** Place among the events of the session; decides when several happen at the same time. */
  order: number;
  /** PERSON = the enrolled person, SYSTEM = nobody, otherwise the id of somebody else. */
  by: 'PERSON' | 'SYSTEM' | number;
  reason: string | null;
  /** People promoted by this change. */
  promoted: number;
}

export interface DemoEnrolment {
  session: DemoSession;
  personId: number;
  status: EnrolmentStatus;
  waitingSeq: number | null;
  events: DemoEvent[];
}
