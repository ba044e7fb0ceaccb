import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { addDays, berlinTime } from '@weitblick/shared/calendar';
import { cancelEnrolment } from '../src/enrolment/use-cases/cancel-enrolment.ts';
import { enrolInSession } from '../src/enrolment/use-cases/enrol-in-session.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { callOff } from './support/call-off.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const ISSUE = `mutation ($input: IssueCalendarFeedInput!) { issueCalendarFeed(input: $input) { __typename
  ... on IssueCalendarFeedSuccess { address subscribeAddress feed { id createdAt lastReadAt } } } }`;
const REVOKE = `mutation ($input: RevokeCalendarFeedInput!) { revokeCalendarFeed(input: $input) { __typename } }`;
const OWN = '{ viewer { calendarFeed { id lastReadAt } } }';
const SUBJECTS = `query ($kind: CalendarSubjectKind!, $search: String!, $first: Int!, $after: String) {
  calendarSubjects(kind: $kind, search: $search, first: $first, after: $after) { totalCount
    edges { node { id name feed { id } } } pageInfo { hasNextPage endCursor } } }`;

let now = berlinTime('2026-10-01', '10:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let api: RunningApi;
let anna: number;
let ben: number;
let planner: number;
let keys = 0;
const deps = () => ({ em: orm.em, clock: { now: () => now } });
const key = () => `feed-key-${(keys += 1)}`;

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url });
  given = await Fixtures.open(database.url, now);
  [anna, ben, planner] = (await given.people(3)) as [number, number, number];
  await given.assignRole(planner, 'TRAINING_PLANNER');
  await given.client.query(`
    update person set given_name = 'Benedikt', family_name = 'Niemandsonst' where id = ${ben};
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1');
    insert into room (id, site_code, name, seats) values (1, 'RH', 'Raum Ä', 20), (2, 'RH', 'Raum B', 20);
    insert into trainer (id, display_name) values (1, 'Trainerin Öz');`);
  api = await startApi({ databaseUrl: database.url, clock: { now: () => now } });
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await api.close();
  await given.close();
  await orm.close();
  await database.drop();
});

interface Issued {
  __typename: string;
  address: string;
  subscribeAddress: string;
  feed: { id: string };
}

async function issue(by: number, input: object = {}): Promise<Issued> {
  const cookie = await api.signedIn(by);
  const answer = await graphql<{ issueCalendarFeed: Issued }>(api.origin, ISSUE, { input }, cookie);
  return answer.data!.issueCalendarFeed;
}

async function revoke(by: number, id: string): Promise<string> {
  const cookie = await api.signedIn(by);
  const answer = await graphql<{ revokeCalendarFeed: { __typename: string } }>(
    api.origin,
    REVOKE,
    { input: { id } },
    cookie,
  );
  return answer.data!.revokeCalendarFeed.__typename;
}

async function seat(personId: number, sessionId: number): Promise<number> {
  const outcome = await enrolInSession(deps(), { actorId: personId, sessionId, idempotencyKey: key() });
  if (outcome.type !== 'Enrolled') throw new Error(outcome.type);
  return outcome.enrolmentId;
}

