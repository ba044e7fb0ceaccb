import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { suitableCoaches } from '../src/coaching/queries/directory.ts';
import { forgetCoachings } from '../src/coaching/use-cases/forget-coachings.ts';
import { agreeOnGoals } from '../src/coaching/use-cases/goals.ts';
import { consentToHandover, proposeHandover } from '../src/coaching/use-cases/hand-over.ts';
import { cancelSlot, withdrawSlot, offerSlots } from '../src/coaching/use-cases/slots.ts';
import { acceptRequest, declineRequest, withdrawRequest } from '../src/coaching/use-cases/steps.ts';
import { CoachingCity, coachingOf, DAY } from './support/coaching-city.ts';

let city: CoachingCity;
let anna: number, ben: number, carla: number, coach: number, other: number;

const refused = (reason: string) => ({ type: 'Refused', reason });

beforeAll(async () => {
  city = await CoachingCity.create({ staff: 8, coaches: 4 });
  for (const more of city.coaches.slice(2)) await city.qualify(more, null);
  [anna, ben, carla] = city.staff as [number, number, number];
  [coach, other] = city.coaches as [number, number];
});

/** Whatever a test left open ends, so that the next one finds everybody free. */
afterEach(async () => {
  await assertInvariants(city.database.url, city.now);
  const open = await city.given.rows<{ id: number; person_id: number; coach_id: number; status: string }>(
    `select * from coaching where status in ('REQUESTED', 'ACCEPTED', 'AGREED', 'RUNNING')`,
  );
  for (const { id, person_id, coach_id, status } of open) {
    const early = status === 'REQUESTED' || status === 'ACCEPTED';
    if (early) await withdrawRequest(city.deps, city.in(person_id, id));
    else await city.conclude(coach_id, id);
  }
  await city.given.client.query('delete from coaching_slot where coaching_id is null');
});

afterAll(async () => {
  await city.close();
});

const contents = (id: number) =>
  city.given.row(
    `select (select concern from coaching_concern where coaching_id = $1) as concern,
       (select goals from coaching_goals where coaching_id = $1) as goals`,
    [id],
  );

