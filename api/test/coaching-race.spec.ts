import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { assertInvariants } from '@weitblick/db/invariants';
import { consentToHandover, proposeHandover } from '../src/coaching/use-cases/hand-over.ts';
import { CoachingCity } from './support/coaching-city.ts';

let city: CoachingCity;
let coach: number, other: number;

beforeAll(async () => {
  city = await CoachingCity.create({ staff: 12 });
  [coach, other] = city.coaches as [number, number];
});

afterAll(async () => {
  await city.close();
});

const changed = (outcomes: readonly { type: string }[]) =>
  outcomes.filter(({ type }) => type === 'CoachingChanged').length;
const refusals = (outcomes: readonly { type: string; reason?: string }[]) =>
  outcomes.filter(({ type }) => type !== 'CoachingChanged').map(({ type, reason }) => reason ?? type);

/** Waits until so many have decided, so that all of them decide on what was there before. */
function meeting(size: number): () => Promise<void> {
  let arrived = 0;
  let open: () => void;
  const all = new Promise<void>((resolve) => (open = resolve));
  return () => {
    arrived += 1;
    if (arrived === size) open();
    return all;
  };
}

describe('six requests that a coach with two places accepts at once', () => {
  it('are two coachings', async () => {
    const ids = await Promise.all(city.staff.slice(0, 6).map((person) => city.request(person, coach)));
    const outcomes = await Promise.all(ids.map((id) => city.accept(coach, id)));
    expect(changed(outcomes)).toBe(2);
    expect(new Set(refusals(outcomes))).toEqual(new Set(['COACH_FULL']));
    await assertInvariants(city.database.url, city.now);
  });

  it('are stopped by PostgreSQL where the lock is missing', async () => {
    await city.profile(other, { capacity: 1 });
    const ids = await Promise.all(city.staff.slice(6, 9).map((person) => city.request(person, other)));
    city.faults = { skipLock: true, beforeWrite: meeting(3) };
    const outcomes = await Promise.allSettled(ids.map((id) => city.accept(other, id)));
    city.faults = {};
    const failed = outcomes.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(failed.map(({ reason }) => reason.constraint)).toContain('coach_not_overloaded');
    await assertInvariants(city.database.url, city.now);
  });
});

describe('a time that everybody wants', () => {
  it('is booked by one of them', async () => {
    await city.profile(coach, { capacity: 10 });
    const people = city.staff.slice(6, 12);
    const ids = await Promise.all(people.map((person) => city.accepted(person, coach)));
    const [slot] = await city.offer(coach, [3]);
    const outcomes = await Promise.all(people.map((person, i) => city.book(person, ids[i]!, slot!)));
    expect(changed(outcomes)).toBe(1);
    expect(new Set(refusals(outcomes))).toEqual(new Set(['SLOT_GONE']));
    await assertInvariants(city.database.url, city.now);
  });
});

describe('one person who asks, withdraws and consents on two screens', () => {
  it('has one request at the coach', async () => {
    const [person] = city.staff.slice(4) as [number];
    const ask = () => city.ask(person, other);
    await city.profile(other, { capacity: 3 });
    const outcomes = await Promise.all([ask(), ask(), ask()]);
    expect(changed(outcomes)).toBe(1);
    expect(new Set(refusals(outcomes))).toEqual(new Set(['ALREADY_REQUESTED']));
  });

  it('has one coaching with the new coach after two answers to a hand-over', async () => {
    const [person] = city.staff.slice(3) as [number];
    const { id } = await city.given.row<{ id: number }>(
      `select id from coaching where person_id = ${person} and coach_id = ${coach} order by id desc limit 1`,
    );
    await proposeHandover(city.deps, { ...city.in(coach, id), toCoachId: other });
    const answer = (shareConcern: boolean) =>
      consentToHandover(city.deps, { ...city.in(person, id), consents: true, shareConcern });
    const outcomes = await Promise.all([answer(true), answer(true)]);
    expect(changed(outcomes)).toBe(1);
    expect(refusals(outcomes)).toEqual(['NO_HANDOVER']);
    await assertInvariants(city.database.url, city.now);
  });
});

describe('times that a coach offers on two screens', () => {
  it('do not overlap', async () => {
    await Promise.all([city.offer(other, [5, 6]), city.offer(other, [5.02, 7]), city.offer(other, [6.01])]);
    await assertInvariants(city.database.url, city.now);
    const { n } = await city.given.row<{ n: number }>(
      `select count(*)::int as n from coaching_slot where coach_id = ${other}`,
    );
    // three of the five overlap with one of the other screens
    expect([2, 3]).toContain(n);
  });
});
