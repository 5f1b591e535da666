import { scanTime } from './scan-time.js';

const OPENED = Date.parse('2026-11-20T01:00:00Z');
const RECEIVED = Date.parse('2026-11-20T09:00:00Z');
const at = (claimed: string) =>
  scanTime({ claimedAt: Date.parse(claimed), deviceOpenedAt: OPENED, receivedAt: RECEIVED });

it.each(['2026-11-20T01:00:00Z', '2026-11-20T00:56:00Z', '2026-11-20T05:00:00Z', '2026-11-20T09:04:00Z'])(
  'believes %s',
  (claimed) => {
    expect(at(claimed)).toEqual({ at: Date.parse(claimed), clockOff: false });
  },
);

it.each(['2026-11-19T05:00:00Z', '2026-11-21T05:00:00Z', '2026-11-20T00:54:00Z', '2026-11-20T09:06:00Z'])(
  'does not believe %s of a device opened at one and heard of at nine',
  (claimed) => {
    expect(at(claimed)).toEqual({ at: RECEIVED, clockOff: true });
  },
);
