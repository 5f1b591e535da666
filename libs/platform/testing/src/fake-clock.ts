import { Clock } from '#kernel';

/** Time that stands still until a test moves it. */
export class FakeClock extends Clock {
  private at: Date;

  constructor(at = '2026-11-20T02:00:00Z') {
    super();
    this.at = new Date(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: string): void {
    this.at = new Date(at);
  }

  /** @param ms milliseconds forward */
  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}
