import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { Client } from 'pg';
import { importCourses, ImportUnderWay, type ImportOptions } from './import-courses.ts';
import { aRecord } from './invented-records.ts';

const now = new Date('2021-01-15T09:00:00Z');
let database: TestDatabase;
let given: Fixtures;

beforeEach(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
});

afterEach(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await database.drop();
});

const run = (records: unknown[], options: Partial<ImportOptions> = {}) =>
  importCourses({ databaseUrl: database.url, records, ...options });

const counts = async (records: unknown[], options: Partial<ImportOptions> = {}) =>
  (await run(records, options)).records;

/** All that an import may write, without the ids. */
async function content(): Promise<unknown> {
  return {
    topics: await given.rows(
      `select t.source_key, t.slug, c.slug as category, t.title, t.benefit, t.description, t.keywords, t.formats, t.duration_minutes,
              array(select target_group_code from topic_target_group where topic_id = t.id order by 1) as groups
       from topic t join category c on c.id = t.category_id order by t.id`,
    ),
    sessions: await given.rows(
      `select s.*, array(select a.starts_at || ' ' || a.ends_at from appointment a where a.session_id = s.id order by position) as times
       from session s order by s.id`,
    ),
    places: await given.rows('select * from site order by code'),
    categories: await given.rows('select slug, name from category order by position'),
    words: await given.rows('select * from search_word order by word'),
  };
}

const several = () => [
  aRecord(),
  aRecord({ guid: '900002', nummer: 'XX1.002F', beginn_datum: '2021-04-10', ende_datum: '2021-04-11' }),
  aRecord({ guid: '900003', nummer: 'XX2.001F', name: 'Knoten', untertitel: null, schlagwort: 'SPRACHEN' }),
];

const sessionId = async (guid = '900001') =>
  (
    await given.row<{ id: number }>(
      `select id from session where source = 'VHS-BERLIN' and source_key = $1`,
      [guid],
    )
  ).id;

/** Enrolments as the commands write them. */
async function enrol(session: number, status: 'CONFIRMED' | 'WAITING', people: number): Promise<void> {
  for (const person of await given.people(people)) {
    await given.client.query('begin');
    await given.client.query(
      `with s as (
         update session set waiting_seq = waiting_seq + ($2 = 'WAITING')::int where id = $1 returning waiting_seq),
       e as (
         insert into enrolment (session_id, person_id, status, waiting_seq, created_at, status_since)
         select $1, $3, $2, case when $2 = 'WAITING' then waiting_seq end, $4, $4 from s returning id),
       ev as (
         insert into enrolment_event (enrolment_id, version, from_status, to_status, at, actor_id)
         select id, 1, 'NONE', $2, $4, $3 from e returning id)
       insert into outbox_message (event_id, kind, recipient_id, created_at)
       select id, (select notice_kind from enrolment_transition where from_status = 'NONE' and to_status = $2), $3, $4 from ev`,
      [session, status, person, now],
    );
    await given.client.query('commit');
  }
}

const enrolments = () => given.rows('select * from enrolment order by id');

