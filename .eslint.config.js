import js from '@eslint/js';
import globals from 'globals';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom; docs/architecture.md says why. `files` may not import what `never` matches. */
const directions = [
  {
    files: ['shared/**'],
    never: [{ group: ['@weitblick/*'], message: 'shared depends on nothing of ours' }],
  },
  {
    files: ['db/**'],
    never: [
      {
        group: ['@weitblick/api*', '@weitblick/web*', '**/api/**', '**/web/**'],
        message: 'db knows shared only',
      },
    ],
  },
  {
    files: ['api/**'],
    never: [{ group: ['@weitblick/web*', '**/web/src/**'], message: 'the API does not know the web app' }],
  },
  {
    files: ['web/**'],
    never: [
      {
        group: ['@weitblick/api*', '@weitblick/db*', '**/api/src/**', '**/db/src/**', '@mikro-orm/*', 'pg'],
        message: 'the web app knows the API through schema.graphql and generated documents only',
      },
    ],
  },
  {
    files: ['api/src/*/use-cases/**'],
    never: [
      {
        group: [
          '**/*.resolver.ts',
          '**/*.types.ts',
          '**/*.routes.ts',
          '**/http/**',
          'type-graphql',
          'graphql',
          'fastify*',
        ],
        message: 'use cases do not know GraphQL or HTTP',
      },
    ],
  },
  {
    files: ['api/src/*/queries/**'],
    never: [
      {
        group: ['**/*.resolver.ts', '**/use-cases/**', '**/http/**', 'fastify*'],
        message: 'queries only read',
      },
    ],
  },
  {
    files: ['api/src/*/rules/**'],
    never: [
      {
        group: [
          '**/*.resolver.ts',
          '**/*.types.ts',
          '**/use-cases/**',
          '**/queries/**',
          '**/platform/**',
          '**/http/**',
          '@mikro-orm/*',
          'pg',
          'node:fs*',
          'graphql',
          'type-graphql',
        ],
        message: 'rules are pure: no I/O, no framework',
      },
    ],
  },
];

const readsTheClock = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'time is injected',
  },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'time is injected' },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'rules are deterministic',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**', '.data/**', '**/generated.ts', '.turbo/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y': jsxA11y },
    languageOptions: { globals: { ...globals.browser } },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      // Safari drops list semantics with list-style: none, so the role is said again
      'jsx-a11y/no-redundant-roles': ['error', { ul: ['list'], ol: ['list'] }],
      'jsx-a11y/no-autofocus': ['error', { ignoreNonDOM: true }],
    },
  },
  { files: ['**/*.spec.ts', '**/test/**'], rules: { 'max-lines': 'off' } },
  {
    // decorators need the classes at run time
    files: ['api/src/**/*.resolver.ts', 'api/src/**/*.types.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  ...directions.map(({ files, never }) => ({
    files: files.map((f) => (f.endsWith('**') ? `${f}/*.{ts,tsx}` : f)),
    ignores: ['**/*.spec.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: never }] },
  })),
  {
    files: [
      'api/src/*/rules/**/*.ts',
      'api/src/*/use-cases/**/*.ts',
      'db/src/demo/**/*.ts',
      'shared/src/**/*.ts',
    ],
    ignores: ['**/*.spec.ts', '**/run.ts'],
    rules: { 'no-restricted-syntax': ['error', ...readsTheClock] },
  },
);
