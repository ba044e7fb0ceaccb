import type { MutationCase } from './cases.ts';
import { DAY, id, NOW } from './world.ts';

/** What a manager does for the people of the own chain. */
export const teamCases: Record<string, MutationCase> = {
  remindMember: {
    valid: async (w) => {
      const topicId = await w.topic();
      await w.given.client.query(
        `with r as (
           insert into mandatory_rule (topic_id, audience, unit_id, due_within_days, valid_from)
           values (${topicId}, 'UNIT', 3, 90, '2026-11-01') returning id)
         insert into mandatory_duty (rule_id, person_id, since) select id, ${w.people.employee}, '2026-11-01' from r`,
      );
      return {
        by: 'manager',
        input: { personId: id('Person', w.people.employee), topicId: id('Topic', topicId) },
      };
    },
    alsoAllowed: [],
    refusal: 'NotInTeam',
    wrong: {
      'a training that is not mandatory for the person': {
        expect: 'NothingDue',
        make: async (w) => ({
          by: 'manager',
          input: { personId: id('Person', w.people.employee), topicId: id('Topic', await w.topic()) },
        }),
      },
    },
  },
  enrolMember: {
    valid: async (w) => {
      // at the time of no other case's session, which would be a conflict
      const startsAt = new Date(NOW.getTime() + (2_000 + w.next()) * DAY);
      const topicId = await w.topic({ access: 'ORDER' });
      return {
        by: 'manager',
        input: {
          personId: id('Person', w.people.employee),
          sessionId: id('Session', await w.session({ topicId, startsAt })),
        },
      };
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a topic that is not by order': {
        expect: 'NotPermitted',
        make: async (w) => ({
          by: 'manager',
          input: {
            personId: id('Person', w.people.employee),
            sessionId: id('Session', await w.session()),
          },
        }),
      },
    },
  },
};
