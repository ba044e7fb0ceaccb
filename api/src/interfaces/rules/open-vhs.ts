import type { Format } from '@weitblick/db/catalogue';
import { berlinTimestamp } from '@weitblick/shared/calendar';
import {
  sessionUrl,
  topicUrl,
  type OpenAppointment,
  type OpenPublisher,
  type OpenSession,
  type OpenTopic,
} from './open-topic.ts';
import { element, XML_HEAD } from './xml.ts';

const ROOT = {
  version: '1.2',
  'xmlns:openvhs': 'http://www.dvv-vhs.de/Open-VHS',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
  'xsi:schemaLocation': 'http://www.dvv-vhs.de/Open-VHS https://api.vhs-kursfinder.de/openvhs-1.2.xsd',
};
/** A teaching unit (Unterrichtseinheit). */
const UNIT_MINUTES = 45;

/** The full upload of Open-vhs 1.2: each session is a "veranstaltung". */
export function openVhsCatalogue(publisher: OpenPublisher, topics: readonly OpenTopic[], now: Date): string {
  return document(
    publisher,
    now,
    topics.flatMap((topic) => topic.sessions.map((session) => course(publisher, topic, session))),
  );
}

/** The small file for every hour: who is in which session changes more often than the rest. */
export function openVhsSeats(publisher: OpenPublisher, topics: readonly OpenTopic[], now: Date): string {
  return document(
    publisher,
    now,
    topics.flatMap(({ sessions }) =>
      sessions.map((session) => element('veranstaltung', [...identity(session), ...seats(session)])),
    ),
  );
}

function document(publisher: OpenPublisher, now: Date, courses: readonly (string | null)[]): string {
  const head = element('export', [
    element('erstellungszeitpunkt', berlinTimestamp(now)),
    element('ersteller', [element('guid', publisher.origin), element('name', publisher.name)]),
  ]);
  return `${XML_HEAD}${element('openvhs:veranstaltungen', [head, ...courses], ROOT)}\n`;
}

function course(publisher: OpenPublisher, topic: OpenTopic, session: OpenSession): string | null {
  const { startsAt, endsAt, appointments, place } = session;
  const minutes = appointments.reduce(
    (sum, a) => sum + (a.endsAt.getTime() - a.startsAt.getTime()) / 60_000,
    0,
  );
  return element('veranstaltung', [
    ...identity(session),
    element('name', topic.title),
    element('untertitel', topic.benefit),
    digital(session),
    element('minimale_teilnehmerzahl', session.seatsMinimum),
    ...seats(session),
    element('anzahl_termine', Math.max(appointments.length, 1)),
    element('beginn_datum', berlinTimestamp(startsAt).slice(0, 10)),
    element('dauer', minutes > 0 ? (minutes / UNIT_MINUTES).toFixed(1) : null),
    element('ende_datum', berlinTimestamp(endsAt).slice(0, 10)),
    ...topic.targetGroups.map((name) => element('zielgruppe', name)),
    ...[topic.category, ...topic.keywords].map((word) => element('schlagwort', word)),
    text(topic.description || topic.benefit),
    text(topic.goals.map((goal) => `• ${goal}`).join('\n')),
    place &&
      element('veranstaltungsort', [
        element('name', place.name),
        element('adresse', [element('land', 'Deutschland'), ...address(place.address)]),
        element('barrierefrei', place.accessible),
      ]),
    ...appointments.map(appointment),
    element('webadresse', [
      element('typ', 'website'),
      element('name', 'Termin'),
      element('uri', sessionUrl(publisher, session)),
    ]),
    element('webadresse', [
      element('typ', 'website'),
      element('name', 'Thema'),
      element('uri', topicUrl(publisher, topic)),
    ]),
  ]);
}

function identity({ id, number }: OpenSession): (string | null)[] {
  return [element('guid', id), element('nummer', number)];
}

/** A waiting list fills a course: nobody new gets what is free for a moment. */
function seats({ capacity, free }: OpenSession): (string | null)[] {
  return [element('aktuelle_teilnehmerzahl', capacity - free), element('maximale_teilnehmerzahl', capacity)];
}

const DIGITAL: Record<Format, string | null> = {
  IN_PERSON: null,
  ONLINE: 'online_angebot',
  HYBRID: 'blended_learning',
  SELF_PACED: 'selbstlernangebot',
};

function digital({ format }: OpenSession): string | null {
  const kind = DIGITAL[format];
  const feature = element('merkmal', [element('name', 'kursart_digital'), element('wert', kind)]);
  return kind && element('merkmale', [feature]);
}

function text(content: string): string | null {
  return content && element('text', [element('eigenschaft', 'Beschreibung'), element('text', content)]);
}

/** Addresses are kept as one line: "Marktplatz 1, 80331 München". */
function address(line: string): (string | null)[] {
  const found = /^(?:(.*?),\s*)?(\d{5})\s+(.+)$/.exec(line);
  if (!found) return [element('strasse', line)];
  const [, street, postcode, town] = found;
  return [element('plz', postcode!), element('ort', town!), element('strasse', street ?? null)];
}

function appointment({ startsAt, endsAt }: OpenAppointment): string | null {
  const [day, start] = berlinTimestamp(startsAt).split('T');
  const end = berlinTimestamp(endsAt).split('T')[1];
  return element('termin', [
    element('beginn_datum', day!),
    element('beginn_uhrzeit', start!),
    element('ende_uhrzeit', end!),
  ]);
}
