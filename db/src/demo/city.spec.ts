import { describe, expect, test } from '@jest/globals';
import { berlinDay } from '@weitblick/shared/calendar';
import { generateCity, type DemoCity } from './city.ts';
import { at } from './clock-time.ts';
import { isHoliday, weekday } from './holidays.ts';
import { isMadeFor } from './participants.ts';
import { catalogueRows, enrolmentRows, peopleRows, schedulingRows } from './rows.ts';

const now = new Date('2026-11-25T09:00:00Z');
const city = generateCity({ seed: 'spec', now, size: 'city' });
const small = generateCity({ seed: 'spec', now, size: 'small' });
const rowsOf = (c: DemoCity) => [
  ...peopleRows(c, 'hash'),
  ...catalogueRows(c),
  ...schedulingRows(c),
  ...enrolmentRows(c),
];
const count = <T>(list: readonly T[], fits: (element: T) => boolean) => list.filter(fits).length;

describe('size of the city', () => {
  test('people, leaders, apprentices', () => {
    expect(city.people).toHaveLength(42_000);
    expect(count(city.people, (p) => p.leadershipLevel !== null)).toBe(4_000);
    expect(count(city.people, (p) => p.apprentice)).toBe(1_200);
    expect(count(city.people, (p) => p.apprentice && p.leadershipLevel !== null)).toBe(0);
    const withPc = count(city.people, (p) => p.email !== null) / city.people.length;
    expect(withPc).toBeGreaterThan(0.57);
    expect(withPc).toBeLessThan(0.65);
  });

  test('roles', () => {
    const of = (role: string) => count(city.roles, (r) => r.role === role);
    expect(['COACH', 'TRAINING_PLANNER', 'TRAINING_OFFICER', 'ADMINISTRATOR'].map(of)).toEqual([
      30, 8, 30, 2,
    ]);
    expect(new Set(city.roles.map((r) => r.personId)).size).toBe(70);
  });

  test('catalogue, places and sessions', () => {
    expect(city.categories).toHaveLength(24);
    expect(city.topics).toHaveLength(1_200);
    expect(city.trainers).toHaveLength(140);
    expect(count(city.trainers, (t) => t.personId !== null)).toBe(42);
    expect(city.sites).toHaveLength(12);
    for (const [from, until] of [
      [-730, -365],
      [-365, 0],
      [0, 365],
    ] as const) {
      // prettier-ignore
      const [start, end] = [from, until].map((days) => Date.parse('2026-11-24T23:00:00Z') + days * 86_400_000);
      expect(
        Math.abs(count(city.sessions, (s) => s.startsAt >= start! && s.startsAt < end!) - 1_900),
      ).toBeLessThan(25);
    }
  });

  test('enrolments: about 22,000 a year, most of them attended', () => {
    const past = city.enrolments.filter((e) => e.session.endsAt < now.getTime());
    expect(past.length / 2).toBeGreaterThan(20_500);
    expect(past.length / 2).toBeLessThan(23_500);
    expect(count(past, (e) => e.status === 'ATTENDED') / past.length).toBeGreaterThan(0.7);
    expect(count(past, (e) => e.status === 'WAITING')).toBe(0);
  });
});

