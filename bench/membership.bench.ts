import { KeepBenefits, RecomputeMemberships } from '#alliance';
import { FakeClock } from '#testing';
import { startTestServer, stopTestServer } from '../test/database.server.js';
import { acting, openSampleCycle } from '../test/support/sample-case.js';
import { startTestPortal } from '../test/support/test-portal.js';
import type { Bench, Measure } from './bench.js';
import { fillMembers, UNIONS } from './membership/many-members.js';

const LIMIT_SECONDS = 20;

/** The nightly recomputation of 20,000 unions: from nothing, with a third changing, with nothing changing. */
export const bench: Bench = {
  name: 'membership',
  run: async (say) => {
    await startTestServer();
    const clock = new FakeClock('2026-11-20T02:00:00Z');
    const portal = await startTestPortal({ clock });
    try {
      await openSampleCycle(portal);
      await fillMembers(portal);
      const { districtId } = portal;
      const admin = acting(districtId, {
        role: 'district_admin',
        scopeType: 'district',
        scopeId: districtId,
      });
      await portal.asSystem(() => portal.get(KeepBenefits).adoptDefaults(admin));
      say(`${UNIONS} unions with stars, four of five of them members`);
      const night = async (what: string): Promise<Measure> => {
        const begun = performance.now();
        const changed = await portal.asSystem(() => portal.get(RecomputeMemberships).all('time'));
        const value = (performance.now() - begun) / 1000;
        const bound = { at: 'most', value: LIMIT_SECONDS } as const;
        return { what, value, unit: 's', bound, detail: `${changed} changed` };
      };
      const measures = [await night('memberships of 20,000 unions, from nothing')];
      clock.set('2026-11-30T02:00:00Z');
      measures.push(await night('a night on which stars and graces end'));
      measures.push(await night('a night on which nothing changes'));
      return measures;
    } finally {
      await portal.close();
      await stopTestServer();
    }
  },
};
