interface Page {
  edges: readonly unknown[];
}

/**
 * The next page of a connection behind those that are shown, for lists that only few people open: the cache of everybody
 * else need not know how to join them.
 * @param name of the field of the query that holds the connection
 */
export function appendPage<Name extends string>(name: Name) {
  return <Data extends { [N in Name]: Page }>(
    shown: Data,
    { fetchMoreResult }: { fetchMoreResult: Data },
  ): Data => ({
    ...shown,
    [name]: { ...fetchMoreResult[name], edges: [...shown[name].edges, ...fetchMoreResult[name].edges] },
  });
}
