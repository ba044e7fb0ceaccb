import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { buildSchema, getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { PEER_GROUP_STATUSES } from '@weitblick/db/peer-advice';
import { encodeId } from '../src/platform/global-id.ts';
import { assignModerator } from '../src/peer-advice/use-cases/group-state.ts';
import { openPoll } from '../src/peer-advice/use-cases/date-poll.ts';
import { updateExclusions } from '../src/peer-advice/use-cases/interest.ts';
import { leaveGroup, writeIntention } from '../src/peer-advice/use-cases/membership.ts';
import { PeerCity, PEER_NOW } from './support/peer-city.ts';
import { graphql, startApi, type RunningApi } from './support/running-api.ts';

const schema = buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

const STATES = PEER_GROUP_STATUSES;
type Role =
  | 'member'
  | 'formerMember'
  | 'applicant'
  | 'otherLeader'
  | 'planner'
  | 'administrator'
  | 'anonymous'
  | `coach in ${(typeof STATES)[number]}`;
const coachIn = (...states: string[]) => states.map((state) => `coach in ${state}` as Role);
const LED = coachIn('FORMED', 'KICK_OFF_PLANNED', 'MODERATED', 'ACCOMPANIED', 'PAUSED');

/** Who sees what kind of thing. A pause hides what is inside from whoever leads, but not that the group is there. */
const AUDIENCES = {
  /** The group itself, its charter and the state of its hand-over. */
  group: ['member', ...LED],
  /** Until the hand-over the members decide nothing about the group's state. */
  deciders: LED,
  /** Members and dates. */
  inside: ['member', ...coachIn('FORMED', 'KICK_OFF_PLANNED', 'MODERATED', 'ACCOMPANIED')],
  members: ['member'],
  /** In the list of one's own groups. */
  listed: ['member', ...LED, ...coachIn('SELF_ORGANISED')],
  /** Brought the case of a round, and has left the group since. */
  caseGiver: ['formerMember'],
  interested: ['member', 'applicant'],
  /** Has written a secret list. */
  author: ['applicant'],
  leaders: ['member', 'formerMember', 'applicant', 'otherLeader'],
  leadersAndPlanner: ['member', 'formerMember', 'applicant', 'otherLeader', 'planner'],
  planner: ['planner'],
} as const satisfies Record<string, readonly string[]>;

/** The reviewed table: every field of peer advice. A new field needs its line here. */
const MATRIX: Record<string, keyof typeof AUDIENCES> = {
  'Query.peerGroup': 'group',
  'Query.peerColleagues': 'leaders',
  'Query.peerSites': 'leaders',
  'Query.peerAdvicePlanning': 'planner',
  'Query.peerRoundRoom': 'inside',
  ...fields('PeerRoundRoom', 'inside', ['groupId groupName serverNow canOpen round people']),
  'PeerRoundRoom.notes': 'members',
  ...fields('PeerRound', 'inside', [
    'id method state version phase endsAt remainingMilliseconds noteKey noteSentAt',
  ]),
  ...fields('PeerRoundPerson', 'inside', ['personId displayName isMember isViewer role']),
  ...fields('PeerNoteTerms', 'members', ['agreed agreedCount memberCount viewerAgreed']),
  'Viewer.peerNotes': 'caseGiver',
  ...fields('PeerNote', 'caseGiver', ['roundId groupName senderKey iv ciphertext sentAt expiresAt']),
  'Viewer.peerInterest': 'interested',
  'Viewer.peerExclusions': 'author',
  'Viewer.peerGroups': 'listed',
  ...fields('PeerGroup', 'group', [
    'id name state stateSince meetingsHeld moderatorDisplayName viewerIsMember charter handOver',
  ]),
  'PeerGroup.nextStates': 'deciders',
  'PeerGroup.members': 'inside',
  'PeerGroup.poll': 'inside',
  'PeerGroup.meetings': 'inside',
  'PeerGroup.seriesProposal': 'inside',
  'PeerGroup.turns': 'members',
  ...fields('PeerCharter', 'group', ['version textDe textEn']),
  ...fields('PeerHandOver', 'group', ['charterAccepted twoHaveModerated threeDatesSet deputyHostNamed']),
  ...fields('PeerMember', 'inside', ['personId displayName unit isViewer charterAccepted deputyHost']),
  ...fields('PeerPoll', 'inside', ['id place durationMinutes closesAt moderatorDisplayName quorum options']),
  ...fields('PeerPollOption', 'inside', ['id startsAt yes ifNeedBe no']),
  'PeerPollOption.viewerAnswer': 'members',
  ...fields('PeerMeeting', 'inside', ['id state startsAt endsAt place roles awaitsRating']),
  'PeerMeeting.intentions': 'members',
  ...fields('PeerMeetingRole', 'inside', ['role displayName isViewer']),
  ...fields('PeerIntention', 'members', ['title urgency displayName isViewer']),
  ...fields('PeerTurns', 'members', ['displayName moderator caseGiver writer host']),
  ...fields('PeerGroupSummary', 'listed', ['id name state']),
  ...fields('PeerInterest', 'interested', [
    'state format siteCode halfDays experience ownUnitWelcome registeredAt',
  ]),
  ...fields('PeerPerson', 'leadersAndPlanner', ['personId displayName unit']),
  ...fields('PeerSite', 'leaders', ['code name']),
  ...fields('PeerAdvicePlanning', 'planner', ['waiting waitingByLevel moderators formation groups']),
  ...fields('PeerWaiting', 'planner', ['level waiting']),
  ...fields('PeerFormation', 'planner', ['version placedCount unplacedCount groupCount unplaced groups']),
  ...fields('PeerPlacedPerson', 'planner', ['personId displayName unit level']),
  ...fields('PeerProposedGroup', 'planner', ['number members shortfalls']),
  ...fields('PeerShortfall', 'planner', ['kind count']),
  ...fields('PeerGroupOverview', 'planner', [
    'id name state stateSince meetingsHeld moderatorDisplayName satisfaction',
  ]),
};

function fields(type: string, audience: keyof typeof AUDIENCES, [names]: [string]) {
  return Object.fromEntries(names.split(' ').map((name) => [`${type}.${name}`, audience]));
}

/** What only carries others, or answers a command. */
const CARRIERS = /^Peer\w*(Connection|Edge|Success|Refused|NotFound)$/;

/** Every field of peer advice that the schema has. */
function fieldsOfSchema(): string[] {
  const types = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && type.name.startsWith('Peer') && !CARRIERS.test(type.name),
  );
  const own = types.flatMap((type) => Object.keys(type.getFields()).map((name) => `${type.name}.${name}`));
  const entries = ['Query', 'Viewer'].flatMap((name) =>
    Object.keys((schema.getType(name) as GraphQLObjectType).getFields())
      .filter((field) => field.startsWith('peer'))
      .map((field) => `${name}.${field}`),
  );
  return [...entries, ...own].sort();
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
const QUESTION = `query ($id: ID!) {
  peerGroup(id: $id) ${below('PeerGroup')}
  peerRoundRoom(groupId: $id) ${below('PeerRoundRoom')}
  peerColleagues(search: "Nachname") ${below('PeerPerson')}
  peerSites ${below('PeerSite')}
  peerAdvicePlanning ${below('PeerAdvicePlanning')}
  viewer { __typename peerInterest ${below('PeerInterest')} peerExclusions ${below('PeerPerson')} peerGroups ${below('PeerGroupSummary')} peerNotes ${below('PeerNote')} }
}`;

/** "Type.field" of everything in an answer that is not empty. */
function seenIn(value: unknown, type: string, seen: Set<string>): void {
  if (Array.isArray(value)) return value.forEach((each) => seenIn(each, type, seen));
  if (typeof value !== 'object' || value === null) return;
  const { __typename = type, ...rest } = value as Record<string, unknown> & { __typename?: string };
  for (const [name, inner] of Object.entries(rest)) {
    if (inner === null || (Array.isArray(inner) && inner.length === 0)) continue;
    if (!CARRIERS.test(__typename) && __typename !== 'PageInfo') seen.add(`${__typename}.${name}`);
    seenIn(inner, '', seen);
  }
}

let city: PeerCity;
let api: RunningApi;
let groupId: number;
let people: Record<string, number>;

/** A group with everything in it: an open poll, a coming and a past meeting, an intention; and a pool with a proposal. */
beforeAll(async () => {
  city = await PeerCity.create(14);
  groupId = await city.group(7);
  const [member, second, former] = city.leaders as [number, number, number];
  const [applicant, otherLeader] = [city.leaders[7]!, city.leaders[13]!];
  people = {
    member,
    formerMember: former,
    applicant,
    otherLeader,
    planner: city.planner,
    administrator: city.administrator,
  };
  await leaveGroup(city.deps, city.inGroup(former, groupId));
  await city.plan(city.planner, groupId, [2]);
  await city.pass(3);
  await city.plan(city.planner, groupId, [10]);
  await writeIntention(city.deps, {
    ...city.inGroup(second, groupId),
    meetingId: 2,
    title: 'Geheim',
    urgency: 'SOON',
  });
  const inDays = (days: number) => new Date(PEER_NOW.getTime() + days * 86_400_000);
  await openPoll(city.deps, {
    ...city.inGroup(member, groupId),
    startsAt: [inDays(40), inDays(41)],
    durationMinutes: 90,
    place: 'Raum',
    closesAt: inDays(30),
  });
  await city.given.client.query(
    `insert into peer_poll_answer select id, ${member}, 'YES' from peer_poll_option;
     insert into peer_round (group_id, meeting_id, method, status, ends_at, opened_at, note_key, note_sent_at)
       values (${groupId}, 2, 'SHORT', 'RUNNING', now(), now(), decode(repeat('00', 91), 'hex'), now());
     insert into peer_round_role values (1, ${former}, 'CASE_GIVER'), (1, ${second}, 'WRITER');
     insert into peer_note_consent values (${groupId}, ${second}, now());
     insert into peer_note values (1, ${groupId}, ${former}, decode(repeat('00', 91), 'hex'), decode(repeat('00', 12), 'hex'),
       decode(repeat('00', 40), 'hex'), now(), now() + interval '30 days');
     update peer_satisfaction set answers = 5, total = 20, shown_answers = 5, shown_total = 20`,
  );
  for (const leader of city.leaders.slice(7, 13)) await city.register(leader);
  await updateExclusions(city.deps, { ...city.as(applicant), personIds: [otherLeader] });
  const version = await city.propose();
  await city.move(city.leaders[8]!, null, version);
  await city.given.client.query(`update peer_interest set experience = 'NONE' where status = 'OPEN'`);
  await assignModerator(city.deps, {
    ...city.inGroup(city.planner, groupId),
    mayPlan: true,
    personId: city.coach,
  });
  api = await startApi({ databaseUrl: city.database.url, clock: { now: () => city.now } });
});

afterAll(async () => {
  await api.close();
  await city.close();
});

/** No round runs and is paused at once, so each is looked at. */
const ROUNDS = [
  `status = 'RUNNING', ends_at = now(), remaining_ms = null`,
  `status = 'PAUSED', ends_at = null, remaining_ms = 1`,
];

async function seenBy(personId: number | null): Promise<Set<string>> {
  const seen = new Set<string>();
  for (const round of ROUNDS) {
    await city.given.client.query(`update peer_round set ${round}`);
    await look(personId, seen);
  }
  return seen;
}

async function look(personId: number | null, seen: Set<string>): Promise<void> {
  const cookie = personId === null ? undefined : await api.signedIn(personId);
  const answer = await graphql<Record<string, unknown>>(
    api.origin,
    QUESTION,
    { id: encodeId('PeerGroup', groupId) },
    cookie,
  );
  expect(answer.errors).toBeUndefined();
  seenIn({ __typename: 'Query', ...answer.data }, 'Query', seen);
  for (const beside of ['Query.viewer', 'Viewer.__typename']) seen.delete(beside);
}

/** Puts the group into a state past the triggers, and looks as the coach who leads it. */
async function seenByCoachIn(status: string): Promise<Set<string>> {
  await city.given.client.query(
    `set session_replication_role = replica;
     update peer_group set status = '${status}', paused_from = ${status === 'PAUSED' ? `'ACCOMPANIED'` : 'null'} where id = ${groupId};
     set session_replication_role = origin`,
  );
  return seenBy(city.coach);
}

describe('the access matrix of peer advice', () => {
  it('has a line for every field that the schema has, and for no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(fieldsOfSchema());
  });

  it('is what each role sees, in each state of the group', async () => {
    const roles: [Role, Set<string>][] = [['anonymous', await seenBy(null)]];
    for (const [role, id] of Object.entries(people)) roles.push([role as Role, await seenBy(id)]);
    for (const state of STATES) roles.push([`coach in ${state}`, await seenByCoachIn(state)]);
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
});
