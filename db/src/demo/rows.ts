import { createHash } from 'node:crypto';
import { transition } from '../enrolment/index.ts';
import type { DemoCity } from './city.ts';
import type { DemoEnrolment, DemoEvent, DemoSession } from './city-types.ts';
import { DAY, MINUTE } from './clock-time.ts';
import { Random } from './random.ts';
import { bufferOf, featuresOf } from './room-features.ts';
import { TARGET_GROUPS } from './topics.ts';

export type Value = string | number | boolean | null | readonly string[] | Buffer;

export interface TableRows {
  table: string;
  columns: readonly string[];
  rows: Value[][];
}

/** The rows of units and people, in the order in which they can be inserted; heads of units are set afterwards. */
export function peopleRows({ units, people, roles, now }: DemoCity, passwordHash: string): TableRows[] {
  return [
    {
      table: 'org_unit',
      columns: ['id', 'parent_id', 'kind', 'name', 'short_name', 'cost_centre'],
      rows: units.map((u) => [u.id, u.parentId, u.kind, u.name, u.shortName, u.costCentre]),
    },
    {
      table: 'person',
      columns: [
        'id',
        'personnel_number',
        'given_name',
        'family_name',
        'email',
        'unit_id',
        'leadership_level',
        'apprentice',
      ],
      rows: people.map((p) => [
        p.id,
        p.personnelNumber,
        p.givenName,
        p.familyName,
        p.email,
        p.unitId,
        p.leadershipLevel,
        p.apprentice,
      ]),
    },
    {
      table: 'credential',
      columns: ['person_id', 'password_hash', 'changed_at'],
      rows: people.map((p) => [p.id, passwordHash, instant(now.getTime())]),
    },
    {
      table: 'role_assignment',
      columns: ['id', 'person_id', 'role', 'unit_id', 'valid_from'],
      rows: roles.map((r, i) => [i + 1, r.personId, r.role, r.unitId, r.validFrom]),
    },
  ];
}

export function catalogueRows({ categories, topics }: DemoCity): TableRows[] {
  return [
    {
      table: 'category',
      columns: ['id', 'slug', 'name', 'summary', 'position'],
      rows: categories.map((c, i) => [c.id, c.slug, c.name, c.summary, i + 1]),
    },
    {
      table: 'target_group',
      columns: ['code', 'name', 'position'],
      rows: TARGET_GROUPS.map(([code, name], i) => [code, name, i + 1]),
    },
    {
      table: 'topic',
      columns: [
        'id',
        'slug',
        'category_id',
        'title',
        'benefit',
        'description',
        'goals',
        'keywords',
        'formats',
        'duration_minutes',
        'popularity',
      ],
      rows: topics.map((t) => [
        t.id,
        t.slug,
        t.category.id,
        t.title,
        t.benefit,
        t.description,
        t.goals,
        t.keywords,
        t.formats,
        t.minutes.length > 0 ? t.minutes.reduce((a, b) => a + b) : null,
        t.popularity,
      ]),
    },
    {
      table: 'topic_target_group',
      columns: ['topic_id', 'target_group_code'],
      rows: topics.flatMap((t) => t.targetGroups.map((code) => [t.id, code])),
    },
  ];
}

/** Counters of seats are left out: the database's trigger keeps them. */
export function schedulingRows(city: DemoCity): TableRows[] {
  const { sites, rooms, trainers, drafts, now } = city;
  const sessions = [...city.sessions, ...drafts];
  const [planner] = city.roles.filter(({ role }) => role === 'TRAINING_PLANNER');
  const appointments = sessions.flatMap((s) =>
    s.appointments.map((a, i) => ({ ...a, session: s, position: i + 1 })),
  );
  return [
    {
      table: 'site',
      columns: ['code', 'name', 'address'],
      rows: sites.map((s) => [s.code, s.name, s.address]),
    },
    {
      table: 'room',
      columns: [
        ...['id', 'site_code', 'name', 'floor', 'seats', 'accessible'],
        ...['set_up_minutes', 'tear_down_minutes', 'features'],
      ],
      rows: rooms.map((r) => [
        ...[r.id, r.site.code, r.name, r.floor, r.seats, r.accessible],
        ...[bufferOf(r), bufferOf(r), featuresOf(r)],
      ]),
    },
    {
      table: 'trainer',
      columns: ['id', 'display_name', 'person_id'],
      rows: trainers.map((t) => [t.id, t.displayName, t.personId]),
    },
    {
      table: 'session',
      columns: [
        'id',
        'number',
        'topic_id',
        'format',
        'status',
        'starts_at',
        'ends_at',
        'site_code',
        'join_url',
        'seats_minimum',
        'capacity',
        'waiting_seq',
        'enrol_until',
        'cancel_until',
      ],
      rows: sessions.map((s) => [
        s.id,
        s.number,
        s.topic.id,
        s.format,
        statusOf(s),
        instant(s.startsAt),
        instant(s.endsAt),
        s.siteCode,
        s.joinUrl,
        s.seatsMinimum,
        s.capacity,
        s.waitingSeq,
        instant(s.enrolUntil),
        instant(s.cancelUntil),
      ]),
    },
    {
      table: 'appointment',
      columns: ['id', 'session_id', 'position', 'starts_at', 'ends_at', 'room_id'],
      rows: appointments.map((a, i) => [
        i + 1,
        a.session.id,
        a.position,
        instant(a.startsAt),
        instant(a.endsAt),
        a.roomId,
      ]),
    },
    {
      table: 'appointment_trainer',
      columns: ['appointment_id', 'trainer_id'],
      rows: appointments.flatMap((a, i) => a.session.trainerIds.map((id) => [i + 1, id])),
    },
    {
      table: 'session_event',
      columns: ['session_id', 'version', 'kind', 'at', 'actor_id', 'details'],
      rows: drafts.map((s) => [s.id, 1, 'CREATED', instant(now.getTime()), planner!.personId, '{}']),
    },
  ];

  function statusOf(session: DemoSession): string {
    if (session.id > city.sessions.length) return 'DRAFT';
    return session.calledOffAt !== null && session.calledOffAt <= now.getTime() ? 'CANCELLED' : 'OPEN';
  }
}

