import type { Format } from '@weitblick/db/catalogue';

/** Who publishes the catalogue, and under which terms. */
export interface OpenPublisher {
  name: string;
  /** Origin of all addresses, without a slash at its end. */
  origin: string;
  /** Address of the licence. */
  licence: string;
}

export interface OpenAppointment {
  startsAt: Date;
  endsAt: Date;
}

/** What anybody may know of a session: no people, no address to join. */
export interface OpenSession {
  /** Opaque, as in the address of its page. */
  id: string;
  number: string;
  format: Format;
  startsAt: Date;
  endsAt: Date;
  place: { name: string; address: string; accessible: boolean } | null;
  seatsMinimum: number;
  capacity: number;
  /** Seats that are given away. */
  taken: number;
  /** Seats that somebody new could have: none while people wait. */
  free: number;
  appointments: OpenAppointment[];
}

/** What anybody may know of a published topic: no contact, no costs. */
export interface OpenTopic {
  id: string;
  slug: string;
  title: string;
  benefit: string;
  description: string;
  goals: string[];
  keywords: string[];
  formats: Format[];
  durationMinutes: number | null;
  accessibility: string;
  category: string;
  targetGroups: string[];
  /** null = not known */
  changedAt: Date | null;
  /** Not over yet and not called off, next first. */
  sessions: OpenSession[];
}

export function topicUrl({ origin }: OpenPublisher, { slug, id }: Pick<OpenTopic, 'slug' | 'id'>): string {
  return `${origin}/katalog/${slug}-${id}`;
}

export function sessionUrl({ origin }: OpenPublisher, { id }: Pick<OpenSession, 'id'>): string {
  return `${origin}/termine/${id}`;
}

/** When something of it changed last; null = not known. */
export function lastChange(topics: readonly Pick<OpenTopic, 'changedAt'>[]): Date | null {
  let last: Date | null = null;
  for (const { changedAt } of topics) if (changedAt && (!last || changedAt > last)) last = changedAt;
  return last;
}

/** The files of the open catalogue, as paths. */
export const OPEN_FILES = {
  courses: '/offen/kurse.jsonld',
  openVhs: '/offen/openvhs.xml',
  seats: '/offen/belegung.xml',
  dcatJson: '/offen/katalog.dcat.jsonld',
  dcatTurtle: '/offen/katalog.dcat.ttl',
} as const;
