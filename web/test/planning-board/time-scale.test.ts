import { describe, expect, it } from '@jest/globals';
import { berlinTime, berlinTimestamp } from '@weitblick/shared/calendar';
import fc from 'fast-check';
import {
  hoursFor,
  makeDayTable,
  makeTimeScale,
  WHOLE_DAY,
  ZOOMS,
} from '../../src/planning-board/time-scale.ts';

/** Both changes of the clocks are in it: 28 March and 31 October 2027. */
const FIRST = '2027-01-04';
const COUNT = 396;
const TABLE = makeDayTable(FIRST, COUNT);
const QUARTER = 900_000;
const begins = berlinTime(FIRST).getTime();
const instants = fc.integer({ min: 0, max: (COUNT - 1) * 96 }).map((quarters) => begins + quarters * QUARTER);
const zooms = fc.constantFrom(...ZOOMS);
const clock = (at: number) => berlinTimestamp(new Date(at)).slice(11, 16);

describe('The time scale', () => {
  it('finds every quarter of an hour of the year again where it drew it, but for the hour that comes twice', () => {
    fc.assert(
      fc.property(instants, zooms, (at, zoom) => {
        const scale = makeTimeScale(TABLE, zoom, WHOLE_DAY);
        const found = scale.at(scale.x(at));
        // 2:00 to 3:00 of 31 October is there twice: the first one is meant
        expect(found === at || (found === at - 4 * QUARTER && clock(found) === clock(at))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('draws the same time of day at the same place of every day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: COUNT - 1 }),
        fc.integer({ min: 3 * 4, max: 95 }),
        zooms,
        (day, quarter, zoom) => {
          const scale = makeTimeScale(TABLE, zoom, WHOLE_DAY);
          const time = `${String(quarter >> 2).padStart(2, '0')}:${String((quarter & 3) * 15).padStart(2, '0')}`;
          const x = scale.x(berlinTime(scale.days[day]!, time).getTime());
          expect(x).toBeCloseTo((day + quarter / 96) * scale.dayWidth, 6);
        },
      ),
    );
  });

  it('never runs backwards, within hours and across the nights that it leaves out', () => {
    fc.assert(
      fc.property(instants, instants, zooms, (a, b, zoom) => {
        const scale = makeTimeScale(TABLE, zoom, { from: 420, until: 1140 });
        // the hour that comes twice is drawn twice at one place
        fc.pre(Math.abs(a - b) > 4 * QUARTER);
        expect(Math.sign(scale.x(a) - scale.x(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('finds only times within the hours that are drawn, and days within its ends', () => {
    const scale = makeTimeScale(TABLE, 'week', { from: 420, until: 1140 });
    fc.assert(
      fc.property(fc.double({ min: -500, max: scale.width + 500, noNaN: true }), (x) => {
        const at = scale.at(x);
        expect(clock(at) >= '07:00' && clock(at) <= '19:00').toBe(true);
        expect(scale.days).toContain(berlinTimestamp(new Date(at)).slice(0, 10));
      }),
    );
  });

  it('draws more hours when appointments need them, and the whole day for those over midnight', () => {
    const day = makeTimeScale(TABLE, 'day', WHOLE_DAY);
    const span = (from: string, until: string, untilDay = '2027-07-01') => ({
      startsAt: berlinTime('2027-07-01', from).getTime(),
      endsAt: berlinTime(untilDay, until).getTime(),
    });
    expect(hoursFor([span('09:00', '16:00')], day)).toEqual({ from: 420, until: 1140 });
    expect(hoursFor([span('05:30', '08:00'), span('18:00', '20:15')], day)).toEqual({
      from: 300,
      until: 1260,
    });
    expect(hoursFor([span('22:00', '02:00', '2027-07-02')], day)).toEqual(WHOLE_DAY);
  });
});
