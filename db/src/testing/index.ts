export {
  createTestDatabase,
  prepareTestServer,
  type TestDatabase,
  type TestServer,
} from './test-database.ts';
export { Fixtures, type SessionSketch } from './fixtures.ts';
