import type { Template } from './statements.ts';

/** Something to be repeated by the load process; each repetition is checked. */
export type Work = ReadOverHttp | EnrolOverHttp | ReadStatements | EnrolStatements | UpdateSession;

export interface ReadOverHttp {
  kind: 'read over http';
  origin: string;
  requests: { body: string; /** The only right answer, to the byte. */ answer: string }[];
  cookies: string[];
  /** As browsers send it; null = not compressed. */
  acceptEncoding: string | null;
}

/** The same statements, one after the other on one connection a request. */
export interface ReadStatements {
  kind: 'read statements';
  url: string;
  connections: number;
  requests: Template[];
}

interface Enrolling {
  people: number[];
  /** Sessions for each phase of the measurement; one = a hot one. Nobody enrols twice in the same. */
  phases: { id: number; globalId: string }[][];
  /** Made unique with the running number. */
  keyPrefix: string;
  /** For refusals: people may come again. */
  endless?: boolean;
}

export interface EnrolOverHttp extends Enrolling {
  kind: 'enrol over http';
  origin: string;
  query: string;
  tokenSecret: string;
  expected: 'EnrolInSessionSuccess' | 'SessionFull';
}

export interface EnrolStatements extends Enrolling {
  kind: 'enrol statements';
  url: string;
  connections: number;
  template: Template;
  tokenSecret: string;
}

/** The least that PostgreSQL must do for a seat: change the session's row and make it durable. */
export interface UpdateSession {
  kind: 'update session';
  url: string;
  connections: number;
  sessions: number[];
}

export interface Plan {
  milliseconds: number;
  /** So many repetitions are under way at all times … */
  concurrency: number;
  /** … or, open loop, so many begin a second at random times, whatever the answers do. */
  ratePerSecond?: number;
  phase: number;
}

export interface Outcome {
  done: number;
  errors: number;
  /** The first few. */
  messages: string[];
  milliseconds: number;
  /** Milliseconds, ascending; in an open loop from the time at which it should have begun. */
  latencies: number[];
  /** Processor time of the load process. */
  cpuMilliseconds: number;
  /** Most that were under way at once. */
  inFlight: number;
}
