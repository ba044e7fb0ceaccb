import 'reflect-metadata';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import { openOrm } from '@weitblick/db';
import { assertInvariants } from '@weitblick/db/invariants';
import { createTestDatabase, Fixtures, type TestDatabase } from '@weitblick/db/testing';
import { berlinTime } from '@weitblick/shared/calendar';
import { plannedTopic, plannedTopicIds, plannedTopics } from './queries/planned-topics.ts';
import { eventsOfTopic, retirementOf, revisionsOfTopic } from './queries/topic-versions.ts';
import type { BulkEdit } from './rules/bulk-edit.ts';
import type { TopicDraft } from './rules/topic-draft.ts';
import { bulkEditTopics, previewBulkEdit } from './use-cases/bulk-edit-topics.ts';
import { retireTopic } from './use-cases/retire-topic.ts';
import { catalogueIndex } from './queries/catalogue-index.ts';
import { reviewTopic, type ReviewStep } from './use-cases/review-topic.ts';
import { copyTopic, draftTopic, reviseTopic, saveTopicDraft } from './use-cases/write-topic.ts';

const now = berlinTime('2026-11-24', '09:00');
let database: TestDatabase;
let orm: MikroORM;
let given: Fixtures;
let anna: number;
let ben: number;
let keys = 0;
const key = () => `topic-life-${(keys += 1)}`;
const deps = () => ({ em: orm.em, clock: { now: () => now } });
const by = (actorId: number) => ({ actorId, mayPlan: true, idempotencyKey: key() });

beforeAll(async () => {
  database = await createTestDatabase();
  orm = await openOrm({ url: database.url, poolSize: 12 });
  given = await Fixtures.open(database.url, now);
  await given.client.query(
    `insert into target_group values ('ALL', 'Alle', 1), ('LEADERS', 'Führungskräfte', 2);
     insert into category (slug, name, summary, position) values ('recht', 'Recht', '', 2)`,
  );
});

afterAll(async () => {
  await assertInvariants(database.url, now);
  await given.close();
  await orm.close();
  await database.drop();
});

beforeEach(async () => {
  [anna, ben] = (await given.people(2)) as [number, number];
});

const draft = (change: Partial<TopicDraft> = {}): TopicDraft => ({
  title: `Verhandeln ${(keys += 1)}`,
  categoryId: 1,
  benefit: 'Sie verhandeln auf Augenhöhe',
  descriptionHtml: '<h3>Inhalt</h3><p>Wir <strong>üben</strong>.</p>',
  easyText: '',
  goals: ['Ziele klären'],
  keywords: ['Verhandlung'],
  synonyms: ['Feilschen'],
  formats: ['IN_PERSON'],
  targetGroups: ['LEADERS', 'ALL'],
  prerequisites: [],
  durationMinutes: 960,
  accessibility: 'Induktive Höranlage',
  partTime: true,
  contact: 'Fortbildungsabteilung',
  costBearer: 'UNIT',
  costCentsPerDay: 3500,
  ...change,
});

async function drafted(change: Partial<TopicDraft> = {}, author = anna): Promise<number> {
  const outcome = await draftTopic(deps(), { ...by(author), draft: draft(change) });
  if (outcome.type !== 'TopicDrafted') throw new Error(JSON.stringify(outcome));
  return outcome.topicId;
}
const workOf = (topicId: number) =>
  given.row<{ version: number; status: string; content: { title: string } } | undefined>(
    `select version, status, content from topic_revision where topic_id = $1 and status in ('DRAFT', 'IN_REVIEW')`,
    [topicId],
  );
async function step(topicId: number, name: ReviewStep, actorId: number, reason: string | null = null) {
  const work = await workOf(topicId);
  return reviewTopic(deps(), {
    ...by(actorId),
    topicId,
    step: name,
    expectedVersion: work?.version ?? 0,
    reason,
  });
}
async function published(change: Partial<TopicDraft> = {}): Promise<number> {
  const topicId = await drafted(change);
  await step(topicId, 'SUBMIT', anna);
  expect(await step(topicId, 'PUBLISH', ben)).toEqual({ type: 'TopicMoved', topicId });
  return topicId;
}
const rowOf = (topicId: number) =>
  given.row<Record<string, unknown>>('select * from topic where id = $1', [topicId]);
const kindsOf = async (topicId: number) =>
  (await eventsOfTopic(orm.em.fork(), topicId, { first: 50 })).edges.map(({ node }) => node.kind).reverse();
