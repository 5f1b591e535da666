/**
 * The server's time on this device. While the page is open it goes by the machine's ticking, so that a
 * clock that is set meanwhile changes nothing; after a restart by the skew that was measured last.
 */
export class ServerClock {
  private anchor: { readonly server: number; readonly ticks: number } | null = null;

  constructor(private stored: number) {}

  /** @param serverTime ms since 1970, just received */
  set(serverTime: number): void {
    this.anchor = { server: serverTime, ticks: performance.now() };
    this.stored = this.skew;
  }

  /** ms to add to this device's clock */
  get skew(): number {
    return this.anchor ? this.now() - Date.now() : this.stored;
  }

  now(): number {
    if (!this.anchor) return Date.now() + this.stored;
    return this.anchor.server + performance.now() - this.anchor.ticks;
  }
}
