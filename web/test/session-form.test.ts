import { describe, expect, it } from '@jest/globals';
import { takeAlternative } from '../src/sessions/alternatives.ts';
import {
  emptyForm,
  nextAppointment,
  readForm,
  secondOf,
  timesOf,
  withDeadlines,
  type SessionForm,
} from '../src/sessions/session-form.ts';
import { filterOf, viewOf } from '../src/sessions/session-address.ts';
import { EMPTY_SERIES, seriesInput } from '../src/sessions/series-form.ts';
import { conflictsOf, firstChoice, merged } from '../src/sessions/stale.ts';

const started = (day: string): SessionForm => {
  const empty = emptyForm('a');
  return withDeadlines(empty, { ...empty, appointments: [{ ...empty.appointments[0]!, day }] });
};

describe('the form of a session', () => {
  it('reads times by the clocks of the city, in summer and in winter', () => {
    const { draft } = readForm(started('2027-10-30'));
    expect(draft!.appointments[0]).toMatchObject({
      startsAt: '2027-10-30T07:00:00.000Z',
      endsAt: '2027-10-30T14:00:00.000Z',
    });
    const later = readForm(started('2027-11-01'));
    expect(later.draft!.appointments[0]!.startsAt).toBe('2027-11-01T08:00:00.000Z');
  });

  it('lets an end before the start be on the next day', () => {
    const [appointment] = started('2027-05-03').appointments;
    expect(timesOf({ ...appointment!, from: '22:00', to: '01:00' })).toEqual({
      startsAt: '2027-05-03T20:00:00.000Z',
      endsAt: '2027-05-03T23:00:00.000Z',
    });
  });

  it('says what is missing instead of sending half a session', () => {
    const { draft, faults } = readForm({ ...emptyForm('a'), capacity: 'zwölf' });
    expect(draft).toBeNull();
    expect(faults).toEqual(['appointments', 'capacity', 'enrolUntil', 'cancelUntil']);
    expect(readForm({ ...emptyForm('a'), format: 'SELF_PACED' }).faults).toContain('period');
  });

  it('sends days in the order of time and remembers where each is in the form', () => {
    const form = started('2027-06-14');
    const earlier = { ...form.appointments[0]!, key: 'b', day: '2027-06-07' };
    const { draft, order } = readForm({ ...form, appointments: [...form.appointments, earlier] });
    expect(draft!.appointments.map(({ startsAt }) => startsAt.slice(0, 10))).toEqual([
      '2027-06-07',
      '2027-06-14',
    ]);
    expect(order).toEqual([1, 0]);
  });

  it('gives a new session the usual deadlines, and moves them along with the first day', () => {
    const form = started('2027-06-14');
    expect([form.enrolUntil, form.cancelUntil]).toEqual(['2027-06-07T23:59', '2027-05-31T23:59']);
    const moved = withDeadlines(form, {
      ...form,
      appointments: [{ ...form.appointments[0]!, day: '2027-06-16' }],
    });
    expect([moved.enrolUntil, moved.cancelUntil]).toEqual(['2027-06-09T23:59', '2027-06-02T23:59']);
  });

  it('adds a day like the last one, a week later and new to the API', () => {
    const form = started('2027-06-14');
    const stored = { ...form, appointments: [{ ...form.appointments[0]!, id: 'app_1', roomId: 'room_2' }] };
    expect(nextAppointment(stored, 'b')).toMatchObject({
      key: 'b',
      id: null,
      day: '2027-06-21',
      roomId: 'room_2',
    });
  });
});

