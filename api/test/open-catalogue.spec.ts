import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import jsonld from 'jsonld';
import { Parser as TurtleParser, Writer as QuadWriter } from 'n3';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { toCourse } from '../src/catalogue/import/course.ts';
import { parseVhsDocument } from '../src/catalogue/import/document.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { startApi, type RunningApi } from './support/running-api.ts';

const SITE = 'https://weitblick.example.de';
const SECRETS = [
  'Kontakt Müller',
  'Trainerin Geheim',
  'https://intern.example.de/raum',
  'Entwurf',
  'Altes Thema',
];
/** Spring: one appointment before, one after the change of the clock. */
const DAYS = ['2027-03-26', '2027-03-29'];

let now = berlinTime('2026-11-25', '10:00');
let database: TestDatabase;
let given: Fixtures;
let api: RunningApi;
let statements = 0;
let sessionId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  given = await Fixtures.open(database.url, now);
  const webRoot = await mkdtemp(join(tmpdir(), 'web-'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><html><head></head><body></body></html>');
  await given.client.query(`
    update topic set benefit = 'Ruhig bleiben im Streit', title = 'Gespräche führen & "klären"', contact = 'Kontakt Müller', keywords = '{Ruhe,Ärger}',
      goals = '{Zuhören,Nachfragen}', description = 'Ein Tag Übung]]> mit </script> und 100 % Ruhe.', accessibility = 'Ohne Stufen';
    insert into site values ('RH', 'Rathaus', 'Marktplatz 1, 80331 München');
    insert into room (site_code, name, seats, accessible) values ('RH', 'Raum 1', 20, false);
    insert into trainer (id, display_name) values (1, 'Trainerin Geheim');
    insert into topic (slug, category_id, title, benefit, description, goals, keywords, formats, status) values
      ('entwurf', 1, 'Entwurf', '', '', '{}', '{}', '{IN_PERSON}', 'DRAFT'),
      ('alt', 1, 'Altes Thema', '', '', '{}', '{}', '{IN_PERSON}', 'RETIRED')`);
  sessionId = await given.session({
    number: '27-GES-1',
    capacity: 12,
    seatsMinimum: 4,
    startsAt: berlinTime(DAYS[0]!, '09:00'),
    endsAt: berlinTime(DAYS[1]!, '16:30'),
  });
  await given.client.query(
    `update session set site_code = 'RH', join_url = 'https://intern.example.de/raum' where id = ${sessionId};
     update appointment set ends_at = '${berlinTime(DAYS[0]!, '16:30').toISOString()}', room_id = 1 where session_id = ${sessionId};
     insert into appointment (session_id, position, starts_at, ends_at, room_id) values
       (${sessionId}, 2, '${berlinTime(DAYS[1]!, '09:00').toISOString()}', '${berlinTime(DAYS[1]!, '16:30').toISOString()}', 1);
     insert into appointment_trainer select id, 1 from appointment where session_id = ${sessionId}`,
  );
  await given.session({ number: '27-NIE-1', status: 'DRAFT' });
  await given.session({ number: '27-NIE-2', status: 'CANCELLED' });
  await given.session({ number: '20-NIE-3', startsAt: new Date('2020-01-07T08:00:00Z') });
  api = await startApi({
    databaseUrl: database.url,
    clock: { now: () => now },
    webRoot,
    onStatement: () => (statements += 1),
  });
});

afterAll(async () => {
  await api.close();
  await given.close();
  await database.drop();
});

/** Lets the half minute pass for which the catalogue counts as fresh. */
const later = () => (now = new Date(now.getTime() + 31_000));

