import { describe, expect, it } from '@jest/globals';
import { groupByTopic, sessionDraft, topicDraft, topicKey, type Group } from './catalogue.ts';
import { toCourse, type Course } from './course.ts';
import { aRecord } from './invented-records.ts';

const course = (changes: Record<string, unknown> = {}): Course =>
  (toCourse(aRecord(changes)) as { ok: Course }).ok;
const key = (title: string, subtitle = ''): string => topicKey({ title, subtitle });

describe('courses of the same topic', () => {
  it('have the same name and subtitle, whatever the case, spaces and punctuation at the ends', () => {
    expect(key('Knoten  lernen', 'für alle')).toBe(key(' KNOTEN lernen.', '- für Alle!'));
    expect(key('Knoten lernen', 'für alle')).not.toBe(key('Knoten lernen', 'für Kinder'));
    expect(key('Knoten', 'lernen')).not.toBe(key('Knoten lernen'));
    expect(key('C++')).not.toBe(key('C'));
  });

  it('take their text from the one that starts last, in whatever order they stand', () => {
    const courses = [
      course({ guid: '1', text: { eigenschaft: 'Beschreibung', text: 'alt' } }),
      course({
        guid: '2',
        beginn_datum: '2021-03-07',
        text: { eigenschaft: 'Beschreibung', text: 'neu' },
        schlagwort: ['Onlinekurs'],
      }),
    ];
    const drafts = [courses, courses.toReversed()].map((all) =>
      [...groupByTopic(all).values()].map(topicDraft),
    );
    expect(drafts[0]).toEqual(drafts[1]);
    expect(drafts[0]).toMatchObject([
      { description: 'neu', formats: ['IN_PERSON', 'ONLINE'], category: 'vhs-weitere' },
    ]);
    expect(drafts[0]![0]!.keywords).toEqual(['Onlinekurs', 'Kultur', 'Zeichnen', 'Grundlagen']);
  });

  it('have a slug of the title and the key', () => {
    const { slug, durationMinutes } = topicDraft([course()] as Group);
    expect(slug).toMatch(/^vhs-leuchttuerme-zeichnen-[0-9a-f]{8}$/);
    expect(durationMinutes).toBe(2 * (8 * 45 + 60));
    expect(topicDraft([course({ name: '書道' })] as Group).slug).toMatch(/^vhs-kurs-[0-9a-f]{8}$/);
  });
});

describe('a session', () => {
  it('can be booked until the day before and given back until a week before', () => {
    expect(sessionDraft(course(), 0)).toMatchObject({
      startsAt: new Date('2021-03-06T08:00:00Z'),
      endsAt: new Date('2021-03-07T15:00:00Z'),
      enrolUntil: new Date('2021-03-04T23:00:00Z'),
      cancelUntil: new Date('2021-02-26T23:00:00Z'),
      numbers: ['VHS-XX1.001F', 'VHS-XX1.001F-900001'],
    });
  });

  it('keeps weekday and time of day when it is moved, across the change of the clocks', () => {
    expect(sessionDraft(course(), 20).startsAt).toEqual(new Date('2021-07-24T07:00:00Z'));
  });

  it('is numbered by the guid when it has no number', () => {
    expect(sessionDraft(course({ nummer: null }), 0).numbers).toEqual(['VHS-900001', 'VHS-900001']);
  });
});
