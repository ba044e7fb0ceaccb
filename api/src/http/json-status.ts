import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../platform/context.ts';

/**
 * In the old media type application/json a well-formed answer has the status 200, whatever it says; 400 and the like would
 * pass for the word of something between client and server. Source: GraphQL over HTTP, section 6.4.1.
 */
export const okForPlainJson: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response: { body, http } }) {
        const plain = !request.http?.headers.get('accept')?.includes('application/graphql-response+json');
        if (!plain || body.kind !== 'single' || http.status !== 400) return;
        const codes = body.singleResult.errors?.map(({ extensions }) => extensions?.['code']) ?? [];
        // a request that is none stays one
        if (!codes.includes('BAD_REQUEST')) http.status = 200;
      },
    };
  },
};
