import { randomUUID } from 'node:crypto';
import { reviewTopic, type ReviewStep } from '../../src/catalogue/use-cases/review-topic.ts';
import { draftTopic, reviseTopic } from '../../src/catalogue/use-cases/write-topic.ts';
import type { Attempt, MutationCase } from './cases.ts';
import { id, type SignedInRole, type World } from './world.ts';

const TEXTS = {
  benefit: 'Sie verhandeln besser',
  descriptionHtml: '<p>Wir üben.</p>',
  easyText: '',
  goals: ['Ziele klären'],
  keywords: ['Verhandlung'],
  synonyms: [],
  targetGroups: ['MUT'],
  prerequisites: [],
  accessibility: '',
  partTime: false,
  contact: '',
} as const;

const contentOf = async (w: World) => {
  await targetGroup(w);
  return {
    ...TEXTS,
    title: `Verhandeln ${w.next()}`,
    categoryId: id('Category', 1),
    formats: ['IN_PERSON'],
    costBearer: 'CENTRAL',
  };
};

async function targetGroup(w: World): Promise<void> {
  await w.given.client.query(`insert into target_group values ('MUT', 'Alle', 1) on conflict do nothing`);
}

/** A draft that the planner has written, complete unless said otherwise. */
async function draft(
  w: World,
  change: { benefit?: string } = {},
  by: SignedInRole = 'planner',
): Promise<number> {
  await targetGroup(w);
  const outcome = await draftTopic(w.at(), {
    actorId: w.people[by],
    mayPlan: true,
    idempotencyKey: randomUUID(),
    draft: {
      ...TEXTS,
      title: `Entwurf ${w.next()}`,
      categoryId: 1,
      goals: [],
      keywords: [],
      synonyms: [],
      formats: ['IN_PERSON'],
      targetGroups: ['MUT'],
      prerequisites: [],
      durationMinutes: null,
      costBearer: 'CENTRAL',
      costCentsPerDay: null,
      ...change,
    },
  });
  if (outcome.type !== 'TopicDrafted') throw new Error(JSON.stringify(outcome));
  return outcome.topicId;
}

async function step(w: World, topicId: number, name: ReviewStep, expectedVersion: number): Promise<void> {
  const outcome = await reviewTopic(w.at(), {
    actorId: w.people.administrator,
    mayPlan: true,
    idempotencyKey: randomUUID(),
    topicId,
    step: name,
    expectedVersion,
    reason: null,
  });
  if (outcome.type !== 'TopicMoved') throw new Error(JSON.stringify(outcome));
}

const byPlanner = (input: Attempt['input']): Attempt => ({ by: 'planner', input });

