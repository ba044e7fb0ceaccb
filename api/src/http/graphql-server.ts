import { randomUUID } from 'node:crypto';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../platform/context.ts';
import { depthLimit } from './depth-limit.ts';

export interface GraphqlServerOptions {
  schema: GraphQLSchema;
  production: boolean;
  log: FastifyBaseLogger;
  plugins: ApolloServerPlugin<RequestContext>[];
}

/** Apollo Server with limits that hold before anything is executed: tokens, depth, fragment recursion, no batching. */
export function createGraphqlServer({ schema, production, log, plugins }: GraphqlServerOptions) {
  return new ApolloServer<RequestContext>({
    schema,
    plugins,
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    parseOptions: { maxTokens: 2_000 },
    maxRecursiveSelections: true,
    validationRules: [depthLimit(16)],
    logger: {
      debug: () => undefined,
      info: (message) => log.info(message),
      warn: (message) => log.warn(message),
      error: (message) => log.error(message),
    },
    formatError: (formatted, error) => (isMeantForClients(formatted) ? formatted : internalError(error, log)),
  });
}

/** Errors of GraphQL itself and those thrown with a code; Apollo marks everything else as internal. */
function isMeantForClients(formatted: GraphQLFormattedError): boolean {
  return formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR';
}

/** Tells the client nothing but a number that finds the log entry. */
function internalError(error: unknown, log: FastifyBaseLogger): GraphQLFormattedError {
  const incident = randomUUID();
  log.error({ err: unwrapResolverError(error), incident }, 'unexpected error in a resolver');
  return { message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR', incident } };
}