describe('a first import', () => {
  it('makes topics with their sessions, places, categories and search terms', async () => {
    const report = await run(several());
    expect(report).toMatchObject({
      records: { read: 3, created: 3, updated: 0, unchanged: 0, refused: 0 },
      topics: { created: 2, updated: 0, unchanged: 0 },
      sessionsNotInDocument: 0,
      topicsWithoutSession: 0,
      shift: null,
    });
    expect(
      await given.rows(
        `select s.number, t.title, s.format, s.capacity, s.seats_minimum, s.starts_at, p.name as place, count(a.*)::int as appointments
         from session s join topic t on t.id = s.topic_id join site p on p.code = s.site_code join appointment a on a.session_id = s.id
         group by s.id, t.id, p.code order by s.number`,
      ),
    ).toEqual([
      expect.objectContaining({
        number: 'VHS-XX1.001F',
        title: 'Leuchttürme zeichnen',
        capacity: 12,
        seats_minimum: 5,
        appointments: 2,
      }),
      expect.objectContaining({
        number: 'VHS-XX1.002F',
        title: 'Leuchttürme zeichnen',
        starts_at: new Date('2021-04-10T07:00:00Z'),
      }),
      expect.objectContaining({ number: 'VHS-XX2.001F', title: 'Knoten', place: 'Haus am Deich' }),
    ]);
    expect(await given.rows(`select slug from category where slug like 'vhs-%' order by position`)).toEqual([
      { slug: 'vhs-sprachen' },
      { slug: 'vhs-kultur' },
    ]);
    expect(await given.rows('select * from target_group')).toEqual([
      { code: 'ALL', name: 'Alle Beschäftigten', position: 0 },
    ]);
    expect(await given.row('select count(*)::int from topic_search')).toEqual({ count: 2 });
    expect(await given.row(`select count(*)::int from search_word where word like 'leuchttuerm%'`)).toEqual({
      count: 1,
    });
  });

  it('moves all dates by whole weeks when asked to', async () => {
    const report = await run(several(), { shiftTo: '2026-01-12' });
    expect(report.shift).toEqual({ weeks: 254, earliest: '2021-03-06', becomes: '2026-01-17' });
    expect(await given.rows('select starts_at from session order by starts_at, number')).toEqual([
      { starts_at: new Date('2026-01-17T08:00:00Z') },
      { starts_at: new Date('2026-01-17T08:00:00Z') },
      { starts_at: new Date('2026-02-21T08:00:00Z') },
    ]);
    expect(await counts(several(), { shiftTo: '2026-01-12' })).toMatchObject({ unchanged: 3 });
  });

  it('gives a repeated course number to the first and adds the guid to the others, for good', async () => {
    const same = [aRecord(), aRecord({ guid: '900002', name: 'Anderes' })];
    await run(same);
    const numbers = () => given.rows('select number from session order by source_key');
    expect(await numbers()).toEqual([{ number: 'VHS-XX1.001F' }, { number: 'VHS-XX1.001F-900002' }]);
    expect(await counts(same.toReversed())).toMatchObject({ unchanged: 2 });
    expect(await numbers()).toEqual([{ number: 'VHS-XX1.001F' }, { number: 'VHS-XX1.001F-900002' }]);
  });

  it('reports each record it refuses and imports the others', async () => {
    const report = await run([
      aRecord({ beginn_datum: '31.02.2021' }),
      aRecord({ guid: '900002' }),
      'kein Kurs',
      aRecord({ guid: '900002', name: 'Zweiter mit derselben Kennung' }),
    ]);
    expect(report.records).toEqual({ read: 4, created: 1, updated: 0, unchanged: 0, refused: 3 });
    expect(
      report.refusals.map(({ record, guid, reasons }) => [record, guid, reasons.map(({ code }) => code)]),
    ).toEqual([
      [1, '900001', ['IMPOSSIBLE_DATE']],
      [3, null, ['NOT_AN_OBJECT']],
      [4, '900002', ['DUPLICATE_GUID']],
    ]);
  });

  it('stores hostile text as harmless text', async () => {
    const nasty = `'); drop table session; -- \u0000\ud800 \\ {"a"} <script>x</script>`;
    const report = await run([
      aRecord({
        guid: `'; --`,
        nummer: `"' {1}`,
        name: nasty,
        untertitel: nasty,
        schlagwort: [nasty, 'a,b}', 'NULL', '"'],
      }),
    ]);
    expect(report.records.created).toBe(1);
    expect(await given.row(`select title, keywords from topic where source = 'VHS-BERLIN'`)).toEqual({
      title: `'); drop table session; -- \ufffd \\ {"a"}`,
      keywords: [`'); drop table session; -- \ufffd \\ {"a"}`, 'a,b}', 'NULL', '"'],
    });
  });
});

