import { setupI18n } from '@lingui/core';
import { expect, test } from '@jest/globals';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { readMessages } from '../build/message-catalogue.ts';
import { seatText } from '../src/scheduling/seat-text.ts';
import type { SeatAvailability } from '../src/graphql/generated.ts';
import type { Translate } from '../src/i18n/use-messages.ts';

const i18n = setupI18n();
i18n.loadAndActivate({
  locale: 'de',
  messages: Object.fromEntries(
    [...readMessages('de')].map(([id, message]) => [id, compileMessageOrThrow(message)]),
  ),
});
const t: Translate = (id, ...rest) => i18n._(id, rest[0] ?? undefined);

const now = new Date('2027-01-12T12:00:00Z');
const text = (availability: SeatAvailability, free: number, waiting = 0, endsAt = '2027-01-12T15:00:00Z') =>
  seatText(
    {
      availability,
      endsAt,
      seats: { __typename: 'Seats', minimum: 6, capacity: 16, confirmed: 16 - free, free, waiting },
    },
    t,
    now,
  );

test('the text of the seats uses real numbers only', () => {
  expect(text('BOOKABLE', 12)).toBe('Noch 12 Plätze');
  expect(text('BOOKABLE', 4)).toBe('Noch 4 Plätze');
  expect(text('BOOKABLE', 3)).toBe('Letzte 3 Plätze');
  expect(text('BOOKABLE', 1)).toBe('Letzter Platz');
  expect(text('FULL', 0, 4)).toBe('Ausgebucht – Warteliste (4)');
  expect(text('FULL', 0)).toBe('Ausgebucht – Warteliste frei');
  expect(text('ENROLMENT_CLOSED', 5)).toBe('Anmeldeschluss ist vorbei');
  expect(text('STARTED', 5)).toBe('Hat schon begonnen');
  expect(text('STARTED', 5, 0, '2027-01-12T11:00:00Z')).toBe('Ist vorbei');
});
