import { randomUUID } from 'node:crypto';
import { retireTopic } from '../../src/catalogue/use-cases/retire-topic.ts';
import { createSessionTemplate } from '../../src/scheduling/use-cases/session-templates.ts';
import type { Input, MutationCase } from './cases.ts';
import { id, type World } from './world.ts';

const template = (w: World, rest: Input = {}): Input => ({
  name: `Vorlage ${w.next()}`,
  format: 'IN_PERSON',
  appointments: [{ dayOffset: 0, minutes: 420 }],
  startTime: '09:00',
  ...{ seatsMinimum: 4, capacity: 12, enrolDays: 14, cancelDays: 21, decideDays: 14 },
  ...rest,
});

async function stored(w: World): Promise<{ templateId: string; expectedVersion: number }> {
  const outcome = await createSessionTemplate(w.at(), {
    actorId: w.people.planner,
    mayPlan: true,
    topicId: await w.topic(),
    pattern: {
      ...{ name: `Vorlage ${w.next()}`, format: 'IN_PERSON', startTime: '09:00', accessible: false },
      ...{ seatsMinimum: 4, capacity: 12, enrolDays: 14, cancelDays: 21, decideDays: 14 },
      appointments: [{ dayOffset: 0, minutes: 420 }],
      roomFeatures: [],
      equipment: [],
    },
    idempotencyKey: randomUUID(),
  });
  if (outcome.type !== 'SessionTemplateSaved') throw new Error(outcome.type);
  return { templateId: id('SessionTemplate', outcome.templateId), expectedVersion: 1 };
}

async function nameOf(w: World, templateId: number): Promise<string> {
  return (
    await w.given.row<{ name: string }>('select name from session_template where id = $1', [templateId])
  ).name;
}

const copyOf = async (w: World, rest: Input): Promise<Input> => ({
  sessionIds: [id('Session', await w.session())],
  ...rest,
});

export const seriesCases: Record<string, MutationCase> = {
  copySessions: {
    valid: async (w) => ({ by: 'planner', input: await copyOf(w, { years: 1 }) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    repeats: true,
    wrong: {
      'a day in the past': {
        expect: 'SessionDraftInvalid',
        make: async (w) => ({ by: 'planner', input: await copyOf(w, { firstDay: '2026-11-02' }) }),
      },
      'no session at all': {
        expect: 'TooManySessions',
        make: async () => ({ by: 'planner', input: { sessionIds: [], years: 1 } }),
      },
      'a session of a retired topic': {
        expect: 'TopicNotPublished',
        make: async (w) => {
          const topicId = await w.topic();
          const sessionId = await w.session({ topicId });
          await retireTopic(w.at(), {
            ...{ actorId: w.people.planner, mayPlan: true, topicId, reason: 'überholt' },
            idempotencyKey: randomUUID(),
          });
          return { by: 'planner', input: { sessionIds: [id('Session', sessionId)], years: 1 } };
        },
      },
    },
  },
  createSessionTemplate: {
    valid: async (w) => ({
      by: 'planner',
      input: { topicId: id('Topic', await w.topic()), template: template(w) },
    }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'more people needed than there are seats': {
        expect: 'SessionTemplateInvalid',
        make: async (w) => ({
          by: 'planner',
          input: { topicId: id('Topic', await w.topic()), template: template(w, { seatsMinimum: 13 }) },
        }),
      },
      'two appointments on one day': {
        expect: 'SessionTemplateInvalid',
        make: async (w) => {
          const twice = [
            { dayOffset: 0, minutes: 60 },
            { dayOffset: 0, minutes: 60 },
          ];
          const input = {
            topicId: id('Topic', await w.topic()),
            template: template(w, { appointments: twice }),
          };
          return { by: 'planner', input };
        },
      },
      'a name that the topic has': {
        expect: 'SessionTemplateNameTaken',
        make: async (w) => {
          await stored(w);
          const last = await w.given.row<{ id: number; topic_id: number }>(
            'select id, topic_id from session_template order by id desc limit 1',
          );
          const name = await nameOf(w, last.id);
          const input = { topicId: id('Topic', last.topic_id), template: template(w, { name }) };
          return { by: 'planner', input };
        },
      },
    },
  },
  changeSessionTemplate: {
    valid: async (w) => ({ by: 'planner', input: { ...(await stored(w)), template: template(w) } }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a version that somebody has changed': {
        expect: 'StaleSessionTemplate',
        make: async (w) => ({
          by: 'planner',
          input: { ...(await stored(w)), expectedVersion: 7, template: template(w) },
        }),
      },
    },
  },
  deleteSessionTemplate: {
    valid: async (w) => ({ by: 'planner', input: await stored(w) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a version that somebody has changed': {
        expect: 'StaleSessionTemplate',
        make: async (w) => ({ by: 'planner', input: { ...(await stored(w)), expectedVersion: 7 } }),
      },
    },
  },
};