describe('a repeated import', () => {
  it('changes nothing', async () => {
    await run(several());
    const before = await content();
    const report = await run(several().toReversed());
    expect(report).toMatchObject({
      records: { created: 0, updated: 0, unchanged: 3, refused: 0 },
      topics: { created: 0, updated: 0, unchanged: 2 },
    });
    expect(await content()).toEqual(before);
  });

  it('changes in place what the document changed, and leaves enrolments, status and rooms alone', async () => {
    await run(several());
    const id = await sessionId();
    await enrol(id, 'CONFIRMED', 3);
    await given.client.query(`
      insert into room (site_code, name, seats) select code, 'Saal', 20 from site;
      update appointment set room_id = (select id from room) where session_id = ${id};
      update session set status = 'CANCELLED' where source_key = '900002'`);
    const people = await enrolments();

    const [first, second, ...rest] = several();
    const others = [{ ...second, maximale_teilnehmerzahl: '7' }, ...rest];
    const changed = {
      ...first,
      maximale_teilnehmerzahl: '8',
      beginn_datum: '2021-03-05',
      nummer: 'XX1.009F',
      anzahl_termine: '24',
    };
    const report = await run([changed, ...others]);
    expect(report.records).toMatchObject({ updated: 2, unchanged: 1 });
    expect(report.notes).toEqual([
      expect.objectContaining({
        code: 'DATES_MOVED_FOR_PEOPLE',
        record: 1,
        message: expect.stringContaining('3 people'),
      }),
    ]);
    expect(
      await given.row('select number, capacity, seats_taken, starts_at from session where id = $1', [id]),
    ).toEqual({
      number: 'VHS-XX1.009F',
      capacity: 8,
      seats_taken: 3,
      starts_at: new Date('2021-03-05T08:00:00Z'),
    });
    expect(
      await given.rows('select starts_at, room_id from appointment where session_id = $1 order by position', [
        id,
      ]),
    ).toEqual([
      { starts_at: new Date('2021-03-05T08:00:00Z'), room_id: null },
      { starts_at: new Date('2021-03-06T08:00:00Z'), room_id: null },
      { starts_at: new Date('2021-03-07T08:00:00Z'), room_id: null },
    ]);
    expect(await given.row(`select capacity, status from session where source_key = '900002'`)).toEqual({
      capacity: 7,
      status: 'CANCELLED',
    });
    expect(await enrolments()).toEqual(people);
    expect(await counts([changed, ...others])).toMatchObject({ unchanged: 3 });
  });

  it('writes into the history of a session what it did, with the values before and after', async () => {
    const [first, ...others] = several();
    await run([first, ...others]);
    const changed = { ...first, maximale_teilnehmerzahl: '8', beginn_datum: '2021-03-05' };
    await run([changed, ...others]);
    await run([{ ...changed, minimale_teilnehmerzahl: '2' }, ...others]);
    await run([{ ...changed, minimale_teilnehmerzahl: '2' }, ...others]);
    const id = await sessionId();
    const history = await given.rows<{ kind: string; version: number; details: Record<string, object> }>(
      'select kind, version, actor_id, details from session_event where session_id = $1 order by id',
      [id],
    );
    expect(history.map(({ kind, version }) => [kind, version])).toEqual([
      ['CREATED', 1],
      ['PUBLISHED', 1],
      ['MOVED', 2],
      ['CAPACITY_CHANGED', 2],
      ['EDITED', 3],
    ]);
    expect(history[2]!.details).toMatchObject({
      source: 'VHS-BERLIN',
      before: { capacity: expect.any(Number), startsAt: expect.any(String) },
      after: { capacity: 8, startsAt: '2021-03-05T08:00:00.000Z' },
    });
    expect(await given.row('select version from session where id = $1', [id])).toEqual({ version: 3 });
  });

  it('keeps rooms when only other things change', async () => {
    await run([aRecord()]);
    await given.client.query(`
      insert into room (site_code, name, seats) select code, 'Saal', 20 from site;
      update appointment set room_id = (select id from room)`);
    await run([aRecord({ maximale_teilnehmerzahl: '9' })]);
    expect(await given.row('select count(room_id)::int from appointment')).toEqual({ count: 2 });
  });

  it('updates a topic and what search finds of it', async () => {
    await run(several());
    const text = { eigenschaft: 'Beschreibung', text: 'Wir malen Windmühlen.' };
    const report = await run(several().map((record) => ({ ...record, text })));
    expect(report).toMatchObject({ topics: { updated: 2 }, records: { updated: 2, unchanged: 1 } });
    expect(await given.row(`select count(*)::int from search_word where word like 'windmuehle%'`)).toEqual({
      count: 1,
    });
    expect(await given.row('select count(*)::int from topic_search')).toEqual({ count: 2 });
  });

  it('keeps the topic when the course gets another name', async () => {
    await run(several());
    const topics = () =>
      given.rows<{ id: number; title: string }>(
        `select id, title from topic where source = 'VHS-BERLIN' order by id`,
      );
    const before = await topics();
    const report = await run(
      several().map((record) => (record.name === 'Knoten' ? { ...record, name: 'Seemannsknoten' } : record)),
    );
    expect(report).toMatchObject({ topics: { created: 0, updated: 1 }, topicsWithoutSession: 0 });
    expect(await topics()).toEqual(
      before.map((topic) => (topic.title === 'Knoten' ? { ...topic, title: 'Seemannsknoten' } : topic)),
    );
  });

  it('moves one session to a topic of its own', async () => {
    await run(several());
    const [first, ...others] = several();
    const report = await run([{ ...first, untertitel: 'jetzt ganz anders und neu' }, ...others]);
    expect(report).toMatchObject({
      topics: { created: 1, unchanged: 2 },
      records: { updated: 1, unchanged: 2 },
    });
  });

  it('leaves alone what the document no longer holds, and says how much that is', async () => {
    await run(several());
    const report = await run(several().slice(0, 1));
    expect(report).toMatchObject({ sessionsNotInDocument: 2, topicsWithoutSession: 0 });
    expect(await given.row('select count(*)::int from session')).toEqual({ count: 3 });
  });

  it('refuses fewer seats than are taken, whole', async () => {
    await run(several());
    await enrol(await sessionId(), 'CONFIRMED', 6);
    const before = await content();
    const [first, ...others] = several();
    const report = await run([
      { ...first, maximale_teilnehmerzahl: '5', nummer: 'NEU', schlagwort: ['NEUES'], text: 'neu' },
      ...others,
    ]);
    expect(report.records).toMatchObject({ updated: 0, unchanged: 2, refused: 1 });
    expect(report.refusals).toEqual([
      {
        record: 1,
        guid: '900001',
        name: 'Leuchttürme zeichnen',
        reasons: [
          {
            code: 'CAPACITY_BELOW_SEATS_TAKEN',
            field: 'maximale_teilnehmerzahl',
            message: '6 seats are taken in session VHS-XX1.001F',
            value: '5',
          },
        ],
      },
    ]);
    // the refused record's new keyword has not reached the topic either
    expect(await content()).toEqual(before);
    expect(await counts([{ ...first, maximale_teilnehmerzahl: '6' }, ...others])).toMatchObject({
      updated: 1,
      refused: 0,
    });
  });

  it('refuses to free seats that belong to people who wait', async () => {
    const full = aRecord({ minimale_teilnehmerzahl: '1', maximale_teilnehmerzahl: '2' });
    await run([full]);
    await enrol(await sessionId(), 'CONFIRMED', 2);
    await enrol(await sessionId(), 'WAITING', 1);
    const report = await run([{ ...full, maximale_teilnehmerzahl: '3' }]);
    expect(report.refusals[0]?.reasons).toMatchObject([{ code: 'PEOPLE_WAITING', value: '3' }]);
    expect(await counts([{ ...full, nummer: 'ANDERE' }])).toMatchObject({ updated: 1 });
  });
});

