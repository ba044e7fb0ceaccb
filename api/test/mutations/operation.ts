import { readFileSync } from 'node:fs';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import type { Input } from './cases.ts';

const schema = buildSchema(readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8'));
const mutations = schema.getMutationType()!.getFields();

export const MUTATIONS = Object.keys(mutations);

/** The document of a mutation; asks for everything flat, so that two answers can be compared. */
export function documentOf(name: string): string {
  const field = mutations[name]!;
  const union = getNamedType(field.type);
  if (!isUnionType(union)) throw new Error(`${name} does not return a union`);
  const members = union.getTypes().map((type) => `... on ${type.name} { ${flatFields(type)} }`);
  return `mutation ($input: ${inputTypeOf(name).name}!) { ${name}(input: $input) { __typename ${members.join(' ')} } }`;
}

/** Aliased, because fields of one name differ in type between the members. */
function flatFields(type: GraphQLObjectType): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    const alias = `${type.name}_${field.name}`;
    if (isLeafType(named)) return `${alias}: ${field.name}`;
    const inner =
      isObjectType(named) && named.getFields().id && field.args.length === 0 ? '{ id }' : '{ __typename }';
    return `${alias}: ${field.name} ${inner}`;
  });
  return fields.join(' ');
}

export function inputTypeOf(name: string): GraphQLInputObjectType {
  const type = getNamedType(mutations[name]!.args[0]!.type);
  if (!isInputObjectType(type)) throw new Error(`${name} does not take an input`);
  return type;
}

export const isKeyed = (name: string): boolean => 'idempotencyKey' in inputTypeOf(name).getFields();

/** A place in an input that holds one value, as steps from the top; lists are entered at their first element. */
export interface Leaf {
  path: readonly (string | number)[];
  /** Name of the scalar. */
  scalar: string;
}

/** Every scalar of the input, also those that are optional and left out; keys are looked at by a test of their own. */
export function leavesOf(name: string): Leaf[] {
  return walk(inputTypeOf(name), []);
}

function walk(type: GraphQLInputObjectType, path: Leaf['path']): Leaf[] {
  return Object.values(type.getFields())
    .filter((field) => field.name !== 'idempotencyKey')
    .flatMap((field) => enter(field.type, [...path, field.name]));
}

function enter(type: GraphQLInputType, path: Leaf['path']): Leaf[] {
  if (isNonNullType(type)) return enter(type.ofType, path);
  if (isListType(type)) return enter(type.ofType, [...path, 0]);
  if (isInputObjectType(type)) return walk(type, path);
  return [{ path, scalar: type.name }];
}

/** A copy of the input with another value at that place. Null when the place is inside something that is left out. */
export function replaced(input: Input, { path }: Pick<Leaf, 'path'>, value: unknown): Input | null {
  const copy = structuredClone(input) as Record<string | number, unknown>;
  let at: Record<string | number, unknown> = copy;
  for (const [depth, step] of path.slice(0, -1).entries()) {
    if (at[step] === undefined) {
      if (typeof path[depth + 1] !== 'number') return null;
      at[step] = [];
    }
    at = at[step] as typeof at;
  }
  at[path.at(-1)!] = value;
  return copy;
}
