import {
  astFromValue,
  getNamedType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isInputObjectType,
  print,
} from 'graphql';
import { weitblickSchema } from './schema.ts';

/** docs/api-reference.md: what can be asked and done, in the words of the schema. */
export async function apiReference(): Promise<string> {
  const schema = await weitblickSchema();
  return [
    '# Reference of the GraphQL API',
    '',
    'Written by `npm run schema` from the classes in `api/src`. Do not edit. How to use it: [api.md](api.md); all types:',
    '[schema.graphql](../api/schema.graphql).',
    '',
    '## Queries',
    ...section(schema.getQueryType()),
    '## Mutations',
    'Each takes one `input` and returns a union: its success, or a problem with a name.',
    '',
    ...section(schema.getMutationType()),
    '## Deprecated',
    ...deprecated(schema),
    '',
  ].join('\n');
}

function section(type: GraphQLObjectType | null | undefined): string[] {
  const fields = Object.values(type?.getFields() ?? {});
  return fields.sort((a, b) => a.name.localeCompare(b.name, 'en')).flatMap(entry);
}

function entry(field: GraphQLField<unknown, unknown>): string[] {
  const result = getNamedType(field.type);
  return [
    `### ${field.name}`,
    ...(field.description ? [oneLine(field.description), ''] : ['']),
    ...field.args.flatMap(parameters),
    isUnionType(result)
      ? `- answers ${result
          .getTypes()
          .map(({ name }) => `\`${name}\``)
          .join(', ')}`
      : `- answers \`${String(field.type)}\``,
    '',
  ];
}

/** The fields of an input stand in the place of the input. */
function parameters(argument: GraphQLArgument): string[] {
  const type = getNamedType(argument.type);
  return argument.name === 'input' && isInputObjectType(type)
    ? Object.values(type.getFields()).map(parameter)
    : [parameter(argument)];
}

function parameter({ name, type, description, defaultValue }: GraphQLArgument | GraphQLInputField): string {
  const initial = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `- \`${name}: ${String(type)}${initial ? ` = ${print(initial)}` : ''}\`${description ? `: ${oneLine(description)}` : ''}`;
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function deprecated(schema: GraphQLSchema): string[] {
  const found = Object.values(schema.getTypeMap()).flatMap((type) =>
    'getFields' in type && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => field.deprecationReason)
          .map((field) => `- \`${type.name}.${field.name}\`: ${field.deprecationReason}`)
      : [],
  );
  return found.length > 0 ? found : ['Nothing.'];
}
