import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { placeholdersOf, readMessages } from '../build/message-catalogue.ts';
import { messageTypes } from '../scripts/write-message-types.ts';

const german = readMessages('de');
const english = readMessages('en');

describe('the message catalogue', () => {
  test('has the same ids in both languages', () => {
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  test.each([...german])('%s has the same placeholders in both languages', (id, message) => {
    expect(Object.fromEntries(placeholdersOf(english.get(id) ?? ''))).toEqual(
      Object.fromEntries(placeholdersOf(message)),
    );
  });

  test('has no empty text', () => {
    expect([...german, ...english].filter(([, message]) => !message.trim())).toEqual([]);
  });

  test('is what the types were written from', () => {
    const written = readFileSync(join(import.meta.dirname, '../src/i18n/message-types.ts'), 'utf8');
    expect(written).toBe(messageTypes());
  });
});