describe('the directory', () => {
  const found = async (person: number, filter = {}) =>
    (await suitableCoaches(city.orm.em.fork(), person, filter, city.now))
      .map(({ personId }) => personId)
      .sort((a, b) => a - b);
  /** Does something to the city, looks, and undoes it. */
  async function after<T>(change: string, undo: string, look: () => Promise<T>): Promise<T> {
    await city.given.client.query(change);
    try {
      return await look();
    } finally {
      await city.given.client.query(undo);
    }
  }
  const unitOf = async (person: number) =>
    (await city.given.row<{ unit_id: number }>('select unit_id from person where id = $1', [person])).unit_id;

  it('offers the coaches of the city, and a coach no conversation with themself', async () => {
    expect(await found(anna)).toEqual([coach, other]);
    expect(await found(coach)).toEqual([other]);
  });

  it('offers nobody of one’s own line, upwards, downwards or as a deputy, however far away', async () => {
    const unit = await unitOf(anna);
    const head = (column: string, person: number, of: string) =>
      after(
        `update org_unit set ${column} = ${person} where id = ${of}`,
        `update org_unit set ${column} = null where id = ${of}`,
        () => found(anna),
      );
    expect(await head('head_id', coach, `${unit}`)).toEqual([other]);
    expect(await head('head_id', coach, `(select parent_id from org_unit where id = ${unit})`)).toEqual([
      other,
    ]);
    expect(await head('deputy_id', coach, '1')).toEqual([other]);
    expect(await head('head_id', anna, `${await unitOf(coach)}`)).toEqual([other]);
  });

  it('offers nobody of one’s own team or Abteilung, but others of one’s Referat', async () => {
    const [unit, before] = [await unitOf(anna), await unitOf(coach)];
    const move = (to: string) =>
      after(
        `update person set unit_id = ${to} where id = ${coach}`,
        `update person set unit_id = ${before} where id = ${coach}`,
        () => found(anna),
      );
    expect(await move(`${unit}`)).toEqual([other]);
    await city.given.client.query(
      `insert into org_unit (id, parent_id, kind, name, short_name, cost_centre) values
        (900, ${unit}, 'SACHGEBIET', 'Team', 'T900', '0'), (901, (select parent_id from org_unit where id = ${unit}), 'ABTEILUNG', 'Nebenan', 'A901', '0')`,
    );
    expect(await move('900')).toEqual([other]);
    expect(await move('901')).toEqual([coach, other]);
  });

  it('is filtered by topic, language, format, site, and a free time soon', async () => {
    expect(
      await found(anna, { topic: 'CONFLICT', language: 'tr', format: 'ON_SITE', siteCode: 'RH' }),
    ).toEqual([coach, other]);
    expect(await found(anna, { topic: 'CAREER' })).toEqual([]);
    expect(await found(anna, { language: 'fr' })).toEqual([]);
    expect(await found(anna, { freeSoon: true })).toEqual([]);
    await city.offer(other, [3]);
    await city.offer(coach, [20]);
    expect(await found(anna, { freeSoon: true })).toEqual([other]);
  });

  it('leaves out whoever is not qualified or not appointed today', async () => {
    await city.qualify(coach, '2027-01-10');
    expect(await found(anna)).toEqual([other]);
    expect(await city.ask(anna, coach)).toEqual({ type: 'CoachNotFound' });
    await city.qualify(coach, '2027-01-11');
    expect(await found(anna)).toEqual([coach, other]);
    await city.qualify(coach);
    const ended = await after(
      `update role_assignment set valid_until = '2027-01-11' where person_id = ${coach}`,
      `update role_assignment set valid_until = null where person_id = ${coach}`,
      () => found(anna),
    );
    expect(ended).toEqual([other]);
  });
});

