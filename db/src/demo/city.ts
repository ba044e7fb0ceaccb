import { berlinDay } from '@weitblick/shared/calendar';
import type {
  DemoCategory,
  DemoEnrolment,
  DemoPerson,
  DemoRole,
  DemoRoom,
  DemoSession,
  DemoSite,
  DemoSize,
  DemoTopic,
  DemoTrainer,
  DemoUnit,
} from './city-types.ts';
import { generateDrafts } from './drafts.ts';
import { generateEnrolments } from './enrolments.ts';
import { generatePeople } from './people.ts';
import { castPersonas, PERSONA_NAMES, type Persona } from './personas.ts';
import { generateTrainers, readPlaces } from './places.ts';
import { Random } from './random.ts';
import { generateRoles, type RoleCounts } from './roles.ts';
import { generateSessions } from './sessions.ts';
import { readCatalogue } from './topics.ts';
import { generateUnits } from './units.ts';

export interface DemoCity {
  now: Date;
  units: DemoUnit[];
  people: DemoPerson[];
  roles: DemoRole[];
  personas: Map<Persona, DemoPerson>;
  categories: DemoCategory[];
  topics: DemoTopic[];
  sites: DemoSite[];
  rooms: DemoRoom[];
  trainers: DemoTrainer[];
  sessions: DemoSession[];
  /** Not published yet; their ids follow those of the sessions. */
  drafts: DemoSession[];
  enrolments: DemoEnrolment[];
}

interface Scale {
  people: number;
  apprentices: number;
  /** 0 = the heads and a few deputies */
  leaders: number;
  roles: RoleCounts;
  trainers: number;
  sessionsPerYear: number;
  enrolmentsPerYear: number;
  rush: number;
}

const SCALES: Record<DemoSize, Scale> = {
  city: {
    people: 42_000,
    apprentices: 1_200,
    leaders: 4_000,
    roles: { coaches: 30, planners: 8, officers: 30, administrators: 2 },
    trainers: 140,
    sessionsPerYear: 1_900,
    enrolmentsPerYear: 22_000,
    rush: 1,
  },
  small: {
    people: 400,
    apprentices: 12,
    leaders: 0,
    roles: { coaches: 5, planners: 3, officers: 15, administrators: 2 },
    trainers: 30,
    sessionsPerYear: 83,
    enrolmentsPerYear: 800,
    rush: 2.5,
  },
};

/** Everything of the demo city as plain data. The same seed, time and size always give the same city. */
export function generateCity({
  seed,
  now,
  size,
}: {
  seed: string | number;
  now: Date;
  size: DemoSize;
}): DemoCity {
  const scale = SCALES[size];
  const random = new Random(String(seed));
  const { apprentices } = scale;
  const units = generateUnits(random.fork('units'), size, { staff: scale.people - apprentices, apprentices });
  const leaders = scale.leaders || units.length + 15;
  const people = generatePeople(random.fork('people'), units, { leaders, reservedNames: PERSONA_NAMES });
  const roles = generateRoles(random.fork('roles'), {
    units,
    people,
    counts: scale.roles,
    today: berlinDay(now),
  });
  const personas = castPersonas({ units, people, roles });

  const { categories, topics } = readCatalogue(random.fork('topics'), size);
  const { sites, rooms } = readPlaces();
  const trainers = generateTrainers(random.fork('trainers'), { count: scale.trainers, categories, people });
  const perYear = scale.sessionsPerYear;
  const sessions = generateSessions(random.fork('sessions'), { topics, rooms, trainers, now, perYear });
  const drafts = generateDrafts(random.fork('drafts'), { sessions, topics, rooms, trainers, now });
  const enrolments = generateEnrolments(random.fork('enrolments'), {
    sessions,
    people,
    trainers,
    plannerIds: roles.filter((role) => role.role === 'TRAINING_PLANNER').map((role) => role.personId),
    personas,
    now,
    perYear: scale.enrolmentsPerYear,
    rush: scale.rush,
  });
  return {
    now,
    units,
    people,
    roles,
    personas,
    categories,
    topics,
    sites,
    rooms,
    trainers,
    sessions,
    drafts,
    enrolments,
  };
}
