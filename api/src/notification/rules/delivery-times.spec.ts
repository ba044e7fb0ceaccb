import { describe, expect, it } from '@jest/globals';
import { berlinTime } from '@weitblick/shared/calendar';
import { digestDue, MAX_ATTEMPTS, nextAttempt } from './delivery-times.ts';

describe('the daily digest', () => {
  it('is due from seven on the clock in Berlin, also on the days the clocks change', () => {
    for (const day of ['2026-10-24', '2026-10-25', '2026-10-26', '2027-03-27', '2027-03-28', '2027-03-29']) {
      const seven = berlinTime(day, '07:00');
      expect(digestDue(new Date(seven.getTime() - 1))).toBeNull();
      expect(digestDue(seven)).toEqual({ day, upTo: seven });
      expect(digestDue(berlinTime(day, '23:59'))).toEqual({ day, upTo: seven });
    }
  });
});

describe('a mail that is not accepted', () => {
  it('is tried again with growing pauses for a working day, then given up', () => {
    const start = new Date('2026-11-25T09:00:00Z');
    let now = start;
    const waits: number[] = [];
    for (let attempts = 1; ; attempts += 1) {
      const next = nextAttempt(attempts, now);
      if (!next) break;
      waits.push((next.getTime() - now.getTime()) / 60_000);
      now = next;
    }
    expect(waits).toHaveLength(MAX_ATTEMPTS - 1);
    expect(waits.slice(0, 4)).toEqual([1, 2, 4, 8]);
    expect(Math.max(...waits)).toBeLessThanOrEqual(480);
    expect(now.getTime() - start.getTime()).toBeGreaterThan(12 * 3_600_000);
  });
});
