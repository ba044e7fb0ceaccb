import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { encodeId } from '../src/platform/global-id.ts';
import { agreeOnGoals } from '../src/coaching/use-cases/goals.ts';
import { proposeHandover } from '../src/coaching/use-cases/hand-over.ts';
import { declineRequest } from '../src/coaching/use-cases/steps.ts';
import { CoachingCity } from './support/coaching-city.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

/** `person` and `coach` are the two; `successor` is proposed for a hand-over; `manager` leads the person's Abteilung. */
type Role =
  | 'person'
  | 'coach'
  | 'successor'
  | 'otherCoach'
  | 'colleague'
  | 'manager'
  | 'planner'
  | 'administrator'
  | 'reportReader'
  | 'anonymous';

const SIGNED_IN: Role[] = [
  'person',
  'coach',
  'successor',
  'otherCoach',
  'colleague',
  'manager',
  'planner',
  'administrator',
  'reportReader',
];

const AUDIENCES = {
  all: SIGNED_IN,
  two: ['person', 'coach'],
  person: ['person'],
  coach: ['coach'],
  coaches: ['coach', 'successor', 'otherCoach'],
  coachAndPlanner: ['coach', 'planner'],
  planner: ['planner'],
} as const satisfies Record<string, readonly Role[]>;

/** The reviewed table: every field of coaching. A new field needs its line here. */
const MATRIX: Record<string, keyof typeof AUDIENCES> = {
  'Query.coaches': 'all',
  'Query.coach': 'all',
  'Query.coachChoices': 'all',
  'Query.myCoaching': 'all',
  'Query.coaching': 'two',
  'Query.coachingSuccessors': 'coach',
  'Query.coachDesk': 'coaches',
  'Query.coachingOverview': 'planner',
  ...fields('Coach', 'all', 'id displayName unit introduction topics languages formats siteName freePlaces'),
  ...fields('Coach', 'all', 'takesRequests freeSlots qualifiedUntil'),
  ...fields('CoachFreeSlot', 'all', 'startsAt endsAt format'),
  ...fields('CoachChoicesType', 'all', 'languages sites'),
  ...fields('CoachSite', 'all', 'code name'),
  ...fields(
    'Coaching',
    'two',
    'id state stateSince requestedAt topic format viewerSide otherSide declineReason',
  ),
  ...fields('Coaching', 'two', 'concern goals handover slots steps contentsDeletedAt'),
  'Coaching.bookableSlots': 'person',
  ...fields('CoachingParty', 'two', 'personId displayName unit'),
  ...fields('CoachingGoals', 'two', 'text version wordedByViewer agreedAt'),
  ...fields('CoachingSlot', 'two', 'id startsAt endsAt format place'),
  ...fields('CoachingHandover', 'two', 'toCoach proposedAt'),
  ...fields('CoachDesk', 'coaches', 'profile sites coachings slots'),
  'CoachDesk.feedback': 'coach',
  ...fields(
    'CoachProfileType',
    'coaches',
    'introduction topics languages formats siteCode capacity running paused',
  ),
  'CoachProfileType.qualifiedUntil': 'coaches',
  ...fields('CoachDeskSlot', 'coaches', 'id startsAt endsAt format place'),
  ...fields('CoachDeskSlot', 'coach', 'coachingId bookedBy'),
  ...fields('CoachingFeedbackFigures', 'coachAndPlanner', 'answers helpful goalsReached'),
  ...fields('CoachingOverview', 'planner', 'openRequests longestWaitDays answered medianDays topics coaches'),
  ...fields('CoachingTopicFigure', 'planner', 'topic requests'),
  ...fields('CoachWorkload', 'planner', 'personId displayName unit running capacity paused openRequests'),
  ...fields('CoachWorkload', 'planner', 'longestWaitDays freeSlots qualifiedUntil feedback'),
};

function fields(type: string, audience: keyof typeof AUDIENCES, names: string) {
  return Object.fromEntries(names.split(' ').map((name) => [`${type}.${name}`, audience]));
}