describe('a coaching', () => {
  it('goes from the request to its conclusion, and each step is told to the other side only', async () => {
    const id = await city.request(anna, coach, 'Streit im Team');
    expect(await city.accept(coach, id)).toEqual({ type: 'CoachingChanged', coachingId: id });
    await agreeOnGoals(city.deps, { ...city.in(coach, id), goals: 'Zuhören', version: 0 });
    await agreeOnGoals(city.deps, { ...city.in(anna, id), goals: 'Ruhig bleiben', version: 1 });
    expect(await city.stateOf(id)).toBe('ACCEPTED');
    await agreeOnGoals(city.deps, { ...city.in(coach, id), goals: null, version: 2 });
    expect(await city.stateOf(id)).toBe('AGREED');
    const [slot] = await city.offer(coach, [2]);
    await city.book(anna, id, slot!);
    expect(await city.stateOf(id)).toBe('RUNNING');
    expect(await contents(id)).toEqual({ concern: 'Streit im Team', goals: 'Ruhig bleiben' });
    await city.conclude(coach, id);
    expect(await city.stateOf(id)).toBe('CONCLUDED');
    expect(await city.told(id)).toEqual([
      ['COACHING_REQUESTED', coach],
      ['COACHING_ACCEPTED', anna],
      ['COACHING_GOALS_PROPOSED', anna],
      ['COACHING_GOALS_PROPOSED', coach],
      ['COACHING_GOALS_AGREED', anna],
      ['COACHING_SLOT_BOOKED', coach],
      ['COACHING_CONCLUDED', anna],
    ]);
  });

  it('does not exist for anybody but the two', async () => {
    const id = await city.request(anna, coach);
    for (const stranger of [ben, other, city.planner, city.administrator])
      expect(await city.accept(stranger, id)).toEqual({ type: 'CoachingNotFound' });
    expect(await city.accept(anna, id)).toEqual(refused('OTHER_SIDES_STEP'));
    expect(await withdrawRequest(city.deps, city.in(coach, id))).toEqual(refused('OTHER_SIDES_STEP'));
  });

  it('leaves nothing that was written when it is withdrawn or declined', async () => {
    const withdrawn = await city.request(anna, coach);
    await withdrawRequest(city.deps, city.in(anna, withdrawn));
    const declined = await city.accepted(anna, coach);
    await agreeOnGoals(city.deps, { ...city.in(coach, declined), goals: 'x', version: 0 });
    await declineRequest(city.deps, { ...city.in(coach, declined), reason: 'OTHER_TOPIC' });
    for (const id of [withdrawn, declined])
      expect(await contents(id)).toEqual({ concern: null, goals: null });
    expect((await city.told(declined)).at(-1)).toEqual(['COACHING_DECLINED', anna]);
  });

  it('takes no step twice, and none out of turn', async () => {
    const id = await city.request(anna, coach);
    expect(await city.conclude(anna, id)).toEqual(refused('NOT_IN_THIS_STATE'));
    await city.accept(coach, id);
    expect(await city.accept(coach, id)).toEqual(refused('NOT_IN_THIS_STATE'));
    expect(await city.feedback(anna, id)).toEqual(refused('NOT_IN_THIS_STATE'));
  });

  it('is asked for once at a coach, and at three coaches at most', async () => {
    await city.request(anna, coach);
    expect(await city.ask(anna, coach)).toEqual(refused('ALREADY_REQUESTED'));
    const [, , third, fourth] = city.coaches as [number, number, number, number];
    for (const more of [third, fourth]) await city.qualify(more);
    await city.request(anna, other);
    await city.request(anna, third);
    expect(await city.ask(anna, fourth)).toEqual(refused('TOO_MANY_OPEN'));
    for (const more of [third, fourth]) await city.qualify(more, null);
  });

  it('is asked for only where there is a place, and never at a coach who pauses', async () => {
    await city.accepted(anna, coach);
    await city.accepted(ben, coach);
    expect(await city.ask(carla, coach)).toEqual(refused('COACH_FULL'));
    expect(await city.profile(coach, { capacity: 1 })).toEqual(refused('CAPACITY_IN_USE'));
    await city.profile(other, { paused: true });
    expect(await city.ask(carla, other)).toEqual(refused('COACH_PAUSED'));
    await city.profile(other);
  });

  it('goes nowhere when the same request arrives twice', async () => {
    const command = city.in(coach, await city.request(anna, coach));
    expect(await acceptRequest(city.deps, command)).toEqual(await acceptRequest(city.deps, command));
  });
});

describe('the goals', () => {
  it('are agreed by the side that did not word them, in the wording that it has read', async () => {
    const id = await city.accepted(anna, coach);
    const goals = (actor: number, text: string | null, version: number) =>
      agreeOnGoals(city.deps, { ...city.in(actor, id), goals: text, version });
    expect(await goals(anna, null, 0)).toEqual(refused('OTHER_SIDES_STEP'));
    await goals(coach, 'Erster Wortlaut', 0);
    expect(await goals(coach, null, 1)).toEqual(refused('OTHER_SIDES_STEP'));
    await goals(coach, 'Zweiter Wortlaut', 1);
    expect(await goals(anna, null, 1)).toEqual(refused('OUTDATED'));
    await goals(anna, null, 2);
    expect(await city.stateOf(id)).toBe('AGREED');
    expect(await goals(anna, 'Zu spät', 2)).toEqual(refused('NOT_IN_THIS_STATE'));
  });
});