describe('all or nothing', () => {
  it('leaves nothing of a record that the database refuses, and imports the others', async () => {
    await given.client.query(`
      create function refuse_knots() returns trigger language plpgsql as $$
      begin
        if (select number from session where id = new.session_id) = 'VHS-XX2.001F' and new.position = 2 then
          raise exception 'no second appointment' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger refuse_knots before insert on appointment for each row execute function refuse_knots()`);
    const records = several();
    for (const options of [{ dryRun: true }, {}]) {
      const report = await run(records, options);
      expect(report.records).toEqual({ read: 3, created: 2, updated: 0, unchanged: 0, refused: 1 });
      expect(report.topics).toEqual({ created: 1, updated: 0, unchanged: 0 });
      expect(report.refusals[0]?.reasons).toEqual([
        { code: 'NOT_STORED', field: '', message: 'no second appointment', value: '23514' },
      ]);
    }
    expect(await given.rows(`select title from topic where source = 'VHS-BERLIN'`)).toEqual([
      { title: 'Leuchttürme zeichnen' },
    ]);
    expect(await given.rows(`select slug from category where slug like 'vhs-%'`)).toEqual([
      { slug: 'vhs-kultur' },
    ]);
    expect(await given.row('select count(*)::int from appointment')).toEqual({ count: 4 });

    await given.client.query('drop trigger refuse_knots on appointment');
    expect(await counts(records)).toMatchObject({ created: 1, unchanged: 2 });
  });

  it('reports a session that is busy and goes on', async () => {
    await run(several());
    const id = await sessionId();
    await given.client.query('begin');
    await given.client.query('select from session where id = $1 for update', [id]);
    const [first, second, third] = several();
    const report = await run([
      { ...first, maximale_teilnehmerzahl: '9' },
      { ...second, maximale_teilnehmerzahl: '9' },
      third,
    ]);
    await given.client.query('rollback');
    expect(report.records).toMatchObject({ updated: 1, unchanged: 1, refused: 1 });
    expect(report.refusals).toMatchObject([{ record: 1, reasons: [{ code: 'BUSY' }] }]);
  });

  it('ends early, with whole records, when the connection is lost', async () => {
    await given.client.query(`
      create function cut_off() returns trigger language plpgsql as $$
      begin
        if new.number = 'VHS-XX2.001F' then perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5); end if;
        return new;
      end $$;
      create trigger cut_off before insert on session for each row execute function cut_off()`);
    await expect(run(several())).rejects.toThrow(/terminat/i);
    expect(await given.row('select count(*)::int from session')).toEqual({ count: 2 });
    await given.client.query('drop trigger cut_off on session');
    expect(await counts(several())).toMatchObject({ created: 1, unchanged: 2 });
    expect(await given.row('select count(*)::int from topic_search')).toEqual({ count: 2 });
  });

  it('does not run twice at once', async () => {
    const other = new Client({ connectionString: database.url });
    await other.connect();
    await other.query('select pg_advisory_lock(7262003)');
    await expect(run(several())).rejects.toThrow(ImportUnderWay);
    await other.end();
  });
});

