import type { CodegenConfig } from '@graphql-codegen/cli';

const written = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    scalars: { DateTime: 'string', LocalDate: 'string', ID: 'string' },
    enumsAsTypes: true,
    useTypeImports: true,
    nonOptionalTypename: true,
    onlyOperationTypes: true,
    optimizeDocumentNode: true,
  },
};

const COMMANDS = 'src/commands/*.graphql';
const SESSIONS = 'src/scheduling/session-fragments.graphql';
const POLICY = 'src/catalogue/policy-rules.graphql';

/** Features with documents of their own, so that the catalogue does not send what only they need; and what those share. */
const FEATURES: Record<string, string[]> = {
  allocation: [COMMANDS, SESSIONS],
  app: [],
  approval: [COMMANDS, POLICY],
  coaching: [COMMANDS],
  demand: [COMMANDS, SESSIONS],
  enrolment: [COMMANDS, 'src/approval/question-entry.graphql', SESSIONS, POLICY],
  interfaces: [COMMANDS],
  notification: [],
  obligations: [COMMANDS],
  'peer-advice': [COMMANDS],
  'peer-round': [COMMANDS],
  'planning-board': [],
  reporting: [COMMANDS],
  resources: [COMMANDS],
  search: [COMMANDS],
  sessions: [COMMANDS],
  topics: [COMMANDS],
  'year-plan': [COMMANDS],
};

const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  generates: {
    'src/graphql/generated.ts': {
      ...written,
      documents: ['src/**/*.graphql', `!src/{commands,${Object.keys(FEATURES).join(',')}}/*.graphql`],
    },
    ...Object.fromEntries(
      Object.entries(FEATURES).map(([feature, shared]) => [
        `src/${feature}/generated.ts`,
        { ...written, documents: [`src/${feature}/*.graphql`, ...shared] },
      ]),
    ),
  },
};

export default config;
