import { ask } from './record.ts';
import type { Fixture, ReadRequest } from './fixture.ts';
import { transactionOf } from './statements.ts';
import { COOKIE, tokenOf } from './tokens.ts';
import type { Work } from './work.ts';

export const CASE_NAMES = ['list', 'search', 'topic', 'hot', 'spread', 'full'] as const;
export type CaseName = (typeof CASE_NAMES)[number];

export interface Case {
  title: string;
  /** The API first; references after it. */
  variants: Variant[];
}

export interface Variant {
  name: string;
  title: string;
  isApi: boolean;
  work: Work;
  /** SQL statements each time, all round trips. */
  statements: number;
  /** Each repetition takes one seat. */
  takesSeat: boolean;
}

export interface CaseOptions {
  fixture: Fixture;
  origin: string;
  databaseUrl: string;
  /** Of the API and of each reference. */
  connections: number;
  /** Parts of a measurement that need a session of their own. */
  phases: number;
}

const BROWSER_ENCODINGS = 'gzip, deflate, br, zstd';
const SPREAD = 40;

/** Sessions that the cases take from the fixture. */
export const sessionsNeeded = (phases: number) => 3 * phases + 1 + 3 * SPREAD + 1;

export async function makeCase(name: CaseName, options: CaseOptions): Promise<Case> {
  switch (name) {
    case 'list':
      return readCase(name, 'Catalogue list, 30 rows and all facets', options, true);
    case 'search':
      return readCase(name, 'Text search, 40 queries in turn', options);
    case 'topic':
      return readCase(name, 'Topic page, 30 topics in turn', options);
    case 'hot':
      return hotCase(options);
    case 'spread':
      return spreadCase(options);
    case 'full':
      return fullCase(options);
  }
}

async function readCase(
  name: 'list' | 'search' | 'topic',
  title: string,
  { fixture, origin, databaseUrl, connections }: CaseOptions,
  compressed = false,
): Promise<Case> {
  const requests = fixture.reads[name];
  const work = {
    kind: 'read over http' as const,
    origin,
    requests: await answersNow(requests, origin, fixture),
    cookies: fixture.strangers.map((id) => `${COOKIE}=${tokenOf(fixture.secret, id)}`),
    acceptEncoding: null,
  };
  const templates = requests.map(({ template }) => template);
  const statements = Math.round(
    templates.reduce((sum, { steps }) => sum + steps.length, 0) / templates.length,
  );
  const common = { statements, takesSeat: false };
  const variants: Variant[] = [
    { ...common, name: `${name}-api`, title: 'GraphQL over HTTP', isApi: true, work },
  ];
  if (compressed) {
    variants.push({
      ...common,
      name: `${name}-api-compressed`,
      title: 'GraphQL over HTTP, compressed as for a browser',
      isApi: true,
      work: { ...work, acceptEncoding: BROWSER_ENCODINGS },
    });
  }
  variants.push({
    ...common,
    name: `${name}-sql`,
    title: 'the same statements by the driver',
    isApi: false,
    work: { kind: 'read statements', url: databaseUrl, connections, requests: templates },
  });
  return { title, variants };
}

/** Taken when the case begins, because lists change with the time of the day. */
async function answersNow(requests: readonly ReadRequest[], origin: string, { secret, strangers }: Fixture) {
  const answers: { body: string; answer: string }[] = [];
  for (const { body, check } of requests) {
    const { text, data } = await ask(origin, body, tokenOf(secret, strangers[0]!));
    check(data);
    answers.push({ body, answer: text });
  }
  return answers;
}

