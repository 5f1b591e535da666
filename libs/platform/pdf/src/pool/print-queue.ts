import { DomainError } from '#kernel';

interface Waiting<Slot> {
  readonly size: number;
  readonly take: (slot: Slot) => void;
  readonly refuse: (reason: unknown) => void;
}

/** Hands out slots in the order of asking. What waits is bounded by its size, so that memory is. */
export class PrintQueue<Slot> {
  private readonly idle: Slot[];
  private readonly waiting: Waiting<Slot>[] = [];
  private waitingSize = 0;

  /** @param maxWaiting characters of all documents that may wait together */
  constructor(
    private readonly slots: readonly Slot[],
    private readonly maxWaiting: number,
  ) {
    this.idle = [...slots];
  }

  /** @throws DomainError `pdf.busy` when too much waits already; the signal's reason when it aborts */
  async acquire(size: number, signal?: AbortSignal): Promise<Slot> {
    signal?.throwIfAborted();
    const slot = this.idle.shift();
    if (slot !== undefined) return slot;
    if (this.waitingSize + size > this.maxWaiting) throw new DomainError('pdf.busy', 'unavailable');
    return new Promise<Slot>((resolve, reject) => {
      const leave = (): void => {
        this.remove(entry);
        reject(signal?.reason as Error);
      };
      const entry: Waiting<Slot> = {
        size,
        take: (freed) => {
          signal?.removeEventListener('abort', leave);
          resolve(freed);
        },
        refuse: reject,
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.waiting.push(entry);
      this.waitingSize += size;
    });
  }

  release(slot: Slot): void {
    const next = this.waiting[0];
    if (!next) {
      this.idle.push(slot);
      return;
    }
    this.remove(next);
    next.take(slot);
  }

  /** Turns away everyone who waits. @returns when every slot is back */
  async drain(reason: Error): Promise<readonly Slot[]> {
    for (const entry of [...this.waiting]) {
      this.remove(entry);
      entry.refuse(reason);
    }
    await Promise.all(this.slots.map(() => this.acquire(0)));
    return this.slots;
  }

  private remove(entry: Waiting<Slot>): void {
    const index = this.waiting.indexOf(entry);
    if (index < 0) return;
    this.waiting.splice(index, 1);
    this.waitingSize -= entry.size;
  }
}