/** Without a cookie, as calendar programs ask. */
async function read(address: string, headers: Record<string, string> = {}) {
  const response = await fetch(address, { headers });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

async function eventsAt(address: string) {
  const { text } = await read(address);
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone')!);
  return calendar.getAllSubcomponents('vevent').map((component) => ({
    component,
    event: new ICAL.Event(component),
    status: component.getFirstPropertyValue('status') as string,
  }));
}

describe('the calendar of a person', () => {
  it('holds the own seats only, an event for each appointment, without names of others', async () => {
    const mine = await given.session();
    const theirs = await given.session();
    await seat(anna, mine);
    await seat(ben, mine);
    await seat(ben, theirs);
    const { address, subscribeAddress } = await issue(anna);
    expect(subscribeAddress).toBe(address.replace('http:', 'webcal:'));
    const events = await eventsAt(address);
    expect(events.map(({ event }) => event.uid)).toEqual([
      `${encodeId('Appointment', (await given.row<{ id: number }>(`select id from appointment where session_id = ${mine}`)).id)}@weitblick`,
    ]);
    expect(events[0]!.event.summary).toBe('Gespräche führen');
    expect((await read(address)).text).not.toMatch(/Vorname|Nachname|Benedikt|Niemandsonst/);
  });

  it('says when it should be read again, and what it is called (RFC 7986)', async () => {
    const { address } = await issue(anna);
    const calendar = new ICAL.Component(ICAL.parse((await read(address)).text));
    expect(calendar.getFirstPropertyValue('name')).toBe('Meine Fortbildungen');
    expect(String(calendar.getFirstPropertyValue('refresh-interval'))).toBe('PT1H');
  });

  it('keeps the wall-clock time of a series over both changes of the clock, lines at most 75 octets', async () => {
    const title =
      'Überzeugend führen: äöüÄÖÜß – schwierige Gespräche mit Bürgerinnen und Bürgern, Kolleginnen; 😀';
    const { id: topicId } = await given.row<{ id: number }>(
      `insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats)
       values ('lang', 1, $1, '', '', '{}', '{}', '{IN_PERSON}') returning id`,
      [title],
    );
    for (const [first, second] of [
      ['2026-10-23', '2026-10-26'],
      ['2027-03-26', '2027-03-29'],
    ] as const) {
      const sessionId = await given.session({
        topicId,
        startsAt: berlinTime(first, '09:00'),
        endsAt: berlinTime(first, '16:30'),
        enrolUntil: berlinTime(first, '08:00'),
        cancelUntil: berlinTime(first, '08:00'),
      });
      await given.client.query(
        `insert into appointment (session_id, position, starts_at, ends_at) values ($1, 2, $2, $3)`,
        [sessionId, berlinTime(second, '09:00'), berlinTime(second, '16:30')],
      );
      await given.client.query('update session set ends_at = $2 where id = $1', [
        sessionId,
        berlinTime(second, '16:30'),
      ]);
      await seat(ben, sessionId);
    }
    const { address } = await issue(ben);
    const series = (await eventsAt(address)).filter(({ event }) => event.summary.startsWith('Überzeugend'));
    expect(series.map(({ event }) => event.startDate.toString())).toEqual([
      '2026-10-23T09:00:00',
      '2026-10-26T09:00:00',
      '2027-03-26T09:00:00',
      '2027-03-29T09:00:00',
    ]);
    expect(series.map(({ event }) => event.startDate.toJSDate())).toEqual(
      ['2026-10-23', '2026-10-26', '2027-03-26', '2027-03-29'].map((day) => berlinTime(day, '09:00')),
    );
    expect(series[0]!.event.summary).toBe(`${title} (1/2)`);
    for (const line of (await read(address)).text.split('\r\n'))
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it('is sent again only when something changed, and then with a higher SEQUENCE under the same UID', async () => {
    const sessionId = await given.session();
    await seat(anna, sessionId);
    const { address } = await issue(anna);
    const first = await read(address);
    const tag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    now = new Date(now.getTime() + 60_000);
    expect((await read(address, { 'if-none-match': tag })).status).toBe(304);
    const before = (await eventsAt(address)).at(-1)!.event;
    await given.client.query(
      `update appointment set starts_at = starts_at + interval '1 hour' where session_id = ${sessionId};
       update session set starts_at = starts_at + interval '1 hour' where id = ${sessionId}`,
    );
    expect((await read(address, { 'if-none-match': tag })).status).toBe(200);
    const after = (await eventsAt(address)).find(({ event }) => event.uid === before.uid)!.event;
    expect(after.sequence).toBeGreaterThan(before.sequence);
    expect(after.startDate.toJSDate().getTime() - before.startDate.toJSDate().getTime()).toBe(3_600_000);
  });

  it('shows what was called off as cancelled until its day is over, and what was given back not at all', async () => {
    const off = await given.session({ number: '26-AUS-1' });
    const back = await given.session({ number: '26-WEG-1' });
    await seat(anna, off);
    const enrolmentId = await seat(anna, back);
    await cancelEnrolment(deps(), { actorId: anna, enrolmentId, idempotencyKey: key() });
    await callOff(deps(), off, planner);
    const { address } = await issue(anna);
    const events = await eventsAt(address);
    const about = (number: string) => events.filter(({ event }) => event.description.includes(number));
    expect(about('26-AUS-1').map(({ status }) => status)).toEqual(['CANCELLED']);
    expect(about('26-WEG-1')).toEqual([]);
    const before = now;
    now = berlinTime(addDays('2026-12-01', 10));
    expect((await read(address)).text).not.toContain('26-AUS-1');
    now = before;
  });

  it('has one address: a new one ends the old one, revoking ends all; nobody else can revoke it', async () => {
    const first = await issue(anna);
    const second = await issue(anna);
    expect((await read(first.address)).status).toBe(404);
    expect((await read(second.address)).status).toBe(200);
    const cookie = await api.signedIn(anna);
    expect((await graphql(api.origin, OWN, {}, cookie)).data).toEqual({
      viewer: { calendarFeed: { id: second.feed.id, lastReadAt: now.toISOString() } },
    });
    expect(await revoke(ben, second.feed.id)).toBe('CalendarFeedNotFound');
    expect(await revoke(planner, second.feed.id)).toBe('CalendarFeedNotFound');
    expect((await read(second.address)).status).toBe(200);
    expect(await revoke(anna, second.feed.id)).toBe('RevokeCalendarFeedSuccess');
    expect((await read(second.address)).status).toBe(404);
  });

  it('ends with the employment', async () => {
    const [leaver] = await given.people(1);
    const { address } = await issue(leaver!);
    expect((await read(address)).status).toBe(200);
    await given.client.query(`update person set left_on = '2026-09-30' where id = ${leaver}`);
    expect((await read(address)).status).toBe(404);
  });

  it('stores its address nowhere', async () => {
    const token = /abo\/(.*)\.ics/.exec((await issue(anna)).address)![1]!;
    const stored = await given.row<{ text: string }>(
      `select string_agg(f::text, ' ') || (select coalesce(string_agg(k::text, ' '), '') from idempotency_key k) as text
       from calendar_feed f`,
    );
    expect(stored.text).not.toContain(token);
    expect(stored.text).not.toContain(Buffer.from(token).toString('hex'));
  });
});

describe('the calendars of rooms and trainers', () => {
  it('are made by planners, and hold what takes place there, without drafts and participants', async () => {
    const sessionId = await given.session({ number: '26-RAUM-1' });
    const draft = await given.session({
      number: '26-ENTW-1',
      status: 'DRAFT',
      startsAt: new Date('2027-01-20T08:00:00Z'),
    });
    await given.client.query(
      `update session set site_code = 'RH', join_url = 'https://intern.example.de' where id = ${sessionId};
       update appointment set room_id = 1 where session_id in (${sessionId}, ${draft});
       insert into appointment_trainer select id, 1 from appointment where session_id in (${sessionId}, ${draft})`,
    );
    await seat(ben, sessionId);
    for (const input of [{ roomId: encodeId('Room', 1) }, { trainerId: encodeId('Trainer', 1) }]) {
      expect((await issue(anna, input)).__typename).toBe('NotPermitted');
      const { address } = await issue(planner, input);
      const events = await eventsAt(address);
      expect(events.map(({ event }) => event.description.split('\n')[0])).toEqual(['Kursnummer 26-RAUM-1']);
      expect(events[0]!.event.location).toBe('Raum Ä, Rathaus, Marktplatz 1');
      expect((await read(address)).text).not.toMatch(/Vorname|Benedikt|intern\.example|26-ENTW-1/);
    }
  });

  it('are listed for planners by name, page by page, and found by part of it', async () => {
    const cookie = await api.signedIn(planner);
    interface Page {
      calendarSubjects: {
        totalCount: number;
        edges: { node: { id: string; name: string; feed: { id: string } | null } }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const list = async (variables: object) =>
      (
        await graphql<Page>(
          api.origin,
          SUBJECTS,
          { kind: 'ROOM', search: '', first: 1, after: null, ...variables },
          cookie,
        )
      ).data!.calendarSubjects;
    const first = await list({});
    expect(first.totalCount).toBe(2);
    const second = await list({ after: first.pageInfo.endCursor });
    const names = [...first.edges, ...second.edges].map(({ node }) => node.name);
    expect(names.sort()).toEqual(['Raum B, Rathaus', 'Raum Ä, Rathaus']);
    const [found] = (await list({ search: 'ä,' })).edges;
    expect(found!.node.feed).not.toBeNull();
    const other = await graphql(
      api.origin,
      SUBJECTS,
      { kind: 'ROOM', search: '', first: 1 },
      await api.signedIn(anna),
    );
    expect(other.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  });
});

describe('the calendar of a topic', () => {
  it('is for everybody, and says nothing about drafts or links for participants', async () => {
    const { text, headers, status } = await read(`${api.origin}/offen/themen/${encodeId('Topic', 1)}.ics`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(text).toContain('26-RAUM-1');
    expect(text).not.toMatch(/26-ENTW-1|intern\.example/);
    for (const file of ['top_zz.ics', 'ses_1.ics', 'top_1', `${encodeId('Topic', 1)}.txt`])
      expect((await read(`${api.origin}/offen/themen/${file}`)).status).toBe(404);
  });
});
