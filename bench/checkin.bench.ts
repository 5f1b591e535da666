import { startTestServer, stopTestServer } from '../test/database.server.js';
import { startTestPortal } from '../test/support/test-portal.js';
import { type Bench, median, quantile } from './bench.js';
import { crowdedHall, REGISTRANTS, sealAllNames } from './checkin/crowded-hall.js';
import { SlowPhone } from './checkin/slow-phone.js';

const VISITS = 5;
const PRESENTED = 200;
const READY_MS = 3000;
const VERDICT_MS = 150;

/** The check-in page on a phone that is six times slower than this machine. */
export const bench: Bench = {
  name: 'checkin',
  run: async (say) => {
    await startTestServer();
    const portal = await startTestPortal({ env: { STAR_REQUESTS_PER_MINUTE: '0' } });
    const phone = await SlowPhone.buy(portal.url, await portal.client('district_admin'));
    try {
      const hall = await crowdedHall(portal);
      say(
        `${REGISTRANTS} registrants, 6 × CPU throttling, ${VISITS} first visits, ${PRESENTED} tickets offline`,
      );
      const first = await phone.open(hall.activityId);
      await sealAllNames(portal, hall);
      const visits = [];
      for (let visit = 0; visit < VISITS; visit += 1) visits.push((await phone.open(hall.activityId)).ms);
      const codes = hall.tickets.slice(0, PRESENTED).map(({ code }) => code);
      const verdicts = await phone.present(first.page, codes);
      return [
        {
          what: 'first visit until it works without a network, median',
          value: median(visits) / 1000,
          unit: 's',
          bound: { at: 'most', value: READY_MS / 1000 },
          detail: `slowest ${(Math.max(...visits) / 1000).toFixed(2)} s; before anything was sealed ${(first.ms / 1000).toFixed(2)} s`,
        },
        {
          what: 'ticket to verdict on the screen, p95',
          value: quantile(verdicts, 0.95),
          unit: 'ms',
          bound: { at: 'most', value: VERDICT_MS },
          detail: `median ${median(verdicts).toFixed(0)} ms`,
        },
      ];
    } finally {
      await phone.close();
      await portal.close();
      await stopTestServer();
    }
  },
};
