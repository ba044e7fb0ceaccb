import type { ApolloClient } from '@apollo/client';
import { DrawOfSessionDocument, type DrawnLineFragment, type DrawOfSessionQuery } from './generated.ts';

const PAGE_SIZE = 100;

export interface WholeDraw {
  session: NonNullable<DrawOfSessionQuery['session']>;
  lines: DrawnLineFragment[];
}

/** Everything a draw has published, all pages together: half of it proves nothing. @returns null for an unknown session */
export async function loadWholeDraw(client: ApolloClient, id: string): Promise<WholeDraw | null> {
  const lines: DrawnLineFragment[] = [];
  let after: string | null = null;
  for (;;) {
    const session = await loadPage(client, id, after);
    if (!session) return null;
    const { edges, pageInfo } = session.drawnApplications;
    lines.push(...edges.map(({ node }) => node));
    if (!pageInfo.hasNextPage) return { session, lines };
    after = pageInfo.endCursor;
  }
}

async function loadPage(
  client: ApolloClient,
  id: string,
  after: string | null,
): Promise<DrawOfSessionQuery['session']> {
  const { data } = await client.query({
    query: DrawOfSessionDocument,
    variables: { id, first: PAGE_SIZE, after },
    fetchPolicy: 'network-only',
  });
  if (!data) throw new Error('the API answered without data');
  return data.session;
}
