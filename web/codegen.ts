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

const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  generates: {
    'src/graphql/generated.ts': {
      ...written,
      documents: [
        'src/**/*.graphql',
        '!src/{allocation,app,approval,coaching,commands,demand,enrolment,interfaces,notification,obligations,peer-advice,peer-round,planning-board,reporting,resources,search,sessions,topics,year-plan}/*.graphql',
      ],
    },
    // what the catalogue does not send is not fetched with it
    'src/enrolment/generated.ts': {
      ...written,
      documents: [
        'src/enrolment/*.graphql',
        'src/commands/*.graphql',
        'src/approval/question-entry.graphql',
        'src/scheduling/session-fragments.graphql',
        'src/catalogue/policy-rules.graphql',
      ],
    },
    'src/allocation/generated.ts': {
      ...written,
      documents: [
        'src/allocation/*.graphql',
        'src/commands/*.graphql',
        'src/scheduling/session-fragments.graphql',
      ],
    },
    'src/demand/generated.ts': {
      ...written,
      documents: [
        'src/demand/*.graphql',
        'src/commands/*.graphql',
        'src/scheduling/session-fragments.graphql',
      ],
    },
    'src/topics/generated.ts': {
      ...written,
      documents: ['src/topics/*.graphql', 'src/commands/*.graphql'],
    },
    'src/resources/generated.ts': {
      ...written,
      documents: ['src/resources/*.graphql', 'src/commands/*.graphql'],
    },
    'src/sessions/generated.ts': {
      ...written,
      documents: ['src/sessions/*.graphql', 'src/commands/*.graphql'],
    },
    'src/search/generated.ts': {
      ...written,
      documents: ['src/search/*.graphql', 'src/commands/*.graphql'],
    },
    'src/year-plan/generated.ts': {
      ...written,
      documents: ['src/year-plan/*.graphql', 'src/commands/*.graphql'],
    },
    'src/app/generated.ts': { ...written, documents: ['src/app/*.graphql'] },
    'src/notification/generated.ts': { ...written, documents: ['src/notification/*.graphql'] },
    'src/obligations/generated.ts': {
      ...written,
      documents: ['src/obligations/*.graphql', 'src/commands/*.graphql'],
    },
    'src/interfaces/generated.ts': {
      ...written,
      documents: ['src/interfaces/*.graphql', 'src/commands/*.graphql'],
    },
    'src/coaching/generated.ts': {
      ...written,
      documents: ['src/coaching/*.graphql', 'src/commands/*.graphql'],
    },
    'src/peer-round/generated.ts': {
      ...written,
      documents: ['src/peer-round/*.graphql', 'src/commands/*.graphql'],
    },
    'src/peer-advice/generated.ts': {
      ...written,
      documents: ['src/peer-advice/*.graphql', 'src/commands/*.graphql'],
    },
    'src/planning-board/generated.ts': {
      ...written,
      documents: ['src/planning-board/*.graphql'],
    },
    'src/reporting/generated.ts': {
      ...written,
      documents: ['src/reporting/*.graphql', 'src/commands/*.graphql'],
    },
    'src/approval/generated.ts': {
      ...written,
      documents: ['src/approval/*.graphql', 'src/commands/*.graphql', 'src/catalogue/policy-rules.graphql'],
    },
  },
};

export default config;
