import { describe, expect, it } from '@jest/globals';
import { readConfig } from './config.ts';

describe('the configuration in production', () => {
  const production = { NODE_ENV: 'production', PUBLIC_URL: 'https://weitblick.example.de' };

  it('has no demo people and no demo city unless the operator writes it out', () => {
    expect(readConfig(production)).toMatchObject({ demoPersonas: false, demoCity: false });
    expect(readConfig({ ...production, DEMO_PERSONAS: 'yes' }).demoPersonas).toBe(false);
    expect(readConfig({ ...production, DEMO_PERSONAS: 'yes-even-in-production' }).demoPersonas).toBe(true);
  });

  it('does not start without https, which the session cookie needs', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).toThrow(/PUBLIC_URL/);
    expect(() => readConfig({ NODE_ENV: 'production', PUBLIC_URL: 'http://weitblick.example.de' })).toThrow(
      /https/,
    );
  });
});

describe('a wrong value', () => {
  it('is named with what would be right', () => {
    expect(() => readConfig({ PORT: 'abc' })).toThrow(
      'PORT must be a whole number from 0 to 65535, not "abc"',
    );
    expect(() => readConfig({ PUBLIC_URL: 'weitblick' })).toThrow(/PUBLIC_URL must be an address/);
  });
});
