import { connect, createServer, type Server, type Socket } from 'node:net';

/** A cable between browsers and the portal that can be cut: no page, worker or preflight gets past it then. */
export class NetworkCable {
  private readonly sockets = new Set<Socket>();
  private whole = true;

  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** @param portalUrl where the other end is */
  static async lay(portalUrl: string): Promise<NetworkCable> {
    const { port } = new URL(portalUrl);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the cable has no end');
    const cable = new NetworkCable(server, `http://localhost:${address.port}`);
    server.on('connection', (near) => {
      cable.join(near, Number(port));
    });
    return cable;
  }

  cut(): void {
    this.whole = false;
    for (const socket of this.sockets) socket.destroy();
  }

  mend(): void {
    this.whole = true;
  }

  async remove(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private join(near: Socket, port: number): void {
    if (!this.whole) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    for (const [socket, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.sockets.add(socket);
      socket.pipe(other);
      socket.on('error', () => other.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        other.destroy();
      });
    }
  }
}