/** What only carries others, or answers a command. */
const CARRIERS = /^Coach\w*(Connection|Edge|Success|Refused|NotFound)$/;
const ENTRIES = /^(coach|myCoaching)/;

/** Every field of coaching that the schema has. */
function fieldsOfSchema(): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && type.name.startsWith('Coach') && !CARRIERS.test(type.name),
  );
  const own = types.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
  const entries = Object.keys(schema.getQueryType()!.getFields()).filter((name) => ENTRIES.test(name));
  return [...entries.map((name) => `Query.${name}`), ...own].sort();
}

/** Everything below a type, as a selection. */
function everything(type: GraphQLObjectType): string {
  const parts = Object.values(type.getFields()).map((field) => {
    const named = getNamedType(field.type);
    return isLeafType(named) ? field.name : `${field.name} ${everything(named as GraphQLObjectType)}`;
  });
  return `{ __typename ${parts.join(' ')} }`;
}

const below = (name: string) => everything(schema.getType(name) as GraphQLObjectType);
const QUESTION = `query ($running: ID!, $ended: ID!, $over: ID!, $coach: ID!) {
  coaches ${below('CoachConnection')}
  coach(id: $coach) ${below('Coach')}
  coachChoices ${below('CoachChoicesType')}
  myCoaching ${below('CoachingConnection')}
  coaching(id: $running) ${below('Coaching')}
  ended: coaching(id: $ended) ${below('Coaching')}
  over: coaching(id: $over) ${below('Coaching')}
  coachingSuccessors(coachingId: $running) ${below('Coach')}
  coachDesk ${below('CoachDesk')}
  coachingOverview ${below('CoachingOverview')}
}`;
const ALIASES = /^(ended|over)$/;

