import type { Attempt, MutationCase } from './cases.ts';
import { DAY, HOUR, id, iso, NOW, type SignedInRole, type World } from './world.ts';

/** Who coaches: of another branch than the employee, whose manager is not in their line. */
const COACH = 'otherTrainer';
const SECOND: SignedInRole = 'otherOfficer';

/** Everything of earlier cases is gone; two coaches who are qualified, with a time each. */
async function clean(w: World): Promise<void> {
  await w.given.client.query(`
    begin; set local weitblick.retention = 'on'; set local session_replication_role = replica;
    delete from outbox_message where coaching_event_id is not null;
    delete from coaching_slot; delete from coaching_concern; delete from coaching_goals; delete from coaching_handover;
    delete from coaching_feedback_given; delete from coaching_feedback; delete from coaching_event; delete from coaching;
    delete from coach; delete from role_assignment where role = 'COACH';
    insert into coach (person_id, topics, languages, formats, capacity, qualified_until)
      select unnest(array[${w.people[COACH]}, ${w.people[SECOND]}]), '{TEAM}', '{de}', '{ONLINE}', 5, '2028-12-31';
    insert into role_assignment (person_id, role, valid_from) select person_id, 'COACH', '2020-01-01' from coach;
    commit`);
}

const PATH: Record<string, [string, string][]> = {
  REQUESTED: [['NONE', 'PERSON']],
  ACCEPTED: [
    ['NONE', 'PERSON'],
    ['REQUESTED', 'COACH'],
  ],
  AGREED: [
    ['NONE', 'PERSON'],
    ['REQUESTED', 'COACH'],
    ['ACCEPTED', 'PERSON'],
  ],
  CONCLUDED: [
    ['NONE', 'PERSON'],
    ['REQUESTED', 'COACH'],
    ['ACCEPTED', 'PERSON'],
    ['AGREED', 'COACH'],
  ],
};
const NOTICES: Record<string, string> = {
  REQUESTED: 'COACHING_REQUESTED',
  ACCEPTED: 'COACHING_ACCEPTED',
  AGREED: 'COACHING_GOALS_AGREED',
  CONCLUDED: 'COACHING_CONCLUDED',
};

/** A coaching of the employee in a state that its steps led to. */
async function coaching(w: World, status: string): Promise<{ coachingId: string; key: number }> {
  await clean(w);
  const [person, coach] = [w.people.employee, w.people[COACH]];
  const steps = PATH[status]!;
  await w.given.client.query('begin');
  const { id: key } = await w.given.row<{ id: number }>(
    `with c as (insert into coaching (person_id, coach_id, topic, format, status, version, status_since, requested_at)
       values ($1, $2, 'TEAM', 'ONLINE', $3, $4, $5, $5) returning id),
     k as (insert into coaching_concern select id, 'Ein Anliegen' from c)
     select id from c`,
    [person, coach, status, steps.length, NOW],
  );
  for (const [index, [from, actor]] of steps.entries()) {
    const to = steps[index + 1]?.[0] ?? status;
    await w.given.client.query(
      `with e as (insert into coaching_event (coaching_id, kind, version, from_status, to_status, actor, at)
         values ($1, 'STATUS', $2, $3, $4, $5, $6) returning id)
       insert into outbox_message (coaching_event_id, kind, recipient_id, created_at) select id, $7, $8, $6 from e`,
      [key, index + 1, from, to, actor, NOW, NOTICES[to], actor === 'PERSON' ? coach : person],
    );
  }
  await w.given.client.query('commit');
  return { coachingId: id('Coaching', key), key };
}

/** A time of the coach in two days; booked for the coaching when its key is given. */
async function slot(w: World, coachingKey: number | null = null): Promise<string> {
  const row = await w.given.row<{ id: number }>(
    `insert into coaching_slot (coach_id, starts_at, ends_at, format, place, coaching_id)
     values ($1, $2, $3, 'ONLINE', 'Video', $4) returning id`,
    [w.people[COACH], iso(2 * DAY), iso(2 * DAY + HOUR), coachingKey],
  );
  return id('CoachingSlot', row.id);
}

const by =
  (role: SignedInRole, make: (w: World) => Promise<Record<string, unknown>>) =>
  async (w: World): Promise<Attempt> => ({ by: role, input: await make(w) });

const inState =
  (status: string, more: Record<string, unknown> = {}) =>
  async (w: World) => ({
    coachingId: (await coaching(w, status)).coachingId,
    ...more,
  });

const REFUSED = 'CoachingStepRefused';
const coachOnly = { alsoAllowed: [], refusal: 'CoachingNotFound', refusalOf: { employee: REFUSED } };
const personOnly = { alsoAllowed: [], refusal: 'CoachingNotFound', refusalOf: { [COACH]: REFUSED } };
const coaches = { alsoAllowed: [SECOND], refusal: 'NotPermitted' };

