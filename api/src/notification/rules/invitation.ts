import { calendarFile, moment, parameter, text, TIME_ZONE, uri, utc } from './calendar-lines.ts';

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
  return calendarFile(lines);
}
