import { berlinTime, CITY_TIME_ZONE } from '@weitblick/shared/calendar';

/** The syntax of calendar files (RFC 5545), for invitations by mail and for calendars that programs subscribe to. */

/** Summer time as it has been since 1996. */
export const TIME_ZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${CITY_TIME_ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Unfolded content lines as a file. */
export function calendarFile(lines: readonly string[]): string {
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Wall-clock time in Berlin; in UTC where that would be ambiguous (the hour that comes twice in October). */
export function moment(property: string, at: Date): string {
  const local = wall.format(at).replace(' ', 'T');
  if (
    berlinTime(local.slice(0, 10), local.slice(11, 16)).getTime() !==
    Math.floor(at.getTime() / 60_000) * 60_000
  )
    return `${property}:${utc(at)}`;
  return `${property};TZID=${CITY_TIME_ZONE}:${local.replaceAll(/[-:]/g, '')}`;
}

const wall = new Intl.DateTimeFormat('sv-SE', {
  timeZone: CITY_TIME_ZONE,
  dateStyle: 'short',
  timeStyle: 'medium',
});

export function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

export function text(value: string): string {
  return value
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(CONTROL, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/g;
// eslint-disable-next-line no-control-regex
const CONTROL_OR_BREAK = /[\u0000-\u001f\u007f]/g;

export function uri(value: string): string {
  return value.replaceAll(CONTROL_OR_BREAK, '');
}

/** A quoted parameter value cannot hold a double quote at all. */
export function parameter(value: string): string {
  return `"${value.replaceAll(CONTROL_OR_BREAK, ' ').replaceAll('"', "'")}"`;
}

/** Lines have at most 75 octets; a character is never cut in two. */
function fold(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
