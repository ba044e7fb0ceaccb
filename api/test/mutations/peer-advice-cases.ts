import type { Attempt, MutationCase } from './cases.ts';
import { DAY, id, iso, NOW, type SignedInRole, type World } from './world.ts';

const TERMS = { format: 'ONLINE', halfDays: [1, 2], experience: 'SOME', ownUnitWelcome: false };

/** Everything of earlier cases is gone, so that the same few people can begin again. */
async function clean(w: World): Promise<void> {
  await w.given.client.query(`
    begin; set local weitblick.retention = 'on'; set local session_replication_role = replica;
    delete from outbox_message where peer_event_id is not null;
    delete from peer_satisfaction_given; delete from peer_satisfaction; delete from peer_intention; delete from peer_meeting_role;
    delete from peer_note; delete from peer_note_consent; delete from peer_round_role; delete from peer_round;
    delete from peer_meeting; delete from peer_poll_answer; delete from peer_poll_option; delete from peer_poll;
    delete from peer_member; delete from peer_event; delete from peer_group; delete from peer_placement;
    delete from peer_formation; delete from peer_exclusion; delete from peer_interest;
    update person set leadership_level = null;
    update person set leadership_level = 3 where id = ${w.people.employee};
    commit`);
}

/** A group of employee and colleague that the planner leads. */
async function group(w: World, status = 'MODERATED'): Promise<{ groupId: string; key: number }> {
  await clean(w);
  const { id: key } = await w.given.row<{ id: number }>(
    `with g as (
       insert into peer_group (name, status, version, status_since, moderator_id, created_at)
         values ('Gruppe', $1, 1, $2, $3, $2) returning id),
     e as (insert into peer_event (group_id, kind, version, from_status, to_status, at)
       select id, 'STATUS', 1, 'NONE', 'FORMED', $2 from g where $1 = 'FORMED'),
     s as (insert into peer_satisfaction (group_id) select id from g),
     m as (insert into peer_member (group_id, person_id, joined_at)
       select id, unnest($4::int[]), $2 from g)
     select id from g`,
    ['FORMED', NOW, w.people.planner, [w.people.employee, w.people.colleague]],
  );
  if (status !== 'FORMED') {
    for (const [index, to] of ['KICK_OFF_PLANNED', 'MODERATED'].entries()) {
      await w.given.client.query(
        `with e as (insert into peer_event (group_id, kind, version, from_status, to_status, at)
           select id, 'STATUS', $2 + 2, status, $3, $4 from peer_group where id = $1)
         update peer_group set status = $3, version = $2 + 2 where id = $1`,
        [key, index, to, NOW],
      );
    }
  }
  return { groupId: id('PeerGroup', key), key };
}

export async function meeting(w: World, offset: number, status = 'PLANNED') {
  const { groupId, key } = await group(w);
  const row = await w.given.row<{ id: number }>(
    `insert into peer_meeting (group_id, status, starts_at, ends_at, place, created_at)
     values ($1, $2, $3, $3::timestamptz + interval '2 hours', 'Raum', $4) returning id`,
    [key, status, iso(offset), NOW],
  );
  return { groupId, key, meetingId: id('PeerMeeting', row.id) };
}

async function poll(w: World) {
  const { groupId, key } = await group(w);
  const row = await w.given.row<{ poll: number; option: number }>(
    `with p as (insert into peer_poll (group_id, opened_by_id, moderator_id, duration_minutes, place, closes_at, opened_at)
       values ($1, $2, $3, 120, 'Raum', $4, $5) returning id)
     insert into peer_poll_option (poll_id, starts_at) select id, $6 from p returning poll_id as poll, id as option`,
    [key, w.people.employee, w.people.planner, iso(DAY), NOW, iso(3 * DAY)],
  );
  return { groupId, pollId: id('PeerPoll', row.poll), optionId: id('PeerPollOption', row.option) };
}

/** Five leaders of units apart wait; `draft`: with a proposal. */
async function pool(w: World, draft: boolean): Promise<{ version: number; personId: string }> {
  await clean(w);
  const roles: SignedInRole[] = ['employee', 'otherManager', 'trainer', 'officer', 'administrator'];
  const people = roles.map((role) => w.people[role]);
  await w.given.client.query(`update person set leadership_level = 3 where id = any ($1)`, [people]);
  await w.given.client.query(
    `insert into peer_interest (person_id, format, half_days, experience, own_unit_welcome, registered_at)
     select unnest($1::int[]), 'ONLINE', '{1}', 'SOME', true, $2`,
    [people, NOW],
  );
  await w.given.client.query(`update org_unit set head_id = null where head_id = ${w.people.otherManager}`);
  const version = w.next();
  if (draft) {
    await w.given.client.query(
      `with f as (insert into peer_formation (seed, version, created_by_id, created_at) values (1, $1, $2, $3) returning id)
       insert into peer_placement select f.id, i.id, 1 from f, peer_interest i`,
      [version, w.people.planner, NOW],
    );
  }
  return { version, personId: id('Person', w.people.employee) };
}

export const inside =
  (more: (w: World) => Promise<Record<string, unknown>>, by: SignedInRole = 'employee') =>
  async (w: World): Promise<Attempt> => ({ by, input: await more(w) });

const times = () => ({ startsAt: [iso(5 * DAY), iso(6 * DAY)], durationMinutes: 120, place: 'Raum 1' });
export const members = { alsoAllowed: ['colleague'], refusal: 'PeerGroupNotFound' } as const;
const everybodyInside = { alsoAllowed: ['colleague', 'planner'], refusal: 'PeerGroupNotFound' } as const;
const planners = { alsoAllowed: [], refusal: 'NotPermitted' } as const;

