import { type Db } from 'pg-boss';

const MIN_INTERVAL_MS = 250;

/**
 * Writes how far a job is. On a connection of its own: inside the handler's transaction nobody could see it
 * before the end.
 */
export class JobProgress {
  private done = 0;
  private total = 0;
  private writtenAt = 0;

  constructor(
    private readonly db: Db,
    private readonly jobId: string,
  ) {}

  /** Remembers the state and writes it at most four times a second. */
  async report(done: number, total: number): Promise<void> {
    this.done = done;
    this.total = total;
    if (Date.now() - this.writtenAt < MIN_INTERVAL_MS) return;
    this.writtenAt = Date.now();
    await this.write(false);
  }

  async finish(): Promise<void> {
    this.done = this.total;
    await this.write(true);
  }

  private async write(finished: boolean): Promise<void> {
    const state = [this.jobId, this.done, this.total, finished];
    await this.db.executeSql('SELECT jobs.report($1, $2, $3, $4)', state);
  }
}
