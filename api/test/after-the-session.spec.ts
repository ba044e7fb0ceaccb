import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const booking = berlinTime('2026-10-01', '09:00');
// the day on which the clocks go back
const LED_BY_TRAINER = 'insert into appointment_trainer select id, 1 from appointment where session_id = $1';
const morning = berlinTime('2026-10-25', '09:00');
let now = booking;
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let keys = 0;
const newKey = () => `after-the-session-${(keys += 1)}`;

type Role = 'anna' | 'ben' | 'waiting' | 'trainer' | 'otherTrainer' | 'planner' | 'stranger' | 'coach';
let people: Record<Role, number>;
let cookies: Record<Role | 'nobody', string | undefined>;
let sessionId: number;
let enrolments: { anna: number; ben: number };

const NAMES: Record<Role, [string, string]> = {
  anna: ['Jörg-Ömer', 'Groß-Yıldız'],
  ben: ['Łucja', 'Müller'],
  waiting: ['Warteline', 'Wartmann'],
  trainer: ['Tina', 'Trainerin'],
  otherTrainer: ['Otto', 'Andersson'],
  planner: ['Petra', 'Planung'],
  stranger: ['Fremde', 'Person'],
  coach: ['Clara', 'Coach'],
};

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, booking);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
  const roles = Object.keys(NAMES) as Role[];
  const ids = await given.people(roles.length);
  people = Object.fromEntries(roles.map((role, i) => [role, ids[i]!])) as typeof people;
  for (const role of roles) {
    await given.client.query('update person set given_name = $2, family_name = $3 where id = $1', [
      people[role],
      ...NAMES[role],
    ]);
  }
  await given.assignRole(people.planner, 'TRAINING_PLANNER');
  await given.assignRole(people.coach, 'COACH');
  await given.client.query(
    `insert into trainer (id, display_name, person_id) values (1, 'Tina Trainerin', $1), (2, 'Otto Andersson', $2)`,
    [people.trainer, people.otherTrainer],
  );
  sessionId = await given.session({
    startsAt: morning,
    endsAt: berlinTime('2026-10-25', '16:30'),
    capacity: 2,
    number: '26-TST-0900',
  });
  await given.client.query(LED_BY_TRAINER, [sessionId]);
  await signEverybodyIn();
  const enrol = async (role: Role) => {
    await ask(role, 'mutation ($i: EnrolInSessionInput!) { enrolInSession(input: $i) { __typename } }', {
      i: { sessionId: session(), idempotencyKey: newKey() },
    });
    return (
      await given.row<{ id: number }>('select max(id) as id from enrolment where person_id = $1', [
        people[role],
      ])
    ).id;
  };
  enrolments = { anna: await enrol('anna'), ben: await enrol('ben') };
  await ask('waiting', 'mutation ($i: JoinWaitingListInput!) { joinWaitingList(input: $i) { __typename } }', {
    i: { sessionId: session(), idempotencyKey: newKey() },
  });
  now = morning;
  await signEverybodyIn();
});

async function signEverybodyIn() {
  const roles = ['nobody', ...(Object.keys(NAMES) as Role[])] as const;
  const entries = await Promise.all(
    roles.map(async (role) => [role, role === 'nobody' ? undefined : await api.signedIn(people[role])]),
  );
  cookies = Object.fromEntries(entries) as typeof cookies;
}

afterAll(async () => {
  await api.close();
  await assertInvariants(database.url, morning);
  await given.close();
  await database.drop();
});

const session = () => encodeId('Session', sessionId);
const ask = async <T = Record<string, never>>(
  role: Role | 'nobody',
  query: string,
  variables: Record<string, unknown> = {},
) => graphql<T>(api.origin, query, variables, cookies[role]);

async function download(role: Role | 'nobody', path: string) {
  const cookie = cookies[role];
  return fetch(`${api.origin}${path}`, { headers: cookie ? { cookie } : {} });
}