async function file(path: string, headers: Record<string, string> = {}) {
  const response = await fetch(api.origin + path, { headers });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

interface Quad {
  subject: { value: string };
  predicate: { value: string };
  object: { value: string };
}

/** Read by others: nothing of ours says what the document means. */
async function quadsOf(document: object): Promise<Quad[]> {
  return (await jsonld.toRDF(document, {
    documentLoader: async (url: string) => ({
      documentUrl: url,
      document: {
        '@context': { '@vocab': 'https://schema.org/', url: { '@type': '@id' }, license: { '@type': '@id' } },
      },
    }),
  })) as Quad[];
}

const schema = (name: string) => `https://schema.org/${name}`;

function valuesOf(quads: Quad[], predicate: string): string[] {
  return quads.filter((q) => q.predicate.value === schema(predicate)).map((q) => q.object.value);
}

describe('the open catalogue', () => {
  const files = [
    '/offen/kurse.jsonld',
    '/offen/openvhs.xml',
    '/offen/belegung.xml',
    '/offen/katalog.dcat.jsonld',
    '/offen/katalog.dcat.ttl',
  ];

  it.each(files)('%s: tells nothing about people, drafts, cancelled or past sessions', async (path) => {
    const { status, text } = await file(path);
    expect(status).toBe(200);
    for (const secret of [...SECRETS, '27-NIE', '20-NIE']) expect(text).not.toContain(secret);
  });

  it.each(files)(
    '%s: may be kept for a while, and is sent again only when something changed',
    async (path) => {
      later();
      const first = await file(path);
      const tag = first.headers.get('etag')!;
      expect(first.headers.get('cache-control')).toMatch(/^public, max-age=\d+$/);
      expect(first.headers.get('access-control-allow-origin')).toBe('*');
      later();
      const again = await file(path, { 'if-none-match': tag });
      expect([again.status, again.text]).toEqual([304, '']);
      await given.client.query(`update session set capacity = capacity + 1 where id = ${sessionId}`);
      later();
      expect((await file(path, { 'if-none-match': tag })).status).toBe(200);
    },
  );

  it('is read by one statement, however many ask within half a minute', async () => {
    later();
    statements = 0;
    await Promise.all(Array.from({ length: 5 }, () => file('/offen/kurse.jsonld')));
    await file('/offen/openvhs.xml');
    expect(statements).toBe(1);
  });

  it('comes compressed', async () => {
    await given.client.query(`update topic set description = description || repeat(' Viel Text.', 500)`);
    later();
    expect(
      (await file('/offen/kurse.jsonld', { 'accept-encoding': 'gzip' })).headers.get('content-encoding'),
    ).toBe('gzip');
  });

  it('is not there where the operator does not publish it', async () => {
    const closed = await startApi({
      databaseUrl: database.url,
      clock: { now: () => now },
      openCatalogue: null,
    });
    try {
      for (const path of [...files, `/offen/themen/${encodeId('Topic', 1)}.ics`])
        expect([path, (await fetch(closed.origin + path)).status]).toEqual([path, 404]);
    } finally {
      await closed.close();
    }
  });
});

describe('courses as schema.org', () => {
  it('are what a JSON-LD processor reads: course, instance, times, seats', async () => {
    later();
    await given.client.query(`update session set capacity = 12 where id = ${sessionId}`);
    const quads = await quadsOf(JSON.parse((await file('/offen/kurse.jsonld')).text));
    const types = quads.filter((q) => q.predicate.value.endsWith('#type')).map((q) => q.object.value);
    for (const type of ['ItemList', 'Course', 'CourseInstance', 'Schedule', 'Place', 'Organization'])
      expect(types).toContain(schema(type));
    expect(types.filter((type) => type === schema('Course'))).toHaveLength(1);
    expect(valuesOf(quads, 'courseMode')).toEqual(['onsite']);
    expect(valuesOf(quads, 'courseWorkload')).toEqual(['PT15H']);
    expect(valuesOf(quads, 'startDate')).toContain('2027-03-26T09:00:00+01:00');
    expect(valuesOf(quads, 'endDate')).toContain('2027-03-29T16:30:00+02:00');
    expect(valuesOf(quads, 'maximumAttendeeCapacity')).toEqual(['12']);
    expect(valuesOf(quads, 'teaches').sort()).toEqual(['Nachfragen', 'Zuhören']);
    expect(quads.some((q) => q.subject.value === `${SITE}/termine/${encodeId('Session', sessionId)}`)).toBe(
      true,
    );
  });

  it('offer no seat that somebody waits for', async () => {
    await given.client.query(`update session set waiting_count = 1 where id = ${sessionId}`);
    later();
    const quads = await quadsOf(JSON.parse((await file('/offen/kurse.jsonld')).text));
    expect(valuesOf(quads, 'remainingAttendeeCapacity')).toEqual(['0']);
    await given.client.query(`update session set waiting_count = 0 where id = ${sessionId}`);
  });

  it('stand in the page of their topic, where nothing in a text can end the element', async () => {
    const page = await file(`/katalog/thema-${encodeId('Topic', 1)}`);
    expect(page.headers.get('content-type')).toMatch('text/html');
    const blocks = [...page.text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
    expect(blocks).toHaveLength(1);
    const course = JSON.parse(blocks[0]![1]!) as Record<string, unknown>;
    expect(course).toMatchObject({ '@type': 'Course', name: 'Gespräche führen & "klären"' });
    expect(page.text.match(/<\/script>/g)).toHaveLength(1);
  });

  it.each([
    '/katalog',
    `/katalog/entwurf-${encodeId('Topic', 2)}`,
    `/katalog/alt-${encodeId('Topic', 3)}`,
    '/meine',
  ])('are not in %s', async (path) => {
    const page = await file(path);
    expect([page.status, page.text.includes('ld+json')]).toEqual([200, false]);
  });
});

describe('the DCAT-AP.de record', () => {
  it('says the same in Turtle and in JSON-LD', async () => {
    const written = await file('/offen/katalog.dcat.ttl');
    const turtle = new QuadWriter({ format: 'N-Quads' });
    const nquads = turtle.quadsToString(new TurtleParser({ format: 'text/turtle' }).parse(written.text));
    const fromJson = (await jsonld.toRDF(JSON.parse((await file('/offen/katalog.dcat.jsonld')).text), {
      format: 'application/n-quads',
    })) as unknown as string;
    const lines = (text: string) => [...new Set(text.trim().split('\n'))].sort();
    expect(lines(fromJson)).toEqual(lines(nquads));
  });

  it('has what the profile asks for: publisher, theme, licence and address of each distribution', async () => {
    const quads = new TurtleParser().parse((await file('/offen/katalog.dcat.ttl')).text);
    const of = (predicate: string) =>
      quads.filter((q) => q.predicate.value === predicate).map((q) => q.object.value);
    const distributions = of('http://www.w3.org/ns/dcat#distribution');
    expect(distributions).toHaveLength(3);
    expect(of('http://www.w3.org/ns/dcat#theme')).toEqual([
      'http://publications.europa.eu/resource/authority/data-theme/EDUC',
    ]);
    expect(of('http://purl.org/dc/terms/license')).toHaveLength(3);
    for (const address of of('http://www.w3.org/ns/dcat#downloadURL'))
      expect((await file(address.replace(SITE, ''))).status).toBe(200);
  });
});

describe('the catalogue as Open-vhs', () => {
  interface Course {
    guid: string;
    aktuelle_teilnehmerzahl: string;
    maximale_teilnehmerzahl: string;
    termin: { beginn_datum: string; beginn_uhrzeit: string; ende_uhrzeit: string }[];
    veranstaltungsort: { barrierefrei: string; adresse: Record<string, string> };
  }
  async function read(path: string) {
    later();
    const { text } = await file(path);
    expect(XMLValidator.validate(text)).toBe(true);
    const parser = new XMLParser({ parseTagValue: false, removeNSPrefix: true, ignoreAttributes: false });
    return parser.parse(text) as { veranstaltungen: { '@_version': string; veranstaltung: Course } };
  }

  it('is well-formed, and keeps wall-clock times over the change of the clock', async () => {
    const { veranstaltungen } = await read('/offen/openvhs.xml');
    expect(veranstaltungen['@_version']).toBe('1.2');
    expect(veranstaltungen.veranstaltung.termin).toEqual([
      { beginn_datum: '2027-03-26', beginn_uhrzeit: '09:00:00+01:00', ende_uhrzeit: '16:30:00+01:00' },
      { beginn_datum: '2027-03-29', beginn_uhrzeit: '09:00:00+02:00', ende_uhrzeit: '16:30:00+02:00' },
    ]);
    expect(veranstaltungen.veranstaltung.veranstaltungsort).toMatchObject({
      barrierefrei: 'false',
      adresse: { plz: '80331', ort: 'München', strasse: 'Marktplatz 1' },
    });
  });

  it('comes back through our own import', async () => {
    const document = parseVhsDocument(await read('/offen/openvhs.xml'));
    if (!document.ok) throw new Error(document.error.message);
    const outcome = toCourse(document.records[0]);
    expect(outcome).toMatchObject({
      ok: {
        guid: encodeId('Session', sessionId),
        number: '27-GES-1',
        title: 'Gespräche führen & "klären"',
        benefit: 'Ruhig bleiben im Streit',
        format: 'IN_PERSON',
        capacity: 12,
        seatsMinimum: 4,
        firstDay: '2027-03-26',
        lastDay: '2027-03-29',
        place: { name: 'Rathaus', address: 'Marktplatz 1, 80331 München' },
      },
    });
  });

  it('has a small file for free seats', async () => {
    const { veranstaltungen } = await read('/offen/belegung.xml');
    expect(veranstaltungen.veranstaltung).toEqual({
      guid: encodeId('Session', sessionId),
      nummer: '27-GES-1',
      aktuelle_teilnehmerzahl: '0',
      maximale_teilnehmerzahl: '12',
    });
  });
});
