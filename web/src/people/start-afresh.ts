import type { ApolloClient } from '@apollo/client';

/** After signing in or out: what the cache holds was read as somebody else, so what is on the page is asked for again. */
export async function startAfresh(client: ApolloClient): Promise<void> {
  try {
    await client.resetStore();
  } catch {
    // a part of the page went away while its question was repeated, or shows its own error
  }
}
