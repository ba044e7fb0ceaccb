import { addDays, berlinDay, berlinTime, isWorkingDay } from '@weitblick/shared/calendar';
import type { Client } from 'pg';
import { COACHING_TOPICS, TAKES_A_PLACE, type CoachingSide, type CoachingStatus } from '../coaching/index.ts';
import type { DemoCity } from './city.ts';
import type { DemoPerson } from './city-types.ts';
import { DAY } from './clock-time.ts';
import { Random } from './random.ts';
import { instant, type TableRows } from './rows.ts';

const LANGUAGES = ['en', 'tr', 'fr', 'hr', 'uk', 'it', 'es', 'ar'] as const;
const OPENINGS = [
  'Ich höre erst einmal zu und frage nach.',
  'Gemeinsam finden wir den nächsten machbaren Schritt.',
  'Mir hilft es, Fragen auf ein Blatt zu zeichnen; vielleicht Ihnen auch.',
  'Ich begleite vor allem Wechsel: neue Aufgabe, neues Team, neue Rolle.',
] as const;
const CONCERNS = [
  'Zwei Kolleginnen sprechen kaum noch miteinander, und ich soll vermitteln.',
  'Seit vier Wochen leite ich das Team, in dem ich vorher gearbeitet habe.',
  'Ich möchte lernen, Nein zu sagen, ohne dass es gleich Streit gibt.',
  'Die Umstellung auf die neue Fachanwendung kostet uns alle Kraft.',
] as const;
const GOALS = [
  'Ein Gespräch zu dritt führen, mit einer Vereinbarung am Ende.',
  'Klären, was ich als Leitung entscheide und was das Team.',
  'Jede Woche eine Anfrage freundlich ablehnen.',
] as const;

/** The way to each state: who took which step. */
const PATH: readonly [CoachingStatus, CoachingSide][] = [
  ['REQUESTED', 'PERSON'],
  ['ACCEPTED', 'COACH'],
  ['AGREED', 'PERSON'],
  ['RUNNING', 'PERSON'],
  ['CONCLUDED', 'COACH'],
];
/** What the coaches have under way, again and again. */
const PATTERN: readonly CoachingStatus[] = [
  'REQUESTED',
  'RUNNING',
  'CONCLUDED',
  'ACCEPTED',
  'AGREED',
  'RUNNING',
];
const HOURS = ['09:00', '11:00', '14:00', '15:30'] as const;

interface DemoCoaching {
  id: number;
  coach: DemoPerson;
  person: DemoPerson;
  status: CoachingStatus;
  topic: string;
  /** Of each step, in milliseconds. */
  steps: number[];
}

/** All who have the role coach, with times in the next weeks and coachings of people from other Referate. */
export function coachingRows(city: DemoCity): TableRows[] {
  const random = new Random('coaching');
  const coaches = coachesOf(city);
  const coachings = coachingsOf(city, coaches, random.fork('coachings'));
  const steps = coachings.flatMap(({ id, steps: times }) => times.map((at, i) => ({ id, at, i })));
  const open = coachings.filter(({ status }) => status !== 'CONCLUDED');
  return [
    coachRows(city, coaches, random.fork('profiles')),
    {
      table: 'coaching',
      columns: [
        ...[
          'id',
          'person_id',
          'coach_id',
          'topic',
          'format',
          'status',
          'version',
          'status_since',
          'requested_at',
        ],
      ],
      rows: coachings.map(({ id, person, coach, topic, status, steps: times }) => [
        ...[id, person.id, coach.id, topic, 'ONLINE', status, times.length],
        ...[instant(times.at(-1)!), instant(times[0]!)],
      ]),
    },
    {
      table: 'coaching_event',
      columns: ['id', 'coaching_id', 'kind', 'version', 'from_status', 'to_status', 'actor', 'at'],
      rows: steps.map(({ id, at, i }, index) => [
        ...[index + 1, id, 'STATUS', i + 1, PATH[i - 1]?.[0] ?? 'NONE', ...PATH[i]!, instant(at)],
      ]),
    },
    {
      table: 'coaching_concern',
      columns: ['coaching_id', 'concern'],
      rows: open.map(({ id }) => [id, CONCERNS[id % CONCERNS.length]!]),
    },
    {
      table: 'coaching_goals',
      columns: ['coaching_id', 'goals', 'worded_by', 'worded_at', 'agreed_at'],
      rows: open
        .filter(({ steps: { length } }) => length >= 3)
        .map(({ id, steps: [, accepted, agreed] }) => [
          ...[id, GOALS[id % GOALS.length]!, 'COACH', instant(accepted! + DAY / 2), instant(agreed!)],
        ]),
    },
    slotRows(city, coaches, open, random.fork('slots')),
    {
      table: 'coaching_feedback',
      columns: [
        ...[
          'coach_id',
          'answers',
          'helpful_total',
          'goals_total',
          'shown_answers',
          'shown_helpful',
          'shown_goals',
        ],
      ],
      rows: coaches
        .filter((_, i) => i % 3 === 0)
        .map(({ id }, i) => {
          const sums = [5 + i, (5 + i) * 4 + 3, (5 + i) * 4];
          return [id, ...sums, ...sums];
        }),
    },
  ];
}

