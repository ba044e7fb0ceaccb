import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('../.swcrc', import.meta.url), 'utf8'));
// jest finds .ts files itself; only the build turns the extension into .js
delete swc.jsc.rewriteRelativeImportExtensions;
delete swc.$schema;

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  testMatch: ['<rootDir>/src/**/*.spec.ts', '<rootDir>/test/**/*.spec.ts'],
  globalSetup: '<rootDir>/../db/src/testing/start-database.ts',
  globalTeardown: '<rootDir>/../db/src/testing/stop-database.ts',
  maxWorkers: 2,
  testTimeout: 60_000,
};