/** "Type.field" of everything in an answer that is not empty. */
function seenIn(value: unknown, type: string, seen: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((each) => seenIn(each, type, seen));
  if (typeof value !== 'object' || value === null) return;
  const { __typename = type, ...rest } = value as Record<string, unknown> & { __typename?: string };
  for (const [name, inner] of Object.entries(rest)) {
    if (inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
    const carries = CARRIERS.test(__typename) || __typename === 'PageInfo';
    if (!carries && !(__typename === 'Query' && ALIASES.test(name))) seen.add(`${__typename}.${name}`);
    seenIn(inner, '', seen);
  }
}

let city: CoachingCity;
let api: RunningApi;
let ids: Record<'running' | 'ended' | 'over', number>;
let people: Record<Exclude<Role, 'anonymous'>, number>;

/** One person with a running one that the coach wants to hand over, a declined and a concluded coaching of the same coach. */
beforeAll(async () => {
  city = await CoachingCity.create({ staff: 9, coaches: 4 });
  const [person, colleague, manager, reportReader, ...others] = city.staff as [
    number,
    number,
    number,
    number,
  ];
  const [coach, successor, otherCoach, asked] = city.coaches as [number, number, number, number];
  people = {
    ...{ person, coach, successor, otherCoach, colleague, manager, reportReader },
    planner: city.planner,
    administrator: city.administrator,
  };
  await city.given.assignRole(reportReader, 'REPORT_READER');
  await city.given.client.query(
    `update person set unit_id = (select unit_id from person where id = ${person}) where id in (${colleague}, ${manager});
     update org_unit set head_id = ${manager} where id = (select unit_id from person where id = ${person})`,
  );
  for (const each of others) {
    const id = await city.agreed(each, coach);
    await city.conclude(each, id);
    await city.feedback(each, id);
  }
  const ended = await city.request(person, coach);
  await declineRequest(city.deps, { ...city.in(coach, ended), reason: 'NO_TIME' });
  const over = await city.agreed(person, coach);
  await city.conclude(person, over);
  const [slot] = await city.offer(coach, [1, 2]);
  const running = await city.request(person, coach, 'GEHEIMES ANLIEGEN');
  await city.accept(coach, running);
  await agreeOnGoals(city.deps, { ...city.in(coach, running), goals: 'GEHEIME ZIELE', version: 0 });
  await agreeOnGoals(city.deps, { ...city.in(person, running), goals: null, version: 1 });
  await city.book(person, running, slot!);
  await proposeHandover(city.deps, { ...city.in(coach, running), toCoachId: successor });
  for (const more of [successor, otherCoach]) await city.offer(more, [1]);
  // waits for its answer
  await city.request(person, asked);
  city.now = city.inDays(0.5);
  ids = { running, ended, over };
  api = await startApi({ databaseUrl: city.database.url, clock: { now: () => city.now } });
});

afterAll(async () => {
  await api.close();
  await city.close();
});

async function answerTo(personId: number | null): Promise<Record<string, unknown>> {
  const cookie = personId === null ? undefined : await api.signedIn(personId);
  const variables = Object.fromEntries(
    Object.entries(ids).map(([name, id]) => [name, encodeId('Coaching', id)]),
  );
  const coach = encodeId('Person', personId === people.successor ? people.otherCoach : people.successor);
  const answer = await graphql<Record<string, unknown>>(
    api.origin,
    QUESTION,
    { ...variables, coach },
    cookie,
  );
  expect(answer.errors).toBeUndefined();
  return answer.data!;
}

async function seenBy(personId: number | null): Promise<Set<string>> {
  const seen = new Set<string>();
  seenIn({ __typename: 'Query', ...(await answerTo(personId)) }, 'Query', seen);
  // an empty page is there for everybody
  if (personId === null) for (const page of ['Query.coaches', 'Query.myCoaching']) seen.delete(page);
  return seen;
}

describe('the access matrix of coaching', () => {
  it('has a line for every field that the schema has, and for no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(fieldsOfSchema());
  });

  it('is what each role sees', async () => {
    const roles: [Role, Set<string>][] = [['anonymous', await seenBy(null)]];
    for (const [role, id] of Object.entries(people)) roles.push([role as Role, await seenBy(id)]);
    const found: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    for (const [field, audience] of Object.entries(MATRIX)) {
      found[field] = roles
        .filter(([, seen]) => seen.has(field))
        .map(([role]) => role)
        .sort();
      expected[field] = [...(AUDIENCES[audience] as readonly string[])].sort();
    }
    expect(found).toEqual(expected);
    // nothing beside the table was in any answer
    const beside = roles.flatMap(([, seen]) => [...seen].filter((field) => !(field in MATRIX)));
    expect(beside).toEqual([]);
  });

  it('lets nobody but the two read a concern, goals, or the name of the person', async () => {
    const name = `Vorname${people.person} Nachname${people.person}`;
    for (const [role, id] of Object.entries({ ...people, anonymous: null })) {
      const text = JSON.stringify(await answerTo(id));
      const isOne = role === 'person' || role === 'coach';
      expect([role, text.includes('GEHEIMES ANLIEGEN'), text.includes('GEHEIME ZIELE')]).toEqual([
        role,
        isOne,
        isOne,
      ]);
      if (role !== 'person') expect([role, text.includes(name)]).toEqual([role, role === 'coach']);
    }
  });
});

describe('the figures for the Fortbildungsabteilung', () => {
  const overview = async () => (await answerTo(city.planner)).coachingOverview as Record<string, never>;

  it('say nothing about fewer than five', async () => {
    const { topics, answered } = await overview();
    const [{ n }] = (await city.given.rows<{ n: number }>('select count(*)::int as n from coaching')) as [
      { n: number },
    ];
    expect(topics).toContainEqual(expect.objectContaining({ topic: 'CONFLICT', requests: n }));
    expect(topics).toContainEqual(expect.objectContaining({ topic: 'CAREER', requests: null }));
    expect(answered).toBeGreaterThanOrEqual(5);
    await city.given.client.query(
      `begin; set local session_replication_role = replica; set local weitblick.retention = 'on'`,
    );
    await city.given.client.query(
      `update coaching_event set at = at - interval '200 days' where version = 2; commit`,
    );
    expect(await overview()).toMatchObject({ answered: null, medianDays: null });
  });
});
