import { addDays, berlinDay } from '@weitblick/shared/calendar';
import type { DemoCity } from './city.ts';
import type { DemoTopic } from './city-types.ts';
import type { TableRows, Value } from './rows.ts';

/** An advanced topic and the one without which nobody gets in. */
const REQUIRED = [
  [
    'Sicherheitsbeauftragte Aufbau: Begehungen und schwierige Fälle',
    'Sicherheitsbeauftragte: Grundlehrgang nach § 22 SGB VII',
  ],
] as const;

const MODULES = [
  ['Neu in der Führungsrolle: Die ersten hundert Tage', false],
  ['Gestern im Team, heute Leitung: Rollenwechsel gestalten', false],
  ['Delegieren ohne Kontrollverlust', false],
  ['Gesund führen: Überlastung im Team vorbeugen', true],
] as const;

interface Rule {
  title: string;
  audience: 'ALL' | 'LEADERS' | 'APPRENTICES' | 'UNIT';
  validMonths: number | null;
  dueWithinDays: number;
  /** Days since the rule began. */
  age: number;
}

/** Days left are more than 60 or over, so that a fresh city does not begin with thousands of reminders. */
const RULES: readonly Rule[] = [
  {
    title: 'Datenschutz-Grundschulung für alle Beschäftigten',
    audience: 'ALL',
    validMonths: 24,
    dueWithinDays: 180,
    age: 30,
  },
  {
    title: 'Arbeitsschutz ist Führungsaufgabe: Pflichten und Haftung',
    audience: 'LEADERS',
    validMonths: 60,
    dueWithinDays: 365,
    age: 200,
  },
  {
    title: 'Willkommen bei der Stadt: Einführungstage zum Ausbildungsstart',
    audience: 'APPRENTICES',
    validMonths: null,
    dueWithinDays: 150,
    age: 60,
  },
  {
    title: 'Sicherheit im Parteiverkehr: Übergriffe verhindern',
    audience: 'UNIT',
    validMonths: 24,
    dueWithinDays: 90,
    age: 120,
  },
];

/** Prerequisites, mandatory training and a programme; topics that a small city does not have are left out. */
export function obligationRows({ topics, personas, now }: DemoCity): TableRows[] {
  const today = berlinDay(now);
  const byTitle = new Map(topics.map((topic) => [topic.title, topic]));
  const office = [...personas].find(([persona]) => persona.role === 'EMPLOYEE')?.[1].unitId ?? null;
  const rules = RULES.flatMap((rule) => {
    const topic = byTitle.get(rule.title);
    return topic ? [{ ...rule, topic, unitId: rule.audience === 'UNIT' ? office : null }] : [];
  });
  const modules = MODULES.flatMap(([title, optional]) => {
    const topic = byTitle.get(title);
    return topic ? [{ topic, optional }] : [];
  });
  const programmes: Value[][] =
    modules.length > 1
      ? [
          [
            1,
            'neu-in-fuehrung',
            'Neu in Führung',
            'Das Grundprogramm für alle, die ihre erste Leitung übernehmen: mehrere Module, verteilt auf ein Jahr.',
          ],
        ]
      : [];
  return [
    {
      table: 'topic_prerequisite',
      columns: ['topic_id', 'required_topic_id', 'kind'],
      rows: prerequisites(topics, byTitle),
    },
    {
      table: 'mandatory_rule',
      columns: ['id', 'topic_id', 'audience', 'unit_id', 'valid_months', 'due_within_days', 'valid_from'],
      rows: rules.map((r, i) => [
        i + 1,
        r.topic.id,
        r.audience,
        r.unitId,
        r.validMonths,
        r.dueWithinDays,
        addDays(today, -r.age),
      ]),
    },
    { table: 'programme', columns: ['id', 'slug', 'title', 'summary'], rows: programmes },
    {
      table: 'programme_module',
      columns: ['programme_id', 'topic_id', 'position', 'optional'],
      rows: programmes.length > 0 ? modules.map((m, i) => [1, m.topic.id, i + 1, m.optional]) : [],
    },
    {
      table: 'cohort',
      columns: ['id', 'programme_id', 'name', 'starts_on', 'apply_until', 'seats'],
      rows: programmes.map(() => [1, 1, 'Nächster Jahrgang', addDays(today, 100), addDays(today, 60), 16]),
    },
  ];
}

/** “Excel Aufbau: …” recommends the most wanted “Excel …” of its category. */
function prerequisites(topics: readonly DemoTopic[], byTitle: ReadonlyMap<string, DemoTopic>): Value[][] {
  const rows: Value[][] = REQUIRED.flatMap(([advanced, basic]) => {
    const [topic, required] = [byTitle.get(advanced), byTitle.get(basic)];
    return topic && required ? [[topic.id, required.id, 'REQUIRED']] : [];
  });
  const done = new Set(rows.map((row) => row[0]));
  for (const topic of topics) {
    const subject = /^(.+?) Aufbau:/.exec(topic.title)?.[1];
    if (!subject || done.has(topic.id)) continue;
    const basics = topics
      .filter((t) => t !== topic && t.category === topic.category && t.title.startsWith(subject))
      .filter((t) => !/Aufbau|Fortgeschritten/.test(t.title))
      .sort((a, b) => b.demand - a.demand || a.id - b.id)[0];
    if (basics) rows.push([topic.id, basics.id, 'RECOMMENDED']);
  }
  return rows;
}
