import { addDays, berlinDay } from '@weitblick/shared/calendar';
import type { EquipmentKind } from '../scheduling/index.ts';
import { Bookings } from './bookings.ts';
import type { DemoCity } from './city.ts';
import type { DemoAppointment, DemoSession } from './city-types.ts';
import { at, MINUTE } from './clock-time.ts';
import { nextTeachingDay } from './holidays.ts';
import { Random } from './random.ts';
import { instant, type TableRows, type Value } from './rows.ts';

/** By kind: what is written on each piece, and how many a site has. */
const PIECES: Record<EquipmentKind, [label: string, each: number]> = {
  PROJECTOR: ['Beamer', 2],
  MODERATION_CASE: ['Moderationskoffer', 2],
  VR_GLASSES: ['VR-Brillen (Satz)', 1],
  LAPTOP_CART: ['Laptopwagen', 1],
  CAMERA: ['Kamera', 1],
  FIRST_AID_KIT: ['Erste-Hilfe-Übungsset', 1],
};

interface Piece {
  id: number;
  kind: EquipmentKind;
  label: string;
  siteCode: string;
}

/** Equipment and who uses it, contracts and templates: everything of the planning desk that can be booked over. */
export function planningRows(city: DemoCity): TableRows[] {
  return [
    {
      table: 'equipment',
      columns: ['id', 'kind', 'label', 'site_code'],
      rows: piecesOf(city).map(({ id, kind, label, siteCode }) => [id, kind, label, siteCode]),
    },
    {
      table: 'appointment_equipment',
      columns: ['appointment_id', 'equipment_id'],
      rows: equipmentUses(city).map(({ appointmentId, pieceId }) => [appointmentId, pieceId]),
    },
    contracts(city, new Random('contracts')),
    templates(city),
  ];
}

/** A piece may be at every second site only. */
function piecesOf({ sites }: DemoCity): Piece[] {
  let id = 0;
  const numbers = new Map<EquipmentKind, number>();
  return sites.flatMap(({ code }, i) =>
    (Object.keys(PIECES) as EquipmentKind[])
      .filter((_, k) => (i + k) % 2 === 0)
      .flatMap((kind) => {
        const [label, each] = PIECES[kind];
        return Array.from({ length: each }, () => {
          const n = (numbers.get(kind) ?? 0) + 1;
          numbers.set(kind, n);
          return { id: (id += 1), kind, label: `${label} ${n}`, siteCode: code };
        });
      }),
  );
}

interface EquipmentUse {
  appointmentId: number;
  pieceId: number;
  appointment: DemoAppointment;
}

/** Every eighth session to come needs a piece that its site has. */
function equipmentUses(city: DemoCity): EquipmentUse[] {
  const { sessions, drafts, now } = city;
  const random = new Random('equipment');
  const pieces = piecesOf(city);
  const booked = new Bookings(0);
  const uses: EquipmentUse[] = [];
  let appointmentId = 0;
  for (const session of [...sessions, ...drafts]) {
    const first = appointmentId + 1;
    appointmentId += session.appointments.length;
    const wants = random.chance(0.125);
    if (!wants || session.startsAt < now.getTime() || session.siteCode === null || isCalledOff(session, now))
      continue;
    const there = random.order(pieces.filter((piece) => piece.siteCode === session.siteCode));
    const piece = there.find(({ id }) => booked.isFree(id, session.appointments));
    if (!piece) continue;
    booked.book(piece.id, session.appointments);
    session.appointments.forEach((appointment, i) =>
      uses.push({ appointmentId: first + i, pieceId: piece.id, appointment }),
    );
  }
  return uses;
}

/** External trainers have days agreed for the year behind, this one and the next; some are nearly used up. */
function contracts({ trainers, sessions, drafts, now }: DemoCity, random: Random): TableRows {
  const taught = new Map<string, Set<string>>();
  for (const { trainerIds, appointments } of [...sessions, ...drafts]) {
    for (const { startsAt } of appointments) {
      const day = berlinDay(new Date(startsAt));
      for (const id of trainerIds) {
        const key = `${id} ${day.slice(0, 4)}`;
        taught.set(key, (taught.get(key) ?? new Set()).add(day));
      }
    }
  }
  const year = Number(berlinDay(now).slice(0, 4));
  const rows = trainers
    .filter(({ personId }) => personId === null)
    .flatMap(({ id }) =>
      [year - 1, year, year + 1].map((y): Value[] => {
        const days = taught.get(`${id} ${y}`)?.size ?? 0;
        const spare = random.pick([0, 1, 2, 4, 6, 10, 15]);
        return [id, y, days + spare];
      }),
    );
  return { table: 'trainer_contract', columns: ['trainer_id', 'year', 'days'], rows };
}