/** Every step is told to the other side; what is older than three days counts as read. */
export async function tellOfCoachings(client: Client, { now }: DemoCity): Promise<void> {
  await client.query(
    `insert into outbox_message (coaching_event_id, kind, recipient_id, created_at, sent_at, read_at)
     select e.id, t.notice_kind, case e.actor when 'PERSON' then c.coach_id else c.person_id end, e.at,
       e.at + interval '5 seconds', case when e.at < $1::timestamptz - interval '3 days' then e.at + interval '1 day' end
     from coaching_event e join coaching c on c.id = e.coaching_id
     join coaching_transition t on t.from_status = e.from_status and t.to_status = e.to_status
     where t.notice_kind is not null order by e.at, e.id`,
    [now],
  );
}

function coachesOf({ people, roles }: DemoCity): DemoPerson[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  return roles.filter(({ role }) => role === 'COACH').map(({ personId }) => byId.get(personId)!);
}

function coachRows({ now, sites }: DemoCity, coaches: readonly DemoPerson[], random: Random): TableRows {
  const columns = ['person_id', 'introduction', 'topics', 'languages', 'formats', 'site_code', 'capacity'];
  return {
    table: 'coach',
    columns: [...columns, 'qualified_until'],
    rows: coaches.map(({ id }, i) => {
      const topics = random.order(COACHING_TOPICS).slice(0, random.int(3, 5));
      const more = random.order(LANGUAGES).slice(0, random.int(0, 2));
      return [
        id,
        OPENINGS[i % OPENINGS.length]!,
        COACHING_TOPICS.filter((topic) => topics.includes(topic)),
        ['de', ...more].sort(),
        i % 5 === 4 ? ['ONLINE'] : ['ONLINE', 'ON_SITE'],
        sites[i % sites.length]!.code,
        random.int(3, 5),
        addDays(berlinDay(now), random.int(120, 900)),
      ];
    }),
  };
}

/** One to three for each coach, with staff of other Referate, so that nobody is of their own line or Abteilung. */
function coachingsOf(city: DemoCity, coaches: readonly DemoPerson[], random: Random): DemoCoaching[] {
  const referat = new Map(city.units.map((unit) => [unit.id, unit.referat]));
  const personas = new Set(city.personas.values());
  const heads = new Set(city.units.flatMap(({ headId, deputyId }) => [headId, deputyId]));
  const staff = random.order(
    city.people.filter((p) => p.email && !p.apprentice && !p.adviser && !personas.has(p) && !heads.has(p.id)),
  );
  const coachings: DemoCoaching[] = [];
  for (const [index, coach] of coaches.entries()) {
    for (let n = 0; n < 1 + (index % 3); n += 1) {
      const found = staff.findIndex((p) => referat.get(p.unitId) !== referat.get(coach.unitId));
      const [person] = staff.splice(found, 1);
      const status = PATTERN[(index + 2 * n) % PATTERN.length]!;
      const length = PATH.findIndex(([to]) => to === status) + 1;
      const start = city.now.getTime() - random.int(length * 9, length * 9 + 20) * DAY;
      const pace = random.int(3, 8) * DAY;
      coachings.push({
        id: coachings.length + 1,
        ...{ coach, person: person!, status },
        topic: COACHING_TOPICS[coachings.length % 4]!,
        steps: Array.from({ length }, (_, i) => start + i * pace),
      });
    }
  }
  return coachings;
}

/** Six hours of each coach in the next weeks; the first are booked by those whom they coach. */
function slotRows(
  { now }: DemoCity,
  coaches: readonly DemoPerson[],
  coachings: readonly DemoCoaching[],
  random: Random,
): TableRows {
  const rows = coaches.flatMap(({ id }) => {
    const booked = coachings.filter(({ coach, status }) => coach.id === id && TAKES_A_PLACE.includes(status));
    let day = berlinDay(now);
    return Array.from({ length: 6 }, (_, i) => {
      do day = addDays(day, random.int(1, 4));
      while (!isWorkingDay(day));
      const start = berlinTime(day, HOURS[random.int(0, HOURS.length - 1)]).getTime();
      const span = [instant(start), instant(start + DAY / 24)];
      return [id, ...span, 'ONLINE', 'Videoraum „Ruhe“', booked[i]?.id ?? null];
    });
  });
  return {
    table: 'coaching_slot',
    columns: ['coach_id', 'starts_at', 'ends_at', 'format', 'place', 'coaching_id'],
    rows,
  };
}