describe('a hand-over', () => {
  const propose = (id: number, toCoachId = other) =>
    proposeHandover(city.deps, { ...city.in(coach, id), toCoachId });
  const answer = (id: number, consents: boolean, shareConcern: boolean) =>
    consentToHandover(city.deps, { ...city.in(anna, id), consents, shareConcern });

  it('tells the new coach nothing before the person consents, and the concern only if the person says so', async () => {
    const id = await city.request(anna, coach, 'Sehr persönlich');
    await propose(id);
    expect((await city.told(id)).at(-1)).toEqual(['COACHING_HANDOVER_PROPOSED', anna]);
    const next = coachingOf(await answer(id, true, true));
    expect(next).not.toBe(id);
    expect([await city.stateOf(id), await city.stateOf(next)]).toEqual(['HANDED_OVER', 'REQUESTED']);
    expect(await contents(id)).toEqual({ concern: null, goals: null });
    expect(await contents(next)).toEqual({ concern: 'Sehr persönlich', goals: null });
    expect(await city.told(next)).toEqual([['COACHING_REQUESTED', other]]);
    expect((await city.told(id)).at(-1)).toEqual(['COACHING_HANDED_OVER', coach]);
  });

  it('goes without the concern when the person does not share it', async () => {
    const id = await city.agreed(anna, coach);
    await propose(id);
    const next = coachingOf(await answer(id, true, false));
    for (const one of [id, next]) expect(await contents(one)).toEqual({ concern: null, goals: null });
    const { running_count } = await city.given.row<{ running_count: number }>(
      `select running_count from coach where person_id = ${coach}`,
    );
    expect(running_count).toBe(0);
  });

  it('does not happen without consent', async () => {
    const id = await city.request(anna, coach, 'Bleibt hier');
    expect(await answer(id, true, true)).toEqual(refused('NO_HANDOVER'));
    await propose(id);
    expect(await propose(id)).toEqual(refused('NOT_IN_THIS_STATE'));
    expect(coachingOf(await answer(id, false, true))).toBe(id);
    expect(await city.stateOf(id)).toBe('REQUESTED');
    expect(await contents(id)).toEqual({ concern: 'Bleibt hier', goals: null });
    expect((await city.told(id)).at(-1)).toEqual(['COACHING_HANDOVER_REFUSED', coach]);
  });

  it('goes only to somebody whom the person could ask themself', async () => {
    const id = await city.request(anna, coach);
    expect(await propose(id, coach)).toEqual(refused('UNSUITABLE'));
    expect(await propose(id, ben)).toEqual(refused('UNSUITABLE'));
  });

  it('does not tell the coach whom else the person has asked, and the person that it is the same one', async () => {
    const id = await city.request(anna, coach);
    await city.request(anna, other);
    coachingOf(await propose(id));
    expect(await answer(id, true, true)).toEqual(refused('ALREADY_REQUESTED'));
  });

  it('is looked at again at the consent', async () => {
    const id = await city.request(anna, coach);
    await propose(id);
    await city.profile(other, { paused: true });
    expect(await answer(id, true, true)).toEqual(refused('COACH_PAUSED'));
    expect(await city.stateOf(id)).toBe('REQUESTED');
    await city.profile(other);
  });
});

