import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';

function makeCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          topics: relayStylePagination(['search', 'filter', 'sort']),
          topic: (known, { args, toReference }) =>
            known ?? toReference({ __typename: 'Topic', id: args?.['id'] }),
          session: (known, { args, toReference }) =>
            known ?? toReference({ __typename: 'Session', id: args?.['id'] }),
        },
      },
      Topic: { fields: { sessions: relayStylePagination(['period']) } },
      Session: { fields: { seats: { merge: true }, room: { merge: true }, site: { merge: true } } },
      // there is one viewer, and it has no id
      Viewer: {
        keyFields: [],
        fields: { enrolments: relayStylePagination(['view']), enrolmentCounts: { merge: true } },
      },
      Enrolment: { fields: { cancellation: { merge: true } } },
    },
  });
}

/** @param onUnauthenticated called when the API wants to know who is asking */
export function makeApolloClient(onUnauthenticated: () => void): ApolloClient {
  const unauthenticated = new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED'))
      onUnauthenticated();
  });
  return new ApolloClient({
    link: ApolloLink.from([unauthenticated, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
    cache: makeCache(),
  });
}
