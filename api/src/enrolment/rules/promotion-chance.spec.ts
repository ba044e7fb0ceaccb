import { describe, expect, it } from '@jest/globals';
import { MINIMUM_CASES, promotionChance, type PastCases } from './promotion-chance.ts';

const past = (basis: PastCases['basis'], promoted: number, cases: number): PastCases => ({
  basis,
  promoted,
  cases,
});

describe('The chance of a place on a waiting list', () => {
  it.each([
    [14, 20, 'GOOD'],
    [8, 20, 'MEDIUM'],
    [2, 20, 'LOW'],
    [0, 20, 'LOW'],
  ])('%i of %i earlier cases are worded as %s', (promoted, cases, likelihood) => {
    expect(promotionChance([past('TOPIC', promoted, cases)])).toEqual({
      basis: 'TOPIC',
      promoted,
      cases,
      likelihood,
    });
  });

  it('says nothing from fewer cases than the minimum', () => {
    expect(promotionChance([past('TOPIC', 7, MINIMUM_CASES - 1), past('FORMAT', 0, 0)])).toBeNull();
    expect(promotionChance([])).toBeNull();
  });

  it('asks the format only when the topic has too short a history', () => {
    const format = past('FORMAT', 1, 100);
    expect(promotionChance([past('TOPIC', 8, 8), format])).toMatchObject({ basis: 'TOPIC' });
    expect(promotionChance([past('TOPIC', 7, 7), format])).toMatchObject({
      basis: 'FORMAT',
      likelihood: 'LOW',
    });
  });

  it('counts one success and one failure more than there were, so that a short history is no certainty', () => {
    expect(promotionChance([past('TOPIC', 5, 8)])?.likelihood).toBe('GOOD');
    expect(promotionChance([past('TOPIC', 60, 100)])?.likelihood).toBe('MEDIUM');
    expect(promotionChance([past('TOPIC', 61, 100)])?.likelihood).toBe('GOOD');
  });
});
