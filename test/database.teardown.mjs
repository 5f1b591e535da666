import './typescript-hooks.mjs';

export default async function teardown() {
  const { stopTestServer } = await import('./database.server.ts');
  await stopTestServer();
}
