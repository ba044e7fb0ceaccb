import { calendarFile, moment, text, TIME_ZONE, uri, utc } from '../../notification/rules/calendar-lines.ts';

export interface FeedEvent {
  /** Stays the same for ever, so that a program knows the event again. */
  uid: string;
  /** Rises with each change. */
  sequence: number;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location: string;
  url: string;
  cancelled: boolean;
}

/** How often programs should look again, ISO 8601. */
const REFRESH = 'PT1H';

/**
 * A calendar that programs subscribe to (RFC 5545 and 7986).
 * @param stamp when it was made
 */
export function feedFile(name: string, events: readonly FeedEvent[], stamp: Date): string {
  return calendarFile([
    'BEGIN:VCALENDAR',
    'PRODID:-//Weitblick//Fortbildung//DE',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    // the same two in words that older programs know
    `X-WR-CALNAME:${text(name)}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...TIME_ZONE,
    ...events.flatMap((event) => eventLines(event, stamp)),
    'END:VCALENDAR',
  ]);
}

function eventLines(event: FeedEvent, stamp: Date): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${text(event.uid)}`,
    `SEQUENCE:${event.sequence}`,
    `DTSTAMP:${utc(stamp)}`,
    moment('DTSTART', event.startsAt),
    moment('DTEND', event.endsAt),
    `SUMMARY:${text(event.summary)}`,
    ...(event.location ? [`LOCATION:${text(event.location)}`] : []),
    `DESCRIPTION:${text(event.description)}`,
    `URL:${uri(event.url)}`,
    `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${event.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    'END:VEVENT',
  ];
}