interface NumberedEvent {
  id: number;
  event: DemoEvent;
  version: number;
  enrolment: DemoEnrolment;
  enrolmentId: number;
}

/** Numbers in the order of time, as the database would have given them out. */
/** What is older counts as read, so that an inbox of the demo shows a handful. */
const READ_AFTER = 3 * DAY;

function numberEvents(enrolments: readonly DemoEnrolment[]): NumberedEvent[] {
  const inOrder = enrolments
    .flatMap((enrolment) => enrolment.events.map((event, i) => ({ event, enrolment, version: i + 1 })))
    .sort(
      (a, b) =>
        a.event.at - b.event.at ||
        a.enrolment.session.id - b.enrolment.session.id ||
        a.event.order - b.event.order,
    );
  const ids = new Map<DemoEnrolment, number>();
  for (const { enrolment } of inOrder) if (!ids.has(enrolment)) ids.set(enrolment, ids.size + 1);
  return inOrder.map((entry, i) => ({ ...entry, id: i + 1, enrolmentId: ids.get(entry.enrolment)! }));
}

export function enrolmentRows({ enrolments, now }: DemoCity): TableRows[] {
  const events = numberEvents(enrolments);
  const time = now.getTime();
  const started = events.filter((e) => e.version === 1);
  const notices = events.flatMap((e) => {
    const kind = transition(e.event.from, e.event.to)!.notice;
    return kind ? [{ ...e, kind }] : [];
  });
  return [
    {
      table: 'enrolment',
      columns: [
        'id',
        'session_id',
        'person_id',
        'status',
        'version',
        'waiting_seq',
        'created_at',
        'status_since',
      ],
      rows: started.map(({ enrolment: e, enrolmentId }) => [
        enrolmentId,
        e.session.id,
        e.personId,
        e.status,
        e.events.length,
        e.waitingSeq,
        instant(e.events[0]!.at),
        instant(e.events.at(-1)!.at),
      ]),
    },
    {
      table: 'enrolment_event',
      columns: ['id', 'enrolment_id', 'version', 'from_status', 'to_status', 'at', 'actor_id', 'reason'],
      rows: events.map(({ id, event, version, enrolment, enrolmentId }) => [
        id,
        enrolmentId,
        version,
        event.from,
        event.to,
        instant(event.at),
        event.by === 'PERSON' ? enrolment.personId : event.by === 'SYSTEM' ? null : event.by,
        event.reason,
      ]),
    },
    {
      table: 'outbox_message',
      columns: ['id', 'event_id', 'kind', 'recipient_id', 'created_at', 'sent_at', 'read_at'],
      rows: notices.map(({ id, kind, event, enrolment }, i) => [
        i + 1,
        id,
        kind,
        enrolment.personId,
        instant(event.at),
        event.at < time - MINUTE ? instant(event.at + 5_000 + (i % 40_000)) : null,
        event.at < time - READ_AFTER ? instant(event.at + (i % READ_AFTER)) : null,
      ]),
    },
    idempotencyRows(events, time),
  ];
}

/** What people did on the last day can still be repeated by their browsers: the keys of these commands. */
function idempotencyRows(events: readonly NumberedEvent[], time: number): TableRows {
  const random = new Random('idempotency');
  return {
    table: 'idempotency_key',
    columns: ['person_id', 'key', 'command', 'request_hash', 'outcome', 'created_at'],
    rows: events
      .filter(({ event }) => event.by === 'PERSON' && event.at > time - DAY)
      .map(({ event, enrolment, enrolmentId }) => {
        const { name, input, outcome } = commandOf(event, enrolment, enrolmentId);
        const key = Array.from({ length: 4 }, () =>
          random.int(0, 0xff_ff_ff_ff).toString(16).padStart(8, '0'),
        ).join('-');
        const hash = createHash('sha256')
          .update(JSON.stringify([name, input]))
          .digest();
        return [enrolment.personId, key, name, hash, JSON.stringify(outcome), instant(event.at)];
      }),
  };
}

/** The command of the API that led to an event, as its use cases name it and remember its outcome. */
function commandOf(event: DemoEvent, { session }: DemoEnrolment, enrolmentId: number) {
  switch (event.to) {
    case 'CONFIRMED':
      return {
        name: 'enrolInSession',
        input: { sessionId: session.id },
        outcome: { type: 'Enrolled', enrolmentId },
      };
    case 'WAITING':
      return {
        name: 'joinWaitingList',
        input: { sessionId: session.id },
        outcome: { type: 'Waiting', enrolmentId },
      };
    default:
      return {
        name: 'cancelEnrolment',
        input: { enrolmentId, reason: event.reason },
        outcome: { type: 'Cancelled', enrolmentId, promoted: event.promoted },
      };
  }
}

/** An instant as PostgreSQL reads it. */
export function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