describe('a dry run', () => {
  it('reports the same and writes nothing', async () => {
    const first = await run(several().slice(0, 2));
    expect(first.records.created).toBe(2);
    await enrol(await sessionId(), 'CONFIRMED', 6);
    const [one, two, three] = several();
    const records = [
      { ...one, maximale_teilnehmerzahl: '5' },
      { ...two, maximale_teilnehmerzahl: '5' },
      three,
      {},
    ];
    const before = await content();
    const { dryRun, milliseconds: _, ...dry } = await run(records, { dryRun: true });
    expect(await content()).toEqual(before);
    expect(dryRun).toBe(true);
    expect(dry.records).toEqual({ read: 4, created: 1, updated: 1, unchanged: 0, refused: 2 });
    const { dryRun: _real, milliseconds: __, ...real } = await run(records);
    expect(real).toEqual(dry);
  });
});

const realFile = fileURLToPath(
  new URL('../../../../../shared/data/vhs-berlin-2020-05.json', import.meta.url),
);
const real = await readFile(realFile, 'utf8').then(JSON.parse, () => null);
if (!real) console.warn(`Skipped: the real file ${realFile} is absent`);

(real ? describe : describe.skip)('the real file of May 2020 (skipped when it is absent)', () => {
  it('is imported quickly, and a second time without any change', async () => {
    const records = real.veranstaltungen.veranstaltung;
    const first = await run(records, { shiftTo: '2026-01-12' });
    expect(first.records).toEqual({ read: 1878, created: 1876, updated: 0, unchanged: 0, refused: 2 });
    expect(
      first.refusals.flatMap(({ reasons }) => reasons.map(({ code, field }) => `${code} ${field}`)),
    ).toEqual(['OUT_OF_RANGE maximale_teilnehmerzahl', 'OUT_OF_RANGE maximale_teilnehmerzahl']);
    expect(first.milliseconds).toBeLessThan(90_000);
    const before = await content();
    expect((await run(records, { shiftTo: '2026-01-12' })).records).toMatchObject({
      unchanged: 1876,
      refused: 2,
    });
    expect(await content()).toEqual(before);
    expect(
      await given.row(
        `select count(*)::int from topic where source = 'VHS-BERLIN' and (title ~ '<[a-z/]' or description ~ '<[a-z/]|&[a-z]+;')`,
      ),
    ).toEqual({ count: 0 });
  });
});