const searchable = async (topicId: number, word: string) =>
  (await given.rows(`select from topic_search where topic_id = $1 and terms @@ $2::tsquery`, [topicId, word]))
    .length === 1;

describe('a topic', () => {
  it('is written, handed in, returned, written again and published by somebody else', async () => {
    const topicId = await drafted({ title: 'Feilschen wie ein Profi' });
    expect(await rowOf(topicId)).toMatchObject({
      status: 'DRAFT',
      benefit: '',
      slug: 'feilschen-wie-ein-profi',
    });
    await step(topicId, 'SUBMIT', anna);
    expect(await step(topicId, 'RETURN', ben)).toEqual({ type: 'ReasonRequired' });
    expect(await step(topicId, 'RETURN', ben, 'Die Ziele fehlen')).toEqual({ type: 'TopicMoved', topicId });
    const saved = await saveTopicDraft(deps(), {
      ...by(anna),
      topicId,
      expectedVersion: (await workOf(topicId))!.version,
      draft: draft({ title: 'Feilschen wie ein Profi', goals: ['Angebote prüfen'] }),
      reason: 'Ziele ergänzt',
    });
    expect(saved).toEqual({ type: 'TopicSaved', topicId });
    await step(topicId, 'SUBMIT', anna);
    expect(await step(topicId, 'PUBLISH', anna)).toEqual({ type: 'FourEyesRequired' });
    expect(await step(topicId, 'PUBLISH', ben)).toEqual({ type: 'TopicMoved', topicId });

    expect(await rowOf(topicId)).toMatchObject({
      status: 'PUBLISHED',
      goals: ['Angebote prüfen'],
      description_html: '<h3>Inhalt</h3><p>Wir <strong>üben</strong>.</p>',
      part_time: true,
      synonyms: ['Feilschen'],
    });
    expect((await rowOf(topicId)).description).not.toContain('<');
    expect(await kindsOf(topicId)).toEqual([
      'DRAFTED',
      'SUBMITTED',
      'RETURNED',
      'SAVED',
      'SUBMITTED',
      'PUBLISHED',
    ]);
    const { edges } = await eventsOfTopic(orm.em.fork(), topicId, { first: 50 });
    expect(edges.map(({ node }) => [node.kind, node.actor!.id, node.reason])).toContainEqual([
      'RETURNED',
      ben,
      'Die Ziele fehlen',
    ]);
  });

  it('charges the rate for every day begun', async () => {
    const topicId = await published();
    expect(
      await given.row('select cost_cents, cost_bearer from topic_policy where topic_id = $1', [topicId]),
    ).toEqual({ cost_cents: 7000, cost_bearer: 'UNIT' });
  });

  it('stays as it is for staff while a new version is in work, and is searched by the new one from then on', async () => {
    const topicId = await published({ title: 'Streitkultur', synonyms: ['Zoff'] });
    expect(await searchable(topicId, 'zoff')).toBe(true);
    await reviseTopic(deps(), { ...by(anna), topicId, number: null, reason: 'Neue Form' });
    await saveTopicDraft(deps(), {
      ...by(anna),
      topicId,
      expectedVersion: 1,
      draft: draft({ title: 'Streitlust', synonyms: ['Krach'] }),
      reason: null,
    });
    expect(await rowOf(topicId)).toMatchObject({ status: 'PUBLISHED', title: 'Streitkultur' });
    expect(await searchable(topicId, 'krach')).toBe(false);
    expect(await plannedTopic(orm.em.fork(), topicId)).toMatchObject({
      title: 'Streitlust',
      state: 'PUBLISHED',
      workState: 'DRAFT',
    });
    await step(topicId, 'SUBMIT', anna);
    await step(topicId, 'PUBLISH', ben);
    expect(await rowOf(topicId)).toMatchObject({ title: 'Streitlust', slug: 'streitlust' });
    expect([await searchable(topicId, 'krach'), await searchable(topicId, 'zoff')]).toEqual([true, false]);
  });

  it('is found by the search at once when it is published, also where there was an index before', async () => {
    await catalogueIndex(orm.em.fork());
    const topicId = await published({ keywords: ['Zankapfel'] });
    expect((await catalogueIndex(orm.em.fork())).ids).toContain(topicId);
  });

  it('lets one person work at a time, and shows who was faster', async () => {
    const topicId = await published();
    await reviseTopic(deps(), { ...by(anna), topicId, number: null, reason: null });
    expect(await reviseTopic(deps(), { ...by(ben), topicId, number: null, reason: null })).toEqual({
      type: 'DraftInWork',
      topicId,
    });
    const save = (actorId: number, title: string) =>
      saveTopicDraft(deps(), {
        ...by(actorId),
        topicId,
        expectedVersion: 1,
        draft: draft({ title }),
        reason: null,
      });
    const outcomes = await Promise.all([save(anna, 'Von Anna'), save(ben, 'Von Ben')]);
    expect(outcomes.map(({ type }) => type).sort()).toEqual(['StaleTopicDraft', 'TopicSaved']);
    expect((await workOf(topicId))!.version).toBe(2);
  });

  it('is written once, however often the command arrives', async () => {
    const command = { ...by(anna), draft: draft() };
    const [first, second] = [await draftTopic(deps(), command), await draftTopic(deps(), command)];
    expect(second).toEqual(first);
    expect(await draftTopic(deps(), { ...command, draft: draft() })).toEqual({
      type: 'IdempotencyKeyReused',
    });
  });

  it('cannot be handed in without what staff decide by', async () => {
    const topicId = await drafted({
      benefit: '',
      descriptionHtml: '<script>x</script>',
      formats: [],
      targetGroups: [],
    });
    expect(await step(topicId, 'SUBMIT', anna)).toEqual({
      type: 'InvalidTopic',
      faults: ['benefit', 'description', 'formats', 'targetGroups'].map((field) => ({
        field,
        reason: 'MISSING',
        limit: null,
      })),
    });
  });

  it('names only what is there, and never requires itself', async () => {
    const faultsOf = async (change: Partial<TopicDraft>) => {
      const outcome = await draftTopic(deps(), { ...by(anna), draft: draft(change) });
      return (
        outcome.type === 'InvalidTopic' && outcome.faults.map(({ field, reason }) => `${field} ${reason}`)
      );
    };
    expect(await faultsOf({ title: ' ' })).toEqual(['title MISSING']);
    expect(await faultsOf({ categoryId: 99 })).toEqual(['categoryId UNKNOWN']);
    expect(await faultsOf({ targetGroups: ['NOBODY'] })).toEqual(['targetGroups UNKNOWN']);
    const hidden = await drafted();
    expect(await faultsOf({ prerequisites: [{ topicId: hidden, kind: 'REQUIRED' }] })).toEqual([
      'prerequisites UNKNOWN',
    ]);
    const [basis, advanced] = [await published(), await published()];
    const require = async (topicId: number, required: number) => {
      await reviseTopic(deps(), { ...by(anna), topicId, number: null, reason: null });
      return saveTopicDraft(deps(), {
        ...by(anna),
        topicId,
        expectedVersion: 1,
        draft: draft({ prerequisites: [{ topicId: required, kind: 'REQUIRED' }] }),
        reason: null,
      });
    };
    expect(await require(advanced, basis)).toMatchObject({ type: 'TopicSaved' });
    expect(await require(basis, advanced)).toMatchObject({ type: 'TopicSaved' });
    await step(advanced, 'SUBMIT', anna);
    expect(await step(advanced, 'PUBLISH', ben)).toMatchObject({ type: 'TopicMoved' });
    expect(await step(basis, 'SUBMIT', anna)).toMatchObject({
      type: 'InvalidTopic',
      faults: [{ field: 'prerequisites', reason: 'CIRCLE' }],
    });
  });

  it('comes back in an older version as a new draft, and as a copy under another title', async () => {
    const topicId = await published({ title: 'Erste Fassung' });
    await reviseTopic(deps(), { ...by(anna), topicId, number: null, reason: null });
    await saveTopicDraft(deps(), {
      ...by(anna),
      topicId,
      expectedVersion: 1,
      draft: draft({ title: 'Zweite Fassung' }),
      reason: null,
    });
    await step(topicId, 'SUBMIT', anna);
    await step(topicId, 'PUBLISH', ben);
    expect(await reviseTopic(deps(), { ...by(ben), topicId, number: 7, reason: null })).toEqual({
      type: 'RevisionNotFound',
    });
    await reviseTopic(deps(), { ...by(ben), topicId, number: 1, reason: 'Die erste war besser' });
    expect((await workOf(topicId))!.content.title).toBe('Erste Fassung');
    const { edges, totalCount } = await revisionsOfTopic(orm.em.fork(), topicId, { first: 2 });
    expect([totalCount, edges.map(({ node }) => `${node.number} ${node.status}`)]).toEqual([
      3,
      ['3 DRAFT', '2 PUBLISHED'],
    ]);
    const copy = await copyTopic(deps(), { ...by(ben), topicId, title: 'Erste Fassung für Ausbildende' });
    expect(copy.type).toBe('TopicDrafted');
    expect(await step(topicId, 'DISCARD', ben)).toMatchObject({ type: 'TopicMoved' });
    expect(await workOf(topicId)).toBeUndefined();
  });

  it('is retired with a reason, and what that means is said before', async () => {
    const topicId = await published({ title: 'Auslaufendes' });
    const sessionId = await given.session({ topicId });
    await given.client.query(
      `insert into mandatory_rule (topic_id, audience, due_within_days, valid_from) values ($1, 'LEADERS', 30, '2026-01-01')`,
      [topicId],
    );
    expect(sessionId).toBeGreaterThan(0);
    expect(await retirementOf(orm.em.fork(), topicId, now)).toEqual({
      runningSessions: 1,
      peopleWithSeats: 0,
      waitingPeople: 0,
      interestedPeople: 0,
      mandatoryRules: 1,
      programmes: [],
      requiredBy: [],
    });
    expect(await retireTopic(deps(), { ...by(anna), topicId, reason: null })).toEqual({
      type: 'ReasonRequired',
    });
    expect(await retireTopic(deps(), { ...by(anna), topicId, reason: 'Kein Bedarf' })).toEqual({
      type: 'TopicRetired',
      topicId,
    });
    expect(await retireTopic(deps(), { ...by(anna), topicId, reason: 'Noch einmal' })).toMatchObject({
      type: 'NotPublished',
    });
    expect(await searchable(topicId, 'auslaufend')).toBe(false);
    await reviseTopic(deps(), { ...by(anna), topicId, number: null, reason: 'Doch Bedarf' });
    await step(topicId, 'SUBMIT', anna);
    await step(topicId, 'PUBLISH', ben);
    expect(await rowOf(topicId)).toMatchObject({ status: 'PUBLISHED' });
  });

  it('may be published by its author when four eyes are not asked for', async () => {
    await given.client.query('update catalogue_setting set four_eyes = false');
    const topicId = await drafted();
    await step(topicId, 'SUBMIT', anna);
    expect(await step(topicId, 'PUBLISH', anna)).toMatchObject({ type: 'TopicMoved' });
    await given.client.query('update catalogue_setting set four_eyes = true');
  });

  it('is nobody’s but a planner’s', async () => {
    const command = { actorId: anna, mayPlan: false, idempotencyKey: key() };
    expect([
      await draftTopic(deps(), { ...command, draft: draft() }),
      await copyTopic(deps(), { ...command, topicId: 1, title: 'x' }),
      await reviseTopic(deps(), { ...command, topicId: 1, number: null, reason: null }),
      await saveTopicDraft(deps(), {
        ...command,
        topicId: 1,
        expectedVersion: 1,
        draft: draft(),
        reason: null,
      }),
      await reviewTopic(deps(), {
        ...command,
        topicId: 1,
        step: 'PUBLISH',
        expectedVersion: 1,
        reason: null,
      }),
      await retireTopic(deps(), { ...command, topicId: 1, reason: 'x' }),
      await bulkEditTopics(deps(), {
        ...command,
        topicIds: [1],
        edit: { contact: 'x' },
        mode: 'EACH',
        reason: 'x',
      }),
    ]).toEqual(Array.from({ length: 7 }, () => ({ type: 'NotPermitted' })));
  });
});

