import type pg from 'pg';
import type { RecordedStatement } from './record-statements.ts';

/**
 * A recorded request whose parts can be replaced. MikroORM writes values into the text of its statements, so the
 * places are found there as well as in bound values; the recorded values must be distinctive (five digits or more,
 * random strings). Plain data, to be sent to the load process.
 */
export interface Template {
  steps: Step[];
}

interface Step {
  text: Cut;
  name: string | null;
  values: (Cut | { fixed: unknown } | { bytes: string })[];
  rows: number;
  /** Name under which the id that this insert returns is known to later steps. */
  yields: string | null;
}

/** Texts, and the names of the places between them. */
interface Cut {
  texts: string[];
  places: string[];
}

export type Slots = Record<string, string>;

/** Bytes as a slot. */
export const hex = (bytes: Buffer) => `x${bytes.toString('hex')}`;

/** @param known what the recorded values stand for, for example { person: '41357' } */
export function template(recorded: readonly RecordedStatement[], known: Slots): Template {
  const places = new Map(Object.entries(known).map(([name, value]) => [value, name]));
  const steps = recorded.map(({ text, name, values, rows, id }, i): Step => {
    const step = { text: cut(text, places), name, values: values.map((v) => cutValue(v, places)), rows };
    if (!/\binsert\b/i.test(text) || id === null || places.has(String(id))) return { ...step, yields: null };
    const yields = `id${i}`;
    places.set(String(id), yields);
    return { ...step, yields };
  });
  return { steps };
}

function cutValue(value: unknown, places: ReadonlyMap<string, string>): Step['values'][number] {
  if (Buffer.isBuffer(value)) {
    const place = places.get(hex(value));
    return place ? { bytes: place } : { fixed: value };
  }
  const text = isPlainObject(value) ? JSON.stringify(value) : String(value);
  const found = cut(text, places);
  return found.places.length > 0 ? found : { fixed: value };
}

const isPlainObject = (value: unknown) =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

function cut(text: string, places: ReadonlyMap<string, string>): Cut {
  if (places.size === 0) return { texts: [text], places: [] };
  const found: string[] = [];
  const alternatives = [...places.keys()].map((value) => value.replaceAll(/[^\w]/g, '\\$&'));
  const marked = text.replaceAll(
    new RegExp(`(?<![\\w-])(?:${alternatives.join('|')})(?![\\w-])`, 'g'),
    (value) => {
      found.push(places.get(value)!);
      return '\0';
    },
  );
  return { texts: marked.split('\0'), places: found };
}

function fill({ texts, places }: Cut, slots: Slots): string {
  let text = texts[0]!;
  for (const [i, name] of places.entries()) text += slots[name]! + texts[i + 1]!;
  return text;
}

function fillValue(value: Step['values'][number], slots: Slots): unknown {
  if ('fixed' in value) return value.fixed;
  return 'bytes' in value ? Buffer.from(slots[value.bytes]!.slice(1), 'hex') : fill(value, slots);
}

/** Runs the steps one after the other. @throws when one has another number of rows than was recorded */
export async function replay(client: pg.ClientBase, { steps }: Template, slots: Slots): Promise<void> {
  const known = { ...slots };
  for (const step of steps) {
    const text = fill(step.text, known);
    const values = step.values.map((value) => fillValue(value, known));
    const result = await client.query(step.name ? { name: step.name, text, values } : { text, values });
    if ((result.rowCount ?? 0) !== step.rows) {
      throw new Error(`${result.rowCount} rows instead of ${step.rows}: ${text.slice(0, 200)}`);
    }
    if (step.yields) known[step.yields] = String(result.rows[0].id);
  }
}

/** The part from the start of the transaction to its end. */
export function transactionOf({ steps }: Template): Template {
  const begin = steps.findIndex((step) => /^(begin|start transaction)/i.test(step.text.texts[0]!));
  const end = steps.findIndex((step) => /^commit/i.test(step.text.texts[0]!));
  if (begin < 0 || end < begin) throw new Error('no transaction was recorded');
  return { steps: steps.slice(begin, end + 1) };
}

/**
 * Proves that the places are right: a template with the values of another recording must give that recording. Reads
 * after the transaction may come in another order.
 * @throws with the first statement that differs in more than times and hashes
 */
export function assertFits({ steps }: Template, slots: Slots, recorded: readonly RecordedStatement[]): void {
  const known = { ...slots };
  const actual = steps.map((step, i) => {
    const values = step.values.map((value) => String(fillValue(value, known)));
    const statement = comparable(fill(step.text, known), values);
    if (step.yields) known[step.yields] = String(recorded[i]?.id);
    return statement;
  });
  const expected = recorded.map(({ text, values }) => comparable(text, values.map(String))).sort();
  const different = actual.sort().findIndex((statement, i) => statement !== expected[i]);
  if (different >= 0 || steps.length !== recorded.length) {
    throw new Error(`the replay would differ:\n${actual[different]}\n${expected[different]}`);
  }
}

/** Without times, and without hashes: that of the input differs, and a login session not found shows in its rows. */
function comparable(text: string, values: string[]): string {
  return JSON.stringify([text, values])
    .replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/x[0-9a-f]{64}/g, 'HASH');
}
