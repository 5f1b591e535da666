export default async function teardown(): Promise<void> {
  await globalThis.starTestServer?.stop();
  globalThis.starTestServer = undefined;
}