export const topicCases: Record<string, MutationCase> = {
  draftTopic: {
    valid: async (w) => byPlanner({ content: await contentOf(w) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a topic without a title': {
        expect: 'InvalidTopic',
        make: async (w) => byPlanner({ content: { ...(await contentOf(w)), title: ' ' } }),
      },
    },
  },
  copyTopic: {
    valid: async (w) => byPlanner({ topicId: id('Topic', await w.topic()), title: `Abschrift ${w.next()}` }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
  },
  reviseTopic: {
    valid: async (w) => byPlanner({ topicId: id('Topic', await w.topic()), reason: 'Neu gefasst' }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a topic that somebody works on': {
        expect: 'DraftInWork',
        make: async (w) => byPlanner({ topicId: id('Topic', await draft(w)) }),
      },
      'a version that there is not': {
        expect: 'RevisionNotFound',
        make: async (w) => byPlanner({ topicId: id('Topic', await w.topic()), number: 9 }),
      },
    },
  },
  saveTopicDraft: {
    valid: async (w) =>
      byPlanner({ topicId: id('Topic', await draft(w)), expectedVersion: 1, content: await contentOf(w) }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a version that is not the newest': {
        expect: 'StaleTopicDraft',
        make: async (w) =>
          byPlanner({
            topicId: id('Topic', await draft(w)),
            expectedVersion: 7,
            content: await contentOf(w),
          }),
      },
      'a topic that nobody works on': {
        expect: 'NoDraft',
        make: async (w) =>
          byPlanner({
            topicId: id('Topic', await w.topic()),
            expectedVersion: 1,
            content: await contentOf(w),
          }),
      },
    },
  },
  reviewTopic: {
    valid: async (w) =>
      byPlanner({ topicId: id('Topic', await draft(w)), step: 'SUBMIT', expectedVersion: 1 }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a topic that is not complete': {
        expect: 'InvalidTopic',
        make: async (w) =>
          byPlanner({
            topicId: id('Topic', await draft(w, { benefit: '' })),
            step: 'SUBMIT',
            expectedVersion: 1,
          }),
      },
      'a step out of order': {
        expect: 'StaleTopicDraft',
        make: async (w) =>
          byPlanner({ topicId: id('Topic', await draft(w)), step: 'PUBLISH', expectedVersion: 1 }),
      },
      'publishing of what one has written': {
        expect: 'FourEyesRequired',
        make: async (w) => {
          const topicId = await draft(w);
          await step(w, topicId, 'SUBMIT', 1);
          return byPlanner({ topicId: id('Topic', topicId), step: 'PUBLISH', expectedVersion: 2 });
        },
      },
      'returning without a reason': {
        expect: 'ReasonRequired',
        make: async (w) =>
          byPlanner({
            topicId: id('Topic', await draft(w)),
            step: 'RETURN',
            expectedVersion: 1,
            reason: ' ',
          }),
      },
      'a topic that nobody works on': {
        expect: 'NoDraft',
        make: async (w) =>
          byPlanner({ topicId: id('Topic', await w.topic()), step: 'SUBMIT', expectedVersion: 1 }),
      },
    },
  },
  retireTopic: {
    valid: async (w) => byPlanner({ topicId: id('Topic', await w.topic()), reason: 'Kein Bedarf' }),
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a draft': {
        expect: 'TopicNotPublished',
        make: async (w) => byPlanner({ topicId: id('Topic', await draft(w)), reason: 'Kein Bedarf' }),
      },
      'no reason': {
        expect: 'ReasonRequired',
        make: async (w) => byPlanner({ topicId: id('Topic', await w.topic()), reason: '' }),
      },
    },
  },
  bulkEditTopics: {
    valid: async (w) => {
      await targetGroup(w);
      return byPlanner({
        topicIds: [id('Topic', await w.topic())],
        edit: {
          categoryId: id('Category', 1),
          targetGroups: { change: 'ADD', values: ['MUT'] },
          keywords: { change: 'ADD', values: ['Wort'] },
          contact: `Zimmer ${w.next()}`,
        },
        mode: 'ALL_OR_NOTHING',
        reason: 'Neuordnung',
      });
    },
    alsoAllowed: [],
    refusal: 'NotPermitted',
    wrong: {
      'a topic that somebody works on': {
        expect: 'BulkEditRefused',
        make: async (w) => {
          const topicId = await w.topic();
          await reviseTopic(w.at(), {
            actorId: w.people.planner,
            mayPlan: true,
            idempotencyKey: randomUUID(),
            topicId,
            number: null,
            reason: null,
          });
          return byPlanner({
            topicIds: [id('Topic', topicId)],
            edit: { contact: 'x' },
            mode: 'ALL_OR_NOTHING',
            reason: 'x',
          });
        },
      },
      'nothing to change': {
        expect: 'InvalidBulkEdit',
        make: async (w) =>
          byPlanner({ topicIds: [id('Topic', await w.topic())], edit: {}, mode: 'EACH', reason: 'x' }),
      },
      'no reason': {
        expect: 'ReasonRequired',
        make: async (w) =>
          byPlanner({
            topicIds: [id('Topic', await w.topic())],
            edit: { contact: 'x' },
            mode: 'EACH',
            reason: '',
          }),
      },
    },
  },
};
