import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { mailContent } from '../src/notification/queries/mail-content.ts';
import { planNotices } from '../src/notification/use-cases/plan-notices.ts';
import { answerPoll, openPoll } from '../src/peer-advice/use-cases/date-poll.ts';
import { assignModerator } from '../src/peer-advice/use-cases/group-state.ts';
import { publishGroups } from '../src/peer-advice/use-cases/formation.ts';
import { updateExclusions, withdrawInterest } from '../src/peer-advice/use-cases/interest.ts';
import { cancelMeeting } from '../src/peer-advice/use-cases/meetings.ts';
import {
  acceptCharter,
  leaveGroup,
  rateMeeting,
  writeIntention,
} from '../src/peer-advice/use-cases/membership.ts';
import { PeerCity, PEER_NOW } from './support/peer-city.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
let city: PeerCity;

beforeEach(async () => (city = await PeerCity.create()));
afterEach(async () => {
  await assertInvariants(city.database.url, city.now);
  await city.close();
});

const refused = (reason: string) => ({ type: 'Refused', reason });
const inDays = (days: number) => new Date(PEER_NOW.getTime() + days * DAY);

async function told(kind: string): Promise<number[]> {
  const rows = await city.given.rows<{ id: number }>(
    'select recipient_id as id from outbox_message where kind = $1 order by 1',
    [kind],
  );
  return rows.map(({ id }) => id);
}

async function poll(groupId: number, actorId: number) {
  await openPoll(city.deps, {
    ...city.inGroup(actorId, groupId),
    startsAt: [inDays(10), inDays(12)],
    durationMinutes: 120,
    place: 'Rathaus, Raum 2',
    closesAt: inDays(9),
  });
  const { id } = await city.given.row<{ id: number }>('select id from peer_poll order by id desc limit 1');
  const options = await city.given.rows<{ id: number }>(
    'select id from peer_poll_option where poll_id = $1 order by starts_at',
    [id],
  );
  return { pollId: id, options: options.map((option) => option.id) };
}

function answer(
  groupId: number,
  actorId: number,
  { pollId, options }: Awaited<ReturnType<typeof poll>>,
  words: ('YES' | 'IF_NEED_BE' | 'NO')[],
) {
  const answers = options.map((optionId, i) => ({ optionId, answer: words[i]! }));
  return answerPoll(city.deps, { ...city.inGroup(actorId, groupId), pollId, answers });
}

describe('interest', () => {
  it('is for leaders, and can be changed and withdrawn', async () => {
    expect(await city.register(city.coach)).toEqual(refused('NOT_A_LEADER'));
    expect(await city.register(city.leaders[0]!)).toEqual({ type: 'InterestChanged' });
    await city.register(city.leaders[0]!);
    expect(await city.given.rows('select status from peer_interest')).toEqual([{ status: 'OPEN' }]);
    await withdrawInterest(city.deps, city.as(city.leaders[0]!));
    expect(await city.given.rows('select status from peer_interest')).toEqual([{ status: 'WITHDRAWN' }]);
    expect(await withdrawInterest(city.deps, city.as(city.leaders[0]!))).toEqual(refused('NO_OPEN_INTEREST'));
  });
});

describe('a proposal', () => {
  it('needs five leaders, and keeps people apart who do not want each other, without saying so', async () => {
    for (const leader of city.leaders.slice(0, 4)) await city.register(leader);
    await city.propose().catch(() => undefined);
    expect(await city.given.rows('select 1 from peer_formation')).toEqual([]);
    for (const leader of city.leaders.slice(4)) await city.register(leader);
    const [anna, ben] = city.leaders as [number, number];
    await updateExclusions(city.deps, { ...city.as(anna), personIds: [ben] });
    const version = await city.propose();
    const placed = await city.given.rows<{ person_id: number; group_number: number | null }>(
      'select i.person_id, group_number from peer_placement p join peer_interest i on i.id = p.interest_id order by 1',
    );
    const numberOf = (id: number) => placed.find((row) => row.person_id === id)!.group_number;
    expect(placed.filter((row) => row.group_number === null)).toHaveLength(1);
    const out = [anna, ben].find((id) => numberOf(id) === null)!;
    expect(out).toBeDefined();
    // by hand it is refused in the words of any other reason
    expect(await city.move(out, 1, version)).toEqual(refused('UNSUITABLE'));
    await city.given.client.query(`update person set leadership_level = 4 where id = ${out}`);
    await city.given.client.query('delete from peer_exclusion');
    expect(await city.move(out, 1, version)).toEqual(refused('UNSUITABLE'));
    await city.given.client.query(`update person set leadership_level = 2 where id = ${out}`);
    expect(await city.move(out, 1, version)).toMatchObject({ type: 'FormationChanged' });
    expect(await city.move(out, null, version)).toEqual(refused('OUTDATED'));
  });

  it('is published whole: groups, members, notices; never with somebody who withdrew, or in a wrong size', async () => {
    for (const leader of city.leaders) await city.register(leader);
    const publish = (version: number) =>
      publishGroups(city.deps, { ...city.as(city.planner), mayPlan: true, version });
    const version = await city.propose();
    for (const [i, leader] of city.leaders.slice(0, 3).entries()) await city.move(leader, null, version + i);
    expect(await publish(version + 3)).toEqual(refused('WRONG_SIZE'));
    for (const [i, leader] of city.leaders.slice(0, 3).entries()) await city.move(leader, 1, version + 3 + i);
    await withdrawInterest(city.deps, city.as(city.leaders[6]!));
    expect(await publish(version + 6)).toEqual(refused('OUTDATED'));
    const again = await city.propose();
    expect(await publish(again)).toMatchObject({ type: 'FormationChanged' });
    expect(await told('PEER_GROUP_FORMED')).toEqual(city.leaders.slice(0, 6));
    expect(
      await publishGroups(city.deps, { ...city.as(city.coach), mayPlan: false, version: again }),
    ).toEqual({ type: 'NotPermitted' });
  });
});

