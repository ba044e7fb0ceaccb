import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { berlinTime } from '@weitblick/shared/calendar';
import { invitationFile, type Invitation } from './invitation.ts';

const base: Invitation = {
  method: 'REQUEST',
  uid: 'enr_a-1@weitblick',
  sequence: 0,
  stamp: new Date('2026-11-25T09:00:00Z'),
  startsAt: berlinTime('2026-12-01', '09:00'),
  endsAt: berlinTime('2026-12-01', '16:30'),
  summary: 'Gespräche führen',
  description: '26-TST-1',
  location: 'Raum 2, Rathaus; Marktplatz 1',
  url: 'https://weitblick.example.de/termine/ses_1',
  organizer: { name: 'Fortbildung', address: 'fortbildung@example.de' },
  attendee: { name: 'Özlem "Öz" Müller', address: 'oe@example.de' },
  eventCancelled: false,
};

function parsed(invitation: Partial<Invitation>) {
  const file = invitationFile({ ...base, ...invitation });
  const calendar = new ICAL.Component(ICAL.parse(file));
  ICAL.TimezoneService.register(calendar.getFirstSubcomponent('vtimezone')!);
  const component = calendar.getFirstSubcomponent('vevent')!;
  return { file, calendar, component, event: new ICAL.Event(component) };
}

describe('a calendar invitation', () => {
  it('says the same times as the instants it was made from, on every day around both changes of the clock', () => {
    for (const [day, time] of [
      ['2026-10-24', '09:00'],
      ['2026-10-25', '09:00'],
      ['2026-10-25', '01:59'],
      ['2027-03-27', '23:30'],
      ['2027-03-28', '03:00'],
      ['2027-03-29', '09:00'],
      ['2027-07-01', '08:15'],
    ]) {
      const startsAt = berlinTime(day!, time);
      const { event } = parsed({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) });
      expect(event.startDate.toJSDate()).toEqual(startsAt);
      expect(event.startDate.zone?.tzid).toBe('Europe/Berlin');
    }
  });

  it('is in UTC in the second of the two hours that have the same name in October', () => {
    const startsAt = new Date('2026-10-25T01:30:00Z');
    const { event, file } = parsed({ startsAt });
    expect(file).toContain('DTSTART:20261025T013000Z');
    expect(event.startDate.toJSDate()).toEqual(startsAt);
  });

  it('keeps any text as it was, in lines of at most 75 octets', () => {
    const words = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((s) => s.replaceAll(/[\p{Cc}\p{Cs}]/gu, ''));
    fc.assert(
      fc.property(words, words, (summary, location) => {
        const { file, event } = parsed({ summary, location });
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(file).toString()).toBe(file);
        expect(event.summary).toBe(summary);
        if (location) expect(event.location).toBe(location);
      }),
    );
  });

  it('cannot be broken by names or titles that look like calendar syntax', () => {
    const { calendar, component } = parsed({
      summary: 'A\r\nATTENDEE:mailto:mallory@example.de',
      attendee: { name: 'x":mailto:y\r\nSUMMARY:z', address: 'a@example.de' },
    });
    expect(component.getAllProperties('attendee')).toHaveLength(1);
    expect(component.getAllProperties('summary')).toHaveLength(1);
    expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  });

  it('is cancelled for one person without a word about the event, and for all with STATUS', () => {
    expect(parsed({ method: 'CANCEL' }).component.getFirstPropertyValue('status')).toBeNull();
    expect(parsed({ method: 'CANCEL', eventCancelled: true }).component.getFirstPropertyValue('status')).toBe(
      'CANCELLED',
    );
  });
});