describe('what is free instead', () => {
  const form = started('2027-06-14');
  const clash = { resourceId: 'tra_1' };

  it('takes the place of what is occupied, and of nothing else', () => {
    const [appointment] = form.appointments;
    const taught = {
      ...form,
      appointments: [
        {
          ...appointment!,
          trainers: [
            { id: 'tra_1', name: 'A' },
            { id: 'tra_2', name: 'B' },
          ],
        },
      ],
    };
    const taken = takeAlternative(taught, 0, clash, {
      kind: 'trainer',
      trainer: { __typename: 'Trainer', id: 'tra_3', displayName: 'C' },
    });
    expect(taken.appointments[0]!.trainers.map(({ id }) => id)).toEqual(['tra_2', 'tra_3']);
  });

  it('moves the day with its times, and into the room that is free then', () => {
    const taken = takeAlternative(form, 0, clash, {
      kind: 'time',
      slot: {
        __typename: 'TimeSlot',
        startsAt: '2027-06-15T07:30:00.000Z',
        endsAt: '2027-06-15T14:30:00.000Z',
        room: { __typename: 'Room', id: 'room_4', name: 'Raum 4' },
      },
    });
    expect(taken.appointments[0]).toMatchObject({
      day: '2027-06-15',
      from: '09:30',
      to: '16:30',
      roomId: 'room_4',
    });
  });
});

describe('a session that somebody else saved meanwhile', () => {
  const base = started('2027-06-14');
  const mine = { ...base, capacity: '20', joinUrl: 'https://mine.example' };
  const theirs = { ...base, capacity: '16', seatsMinimum: '6' };

  it('shows only what differs, and says what both have changed', () => {
    expect(conflictsOf(base, mine, theirs)).toEqual([
      { field: 'joinUrl', both: false },
      { field: 'capacity', both: true },
      { field: 'seatsMinimum', both: false },
    ]);
  });

  it('proposes every change of either, and where both changed the own one', () => {
    const chosen = firstChoice(base, mine, conflictsOf(base, mine, theirs));
    expect([...chosen]).toEqual(['seatsMinimum']);
    expect(merged(mine, theirs, chosen)).toMatchObject({
      capacity: '20',
      seatsMinimum: '6',
      joinUrl: 'https://mine.example',
    });
  });

  it('compares days by what they are, not by their keys', () => {
    const sameDays = { ...base, appointments: [{ ...base.appointments[0]!, key: 'z', id: 'app_1' }] };
    expect(conflictsOf(base, base, sameDays)).toEqual([]);
  });
});

describe('the address of the list of sessions', () => {
  it('begins today unless it says otherwise, and counts the last day in full', () => {
    const view = (query: string) => viewOf(new URLSearchParams(query), '2027-03-01');
    expect(view('').from).toBe('2027-03-01');
    expect(view('von=alle').from).toBe('');
    expect(filterOf(view('bis=2027-03-27'))).toMatchObject({
      from: '2027-02-28T23:00:00.000Z',
      until: '2027-03-27T23:00:00.000Z',
    });
  });

  it('ignores what it does not know', () => {
    const view = viewOf(new URLSearchParams('stand=OPEN&stand=X&sortierung=Y&von=heute'), '2027-03-01');
    expect(view).toMatchObject({ statuses: ['OPEN'], order: 'START', from: '2027-03-01' });
  });
});

describe('a series', () => {
  const first = readForm(started('2027-10-05')).draft!;

  it('is asked for with a number or a last day, never with both', () => {
    expect(seriesInput(EMPTY_SERIES, 'top_1', first)).toMatchObject({ count: 6, until: null, interval: 1 });
    const until = { ...EMPTY_SERIES, ends: 'UNTIL' as const, until: '2027-12-01', weekdays: ['4', '2'] };
    expect(seriesInput(until, 'top_1', first)).toMatchObject({
      count: null,
      until: '2027-12-01',
      weekdays: [2, 4],
    });
  });

  it('is not asked for while it is not said how long it goes on', () => {
    expect(seriesInput({ ...EMPTY_SERIES, count: 'viele' }, 'top_1', first)).toBeNull();
    expect(seriesInput({ ...EMPTY_SERIES, ends: 'UNTIL' }, 'top_1', first)).toBeNull();
    expect(seriesInput({ ...EMPTY_SERIES, interval: '0' }, 'top_1', first)).toBeNull();
  });
});

describe('a second session', () => {
  it('lies a week later with its deadlines, and takes no stored day away from the first', () => {
    const form = started('2027-06-14');
    const stored = { ...form, appointments: [{ ...form.appointments[0]!, id: 'app_1' }] };
    const second = secondOf(stored);
    expect(second.appointments.map(({ id, day }) => [id, day])).toEqual([[null, '2027-06-21']]);
    expect(second.enrolUntil).toBe('2027-06-14T23:59');
  });
});