describe('times', () => {
  it('are offered by coaches, in the future, and never two at once', async () => {
    const offer = (days: number[], by = coach) =>
      offerSlots(city.deps, { ...city.as(by), ...city.times(days) });
    expect(await offer([1], anna)).toEqual({ type: 'NotPermitted' });
    expect(await offer([-1])).toEqual(refused('IMPOSSIBLE_TIMES'));
    expect(await offer([1, 1.02])).toEqual(refused('IMPOSSIBLE_TIMES'));
    expect(await offer([1, 2])).toEqual({ type: 'DeskChanged' });
    expect(await offer([1.02])).toEqual(refused('SLOTS_OVERLAP'));
  });

  it('are booked by people whom the coach has taken on, three ahead at most', async () => {
    const slots = await city.offer(coach, [1, 2, 3, 4]);
    const id = await city.request(anna, coach);
    expect(await city.book(anna, id, slots[0]!)).toEqual(refused('NOT_IN_THIS_STATE'));
    await city.accept(coach, id);
    for (const slot of slots.slice(0, 3)) coachingOf(await city.book(anna, id, slot));
    expect(await city.book(anna, id, slots[3]!)).toEqual(refused('TOO_MANY_BOOKED'));
    const foreign = await city.offer(other, [5]);
    expect(await city.book(anna, id, foreign[0]!)).toEqual(refused('SLOT_GONE'));
    expect(await withdrawSlot(city.deps, { ...city.as(coach), slotId: slots[0]! })).toEqual(
      refused('SLOT_BOOKED'),
    );
  });

  it('are free again when the person cancels, and gone when the coach does', async () => {
    const [first, second] = await city.offer(coach, [1, 2]);
    const id = await city.accepted(anna, coach);
    await city.book(anna, id, first!);
    await city.book(anna, id, second!);
    await cancelSlot(city.deps, { ...city.in(anna, id), slotId: first! });
    expect((await city.told(id)).at(-1)).toEqual(['COACHING_SLOT_CANCELLED', coach]);
    await cancelSlot(city.deps, { ...city.in(coach, id), slotId: second! });
    expect((await city.told(id)).at(-1)).toEqual(['COACHING_SLOT_CANCELLED', anna]);
    const left = await city.given.rows<{ id: number; coaching_id: number | null }>(
      `select id, coaching_id from coaching_slot where id in (${first}, ${second})`,
    );
    expect(left).toEqual([{ id: first, coaching_id: null }]);
  });

  it('to come are free again when the coaching ends', async () => {
    const [slot] = await city.offer(coach, [1]);
    const id = await city.agreed(anna, coach);
    await city.book(anna, id, slot!);
    await city.conclude(anna, id);
    expect(await city.given.row(`select coaching_id from coaching_slot where id = ${slot}`)).toEqual({
      coaching_id: null,
    });
  });
});

describe('feedback', () => {
  it('is given once, and shown in steps of five answers', async () => {
    const shown = () =>
      city.given.row<{ answers: number; shown: number }>(
        `select coalesce(max(answers), 0)::int as answers, coalesce(max(shown_answers), 0)::int as shown
         from coaching_feedback where coach_id = ${other}`,
      );
    for (const [index, person] of city.staff.slice(0, 6).entries()) {
      const id = await city.agreed(person, other);
      await city.conclude(person, id);
      expect(await city.feedback(person, id)).toMatchObject({ type: 'CoachingChanged' });
      expect(await city.feedback(person, id, 1)).toEqual(refused('ALREADY_GIVEN'));
      expect(await shown()).toEqual({ answers: index + 1, shown: index + 1 >= 5 ? 5 : 0 });
    }
  });
});

describe('what was written', () => {
  it('is deleted 30 days after the conclusion, and every trace of who was coached after 180', async () => {
    const id = await city.agreed(anna, coach);
    await city.conclude(coach, id);
    const start = city.now;
    const at = async (days: number) => {
      city.now = new Date(start.getTime() + days * DAY);
      await forgetCoachings(city.deps);
      await forgetCoachings(city.deps);
    };
    await at(29);
    expect(await contents(id)).toEqual({ concern: 'Ein Konflikt', goals: 'Ruhig bleiben' });
    await at(31);
    expect(await contents(id)).toEqual({ concern: null, goals: null });
    expect(await city.stateOf(id)).toBe('CONCLUDED');
    await at(181);
    for (const table of ['coaching', 'coaching_slot', 'coaching_feedback_given'])
      expect([table, await city.given.rows(`select from ${table}`)]).toEqual([table, []]);
    expect(await city.given.rows('select from coaching_event where coaching_id is not null')).toEqual([]);
    expect(await city.given.rows('select from outbox_message where coaching_event_id is not null')).toEqual(
      [],
    );
    city.now = start;
  });
});
