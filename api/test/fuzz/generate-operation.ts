import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import type { Random } from '@weitblick/db/demo';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));

/** Selections go no deeper than the server allows; now and then one goes on, to be refused. */
const DEPTH = 5;
const WIDTH = 6;
const ODD_TEXTS = [
  '',
  ' ',
  '0',
  'null',
  "' or 1=1; --",
  '\u0000',
  '\ud800',
  '\u202eabc',
  '%_\\',
  'ä'.repeat(300),
  '${7*7}',
];
const ODD_NUMBERS = [0, 1, -1, 2, 30, 100, 101, 2_147_483_647, -2_147_483_648];
const DAYS = ['2026-11-25', '2026-02-30', '0000-00-00', '2027-12-31', '9999-12-31'];
const MOMENTS = [
  '2026-11-25T09:00:00.000Z',
  '2027-03-28T02:30:00+01:00',
  'yesterday',
  '275760-09-13T00:00:00Z',
];

export interface GeneratorOptions {
  random: Random;
  /** Ids of objects that exist, so that not everything ends at "not found". */
  ids: readonly string[];
}

/** One operation that the schema allows, with arguments of which many make no sense; one in twenty is broken text. */
export function generateOperation(options: GeneratorOptions): string {
  const { random } = options;
  const mutation = random.chance(0.4);
  const root = mutation ? schema.getMutationType()! : schema.getQueryType()!;
  const fields = some(random, Object.values(root.getFields()), mutation ? 1 : random.int(1, 3));
  const selections = fields.map((field, i) => `f${i}: ${fieldText(options, field, 1)}`);
  const text = `${mutation ? 'mutation' : 'query'} { ${selections.join(' ')} }`;
  return random.chance(0.05) ? brokenText(random, text) : text;
}

function some<T>(random: Random, list: readonly T[], count: number): T[] {
  return random.order(list).slice(0, count);
}

function fieldText(options: GeneratorOptions, field: GraphQLField<unknown, unknown>, depth: number): string {
  const { random } = options;
  const given = field.args.filter(({ type }) => isNonNullType(type) || random.chance(0.5));
  const args = given.map(({ name, type }) => `${name}: ${valueText(options, type)}`);
  const head = args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name;
  const type = getNamedType(field.type);
  return isLeafType(type) ? head : `${head} { ${selectionText(options, type, depth)} }`;
}

function selectionText(options: GeneratorOptions, type: GraphQLNamedType, depth: number): string {
  const { random } = options;
  if (isAbstractType(type)) {
    const parts = some(random, schema.getPossibleTypes(type), 2).map(
      (member) => `... on ${member.name} { ${selectionText(options, member, depth)} }`,
    );
    return ['__typename', ...parts].join(' ');
  }
  return isObjectType(type) ? objectText(options, type, depth) : '__typename';
}

function objectText(options: GeneratorOptions, type: GraphQLObjectType, depth: number): string {
  const { random } = options;
  const fields = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) || depth < DEPTH || random.chance(0.01),
  );
  // aliases, because members of a union may have fields of one name and different types
  const chosen = some(random, fields, random.int(1, WIDTH));
  const texts = chosen.map((field) => `${type.name}_${field.name}: ${fieldText(options, field, depth + 1)}`);
  return ['__typename', ...texts].join(' ');
}

function valueText(options: GeneratorOptions, type: GraphQLInputType): string {
  const { random } = options;
  if (isNonNullType(type)) return valueText(options, type.ofType);
  if (random.chance(0.02)) return 'null';
  if (isListType(type)) {
    const length = random.chance(0.05) ? 200 : random.int(0, 3);
    return `[${Array.from({ length }, () => valueText(options, type.ofType)).join(', ')}]`;
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isNonNullType(field.type) || random.chance(0.5),
    );
    return `{ ${fields.map(({ name, type: inner }) => `${name}: ${valueText(options, inner)}`).join(', ')} }`;
  }
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  return scalarText(options, type.name);
}

function scalarText({ random, ids }: GeneratorOptions, scalar: string): string {
  switch (scalar) {
    case 'ID':
      return JSON.stringify(random.chance(0.8) ? random.pick(ids) : random.pick(ODD_TEXTS));
    case 'Int':
      return String(random.pick(ODD_NUMBERS));
    case 'Float':
      return String(random.pick([...ODD_NUMBERS, 0.5, 1e308]));
    case 'Boolean':
      return String(random.chance(0.5));
    case 'String':
      return JSON.stringify(random.pick([...ODD_TEXTS, ...DAYS, 'Führung', `key-${random.int(0, 1e9)}`]));
    case 'LocalDate':
      return JSON.stringify(random.pick(DAYS));
    default:
      return JSON.stringify(random.pick(MOMENTS));
  }
}

/** Cut, doubled, or with one sign too many. */
function brokenText(random: Random, text: string): string {
  const at = random.int(0, text.length - 1);
  return random.pick([
    text.slice(0, at),
    text.slice(0, at) + text,
    `${text.slice(0, at)}${random.pick(['{', '}', '"', '@', '\u0000', '...', '$', '🙂'])}${text.slice(at)}`,
  ]);
}
