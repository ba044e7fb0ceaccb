import { describe, expect, it } from '@jest/globals';
import { minutesOf, PHASES, ROUND_METHODS } from './index.ts';

describe('the methods of a round', () => {
  it('have six phases, ten steps and eight steps, and stay within the time of one case', () => {
    expect(ROUND_METHODS.map((method) => [method, PHASES[method].length, minutesOf(method)])).toEqual([
      ['TIETZE', 6, 40],
      ['HEILSBRONN', 10, 85],
      ['SHORT', 8, 65],
    ]);
  });

  it('let somebody speak in every phase, and name no kind of phase twice', () => {
    for (const method of ROUND_METHODS) {
      expect(PHASES[method].every(({ speakers }) => speakers.length > 0)).toBe(true);
      expect(new Set(PHASES[method].map(({ kind }) => kind)).size).toBe(PHASES[method].length);
    }
  });

  it('never give the word to the case giver while the others look for hypotheses and solutions', () => {
    const silent = ['IDEAS', 'SOLUTIONS', 'ADVICE'];
    for (const { kind, speakers } of Object.values(PHASES).flat())
      if (silent.includes(kind)) expect(speakers).not.toContain('CASE_GIVER');
  });
});