describe('a bulk edit', () => {
  const edit = (topicIds: number[], change: BulkEdit, mode: 'ALL_OR_NOTHING' | 'EACH' = 'EACH') =>
    bulkEditTopics(deps(), { ...by(anna), topicIds, edit: change, mode, reason: 'Neuordnung' });

  it('says for each topic what would happen, and then does just that', async () => {
    const [open, inWork, draftOnly] = [await published(), await published(), await drafted()];
    await reviseTopic(deps(), { ...by(anna), topicId: inWork, number: null, reason: null });
    const change: BulkEdit = {
      categoryId: 2,
      keywords: { change: 'ADD', values: ['Gespräch'] },
      targetGroups: { change: 'REMOVE', values: ['ALL'] },
    };
    const topicIds = [open, inWork, draftOnly, 999_999];
    const rows = [
      { topicId: open, result: 'CHANGED' },
      { topicId: inWork, result: 'DRAFT_IN_WORK' },
      { topicId: draftOnly, result: 'CHANGED' },
      { topicId: 999_999, result: 'NOT_FOUND' },
    ];
    expect(await previewBulkEdit(deps(), { mayPlan: true, topicIds, edit: change })).toEqual({
      type: 'BulkEditPreview',
      rows,
    });
    expect(await edit(topicIds, change, 'ALL_OR_NOTHING')).toEqual({ type: 'BulkEditRefused', rows });
    expect(await rowOf(open)).toMatchObject({ category_id: 1 });
    expect(await edit(topicIds, change)).toEqual({ type: 'TopicsEdited', rows });
    expect(await rowOf(open)).toMatchObject({ category_id: 2, keywords: ['Verhandlung', 'Gespräch'] });
    expect(await searchable(open, 'gesprach | gespraech')).toBe(true);
    expect((await workOf(draftOnly))!.content).toMatchObject({ categoryId: 2, targetGroups: ['LEADERS'] });
    expect((await kindsOf(open)).slice(-2)).toEqual(['SUPERSEDED', 'BULK_EDITED']);
    expect(await previewBulkEdit(deps(), { mayPlan: true, topicIds: [open], edit: change })).toMatchObject({
      rows: [{ result: 'UNCHANGED' }],
    });
  });

  it('never leaves a topic without a target group, and retires nothing else along', async () => {
    const topicId = await published({ targetGroups: ['ALL'] });
    expect(await edit([topicId], { targetGroups: { change: 'REMOVE', values: ['ALL'] } })).toMatchObject({
      rows: [{ result: 'NO_TARGET_GROUP' }],
    });
    expect(await edit([topicId], { retire: true, contact: 'x' })).toMatchObject({ type: 'InvalidBulkEdit' });
    expect(await edit([topicId], {})).toMatchObject({ type: 'InvalidBulkEdit' });
    expect(await edit([topicId], { retire: true })).toMatchObject({ rows: [{ result: 'RETIRED' }] });
    expect(await edit([topicId], { contact: 'Neu' })).toMatchObject({ rows: [{ result: 'NOT_PUBLISHED' }] });
    expect(await searchable(topicId, 'verhandl')).toBe(false);
  });
});

