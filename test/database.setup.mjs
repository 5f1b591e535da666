import './typescript-hooks.mjs';

/** Jest loads global set-ups with Node itself, hence the hooks. */
export default async function setup() {
  const { startTestServer } = await import('./database.server.ts');
  await startTestServer();
}
