import { expect, test } from '@jest/globals';
import { safeReturnTo, signInAddress } from '../src/people/return-to.ts';

test('after signing in people come back to where they were', () => {
  expect(safeReturnTo('/termine/ses_1/anmelden?x=1#y')).toBe('/termine/ses_1/anmelden?x=1#y');
  expect(signInAddress('/meine')).toBe('/anmeldung?returnTo=%2Fmeine');
  expect(signInAddress('/')).toBe('/anmeldung');
});

test.each([
  null,
  '',
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '\\\\evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '/anmeldung?returnTo=/x',
])('%j does not lead elsewhere', (wanted) => {
  expect(safeReturnTo(wanted)).toBe('/');
});
