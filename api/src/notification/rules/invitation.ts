import { berlinTime, CITY_TIME_ZONE } from '@weitblick/shared/calendar';

export interface Invitation {
  method: 'REQUEST' | 'CANCEL';
  uid: string;
  sequence: number;
  /** When the message was made. */
  stamp: Date;
  startsAt: Date;
  endsAt: Date;
  summary: string;
  description: string;
  location: string;
  url: string;
  /** Must be the sender of the e-mail. */
  organizer: { name: string; address: string };
  attendee: { name: string; address: string };
  /** The event is dead for everybody, as opposed to the attendee not coming. */
  eventCancelled: boolean;
}

/** Summer time as it has been since 1996. */
const TIME_ZONE = [
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

/**
 * An iTIP message (RFC 5546) about one appointment: one UID in one message, as the RFC demands.
 * The attendee counts as coming, because the seat was booked here; an answer from the calendar changes nothing.
 */
export function invitationFile(invitation: Invitation): string {
  const { organizer, attendee } = invitation;
  const status =
    invitation.method === 'REQUEST'
      ? ['STATUS:CONFIRMED']
      : invitation.eventCancelled
        ? ['STATUS:CANCELLED']
        : [];
  const lines = [
    'BEGIN:VCALENDAR',
    'PRODID:-//Weitblick//Fortbildung//DE',
    'VERSION:2.0',
    'CALSCALE:GREGORIAN',
    `METHOD:${invitation.method}`,
    ...TIME_ZONE,
    'BEGIN:VEVENT',
    `UID:${text(invitation.uid)}`,
    `SEQUENCE:${invitation.sequence}`,
    `DTSTAMP:${utc(invitation.stamp)}`,
    moment('DTSTART', invitation.startsAt),
    moment('DTEND', invitation.endsAt),
    `SUMMARY:${text(invitation.summary)}`,
    ...(invitation.location ? [`LOCATION:${text(invitation.location)}`] : []),
    `DESCRIPTION:${text(invitation.description)}`,
    `URL:${uri(invitation.url)}`,
    ...status,
    'TRANSP:OPAQUE',
    `ORGANIZER;CN=${parameter(organizer.name)}:mailto:${uri(organizer.address)}`,
    `ATTENDEE;CN=${parameter(attendee.name)};CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${uri(attendee.address)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

/** Wall-clock time in Berlin; in UTC where that would be ambiguous (the hour that comes twice in October). */
function moment(property: string, at: Date): string {
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

function utc(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}

function text(value: string): string {
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

function uri(value: string): string {
  return value.replaceAll(CONTROL_OR_BREAK, '');
}

/** A quoted parameter value cannot hold a double quote at all. */
function parameter(value: string): string {
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