describe.each([
  ['city', city],
  ['small', small],
])('structure of the %s', (_, { units, people, topics, categories, personas }) => {
  test('every unit has people, a head among them, and another deputy from it or its parent', () => {
    const unitOf = new Map(people.map((p) => [p.id, p.unitId]));
    const level = new Map(people.map((p) => [p.id, p.leadershipLevel]));
    const populated = new Set(people.map((p) => p.unitId));
    for (const unit of units) {
      expect(populated.has(unit.id)).toBe(true);
      expect(unitOf.get(unit.headId!)).toBe(unit.id);
      expect(unit.deputyId).not.toBe(unit.headId);
      expect([unit.id, unit.parentId]).toContain(unitOf.get(unit.deputyId!));
      expect(level.get(unit.headId!)).not.toBeNull();
      expect(level.get(unit.deputyId!)).not.toBeNull();
    }
    expect(new Set(units.map((u) => u.shortName)).size).toBe(units.length);
    const leading = new Set(units.flatMap((u) => [u.headId, u.deputyId]));
    expect(people.filter((p) => p.leadershipLevel !== null && !leading.has(p.id))).toEqual([]);
  });

  test('every line of managers ends at the head of the city', () => {
    const byId = new Map(units.map((u) => [u.id, u]));
    for (const unit of units) {
      let steps = 0;
      for (let u = unit; u.parentId !== null; u = byId.get(u.parentId)!) {
        // a parent is listed before its children: that alone rules out cycles
        expect(u.parentId).toBeLessThan(u.id);
        steps += 1;
      }
      expect(steps).toBe(unit.depth);
    }
    expect(count(units, (u) => u.kind === 'CITY')).toBe(1);
  });

  test('numbers and addresses are unique, few names occur twice', () => {
    expect(people.every((p) => /^\d{6,8}$/.test(p.personnelNumber))).toBe(true);
    expect(new Set(people.map((p) => p.personnelNumber)).size).toBe(people.length);
    const mails = people.flatMap((p) => p.email ?? []);
    expect(new Set(mails).size).toBe(mails.length);
    expect(mails.filter((mail) => !/^[a-z0-9-]+\.[a-z0-9-]+@stadt\.example$/.test(mail))).toEqual([]);
    expect(new Set(people.map((p) => `${p.givenName} ${p.familyName}`)).size).toBeGreaterThan(
      people.length * 0.99,
    );
  });

  test('topics are unique and in every category', () => {
    expect(new Set(topics.map((t) => t.slug)).size).toBe(topics.length);
    expect(new Set(topics.map((t) => t.title)).size).toBe(topics.length);
    expect(topics.filter((t) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(t.slug))).toEqual([]);
    expect(new Set(topics.map((t) => t.category.slug)).size).toBe(categories.length);
    expect(new Set(categories.map((c) => c.code)).size).toBe(categories.length);
  });

  test('the personas are where they belong', () => {
    const by = new Map([...personas].map(([persona, person]) => [persona.role, person]));
    expect(by.size).toBe(9);
    const unit = units.find((u) => u.id === by.get('EMPLOYEE')!.unitId)!;
    expect(unit.headId).toBe(by.get('TEAM_LEAD')!.id);
    expect(by.get('EMPLOYEE_WITHOUT_PC')!.email).toBeNull();
    expect(by.get('APPRENTICE')!.apprentice).toBe(true);
    expect(by.get('REFERAT_HEAD')!.leadershipLevel).toBe(1);
  });
});

describe.each([
  ['city', city],
  ['small', small],
])('sessions of the %s', (_, { sessions, rooms, trainers }) => {
  const appointments = sessions.flatMap((session) => session.appointments.map((a) => ({ ...a, session })));

  const overlaps = (spans: { key: number; startsAt: number; endsAt: number }[]) => {
    const sorted = spans.toSorted((a, b) => a.key - b.key || a.startsAt - b.startsAt);
    return sorted.filter(
      (s, i) => i > 0 && sorted[i - 1]!.key === s.key && sorted[i - 1]!.endsAt > s.startsAt,
    );
  };

  test('no room and no trainer is booked twice at once', () => {
    expect(overlaps(appointments.flatMap((a) => (a.roomId ? [{ ...a, key: a.roomId }] : [])))).toEqual([]);
    expect(overlaps(appointments.flatMap((a) => a.session.trainerIds.map((key) => ({ ...a, key }))))).toEqual(
      [],
    );
    expect(trainers.every((t) => t.teaches.length > 0)).toBe(true);
  });

  test('everybody finds a seat in the room', () => {
    const byId = new Map(rooms.map((r) => [r.id, r]));
    for (const { session, roomId } of appointments) {
      const onSite = session.format !== 'ONLINE';
      expect(roomId !== null).toBe(onSite);
      if (roomId === null) continue;
      expect(byId.get(roomId)!.seats).toBeGreaterThanOrEqual(session.capacity);
      expect(byId.get(roomId)!.site.code).toBe(session.siteCode);
    }
  });

  test('appointments are on working days between 8:00 and 17:00', () => {
    const wrong = appointments.filter(({ startsAt, endsAt }) => {
      const day = berlinDay(new Date(startsAt));
      return isHoliday(day) || weekday(day) > 5 || startsAt < at(day, 8 * 60) || endsAt > at(day, 17 * 60);
    });
    expect(wrong).toEqual([]);
  });

  test('start, end and terms fit', () => {
    for (const s of sessions) {
      if (s.format !== 'SELF_PACED') {
        expect(s.startsAt).toBe(s.appointments[0]!.startsAt);
        expect(s.endsAt).toBe(s.appointments.at(-1)!.endsAt);
        expect(s.enrolUntil).toBeLessThanOrEqual(s.startsAt);
      }
      expect(s.enrolUntil).toBeLessThanOrEqual(s.endsAt);
      expect(s.cancelUntil).toBeLessThanOrEqual(s.endsAt);
      expect(s.seatsMinimum).toBeLessThanOrEqual(s.capacity);
      expect(s.joinUrl === null).toBe(s.format === 'IN_PERSON');
    }
    expect(new Set(sessions.map((s) => s.number)).size).toBe(sessions.length);
    expect(sessions.filter((s) => !/^\d\d-[A-Z]{3}-\d{4}$/.test(s.number))).toEqual([]);
  });
});

