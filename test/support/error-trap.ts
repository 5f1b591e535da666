import type { DestinationStream } from 'pino';

/** Catches what the application logs, so that an error nobody sees in a response still fails a test. */
export class ErrorTrap implements DestinationStream {
  private lines: string[] = [];

  write(line: string): void {
    this.lines.push(line);
  }

  /** The lines so far, which are then forgotten. */
  take(): string[] {
    const { lines } = this;
    this.lines = [];
    return lines;
  }
}
