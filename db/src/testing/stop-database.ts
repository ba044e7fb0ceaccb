/** Jest's globalTeardown, beside start-database.ts. */
export default async function stopDatabase(): Promise<void> {
  await globalThis.weitblickTestServer?.stop();
}