export const coachingCases: Record<string, MutationCase> = {
  requestCoaching: {
    valid: by('employee', async (w) => {
      await clean(w);
      // another topic and coach each time, so that two inputs differ
      const coach = w.next() % 2 === 0 ? COACH : SECOND;
      return {
        coachId: id('Person', w.people[coach]),
        topic: 'TEAM',
        format: 'ONLINE',
        concern: 'Ein Konflikt',
      };
    }),
    // the others work in the coaches' Abteilung
    alsoAllowed: ['colleague', 'manager'],
    refusal: 'CoachNotFound',
  },
  withdrawCoachingRequest: {
    valid: by('employee', inState('REQUESTED')),
    ...personOnly,
    wrong: {
      'a coaching whose goals are agreed': { expect: REFUSED, make: by('employee', inState('AGREED')) },
    },
  },
  acceptCoachingRequest: {
    valid: by(COACH, inState('REQUESTED')),
    ...coachOnly,
    wrong: {
      'a coaching that was accepted before': { expect: REFUSED, make: by(COACH, inState('ACCEPTED')) },
      'a coach without a place': {
        expect: REFUSED,
        make: by(COACH, async (w) => {
          const input = await inState('ACCEPTED')(w);
          await w.given.client.query(`update coach set capacity = 1`);
          return input;
        }),
      },
    },
  },
  declineCoachingRequest: { valid: by(COACH, inState('REQUESTED', { reason: 'NO_TIME' })), ...coachOnly },
  proposeCoachingHandover: {
    valid: by(COACH, async (w) => ({
      ...(await inState('REQUESTED')(w)),
      toCoachId: id('Person', w.people[SECOND]),
    })),
    ...coachOnly,
    otherIds: { toCoachId: 'UNSUITABLE' },
  },
  consentToCoachingHandover: {
    valid: by('employee', async (w) => {
      const { coachingId, key } = await coaching(w, 'REQUESTED');
      await w.given.client.query(`insert into coaching_handover values ($1, $2, $3)`, [
        key,
        w.people[SECOND],
        NOW,
      ]);
      return { coachingId, consents: true, shareConcern: true };
    }),
    ...personOnly,
    wrong: {
      'a coaching that nobody wants to hand over': {
        expect: REFUSED,
        make: by('employee', inState('REQUESTED', { consents: true, shareConcern: false })),
      },
    },
  },
  agreeOnCoachingGoals: {
    valid: by(COACH, inState('ACCEPTED', { goals: 'Zuhören', version: 0 })),
    alsoAllowed: ['employee'],
    refusal: 'CoachingNotFound',
    wrong: {
      'a wording that has changed since': {
        expect: REFUSED,
        make: by(COACH, inState('ACCEPTED', { goals: 'Zuhören', version: 3 })),
      },
    },
  },
  bookCoachingSlot: {
    valid: by('employee', async (w) => {
      const { coachingId } = await coaching(w, 'AGREED');
      return { coachingId, slotId: await slot(w) };
    }),
    ...personOnly,
    otherIds: { slotId: 'SLOT_GONE' },
  },
  cancelCoachingSlot: {
    valid: by('employee', async (w) => {
      const { coachingId, key } = await coaching(w, 'AGREED');
      return { coachingId, slotId: await slot(w, key) };
    }),
    alsoAllowed: [COACH],
    refusal: 'CoachingNotFound',
    otherIds: { slotId: 'SLOT_GONE' },
  },
  concludeCoaching: {
    valid: by('employee', inState('AGREED')),
    alsoAllowed: [COACH],
    refusal: 'CoachingNotFound',
    wrong: { 'a request': { expect: REFUSED, make: by('employee', inState('REQUESTED')) } },
  },
  giveCoachingFeedback: {
    valid: by('employee', inState('CONCLUDED', { helpful: 4, goalsReached: 5 })),
    ...personOnly,
    wrong: {
      'a coaching that is not over': {
        expect: REFUSED,
        make: by('employee', inState('AGREED', { helpful: 4, goalsReached: 5 })),
      },
    },
  },
  offerCoachingSlots: {
    valid: by(COACH, async (w) => {
      await clean(w);
      const startsAt = [iso((w.next() % 300) * DAY + DAY)];
      return { startsAt, durationMinutes: 60, format: 'ONLINE', place: 'Video' };
    }),
    ...coaches,
    wrong: {
      'a time that is over': {
        expect: REFUSED,
        make: by(COACH, async (w) => {
          await clean(w);
          return { startsAt: [iso(-DAY)], durationMinutes: 60, format: 'ONLINE', place: 'Video' };
        }),
      },
    },
  },
  withdrawCoachingSlot: {
    valid: by(COACH, async (w) => {
      await clean(w);
      return { slotId: await slot(w) };
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    refusalOf: { [SECOND]: REFUSED },
    otherIds: { slotId: 'SLOT_GONE' },
  },
  saveCoachProfile: {
    valid: by(COACH, async (w) => {
      await clean(w);
      const introduction = `Ich höre zu (${w.next()}).`;
      return {
        introduction,
        topics: ['TEAM'],
        languages: ['de'],
        formats: ['ONLINE'],
        capacity: 4,
        paused: false,
      };
    }),
    ...coaches,
    wrong: {
      'a coach on site without a site': {
        expect: REFUSED,
        make: by(COACH, async (w) => {
          await clean(w);
          return {
            introduction: '',
            topics: ['TEAM'],
            languages: ['de'],
            formats: ['ON_SITE'],
            capacity: 4,
            paused: false,
          };
        }),
      },
    },
  },
  setCoachQualification: {
    valid: by('planner', async (w) => {
      await clean(w);
      const year = 2028 + (w.next() % 50);
      return { coachId: id('Person', w.people[COACH]), qualifiedUntil: `${year}-06-30` };
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    otherIds: { coachId: 'CoachNotFound' },
  },
};