describe('the list of the planning desk', () => {
  it('is filtered by words, state, category and target group, and all of a filter can be chosen', async () => {
    const mark = `Merkmal${(keys += 1)}`;
    const [one, two, three] = [
      await published({ title: `B ${mark}`, categoryId: 2 }),
      await drafted({ title: `A ${mark} 100%`, targetGroups: ['LEADERS'] }),
      await published({ title: 'C', synonyms: [mark] }),
    ];
    await reviseTopic(deps(), { ...by(anna), topicId: three, number: null, reason: null });
    await step(three, 'SUBMIT', anna);
    const none = { search: mark, states: [], categories: [], targetGroups: [] };
    const ids = (filter: object) => plannedTopicIds(orm.em.fork(), { ...none, ...filter });
    expect(await ids({})).toEqual([two, one, three]);
    expect(await ids({ search: `${mark} 100%` })).toEqual([two]);
    expect(await ids({ states: ['DRAFT'] })).toEqual([two]);
    expect(await ids({ states: ['IN_REVIEW'] })).toEqual([three]);
    expect(await ids({ states: ['PUBLISHED'] })).toEqual([one, three]);
    expect(await ids({ categories: ['recht'] })).toEqual([one]);
    expect(await ids({ targetGroups: ['ALL'] })).toEqual([one, three]);
    const first = await plannedTopics(orm.em.fork(), none, { first: 2 });
    const rest = await plannedTopics(orm.em.fork(), none, { first: 2, after: first.pageInfo.endCursor });
    expect([...first.edges, ...rest.edges].map(({ node }) => [node.id, node.state, node.workState])).toEqual([
      [two, 'DRAFT', null],
      [one, 'PUBLISHED', null],
      [three, 'PUBLISHED', 'IN_REVIEW'],
    ]);
    expect([first.totalCount, first.edges[0]!.node.changedById]).toEqual([3, anna]);
  });
});
