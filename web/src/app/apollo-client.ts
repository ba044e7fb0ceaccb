import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { ErrorLink } from '@apollo/client/link/error';
import { relayStylePagination } from '@apollo/client/utilities';
import { CurrentViewerDocument } from '../graphql/generated.ts';

function makeCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Query: {
        fields: {
          topics: relayStylePagination(['search', 'filter', 'sort']),
          failedDeliveries: relayStylePagination(),
          calendarSubjects: relayStylePagination(['kind', 'search']),
          programmes: relayStylePagination(),
          sessionsToAllocate: relayStylePagination(['view', 'search']),
          topicsInDemand: relayStylePagination(),
          // a row of a list already says much of the page behind it; null means that the API knows no such thing
          topic: (known, { args, toReference }) =>
            known === undefined ? toReference({ __typename: 'Topic', id: args?.['id'] }) : known,
          session: (known, { args, toReference }) =>
            known === undefined ? toReference({ __typename: 'Session', id: args?.['id'] }) : known,
        },
      },
      YearPlan: {
        fields: {
          items: relayStylePagination(['month', 'topicId', 'search']),
          topics: relayStylePagination(['search']),
          gaps: relayStylePagination(['reason']),
        },
      },
      Webhook: { fields: { deliveries: relayStylePagination() } },
      Cohort: { fields: { members: relayStylePagination() } },
      Topic: { fields: { sessions: relayStylePagination(['period']), policy: { merge: true } } },
      Session: {
        fields: {
          seats: { merge: true },
          room: { merge: true },
          site: { merge: true },
          allocation: { merge: true },
        },
      },
      // there is one viewer, and it has no id
      Viewer: {
        keyFields: [],
        fields: {
          enrolments: relayStylePagination(['view']),
          enrolmentCounts: { merge: true },
          approvals: relayStylePagination(['view']),
          notices: relayStylePagination(['unreadOnly']),
          teamCompliance: relayStylePagination(['scope', 'urgentOnly']),
          notificationPreferences: { merge: true },
        },
      },
      Enrolment: { fields: { cancellation: { merge: true }, substituteTerms: { merge: true } } },
    },
  });
}

/** @param onUnauthenticated called when the API wants to know who is asking */
export function makeApolloClient(onUnauthenticated: () => void): ApolloClient {
  const unauthenticated = new ErrorLink(({ error }) => {
    if (!CombinedGraphQLErrors.is(error)) return;
    if (!error.errors.some(({ extensions }) => extensions?.['code'] === 'UNAUTHENTICATED')) return;
    // the sign-in page would otherwise see somebody and send them straight back
    client.writeQuery({ query: CurrentViewerDocument, data: { __typename: 'Query', viewer: null } });
    onUnauthenticated();
  });
  const client = new ApolloClient({
    link: ApolloLink.from([unauthenticated, new HttpLink({ uri: '/graphql', credentials: 'same-origin' })]),
    cache: makeCache(),
  });
  return client;
}
