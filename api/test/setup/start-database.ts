import { fileURLToPath } from 'node:url';
import { prepareTestServer, type TestServer } from '@weitblick/db/testing';

declare global {
  var weitblickTestServer: TestServer | undefined;
}

export default async function startDatabase(): Promise<void> {
  const dataDirectory = fileURLToPath(new URL('../../../.data/test-postgres', import.meta.url));
  globalThis.weitblickTestServer = await prepareTestServer(dataDirectory);
}
