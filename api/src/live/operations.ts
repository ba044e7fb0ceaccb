import { randomUUID } from 'node:crypto';
import type { FastifyBaseLogger } from 'fastify';
import {
  createSourceEventStream,
  execute,
  getOperationAST,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { RequestParams } from 'graphql-sse';
import { depthLimit } from '../http/depth-limit.ts';
import type { StreamContext } from './watch.ts';
import type { LiveEvent } from './live-stream.ts';

export interface OperationsOptions {
  schema: GraphQLSchema;
  production: boolean;
  log: FastifyBaseLogger;
}

/** A stream asks for little, so its limits are tighter than those of /graphql. */
const MAX_TOKENS = 1_000;
const MAX_SPREADS = 16;
const MAX_DEPTH = 10;
/** Events that are answered at the same time: open pages must not take the connections that commands need. */
const AT_ONCE = 4;

/** How a stream's operation is checked and run: as Apollo Server does it for the rest, but each event in a context of its own. */
export function createOperations({ schema, production, log }: OperationsOptions) {
  const rules = [
    ...specifiedRules,
    depthLimit(MAX_DEPTH),
    ...(production ? [NoSchemaIntrospectionCustomRule] : []),
  ];
  const slots = slotsFor(AT_ONCE);

  const mask = (result: ExecutionResult): ExecutionResult => ({
    ...result,
    ...(result.errors && { errors: result.errors.map((error) => maskError(error, log)) }),
  });

  return {
    /** @throws GraphQLError */
    prepare({ query, operationName, variables }: RequestParams, contextValue: StreamContext): ExecutionArgs {
      const document = parse(query, { maxTokens: MAX_TOKENS });
      checkSpreads(document);
      if (getOperationAST(document, operationName)?.operation !== OperationTypeNode.SUBSCRIPTION)
        throw new GraphQLError('Only subscriptions are served here');
      return { schema, document, operationName, variableValues: variables, contextValue };
    },

    validate: (_schema: GraphQLSchema, document: DocumentNode) => validate(schema, document, rules),

    async subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
      const source = await createSourceEventStream(args);
      if (!(Symbol.asyncIterator in source)) return mask(source);
      const events = source as AsyncIterableIterator<LiveEvent>;
      const { forEvent } = args.contextValue as StreamContext;
      const end = async (): Promise<IteratorResult<ExecutionResult>> => {
        await events.return?.();
        return { done: true, value: undefined };
      };
      // not an async generator: its return() would wait for the next event
      const answers: AsyncIterableIterator<ExecutionResult> = {
        async next() {
          const { done, value: event } = await events.next();
          if (done) return { done, value: undefined };
          return slots(async () => {
            const contextValue = await forEvent!(event);
            if (!contextValue) return end();
            return { done: false, value: mask(await execute({ ...args, rootValue: event, contextValue })) };
          });
        },
        return: end,
        async throw(error) {
          await end();
          throw error;
        },
        [Symbol.asyncIterator]: () => answers,
      };
      return answers;
    },
  };
}

/** Fragments that spread fragments grow exponentially when their depth is measured. */
function checkSpreads(document: DocumentNode): void {
  let spreads = 0;
  visit(document, { FragmentSpread: () => void (spreads += 1) });
  if (spreads > MAX_SPREADS) throw new GraphQLError(`More than ${MAX_SPREADS} fragment spreads`);
}

/** What was not thrown for clients becomes a number that finds the log entry. */
function maskError(error: GraphQLError, log: FastifyBaseLogger): GraphQLError {
  if (!error.originalError || error.originalError instanceof GraphQLError) return error;
  const incident = randomUUID();
  log.error({ err: error.originalError, incident }, 'unexpected error in a live update');
  return new GraphQLError('Internal error', { extensions: { code: 'INTERNAL_SERVER_ERROR', incident } });
}

function slotsFor(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
