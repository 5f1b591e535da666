import { createServer, type Server } from 'node:net';
import { loadConfig, withAddresses } from '#config';
import { choosePort } from './choose-port.js';

const SETTINGS = { STAR_SECRET: 'x'.repeat(32) };

function occupy(): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
    });
  });
}

describe('the port', () => {
  let taken: { server: Server; port: number };
  beforeEach(async () => {
    taken = await occupy();
  });
  afterEach(() => taken.server.close());

  it('is the next free one when nobody asked for a certain one', async () => {
    const config = withAddresses(loadConfig(SETTINGS), { port: taken.port });
    const port = await choosePort(config);
    expect(port).toBeGreaterThan(taken.port);
    expect(port).toBeLessThan(taken.port + 50);
  });

  it('that the operator asked for is not exchanged for another', async () => {
    const config = loadConfig({ ...SETTINGS, PORT: String(taken.port) });
    await expect(choosePort(config)).rejects.toMatchObject({
      key: 'portTaken',
      params: { port: taken.port },
    });
  });

  it('is any when 0 is asked for', async () => {
    expect(await choosePort(loadConfig({ ...SETTINGS, PORT: '0' }))).toBe(0);
  });

  it('of an address that this machine does not have is refused with the reason', async () => {
    const config = loadConfig({ ...SETTINGS, STAR_HOST: '203.0.113.1' });
    await expect(choosePort(config)).rejects.toMatchObject({
      key: 'portRefused',
      params: { host: '203.0.113.1', problem: 'EADDRNOTAVAIL' },
    });
  });
});
