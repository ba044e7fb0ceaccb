// queries and routes import this file before the schema is built
import 'reflect-metadata';
import { ArgsType, Field, Int, ObjectType, type ClassType } from 'type-graphql';
import { badInput } from './global-id.ts';

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;
  @Field(() => Boolean)
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true })
  startCursor!: string | null;
  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { defaultValue: 20 })
  first!: number;
  @Field(() => String, { nullable: true })
  after?: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount: number;
}

/** Defines <Name>Connection and <Name>Edge for a GraphQL object type. `node` is resolved from any value the type's resolvers take. */
export function connectionType(name: string, node: ClassType) {
  @ObjectType(`${name}Edge`)
  class EdgeType {
    @Field(() => String)
    cursor!: string;
    @Field(() => node)
    node!: unknown;
  }
  @ObjectType(`${name}Connection`)
  class ConnectionType {
    @Field(() => [EdgeType])
    edges!: EdgeType[];
    @Field(() => PageInfo)
    pageInfo!: PageInfo;
    @Field(() => Int)
    totalCount!: number;
  }
  return ConnectionType;
}

export const MAX_PAGE = 100;

/** @throws BAD_USER_INPUT outside 1 to MAX_PAGE */
export function pageSize(first: number, max = MAX_PAGE): number {
  if (!Number.isInteger(first) || first < 1 || first > max)
    throw badInput(`"first" must be between 1 and ${max}`);
  return first;
}

type SortKey = string | number | null;

/** A cursor holds the sort keys of its row; the row's id comes last, so that the order is total. */
export function encodeCursor(keys: readonly SortKey[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * @param shape one of 'string' or 'number' for each key; keys may be null
 * @throws BAD_USER_INPUT for a cursor that encodeCursor did not make for this list
 */
export function decodeCursor(cursor: string, shape: readonly ('string' | 'number')[]): SortKey[] {
  let keys: unknown;
  try {
    keys = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    keys = null;
  }
  const fits =
    Array.isArray(keys) &&
    keys.length === shape.length &&
    keys.every(
      (key, i) =>
        key === null || (typeof key === shape[i] && !(typeof key === 'string' && key.includes('\0'))),
    );
  if (!fits) throw badInput('"after" is not a cursor of this list');
  return keys as SortKey[];
}

/**
 * Cuts a page out of rows fetched with LIMIT first + 1.
 * @param cursorOf the sort keys of a row
 */
export function toConnection<T>(
  rows: readonly T[],
  first: number,
  totalCount: number,
  hasPreviousPage: boolean,
  cursorOf: (row: T) => readonly SortKey[],
): Connection<T> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: encodeCursor(cursorOf(node)), node }));
  return {
    edges,
    totalCount,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The same page with other nodes. */
export async function mapNodes<A, B>(
  connection: Connection<A>,
  map: (node: A) => Promise<B>,
): Promise<Connection<B>> {
  const edges = await Promise.all(
    connection.edges.map(async ({ cursor, node }) => ({ cursor, node: await map(node) })),
  );
  return { ...connection, edges };
}

/** What somebody sees of a list that is not theirs. */
export function emptyConnection<T>(): Connection<T> {
  return toConnection<T>([], 1, 0, false, () => []);
}