describe('a group', () => {
  it('finds its date by a poll that closes itself, and everybody gets the invitation', async () => {
    const group = await city.group();
    const [anna, ben, carla, dirk] = city.leaders as [number, number, number, number];
    const asked = await poll(group, anna);
    expect(await told('PEER_POLL_OPENED')).toHaveLength(6);
    for (const person of [anna, ben, carla, dirk]) await answer(group, person, asked, ['YES', 'YES']);
    // four yes, but whoever leads the group has not answered
    expect(await city.stateOf(group)).toBe('FORMED');
    await answer(group, city.planner, asked, ['NO', 'YES']);
    expect(await city.stateOf(group)).toBe('KICK_OFF_PLANNED');
    expect(await answer(group, ben, asked, ['NO', 'NO'])).toEqual(refused('POLL_CLOSED'));
    expect(await city.given.row('select starts_at, place from peer_meeting')).toEqual({
      starts_at: inDays(12),
      place: 'Rathaus, Raum 2',
    });
    expect(await told('PEER_MEETING_PLANNED')).toEqual(
      [...city.leaders.slice(0, 6), city.planner].sort((a, b) => a - b),
    );

    await planNotices(city.deps);
    const mail = await city.given.row<{ id: string }>(
      `select id from mail where recipient_id = $1 and calendar is not null`,
      [anna],
    );
    const origin = {
      sender: { name: 'Fortbildung', address: 'f@stadt.example' },
      publicUrl: 'https://w.example',
      clock: city.deps.clock,
    };
    const content = await mailContent(city.orm.em.fork(), Number(mail.id), origin);
    expect(content?.calendar?.method).toBe('REQUEST');
    expect(content?.calendar?.content.replaceAll('\r\n ', '')).toMatch(
      /METHOD:REQUEST[^]*UID:pmt_1@weitblick[^]*DTSTART;TZID=Europe\/Berlin:20270123T100000[^]*LOCATION:Rathaus\\, Raum 2/,
    );
    expect(content?.text).toContain(`https://w.example/beratung/pgr_`);

    await cancelMeeting(city.deps, { ...city.inGroup(anna, group), meetingId: 1 });
    expect(await city.stateOf(group)).toBe('FORMED');
    await planNotices(city.deps);
    const [cancelled] = await city.given.rows<{ sequence: string; method: string }>(
      `select calendar->>'method' as method, calendar->>'sequence' as sequence from mail where recipient_id = $1 order by id desc`,
      [anna],
    );
    expect(cancelled).toEqual({ method: 'CANCEL', sequence: '1' });
    // the invitation is overtaken and says nothing about the calendar any more
    expect((await mailContent(city.orm.em.fork(), Number(mail.id), origin))?.calendar).toBeNull();
  });

  it('is led by nobody yet when whoever publishes it belongs to it', async () => {
    const [anna] = city.leaders as [number];
    for (const leader of city.leaders) await city.register(leader);
    const version = await city.propose();
    await publishGroups(city.deps, { ...city.as(anna), mayPlan: true, version });
    expect(await city.given.row('select moderator_id from peer_group')).toEqual({ moderator_id: null });
  });

  it('makes one meeting of simultaneous answers that complete the quorum', async () => {
    const group = await city.group();
    const asked = await poll(group, city.planner);
    await Promise.all(
      [...city.leaders.slice(0, 6), city.planner].map((person) =>
        answer(group, person, asked, ['YES', 'NO']),
      ),
    );
    expect(await city.given.rows('select id from peer_meeting')).toHaveLength(1);
  });

  it('is handed over when the checklist is done, and then hides from whoever led it', async () => {
    const group = await city.group();
    const members = city.leaders.slice(0, 6);
    expect(await city.step(members[0]!, group, 'ENDED')).toEqual(refused('NOT_IN_THIS_STATE'));
    await city.plan(city.planner, group, [7]);
    await city.pass(8);
    expect(await city.stateOf(group)).toBe('MODERATED');
    await city.step(city.planner, group, 'ACCOMPANIED');
    expect(await city.step(city.planner, group, 'SELF_ORGANISED')).toEqual(refused('HAND_OVER_INCOMPLETE'));
    await city.handOver(group, members);
    expect(await city.stateOf(group)).toBe('SELF_ORGANISED');
    expect(await told('PEER_GROUP_SELF_ORGANISED')).toEqual(members);
    expect(await city.plan(city.planner, group, [60])).toEqual({ type: 'PeerGroupNotFound' });
    expect(
      await assignModerator(city.deps, {
        ...city.inGroup(city.planner, group),
        mayPlan: true,
        personId: city.planner,
      }),
    ).toEqual(refused('NOT_IN_THIS_STATE'));
    await city.step(members[0]!, group, 'PAUSED');
    expect(await city.plan(city.planner, group, [60])).toEqual({ type: 'PeerGroupNotFound' });
    expect(await city.step(members[1]!, group, 'ACCOMPANIED')).toEqual(refused('NOT_IN_THIS_STATE'));
    await city.step(members[1]!, group, 'SELF_ORGANISED');
    await city.step(members[2]!, group, 'ENDED');
    expect(await city.register(members[0]!)).toEqual({ type: 'InterestChanged' });
  });

  it('is accompanied by a coach when the planner says so, never by one of its members or anybody else', async () => {
    const group = await city.group();
    const assign = (personId: number) =>
      assignModerator(city.deps, { ...city.inGroup(city.planner, group), mayPlan: true, personId });
    expect(await assign(city.administrator)).toEqual(refused('NOT_A_MODERATOR'));
    await city.given.assignRole(city.leaders[0]!, 'COACH');
    expect(await assign(city.leaders[0]!)).toEqual(refused('NOT_A_MODERATOR'));
    expect(await assign(city.coach)).toEqual({ type: 'GroupChanged', groupId: group });
    expect(await city.plan(city.planner, group, [5])).toEqual({ type: 'PeerGroupNotFound' });
    expect(await city.plan(city.coach, group, [5])).toEqual({ type: 'GroupChanged', groupId: group });
  });

  it('collects intentions before a meeting, reminds when there are none, and forgets them after it', async () => {
    const group = await city.group();
    const [anna] = city.leaders as [number];
    await city.plan(city.planner, group, [10, 20]);
    const intend = (actorId: number, title: string | null) =>
      writeIntention(city.deps, { ...city.inGroup(actorId, group), meetingId: 1, title, urgency: 'SOON' });
    expect(await intend(city.planner, 'Neugier')).toEqual({ type: 'PeerGroupNotFound' });
    await intend(anna, 'Schwieriges Gespräch');
    await city.pass(8);
    expect(await told('PEER_CASES_MISSING')).toEqual([]);
    await intend(anna, null);
    await city.pass(0);
    await city.pass(0);
    expect(await told('PEER_CASES_MISSING')).toEqual(city.leaders.slice(0, 6));
    await intend(anna, 'Doch noch eines');
    await city.pass(3);
    expect(await city.given.rows('select title from peer_intention')).toEqual([]);
    const everywhere = await city.given.rows<{ t: string }>(
      'select (row_to_json(e))::text as t from peer_event e union all select outcome::text from idempotency_key',
    );
    expect(everywhere.map(({ t }) => t).join()).not.toMatch(/Gespräch|Doch noch/);
  });

  it('shows others how content it is in steps of five answers only', async () => {
    const group = await city.group();
    await city.plan(city.planner, group, [3]);
    await city.pass(4);
    const shown = () => city.given.row('select shown_answers, shown_total from peer_satisfaction');
    for (const [i, member] of city.leaders.slice(0, 6).entries()) {
      await rateMeeting(city.deps, { ...city.inGroup(member, group), meetingId: 1, score: 4 });
      expect(await shown()).toEqual(
        i < 4 ? { shown_answers: 0, shown_total: 0 } : { shown_answers: 5, shown_total: 20 },
      );
    }
    const again = { ...city.inGroup(city.leaders[0]!, group), meetingId: 1, score: 1 };
    expect(await rateMeeting(city.deps, again)).toEqual(refused('ALREADY_GIVEN'));
  });

  it('lets somebody leave: roles are free, the calendar is told, and the way back into the pool is open', async () => {
    const group = await city.group();
    const [anna] = city.leaders as [number];
    await acceptCharter(city.deps, { ...city.inGroup(anna, group), version: 1 });
    await city.plan(city.planner, group, [10]);
    expect(await leaveGroup(city.deps, city.inGroup(anna, group))).toEqual({
      type: 'GroupChanged',
      groupId: group,
    });
    expect(await city.given.rows(`select 1 from peer_meeting_role where person_id = ${anna}`)).toEqual([]);
    expect(await told('PEER_INVITATION_ENDED')).toEqual([anna]);
    expect(await told('PEER_MEMBER_LEFT')).toEqual(city.leaders.slice(1, 6));
    expect(await acceptCharter(city.deps, { ...city.inGroup(anna, group), version: 1 })).toEqual({
      type: 'PeerGroupNotFound',
    });
    expect(await city.register(anna)).toEqual({ type: 'InterestChanged' });
    await planNotices(city.deps);
  });
});