/** Of every third taught topic, as most of its sessions are. */
function templates({ topics }: DemoCity): TableRows {
  const rows = topics
    .filter(({ minutes, formats }) => minutes.length > 0 && formats[0] !== 'SELF_PACED')
    .filter((_, i) => i % 3 === 0)
    .map(({ id, minutes, formats, seats: [minimum, maximum] }, i): Value[] => [
      ...[i + 1, id, minutes.length === 1 ? 'Üblicher Termin' : `${minutes.length} Termine`, formats[0]!],
      ...[`{${minutes.join(',')}}`, `{${minutes.map((_, n) => n * (isLong(minutes) ? 1 : 7)).join(',')}}`],
      ...['09:00', minimum, maximum, 14, 14, 14, formats[0] === 'ONLINE' ? '{}' : '{PROJECTOR}', '{}'],
    ]);
  return {
    table: 'session_template',
    columns: [
      ...['id', 'topic_id', 'name', 'format', 'minutes', 'day_offsets', 'start_time', 'seats_minimum'],
      ...['capacity', 'enrol_days', 'cancel_days', 'decide_days', 'room_features', 'equipment'],
    ],
    rows,
  };
}

/** Whole days follow each other, short ones come weekly. */
const isLong = (minutes: readonly number[]) => minutes.every((length) => length >= 300);

const NOTES = [
  'Umbau',
  'Heizung defekt',
  'Wahllokal',
  'Brandschutzprüfung',
  'Personalversammlung',
  'Malerarbeiten',
];
/** Around what is blocked nothing may be booked unless the block says that it was. */
const MARGIN = 15 * MINUTE;

/** Times at which rooms, trainers and equipment are not to be had; some were entered over what was booked. */
export function blockRows(city: DemoCity): TableRows {
  const random = new Random('blocks');
  const { rooms, trainers, now } = city;
  const [planner] = city.roles.filter(({ role }) => role === 'TRAINING_PLANNER');
  const uses = usesOf(city);
  const today = berlinDay(now);
  const block = (kind: 'room' | 'trainer' | 'equipment', id: number, note: string | null): Value[] => {
    const first = nextTeachingDay(addDays(today, random.int(5, 200)));
    const startsAt = at(first, 8 * 60);
    const endsAt = at(addDays(first, kind === 'trainer' ? random.int(4, 11) : random.int(0, 4)), 18 * 60);
    const over = (uses.get(`${kind} ${id}`) ?? []).some(
      (use) => use.startsAt - MARGIN < endsAt && startsAt < use.endsAt + MARGIN,
    );
    const only = (wanted: string) => (wanted === kind ? id : null);
    return [
      ...[only('room'), only('trainer'), only('equipment'), instant(startsAt), instant(endsAt), note, over],
      ...[planner!.personId, instant(now.getTime())],
    ];
  };
  const pieces = piecesOf(city);
  return {
    table: 'resource_block',
    columns: [
      ...['room_id', 'trainer_id', 'equipment_id', 'starts_at', 'ends_at', 'note', 'over_bookings'],
      ...['created_by_id', 'created_at'],
    ],
    rows: [
      ...random
        .order(rooms)
        .slice(0, 10)
        .map(({ id }) => block('room', id, random.pick(NOTES))),
      ...random
        .order(trainers)
        .slice(0, 12)
        .map(({ id }) => block('trainer', id, null)),
      ...random
        .order(pieces)
        .slice(0, 3)
        .map(({ id }) => block('equipment', id, 'Reparatur')),
    ],
  };
}

function usesOf(city: DemoCity): Map<string, DemoAppointment[]> {
  const { sessions, drafts, now } = city;
  const uses = new Map<string, DemoAppointment[]>();
  const add = (key: string, use: DemoAppointment) => uses.set(key, [...(uses.get(key) ?? []), use]);
  for (const session of [...sessions, ...drafts]) {
    if (isCalledOff(session, now)) continue;
    for (const appointment of session.appointments) {
      if (appointment.roomId) add(`room ${appointment.roomId}`, appointment);
      for (const id of session.trainerIds) add(`trainer ${id}`, appointment);
    }
  }
  for (const { pieceId, appointment } of equipmentUses(city)) add(`equipment ${pieceId}`, appointment);
  return uses;
}

const isCalledOff = ({ calledOffAt }: DemoSession, now: Date) =>
  calledOffAt !== null && calledOffAt <= now.getTime();
