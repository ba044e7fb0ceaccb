import { describe, expect, it } from '@jest/globals';
import { periodOf, previousPeriod } from './period.ts';

describe('a period that moves with the day', () => {
  it('starts and ends with the calendar', () => {
    expect(periodOf('THIS_YEAR', '2026-11-25')).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(periodOf('LAST_YEAR', '2026-11-25')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
    expect(periodOf('THIS_QUARTER', '2026-11-25')).toEqual({ from: '2026-10-01', to: '2026-12-31' });
    expect(periodOf('LAST_QUARTER', '2026-02-28')).toEqual({ from: '2025-10-01', to: '2025-12-31' });
    expect(periodOf('LAST_MONTH', '2026-01-31')).toEqual({ from: '2025-12-01', to: '2025-12-31' });
    expect(periodOf('LAST_MONTH', '2028-03-31')).toEqual({ from: '2028-02-01', to: '2028-02-29' });
  });
});

describe('the period before', () => {
  it('has as many months when it is made of whole months', () => {
    expect(previousPeriod({ from: '2026-01-01', to: '2026-12-31' })).toEqual({
      from: '2025-01-01',
      to: '2025-12-31',
    });
    expect(previousPeriod({ from: '2026-03-01', to: '2026-03-31' })).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
  });

  it('has as many days otherwise', () => {
    expect(previousPeriod({ from: '2026-03-10', to: '2026-03-16' })).toEqual({
      from: '2026-03-03',
      to: '2026-03-09',
    });
  });
});
