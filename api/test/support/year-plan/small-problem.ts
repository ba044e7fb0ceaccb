import type {
  PlanningProblem,
  PlanParameters,
  RoomToPlan,
  SessionPattern,
  TopicDemand,
  TopicToPlan,
  TrainerToPlan,
} from '../../../src/scheduling/rules/year-plan/problem.ts';

/** Little problems for specs: what is not said is as simple as it can be. */
const NONE: TopicDemand = {
  waiting: 0,
  interested: 0,
  renewals: Array<number>(12).fill(0),
  lastYear: Array<number>(12).fill(0),
  refused: 0,
  seatsPlanned: 0,
};

export const PARAMETERS: PlanParameters = {
  weights: { waiting: 100, interested: 50, lastYear: 100, refused: 50 },
  fillPercent: 100,
  skipSchoolHolidays: true,
  weekdays: [1, 2, 3, 4, 5],
  keepTargetGroupsApart: true,
  sessionLimit: null,
};

export interface TopicSketch {
  demand?: Partial<TopicDemand>;
  pattern?: Partial<SessionPattern>;
  trainers?: number[];
  targetGroups?: string[];
}

export function topicToPlan(id: number, sketch: TopicSketch = {}): TopicToPlan {
  return {
    id,
    targetGroups: sketch.targetGroups ?? [],
    demand: { ...NONE, ...sketch.demand },
    trainers: (sketch.trainers ?? [1]).map((trainer) => ({ id: trainer, taught: 3 })),
    pattern: {
      source: 'LAST_SESSION',
      format: 'IN_PERSON',
      appointments: [{ gap: 0, start: 540, minutes: 420 }],
      capacity: 10,
      seatsMinimum: 5,
      enrolDays: 14,
      cancelDays: 14,
      decideDays: null,
      siteCode: null,
      roomFeatures: [],
      accessible: false,
      equipment: [],
      trainersNeeded: 1,
      ...sketch.pattern,
    },
  };
}

export function roomToPlan(id: number, rest: Partial<RoomToPlan> = {}): RoomToPlan {
  return {
    id,
    siteCode: 'RH',
    seats: 12,
    accessible: true,
    features: [],
    setUpMinutes: 0,
    tearDownMinutes: 0,
    ...rest,
  };
}

export function trainerToPlan(id: number, rest: Partial<TrainerToPlan> = {}): TrainerToPlan {
  return { id, contractDays: null, taughtDays: [], ...rest };
}

export function smallProblem(rest: Partial<PlanningProblem>): PlanningProblem {
  return {
    year: 2028,
    days: ['2028-01-10', '2028-01-11', '2028-01-12', '2028-01-13', '2028-01-14'],
    topics: [],
    rooms: [roomToPlan(1)],
    trainers: [trainerToPlan(1), trainerToPlan(2), trainerToPlan(3)],
    equipment: [],
    busy: [],
    taken: [],
    parameters: PARAMETERS,
    seed: 1,
    ...rest,
  };
}