interface ReadPdf {
  text: string;
  lang: string | null;
  title: string;
  marked: boolean;
  roles: string[];
  pages: number;
}

/** What another program than the one that wrote it reads in a PDF. */
async function readPdf(response: Response): Promise<ReadPdf> {
  const data = new Uint8Array(await response.arrayBuffer());
  const task = getDocument({ data, verbosity: 0 });
  const pdf = await task.promise;
  const texts: string[] = [];
  const roles: string[] = [];
  let lang: string | null = null;
  for (let i = 1; i <= pdf.numPages; i += 1) {
    const page = await pdf.getPage(i);
    const content = await page.getTextContent();
    lang = content.lang;
    texts.push(content.items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const walk = (node: { role?: string; children?: unknown[] } | null) => {
      if (node?.role) roles.push(node.role);
      node?.children?.forEach((child) => walk(child as never));
    };
    walk((await page.getStructTree()) as never);
  }
  const { info } = (await pdf.getMetadata()) as { info: { Title: string } };
  // at run time it is a Map, whatever its types say
  const markInfo = (await pdf.getMarkInfo()) as unknown as Map<string, boolean> | null;
  const marked = markInfo?.get('Marked') === true;
  const read = { text: texts.join('\n'), lang, title: info.Title, marked, roles, pages: pdf.numPages };
  await task.destroy();
  return read;
}

const LIST = `
  query ($s: ID!, $a: ID!) { session(id: $s) { attendance {
    closedAt requiredPercent sheetPath
    appointments { id }
    rows { totalCount edges { node { displayName status marks { present byCode } } } }
    checkInCode(appointmentId: $a) { code address svg shownUntil } } } }`;
interface ListAnswer {
  session: {
    attendance: {
      closedAt: string | null;
      sheetPath: string;
      rows: { totalCount: number; edges: { node: { displayName: string; status: string } }[] };
      checkInCode: { code: string; address: string; svg: string } | null;
    } | null;
  };
}
async function list(role: Role | 'nobody') {
  const appointment = await given.row<{ id: number }>('select id from appointment where session_id = $1', [
    sessionId,
  ]);
  const answer = await ask<ListAnswer>(role, LIST, {
    s: session(),
    a: encodeId('Appointment', appointment.id),
  });
  expect(answer.errors).toBeUndefined();
  return answer.data!.session.attendance;
}

describe('the attendance list', () => {
  it('is shown to the trainers of the session and to planners, and to nobody else', async () => {
    for (const role of ['anna', 'ben', 'waiting', 'otherTrainer', 'stranger', 'coach', 'nobody'] as const) {
      expect([role, await list(role)]).toEqual([role, null]);
    }
    for (const role of ['trainer', 'planner'] as const) {
      const attendance = (await list(role))!;
      expect(attendance.rows.edges.map(({ node }) => node.displayName)).toEqual([
        'Jörg-Ömer Groß-Yıldız',
        'Łucja Müller',
      ]);
    }
  });

  it('is printed with names, days and columns to sign; the waiting list is not on it', async () => {
    const { sheetPath } = (await list('trainer'))!;
    for (const role of ['anna', 'otherTrainer', 'stranger', 'coach', 'nobody'] as const) {
      expect([role, (await download(role, sheetPath)).status]).toEqual([role, 404]);
    }
    const response = await download('trainer', sheetPath);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const pdf = await readPdf(response);
    expect(pdf.text).toContain('Groß-Yıldız, Jörg-Ömer');
    expect(pdf.text).toContain('Müller, Łucja');
    expect(pdf.text).toContain('26-TST-0900');
    expect(pdf.text).toContain('25.10.2026');
    expect(pdf.text).toContain('09:00–16:30 Uhr');
    expect(pdf.text).not.toContain('Wartmann');
    expect(pdf).toMatchObject({ lang: 'de-DE', title: 'Anwesenheitsliste 26-TST-0900' });
    expect(pdf.roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']));
  });

  it('has a code to scan, after a trainer opened check-in, that only trainers and planners see', async () => {
    expect((await list('trainer'))!.checkInCode).toBeNull();
    const open = 'mutation ($i: OpenCheckInInput!) { openCheckIn(input: $i) { __typename } }';
    const opened = async (role: Role) =>
      (await ask<{ openCheckIn: { __typename: string } }>(role, open, { i: { sessionId: session() } })).data!
        .openCheckIn.__typename;
    expect(await opened('anna')).toBe('SessionNotFound');
    expect(await opened('otherTrainer')).toBe('SessionNotFound');
    expect(await opened('trainer')).toBe('OpenCheckInSuccess');
    const { code, address, svg } = (await list('trainer'))!.checkInCode!;
    expect(address).toBe(`${api.origin}/checkin/${code}`);
    expect(svg).toMatch(/^<svg /);

    const scan =
      'mutation ($i: CheckInInput!) { checkIn(input: $i) { __typename ... on CheckInSuccess { already } } }';
    const scanned = async (role: Role) =>
      (await ask<{ checkIn: unknown }>(role, scan, { i: { code, idempotencyKey: newKey() } })).data!.checkIn;
    expect(await scanned('waiting')).toEqual({ __typename: 'NotOnTheList' });
    expect(await scanned('anna')).toEqual({ __typename: 'CheckInSuccess', already: false });
    expect(await scanned('anna')).toEqual({ __typename: 'CheckInSuccess', already: true });
  });

  it('stops people who guess codes', async () => {
    const scan = 'mutation ($i: CheckInInput!) { checkIn(input: $i) { __typename } }';
    const answers: string[] = [];
    for (let i = 0; i < 45; i += 1) {
      const guess = { code: `1-${String(i).padStart(10, '0')}`, idempotencyKey: newKey() };
      const answer = await ask<{ checkIn: { __typename: string } }>('stranger', scan, { i: guess });
      answers.push(answer.data!.checkIn.__typename);
    }
    expect(answers[0]).toBe('CheckInCodeNotValid');
    expect(answers.at(-1)).toBe('TooManyAttempts');
  });

  it('is closed by the trainer', async () => {
    const close =
      'mutation ($i: CloseAttendanceInput!) { closeAttendance(input: $i) { __typename ... on CloseAttendanceSuccess { attended noShow session { attendance { closedAt } } } } }';
    const closed = async (role: Role) =>
      (
        await ask<{ closeAttendance: unknown }>(role, close, {
          i: { sessionId: session(), idempotencyKey: newKey() },
        })
      ).data!.closeAttendance;
    expect(await closed('coach')).toEqual({ __typename: 'SessionNotFound' });
    expect(await closed('trainer')).toEqual({
      __typename: 'CloseAttendanceSuccess',
      attended: 1,
      noShow: 1,
      session: { attendance: { closedAt: now.toISOString() } },
    });
    expect(await closed('planner')).toEqual({ __typename: 'AttendanceClosed' });
  });
});

describe('a certificate', () => {
  const path = (role: 'anna' | 'ben') => `/nachweise/${encodeId('Enrolment', enrolments[role])}.pdf`;

  it('is for the person who attended only', async () => {
    for (const role of ['ben', 'trainer', 'planner', 'stranger', 'coach', 'nobody'] as const) {
      expect([role, (await download(role, path('anna'))).status]).toEqual([role, 404]);
    }
    expect((await download('ben', path('ben'))).status).toBe(404);
    expect((await download('anna', '/nachweise/..%2Fx.pdf')).status).toBe(404);
  });

  it('names the person in full, with number and hours, and nobody else; a second download has the same number', async () => {
    const response = await download('anna', path('anna'));
    expect(response.headers.get('content-type')).toBe('application/pdf');
    const pdf = await readPdf(response);
    const { number, code } = await given.row<{ number: string; code: string }>(
      'select number, code from certificate',
    );
    expect(pdf.text).toContain('Jörg-Ömer Groß-Yıldız');
    expect(pdf.text).toContain('Gespräche führen');
    expect(pdf.text).toContain('25. Oktober 2026');
    expect(pdf.text).toContain('7,5 Stunden');
    expect(pdf.text).toContain(number);
    expect(pdf.text.replaceAll('-', '')).toContain(code);
    for (const other of ['Müller', 'Wartmann', 'Trainerin', 'Planung']) expect(pdf.text).not.toContain(other);
    expect(pdf).toMatchObject({
      lang: 'de-DE',
      title: `Teilnahmebestätigung ${number}`,
      marked: true,
      pages: 1,
    });
    expect(pdf.roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P']));
    const again = await readPdf(await download('anna', path('anna')));
    expect(again.text).toBe(pdf.text);
  });

  const VERIFY = `query ($c: String!) { verifyCertificate(code: $c) { __typename
    ... on CertificateVerified { number title firstDay lastDay minutes initials } ... on CertificateRevoked { number } } }`;
  const verify = async (code: string) =>
    (await ask<{ verifyCertificate: Record<string, unknown> }>('nobody', VERIFY, { c: code })).data!
      .verifyCertificate;

  it('can be verified by anybody who holds it, and tells the initials only', async () => {
    const { code, number } = await given.row<{ code: string; number: string }>(
      'select code, number from certificate',
    );
    const seen = await verify(code.match(/.{4}/g)!.join('-').toLowerCase());
    expect(seen).toEqual({
      __typename: 'CertificateVerified',
      number,
      title: 'Gespräche führen',
      firstDay: '2026-10-25',
      lastDay: '2026-10-25',
      minutes: 450,
      initials: 'J. G.',
    });
    for (const wrong of ['', '0000-0000-0000-0000', number, code.slice(1), `${code}0`, "' or 1=1"]) {
      expect([wrong, await verify(wrong)]).toEqual([wrong, { __typename: 'CertificateNotFound' }]);
    }
  });

  it('is taken back when the attendance is corrected', async () => {
    const { code, number } = await given.row<{ code: string; number: string }>(
      'select code, number from certificate',
    );
    const correct = (attended: boolean) =>
      ask<{ correctAttendance: { __typename: string } }>(
        'planner',
        'mutation ($i: CorrectAttendanceInput!) { correctAttendance(input: $i) { __typename } }',
        {
          i: {
            enrolmentId: encodeId('Enrolment', enrolments.anna),
            attended,
            reason: 'Verwechslung',
            idempotencyKey: newKey(),
          },
        },
      );
    expect((await correct(false)).data!.correctAttendance.__typename).toBe('CorrectAttendanceSuccess');
    expect(await verify(code)).toEqual({ __typename: 'CertificateRevoked', number });
    expect((await download('anna', path('anna'))).status).toBe(404);
    await correct(true);
    expect(await verify(code)).toMatchObject({ __typename: 'CertificateVerified', number });
  });

  it('cannot be found by trying codes', async () => {
    let last = '';
    for (let i = 0; i < 130; i += 1) last = String((await verify('0000-0000-0000-0000')).__typename);
    expect(last).toBe('TooManyAttempts');
  });
});

describe('the training record', () => {
  const RECORD = `query ($y: Int, $f: Int, $a: String) { viewer { trainingRecord(year: $y, first: $f, after: $a) {
    totalMinutes years csvPath
    entries { totalCount pageInfo { endCursor hasNextPage } edges { node { title firstDay minutes certificateNumber certificatePath } } } } } }`;
  interface RecordAnswer {
    viewer: {
      trainingRecord: {
        totalMinutes: number;
        years: number[];
        csvPath: string;
        entries: {
          totalCount: number;
          pageInfo: { endCursor: string; hasNextPage: boolean };
          edges: { node: { title: string; minutes: number | null } }[];
        };
      };
    };
  }
  const record = async (role: Role, variables: Record<string, unknown> = {}) =>
    (await ask<RecordAnswer>(role, RECORD, variables)).data!.viewer.trainingRecord;

  /** A course attended in the past, as the demo city has them: without list and certificate. */
  async function attendedBefore(title: string, startsAt: Date, format = 'IN_PERSON') {
    const topic = await given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values (md5($1), 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
      [title],
    );
    const id = await given.session({ startsAt, topicId: topic.id });
    if (format === 'SELF_PACED') {
      await given.client.query('delete from appointment where session_id = $1', [id]);
      await given.client.query('update session set format = $2 where id = $1', [id, format]);
    }
    const done = new Date(startsAt.getTime() + 8 * 3_600_000);
    await given.client.query('begin');
    const enrolment = await given.row<{ id: number }>(
      `insert into enrolment (session_id, person_id, status, version, created_at, status_since)
       values ($1, $2, 'ATTENDED', 2, $3, $4) returning id`,
      [id, people.anna, startsAt, done],
    );
    await given.client.query(
      `insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
       values ($1, 1, 'NONE', 'CONFIRMED', $2), ($1, 2, 'CONFIRMED', 'ATTENDED', $3)`,
      [enrolment.id, startsAt, done],
    );
    await given.client.query(
      `insert into outbox_message (event_id, kind, recipient_id, created_at)
       select id, 'SEAT_CONFIRMED', $2, at from enrolment_event where enrolment_id = $1 and version = 1`,
      [enrolment.id, people.anna],
    );
    await given.client.query('commit');
  }

  beforeAll(async () => {
    await attendedBefore('=HYPERLINK("http://böse.example";"Klick")', berlinTime('2025-12-31', '14:00'));
    await attendedBefore('Kurs; mit "Zeichen"', berlinTime('2025-03-30', '01:00'));
    await attendedBefore('Im eigenen Tempo', berlinTime('2024-05-06', '09:00'), 'SELF_PACED');
  });

  it('lists what was attended with hours, by year and in pages', async () => {
    const all = await record('anna');
    expect(all).toMatchObject({ totalMinutes: 450 + 420 + 420, years: [2026, 2025, 2024] });
    expect(all.entries.totalCount).toBe(4);
    const of2025 = await record('anna', { y: 2025 });
    expect(of2025).toMatchObject({ totalMinutes: 840, csvPath: '/meine/nachweise.csv?jahr=2025' });
    const first = await record('anna', { f: 3 });
    expect(first.entries.pageInfo.hasNextPage).toBe(true);
    const rest = await record('anna', { f: 3, a: first.entries.pageInfo.endCursor });
    expect([...first.entries.edges, ...rest.entries.edges]).toEqual(all.entries.edges);
    expect((await record('ben')).entries.totalCount).toBe(0);
    const refused = await ask('anna', RECORD, { y: 20_250 });
    expect(refused.errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });

  it('is a file that German spreadsheets open and that runs no formula', async () => {
    expect((await download('nobody', '/meine/nachweise.csv')).status).toBe(404);
    expect((await download('anna', '/meine/nachweise.csv?jahr=1%20or%201')).status).toBe(400);
    const response = await download('anna', '/meine/nachweise.csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = bytes.subarray(3).toString('utf8').split('\r\n');
    expect(lines).toHaveLength(6);
    expect(lines[0]).toBe('Titel;Kursnummer;Von;Bis;Stunden;Nachweis');
    expect(lines[1]).toMatch(/^Im eigenen Tempo;26-TST-\d+;06\.05\.2024;06\.05\.2024;;$/);
    expect(lines[2]).toMatch(/^"Kurs; mit ""Zeichen""";26-TST-\d+;30\.03\.2025;30\.03\.2025;7;$/);
    expect(lines[3]).toMatch(/^"'=HYPERLINK\(/);
    expect(lines[4]).toMatch(/^Gespräche führen;26-TST-0900;25\.10\.2026;25\.10\.2026;7,5;N-2026-\d+$/);
    const ofYear = await (await download('anna', '/meine/nachweise.csv?jahr=2024')).text();
    expect(ofYear.trim().split('\r\n')).toHaveLength(2);
    expect((await (await download('ben', '/meine/nachweise.csv')).text()).trim().split('\r\n')).toHaveLength(
      1,
    );
  });
});

describe('evaluation results', () => {
  const RESULTS = `query ($s: ID!) { session(id: $s) { myEvaluation { state }
    evaluation { state minimumAnswers results { answers scales { question average counts } comments } } } }`;

  it('are for trainers of the session and planners; free texts are for planners only', async () => {
    const over = await given.session({ startsAt: berlinTime('2026-09-01', '09:00'), capacity: 20 });
    await given.client.query(LED_BY_TRAINER, [over]);
    const attended = [people.anna, ...(await given.people(4))];
    const at = berlinTime('2026-09-01', '16:30');
    await given.client.query('begin');
    for (const person of attended) {
      await given.client.query(
        `with e as (insert into enrolment (session_id, person_id, status, version, created_at, status_since)
           values ($1, $2, 'ATTENDED', 2, $3, $3) returning id),
         v as (insert into enrolment_event (enrolment_id, version, from_status, to_status, at)
           select id, n, case n when 1 then 'NONE' else 'CONFIRMED' end, case n when 1 then 'CONFIRMED' else 'ATTENDED' end, $3
           from e, generate_series(1, 2) n returning id, version)
         insert into outbox_message (event_id, kind, recipient_id, created_at)
         select id, 'SEAT_CONFIRMED', $2, $3 from v where version = 1`,
        [over, person, at],
      );
    }
    await given.client.query('commit');
    await given.client.query(`insert into evaluation_participation select $1, unnest($2::int[]);`, [
      over,
      attended,
    ]);
    await given.client.query(
      `insert into evaluation_answer (session_id, goals_reached, useful_at_work, trainer, organisation, recommend, comment)
       select $1, 4, 4, 4, 4, 4, case n when 1 then 'Mehr Übungen' end from generate_series(1, 5) n`,
      [over],
    );
    interface Answer {
      session: { myEvaluation: unknown; evaluation: { results: { comments: string[] | null } } | null };
    }
    const seenBy = async (role: Role | 'nobody') =>
      (await ask<Answer>(role, RESULTS, { s: encodeId('Session', over) })).data!.session;
    for (const role of ['anna', 'ben', 'otherTrainer', 'stranger', 'coach', 'nobody'] as const) {
      expect([role, (await seenBy(role)).evaluation]).toEqual([role, null]);
    }
    expect((await seenBy('anna')).myEvaluation).toEqual({ state: 'GIVEN' });
    expect((await seenBy('ben')).myEvaluation).toBeNull();
    const trainer = await seenBy('trainer');
    expect(trainer.evaluation).toMatchObject({
      state: 'SHOWN',
      minimumAnswers: 5,
      results: { answers: 5, comments: null },
    });
    expect((await seenBy('planner')).evaluation!.results.comments).toEqual(['Mehr Übungen']);
  });

  it('take no value outside the scale', async () => {
    const input = {
      sessionId: session(),
      ...{ goalsReached: 6, usefulAtWork: 1, trainer: 1, organisation: 1, recommend: 1 },
    };
    const answer = await ask(
      'anna',
      'mutation ($i: SubmitEvaluationInput!) { submitEvaluation(input: $i) { __typename } }',
      { i: input },
    );
    expect(answer.errors![0]!.extensions!.code).toBe('BAD_USER_INPUT');
  });
});
