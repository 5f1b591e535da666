import type { Typed } from './typed-form.js';

/** One indicator's answer that the server does not have yet. */
export interface QueuedAnswer {
  readonly typed: Typed;
  /** the version it was written on */
  readonly version: number;
  /** ms since 1970: which of two queued answers is newer */
  readonly at: number;
  /** the server said no to exactly this; it waits for a change */
  readonly refused?: boolean;
}

type Stored = Record<string, QueuedAnswer>;

/**
 * Answers not yet acknowledged, on this device: written before anything is sent, so that a killed browser
 * or a day without a network loses nothing. Several tabs share it.
 */
export class AnswerQueue {
  private readonly key: string;
  private memory: Stored = {};

  constructor(
    private readonly storage: Storage,
    assessmentId: string,
  ) {
    this.key = `star-answers:${assessmentId}`;
  }

  get(code: string): QueuedAnswer | undefined {
    return this.read()[code];
  }

  put(code: string, answer: QueuedAnswer): void {
    this.write({ ...this.read(), [code]: answer });
  }

  /** Forgets an answer, unless a newer one was typed meanwhile. */
  settle(code: string, at: number): void {
    const { [code]: answer, ...others } = this.read();
    if (answer && answer.at <= at) this.write(others);
  }

  /** Oldest first. */
  waiting(): readonly (readonly [code: string, answer: QueuedAnswer])[] {
    return Object.entries(this.read())
      .filter(([, answer]) => !answer.refused)
      .sort(([, one], [, other]) => one.at - other.at);
  }

  private read(): Stored {
    try {
      const text = this.storage.getItem(this.key);
      return text === null ? {} : (JSON.parse(text) as Stored);
    } catch {
      return this.memory; // storage is switched off: as long as the page is open
    }
  }

  private write(stored: Stored): void {
    this.memory = stored;
    try {
      if (Object.keys(stored).length === 0) this.storage.removeItem(this.key);
      else this.storage.setItem(this.key, JSON.stringify(stored));
    } catch {
      // full or switched off: memory holds it
    }
  }
}