export const peerAdviceCases: Record<string, MutationCase> = {
  registerPeerInterest: {
    valid: async (w) => {
      await clean(w);
      return { by: 'employee', input: { ...TERMS, halfDays: [1 + (w.next() % 10)] } };
    },
    alsoAllowed: [],
    refusal: 'PeerStepRefused',
  },
  withdrawPeerInterest: {
    valid: async (w) => {
      await clean(w);
      await w.given.client.query(
        `insert into peer_interest (person_id, format, half_days, experience, registered_at)
         values ($1, 'ONLINE', '{1}', 'SOME', $2)`,
        [w.people.employee, NOW],
      );
      return { by: 'employee', input: {} };
    },
    alsoAllowed: [],
    refusal: 'PeerStepRefused',
    namesNothing: true,
  },
  updatePeerExclusions: {
    valid: async (w) => {
      await clean(w);
      return { by: 'employee', input: { personIds: [] } };
    },
    alsoAllowed: [],
    refusal: 'PeerStepRefused',
    otherIds: { 'personIds.0': 'UNSUITABLE' },
    namesNothing: true,
  },
  proposePeerGroups: {
    valid: inside(async (w) => {
      await pool(w, false);
      return { seed: w.next() };
    }, 'planner'),
    ...planners,
  },
  movePeerPlacement: {
    valid: inside(async (w) => ({ ...(await pool(w, true)), groupNumber: null }), 'planner'),
    ...planners,
    otherIds: { personId: 'NO_OPEN_INTEREST' },
    wrong: {
      'a proposal that has changed since': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ ...(await pool(w, true)), version: 1_000_000 }), 'planner'),
      },
    },
  },
  publishPeerGroups: {
    valid: inside(async (w) => ({ version: (await pool(w, true)).version }), 'planner'),
    ...planners,
  },
  assignPeerModerator: {
    valid: inside(
      async (w) => ({ groupId: (await group(w)).groupId, personId: id('Person', w.people.planner) }),
      'planner',
    ),
    ...planners,
    otherIds: { personId: 'NOT_A_MODERATOR' },
  },
  changePeerGroupState: {
    valid: inside(async (w) => ({ groupId: (await group(w)).groupId, to: 'ACCOMPANIED' }), 'planner'),
    alsoAllowed: [],
    refusal: 'PeerGroupNotFound',
    // members see the group, but do not decide yet
    refusalOf: { employee: 'PeerStepRefused', colleague: 'PeerStepRefused' },
    wrong: {
      'a hand-over that is not complete': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ groupId: (await group(w)).groupId, to: 'SELF_ORGANISED' }), 'planner'),
      },
    },
  },
  acceptPeerCharter: {
    valid: inside(async (w) => ({ groupId: (await group(w)).groupId, version: 1 })),
    ...members,
    wrong: {
      'a version that is not the newest': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ groupId: (await group(w)).groupId, version: 2 })),
      },
    },
  },
  namePeerDeputyHost: {
    valid: inside(async (w) => ({
      groupId: (await group(w)).groupId,
      personId: id('Person', w.people.colleague),
    })),
    ...everybodyInside,
    otherIds: { personId: 'NOT_A_MEMBER' },
  },
  planPeerMeetings: {
    valid: inside(async (w) => ({ groupId: (await group(w)).groupId, ...times() })),
    ...everybodyInside,
    wrong: {
      'a time that is over': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ groupId: (await group(w)).groupId, ...times(), startsAt: [iso(-DAY)] })),
      },
    },
  },
  openPeerPoll: {
    valid: inside(async (w) => ({ groupId: (await group(w)).groupId, ...times(), closesAt: iso(DAY) })),
    ...everybodyInside,
    wrong: {
      'a poll that is open already': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => ({ groupId: (await poll(w)).groupId, ...times(), closesAt: iso(DAY) })),
      },
    },
  },
  answerPeerPoll: {
    valid: inside(async (w) => {
      const { groupId, pollId, optionId } = await poll(w);
      return { groupId, pollId, answers: [{ optionId, answer: 'YES' }] };
    }),
    ...everybodyInside,
    otherIds: { pollId: 'POLL_CLOSED', 'answers.0.optionId': 'IMPOSSIBLE_TIMES' },
  },
  cancelPeerMeeting: {
    valid: inside(async (w) => {
      const { groupId, meetingId } = await meeting(w, 3 * DAY);
      return { groupId, meetingId };
    }),
    ...everybodyInside,
    otherIds: { meetingId: 'MEETING_OVER' },
    wrong: {
      'a meeting that has begun': {
        expect: 'PeerStepRefused',
        make: inside(async (w) => {
          const { groupId, meetingId } = await meeting(w, -60_000);
          return { groupId, meetingId };
        }),
      },
    },
  },
  writePeerIntention: {
    valid: inside(async (w) => {
      const { groupId, meetingId } = await meeting(w, 3 * DAY);
      return { groupId, meetingId, title: 'Ein Konflikt', urgency: 'SOON' };
    }),
    ...members,
    otherIds: { meetingId: 'MEETING_OVER' },
  },
  ratePeerMeeting: {
    valid: inside(async (w) => {
      const { groupId, meetingId } = await meeting(w, -3 * DAY, 'HELD');
      return { groupId, meetingId, score: 4 };
    }),
    ...members,
    otherIds: { meetingId: 'NOT_IN_THIS_STATE' },
  },
  leavePeerGroup: {
    valid: inside(async (w) => ({ groupId: (await group(w)).groupId })),
    ...members,
  },
};