/** Enrolments over HTTP and the two references for them, each on sessions of its own. */
function enrolVariants(
  label: string,
  options: CaseOptions,
  sessionsOf: () => { id: number; globalId: string }[][],
) {
  const { fixture, origin, databaseUrl: url, connections } = options;
  const { people, secret: tokenSecret, enrolQuery: query, enrolTemplate } = fixture;
  const common = { people, tokenSecret };
  const transaction = transactionOf(enrolTemplate);
  const variant = (name: string, title: string, work: Work, statements: number): Variant => ({
    name: `${label}-${name}`,
    title,
    work,
    statements,
    isApi: name === 'api',
    takesSeat: true,
  });
  return [
    variant(
      'api',
      'GraphQL over HTTP',
      {
        ...common,
        kind: 'enrol over http',
        origin,
        query,
        expected: 'EnrolInSessionSuccess',
        phases: sessionsOf(),
        keyPrefix: `${label}-api`,
      },
      enrolTemplate.steps.length,
    ),
    variant(
      'sql',
      'all statements of the request by the driver',
      {
        ...common,
        kind: 'enrol statements',
        url,
        connections,
        template: enrolTemplate,
        phases: sessionsOf(),
        keyPrefix: `${label}-sql`,
      },
      enrolTemplate.steps.length,
    ),
    variant(
      'tx',
      'its transaction alone by the driver',
      {
        ...common,
        kind: 'enrol statements',
        url,
        connections,
        template: transaction,
        phases: sessionsOf(),
        keyPrefix: `${label}-tx`,
      },
      transaction.steps.length,
    ),
  ];
}

function updateVariant(label: string, title: string, options: CaseOptions, sessions: number[]): Variant {
  const { databaseUrl: url, connections } = options;
  const work: Work = { kind: 'update session', url, connections, sessions };
  return { name: `${label}-update`, title, isApi: false, work, statements: 1, takesSeat: false };
}

function hotCase(options: CaseOptions): Case {
  const { fixture, phases } = options;
  const variants = enrolVariants('hot', options, () =>
    fixture.takeSessions(phases).map((session) => [session]),
  );
  const row = fixture.takeSessions(1).map(({ id }) => id);
  variants.push(updateVariant('hot', 'update of one row, autocommit, by the driver', options, row));
  return { title: 'Enrol, all in one session', variants };
}

function spreadCase(options: CaseOptions): Case {
  const variants = enrolVariants('spread', options, () => [options.fixture.takeSessions(SPREAD)]);
  const rows = (variants[2]!.work as { phases: { id: number }[][] }).phases[0]!.map(({ id }) => id);
  variants.push(
    updateVariant('spread', `update of one of ${SPREAD} rows, autocommit, by the driver`, options, rows),
  );
  return { title: `Enrol, over ${SPREAD} sessions`, variants };
}

function fullCase({ fixture, origin, databaseUrl: url, connections }: CaseOptions): Case {
  const { people, secret: tokenSecret, enrolQuery: query, refusalTemplate: template, fullSession } = fixture;
  const common = { people, tokenSecret, phases: [[fullSession]], endless: true };
  const variant = (name: string, title: string, work: Work): Variant => ({
    name: `full-${name}`,
    title,
    work,
    isApi: name === 'api',
    statements: template.steps.length,
    takesSeat: false,
  });
  return {
    title: 'Refusals of a full session',
    variants: [
      variant('api', 'GraphQL over HTTP', {
        ...common,
        kind: 'enrol over http',
        origin,
        query,
        expected: 'SessionFull',
        keyPrefix: 'full-api',
      }),
      variant('sql', 'the same statements by the driver', {
        ...common,
        kind: 'enrol statements',
        url,
        connections,
        template,
        keyPrefix: 'full-sql',
      }),
    ],
  };
}

/** A hot session of its own for arrivals that do not wait for answers. */
export function openLoopVariant(options: CaseOptions): Variant {
  const { fixture, origin } = options;
  return {
    name: 'open-api',
    title: 'GraphQL over HTTP, arrivals at random times',
    isApi: true,
    statements: fixture.enrolTemplate.steps.length,
    takesSeat: true,
    work: {
      kind: 'enrol over http',
      origin,
      query: fixture.enrolQuery,
      people: fixture.people,
      tokenSecret: fixture.secret,
      expected: 'EnrolInSessionSuccess',
      phases: fixture.takeSessions(1).map((session) => [session]),
      keyPrefix: 'open-api',
    },
  };
}
