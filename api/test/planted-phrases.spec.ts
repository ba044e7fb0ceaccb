import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { takeNote } from '../src/peer-advice/use-cases/round-notes.ts';
import { letPeerTimePass } from '../src/peer-advice/use-cases/let-time-pass.ts';
import { encodeId } from '../src/platform/global-id.ts';
import { graphql } from './support/graphql-client.ts';
import { startLoggedServer, type LoggedServer } from './support/logged-server.ts';
import { MailSink } from './support/mail-sink.ts';
import { PUBLIC_KEY, RoundCity } from './support/round-city.ts';

/** Each is written into one field that people fill in, or stands for the notes as they leave the writer's browser. */
const PHRASES = {
  intention: 'Zwetschgenrunkel im Vorzimmer',
  pollPlace: 'Klabautersaal am Umfrageort',
  meetingPlace: 'Wunderkammer am Treffpunkt',
  ciphertext: 'Schlummerziffern aus dem Browser',
} as const;
type Phrase = keyof typeof PHRASES;

/** The reviewed list: where each may be found. Everywhere else it is a leak. Dates and places are in invitations. */
const ALLOWED: Record<Phrase, readonly string[]> = {
  intention: ['public.peer_intention'],
  pollPlace: ['public.peer_poll'],
  meetingPlace: ['public.peer_meeting', 'public.mail', 'public.calendar_entry', 'mails'],
  ciphertext: ['public.peer_note'],
};

let at: RoundCity;
let mails: MailSink;
let server: LoggedServer;
let people: { moderator: number; caseGiver: number; writer: number; adviser: number };
const received: string[] = [];

beforeAll(async () => {
  mails = await MailSink.start();
  at = await RoundCity.create();
  // the server has the real time, and so has the meeting
  at.city.now = new Date();
  await at.city.given.client.query(
    `update peer_meeting set starts_at = now() - interval '1 minute', ends_at = now() + interval '2 hours'`,
  );
  people = await at.begin();
  await at.everybodyAgrees();
  server = await startLoggedServer(at.city.database.url, mails.url);
  await plant();
  await settled();
}, 120_000);

afterAll(async () => {
  await server.stop();
  await mails.stop();
  await at.close();
});

async function send(personId: number, name: string, inputType: string, input: object): Promise<void> {
  const token = randomBytes(32).toString('base64url');
  await at.city.given.client.query(
    `insert into login_session (token_hash, person_id, created_at, last_seen_at, expires_at)
     values ($1, $2, now(), now(), now() + interval '1 day')`,
    [createHash('sha256').update(token).digest(), personId],
  );
  const { data } = await graphql<Record<string, { __typename: string }>>(
    server.origin,
    `mutation ($input: ${inputType}!) { ${name}(input: $input) { __typename } }`,
    { input: { idempotencyKey: randomUUID(), groupId: encodeId('PeerGroup', at.groupId), ...input } },
    `weitblick=${token}`,
  );
  expect(data?.[name]?.__typename).toMatch(/Success$/);
}

/** As people do: over HTTP, so that everything which could keep a copy has seen it. */
async function plant(): Promise<void> {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const { caseGiver, writer, adviser } = people;
  const { meeting } = await at.city.given.row<{ meeting: number }>('select id as meeting from peer_meeting');
  await send(caseGiver, 'writePeerIntention', 'WritePeerIntentionInput', {
    meetingId: encodeId('PeerMeeting', meeting),
    title: PHRASES.intention,
    urgency: 'URGENT',
  });
  await send(adviser, 'openPeerPoll', 'OpenPeerPollInput', {
    startsAt: [inDays(20), inDays(21)],
    durationMinutes: 90,
    place: PHRASES.pollPlace,
    closesAt: inDays(10),
  });
  await send(adviser, 'planPeerMeetings', 'PlanPeerMeetingsInput', {
    startsAt: [inDays(40)],
    durationMinutes: 90,
    place: PHRASES.meetingPlace,
  });
  const roundId = encodeId('PeerRound', (await at.round()).id);
  const publicKey = PUBLIC_KEY.toString('base64');
  await send(caseGiver, 'offerPeerNoteKey', 'OfferPeerNoteKeyInput', { roundId, publicKey });
  await send(writer, 'handOverPeerNote', 'HandOverPeerNoteInput', {
    roundId,
    senderKey: publicKey,
    iv: randomBytes(12).toString('base64'),
    ciphertext: Buffer.from(PHRASES.ciphertext).toString('base64'),
  });
}

/** Until the worker has mailed the invitations. */
async function settled(): Promise<void> {
  for (let tries = 0; tries < 300 && !received.some(holds(PHRASES.meetingPlace)); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (let index = 0; index < 5; index += 1)
      for (const mail of mails.take(`leader${index}@stadt.example`)) received.push(JSON.stringify(mail));
  }
}

/** As text, as bytes are written in a dump, or as base64. */
function holds(phrase: string) {
  const bytes = Buffer.from(phrase);
  const forms = [phrase, bytes.toString('hex'), bytes.toString('base64').slice(0, -3)];
  return (text: string) => forms.some((form) => text.includes(form));
}

/** Every row of every table of every schema, past all policies, as a backup holds them. */
async function dump(): Promise<Map<string, string>> {
  const { client } = at.city.given;
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not like 'pg\\_%'`,
  );
  const tables = new Map<string, string>();
  for (const { name } of rows) {
    const content = await client.query<{ row: string }>(`select t::text as row from ${name} t`);
    tables.set(name, content.rows.map(({ row }) => row).join('\n'));
  }
  return tables;
}

async function placesOf(phrase: string): Promise<string[]> {
  const places = new Map([
    ...(await dump()),
    ['mails', received.join('\n')],
    ['logs', server.logs.join('\n')],
  ]);
  return [...places].filter(([, text]) => holds(phrase)(text)).map(([name]) => name);
}

describe('What people write inside a group', () => {
  it.each(Object.entries(PHRASES))('is where it may be, and nowhere else (%s)', async (name, phrase) => {
    const found = await placesOf(phrase);
    expect(found.filter((place) => !ALLOWED[name as Phrase].includes(place))).toEqual([]);
    // the search itself works: what was planted is there
    expect(found).toContain(ALLOWED[name as Phrase][0]);
  });

  it('would be found in mails and in logs', async () => {
    expect(received.some(holds(PHRASES.meetingPlace))).toBe(true);
    expect(server.logs.some(holds('Weitblick runs at'))).toBe(true);
  });

  it('is found by no search', async () => {
    for (const phrase of Object.values(PHRASES)) {
      const { data } = await graphql<{ topics: { edges: unknown[] } }>(
        server.origin,
        'query ($search: String) { topics(search: $search, first: 5) { edges { node { title } } } }',
        { search: phrase.split(' ')[0] },
      );
      expect(data?.topics.edges).toEqual([]);
    }
  });

  it('is gone when the meeting is over, and notes when they were taken', async () => {
    const { id: roundId } = await at.round();
    at.city.now = new Date();
    await takeNote(at.deps, { ...at.city.as(people.caseGiver), roundId });
    expect(await placesOf(PHRASES.ciphertext)).toEqual([]);
    at.city.now = new Date(Date.now() + 3 * 3_600_000);
    await letPeerTimePass(at.deps);
    expect(await placesOf(PHRASES.intention)).toEqual([]);
  });
});
