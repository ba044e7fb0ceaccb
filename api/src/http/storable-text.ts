import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import {
  getNamedType,
  GraphQLError,
  GraphQLID,
  isInputObjectType,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';

/**
 * Refuses text with U+0000, which PostgreSQL cannot store or compare, wherever it stands in a request: so no resolver
 * has to think of it, and no look-up ends in an error of the database. Ids are left alone: they are taken apart before
 * anything is looked up, and a forged one is "not found", whatever it holds.
 */
export const refuseUnstorableText: ApolloServerPlugin<BaseContext> = {
  async requestDidStart({ schema }) {
    return {
      async didResolveOperation({ request, document, operation }) {
        if (variablesHaveNul(schema, operation, request.variables) || literalHasNul(schema, document)) {
          throw new GraphQLError('Text must not contain the character U+0000', {
            // errors of plugins are 500 unless they say otherwise
            extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
          });
        }
      },
    };
  },
};

function variablesHaveNul(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode | undefined,
  values: Record<string, unknown> = {},
): boolean {
  return (operation?.variableDefinitions ?? []).some(({ variable, type }) =>
    hasNul(values[variable.name.value], typeFromAST(schema, type)),
  );
}

function hasNul(value: unknown, type: GraphQLType | undefined): boolean {
  const named = getNamedType(type);
  if (typeof value === 'string') return named !== GraphQLID && value.includes('\0');
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some((entry) => hasNul(entry, named));
  const fields = isInputObjectType(named) ? named.getFields() : {};
  return Object.entries(value).some(([name, field]) => hasNul(field, fields[name]?.type));
}

function literalHasNul(schema: GraphQLSchema, document: DocumentNode): boolean {
  const types = new TypeInfo(schema);
  let found = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      StringValue({ value }) {
        found ||= value.includes('\0') && getNamedType(types.getInputType()) !== GraphQLID;
      },
    }),
  );
  return found;
}
