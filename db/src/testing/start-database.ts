import { prepareTestServer, type TestServer } from './test-database.ts';

declare global {
  var weitblickTestServer: TestServer | undefined;
}

/** Jest's globalSetup of every package that tests against the database. */
export default async function startDatabase(): Promise<void> {
  globalThis.weitblickTestServer = await prepareTestServer();
}
