import { jest } from '@jest/globals';
import { ServerClock } from './server-clock.js';

const DAY = 86_400_000;

describe('the server’s clock on a device', () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });
  const deviceShows = (at: number, ticks: number) => {
    jest.spyOn(Date, 'now').mockReturnValue(at);
    jest.spyOn(performance, 'now').mockReturnValue(ticks);
  };

  it('goes by the skew measured before a restart', () => {
    deviceShows(1_000_000, 0);
    const clock = new ServerClock(DAY);
    expect([clock.now(), clock.skew]).toEqual([1_000_000 + DAY, DAY]);
  });

  it('goes on when the device’s clock is set back a day meanwhile', () => {
    deviceShows(1_000_000, 100);
    const clock = new ServerClock(0);
    clock.set(1_000_500);
    deviceShows(1_000_000 - DAY, 5100);
    expect([clock.now(), clock.skew]).toEqual([1_005_500, DAY + 5500]);
  });
});