describe.each([
  ['city', city],
  ['small', small],
])('enrolments in the %s', (size, { sessions, people, enrolments, personas }) => {
  const ofSession = Map.groupBy(enrolments, (e) => e.session);
  const active = (e: (typeof enrolments)[number]) =>
    !['CANCELLED', 'WITHDRAWN', 'EXPIRED'].includes(e.status);

  test('seats are kept, nobody waits next to a free one, waiting numbers are in order', () => {
    const broken = sessions.filter((session) => {
      const all = ofSession.get(session) ?? [];
      const seated = count(all, (e) => ['CONFIRMED', 'ATTENDED', 'NO_SHOW'].includes(e.status));
      const waiting = count(all, (e) => e.status === 'WAITING');
      const numbers = all.flatMap((e) => e.waitingSeq ?? []);
      return (
        seated > session.capacity ||
        (waiting > 0 && seated < session.capacity) ||
        waiting > 25 ||
        session.waitingSeq !== numbers.length ||
        numbers.some((n, i) => n !== i + 1)
      );
    });
    expect(broken).toEqual([]);
    expect(enrolments.some((e) => e.status === 'WAITING')).toBe(true);
  });

  test('chains of events have no gap, go forward in time and not past now', () => {
    const broken = enrolments.filter(
      ({ events, status }) =>
        events[0]!.from !== 'NONE' ||
        events.at(-1)!.to !== status ||
        events.at(-1)!.at > now.getTime() ||
        events.some((e, i) => i > 0 && (e.from !== events[i - 1]!.to || e.at < events[i - 1]!.at)),
    );
    expect(broken).toEqual([]);
  });

  test('people are in the target group and have one training a day', () => {
    const byId = new Map(people.map((p) => [p.id, p]));
    expect(enrolments.filter((e) => !isMadeFor(e.session.topic, byId.get(e.personId)!))).toEqual([]);
    const dayOf = (instant: number) => Math.floor(instant / 86_400_000);
    const days = enrolments
      .filter(active)
      .flatMap((e) => [...new Set(e.session.appointments.map((a) => `${e.personId} ${dayOf(a.startsAt)}`))]);
    expect(days.length - new Set(days).size).toBe(0);
  });

  test('the personas have something to see', () => {
    for (const person of personas.values()) {
      const own = enrolments.filter((e) => e.personId === person.id);
      expect(count(own, (e) => e.status === 'ATTENDED')).toBeGreaterThan(0);
      expect(
        count(own, (e) => e.status === 'CONFIRMED' && e.session.startsAt > now.getTime()),
      ).toBeGreaterThan(0);
      if (size === 'city') expect(count(own, (e) => e.status === 'WAITING')).toBeGreaterThan(0);
    }
  });
});

describe('determinism', () => {
  test('the same seed gives the same rows, another seed others', () => {
    const again = generateCity({ seed: 'spec', now, size: 'small' });
    expect(rowsOf(again)).toEqual(rowsOf(small));
    const other = generateCity({ seed: 'other', now, size: 'small' });
    expect(other.people.map((p) => p.familyName)).not.toEqual(small.people.map((p) => p.familyName));
  });

  test.each([
    '2024-02-29T12:00:00Z',
    '2026-01-01T00:30:00Z',
    '2026-03-29T01:30:00Z',
    '2026-08-15T10:00:00Z',
    '2027-12-31T22:59:00Z',
  ])('a city can be laid around %s', (time) => {
    const { sessions, enrolments } = generateCity({ seed: 'spec', now: new Date(time), size: 'small' });
    expect(Math.abs(sessions.length - 249)).toBeLessThan(5);
    expect(enrolments.length).toBeGreaterThan(1_000);
  });

  test('events are numbered in the order of time', () => {
    const events = enrolmentRows(small).find((t) => t.table === 'enrolment_event')!;
    const times = events.rows.map((row) => String(row[events.columns.indexOf('at')]));
    expect(times).toEqual(times.toSorted());
  });
});
