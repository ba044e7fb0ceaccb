import { describe, expect, test } from '@jest/globals';
import { differingFields, formOf, parseCents, parseWhole, readForm } from '../src/approval/policy-form.ts';
import type { PolicyRulesFragment } from '../src/approval/generated.ts';

const policy: PolicyRulesFragment = {
  __typename: 'TopicPolicy',
  access: 'APPROVAL',
  approvalSteps: 2,
  pendingHoldsSeat: true,
  approvalWorkingDays: 5,
  offerWorkingHours: 16,
  consentWithinDays: 3,
  substituteAllowed: true,
  substituteAnywhere: false,
  substituteBeforeWaiting: true,
  noShowNote: false,
  noShowCost: true,
  noShowBlockDays: 30,
  lateCancelCounts: false,
  selfCompletion: false,
  costCents: 8950,
  costBearer: 'UNIT',
};

test.each([
  ['120', 12000],
  ['89,50', 8950],
  ['89.5', 8950],
  ['0', 0],
  ['0,29 €', 29],
  [' 1000000 ', 100_000_000],
  ['1000000,01', null],
  ['', null],
  ['abc', null],
  ['-5', null],
  ['1,234', null],
])('%j euros are %j cents', (text, cents) => {
  expect(parseCents(text)).toBe(cents);
});

test.each([
  ['5', 5],
  ['60', 60],
  ['61', null],
  ['0', null],
  ['5,5', null],
  ['', null],
])('%j of 1 to 60 is %j', (text, number) => {
  expect(parseWhole(text, [1, 60])).toBe(number);
});

describe('the form of a policy', () => {
  test('gives back what it was made from', () => {
    const { __typename, ...edit } = policy;
    expect(readForm(formOf(policy, ','))).toEqual({ edit, problems: [] });
    expect(readForm(formOf(policy, '.'))).toEqual({ edit, problems: [] });
  });
  test('names every field that cannot be sent', () => {
    const form = { ...formOf(policy, ','), cost: 'viel', consentWithinDays: '99' };
    expect(readForm(form)).toEqual({ edit: null, problems: ['consentWithinDays', 'cost'] });
  });
  test('starts with one approver where there was none', () => {
    const open = formOf({ ...policy, access: 'OPEN', approvalSteps: 0 }, ',');
    expect(readForm(open).edit?.approvalSteps).toBe(1);
  });
});

describe('two versions', () => {
  const mine = formOf(policy, ',');
  test('differ in the fields that mean something else', () => {
    expect(differingFields(mine, { ...mine, cost: '89.50' })).toEqual([]);
    expect(differingFields(mine, { ...mine, cost: '90', noShowNote: true })).toEqual(['noShowNote', 'cost']);
  });
  test('do not differ in who decides when nobody has to', () => {
    const open = { ...mine, access: 'OPEN' } as const;
    expect(differingFields(open, { ...open, approvalSteps: '1' })).toEqual([]);
    expect(differingFields(mine, { ...mine, approvalSteps: '1' })).toEqual(['approvalSteps']);
  });
});
