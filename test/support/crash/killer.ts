import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { alive, browsersOf } from '../../e2e/pdf-processes.js';
import type { Fleet } from './fleet.js';

export type Victim = 'portal' | 'worker' | 'browser' | 'postgres';
const VICTIMS: readonly Victim[] = ['postgres', 'portal', 'browser', 'worker'];
const PAUSE_MS = [100, 2_500] as const;
const RECOVERY_MS = 30_000;

/** Kills one process of the product after another, at random moments, in random order, each kind once a round. */
export class Killer {
  readonly killed: Record<Victim, number> = { portal: 0, worker: 0, browser: 0, postgres: 0 };
  private readonly stopped = new AbortController();

  /** @param random 0 ≤ x < 1, seeded, so that a failing run can be told apart from another */
  constructor(
    private readonly fleet: Fleet,
    private readonly varDir: string,
    private readonly random: () => number,
  ) {}

  /** Goes on until `stop`, or until every kind has been killed `times`. */
  async run(times: number): Promise<void> {
    let round: Victim[] = [];
    const { signal } = this.stopped;
    for (;;) {
      await this.recovered();
      const [shortest, longest] = PAUSE_MS;
      await delay(shortest + this.random() * (longest - shortest), undefined, { signal }).catch(() => null);
      const due = VICTIMS.filter((victim) => this.killed[victim] < times);
      if (signal.aborted || due.length === 0) return;
      if (round.length === 0) round = due.sort(() => this.random() - 0.5);
      const victim = round.shift();
      if (victim) this.kill(victim);
    }
  }

  stop(): void {
    this.stopped.abort();
  }

  /** A machine that is slow to start programs would otherwise see nothing but starts. */
  private async recovered(): Promise<void> {
    const deadline = Date.now() + RECOVERY_MS;
    while (!this.fleet.isComplete && Date.now() < deadline && !this.stopped.signal.aborted) await delay(50);
  }

  private kill(victim: Victim): void {
    const pids = this.pidsOf(victim);
    const pid = pids[Math.floor(this.random() * pids.length)];
    if (pid === undefined) return;
    try {
      process.kill(pid, 'SIGKILL');
      this.killed[victim] += 1;
    } catch {
      // it ended by itself just now
    }
  }

  private pidsOf(victim: Victim): readonly number[] {
    if (victim === 'postgres') return this.postmaster();
    const pid = this.fleet.pid(victim === 'browser' ? 'worker' : victim);
    if (pid === undefined) return [];
    return victim === 'browser' ? alive(browsersOf(pid)) : [pid];
  }

  private postmaster(): readonly number[] {
    try {
      const file = join(this.varDir, 'postgres/cluster/data/postmaster.pid');
      return [parseInt(readFileSync(file, 'utf8'), 10)];
    } catch {
      return [];
    }
  }
}
