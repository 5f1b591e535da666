import { DefaultDistrict } from '#http';
import { DemoAccounts } from '../demo/demo-accounts.js';
import type { Announcer } from './announcer.js';
import type { PortalRun } from './start-portal.js';

const LOCAL = new Set(['127.0.0.1', 'localhost', '::1']);

/** Says where the portal is and, with demonstration data, how to get in. */
export async function announceReady({ app, config }: PortalRun, announcer: Announcer): Promise<void> {
  const url = config.http.port === 0 ? await app.getUrl() : config.http.publicUrl;
  announcer.say('ready', { url });
  const districtId = await app.get(DefaultDistrict).id();
  const accounts = districtId === null ? [] : await app.get(DemoAccounts).present(districtId);
  if (districtId === null) announcer.say('noDistrict');
  if (accounts.length > 0) {
    announcer.say('accounts');
    announcer.list(
      accounts.map(({ role, username, password }) =>
        [username.padEnd(12), password.padEnd(18), announcer.text(`identity.role.${role}`)].join(''),
      ),
    );
    if (!LOCAL.has(config.http.host)) announcer.say('accountsOpen', { host: config.http.host });
  }
  announcer.say('stopHint');
}
