export interface GraphqlAnswer<T> {
  status: number;
  data: T | null;
  errors?: { message: string; extensions?: { code?: string } }[];
  headers: Headers;
}

/** One GraphQL request, as a browser of our own origin sends it. */
export async function graphql<T = Record<string, never>>(
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
  cookie?: string,
): Promise<GraphqlAnswer<T>> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json;q=0.9',
      origin,
      ...(cookie ? { cookie } : {}),
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as Omit<GraphqlAnswer<T>, 'status' | 'headers'>;
  return { status: response.status, headers: response.headers, ...body, data: body.data ?? null };
}

/** Runs `task` for every item with a bounded number under way at once; results in the order of the items. */
export async function inParallel<T, R>(
  items: readonly T[],
  width: number,
  task: (item: T) => Promise<R>,
): Promise<R[]> {
  const results = new Array<R>(items.length);
  let next = 0;
  const worker = async () => {
    for (let i = next++; i < items.length; i = next++) results[i] = await task(items[i]!);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, worker));
  return results;
}
