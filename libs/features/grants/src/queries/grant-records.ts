import { Injectable } from '@nestjs/common';
import type { GrantEvent } from '../domain/application/grant-event.js';
import type { LedgerEntry } from '../domain/money/ledger-entry.js';
import type { Spending } from '../domain/spending/spending.js';
import { DecisionStore, type StoredDecision } from '../persistence/decision-store.js';
import { EventStore } from '../persistence/event-store.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { SpendingStore } from '../persistence/spending-store.js';

export interface GrantRecord {
  readonly spendings: readonly Spending[];
  readonly entries: readonly LedgerEntry[];
  readonly events: readonly GrantEvent[];
  readonly decision: StoredDecision | null;
}

/** What is written down of one application, inside a unit of work. */
@Injectable()
export class GrantRecords {
  constructor(
    private readonly spendings: SpendingStore,
    private readonly ledger: LedgerStore,
    private readonly events: EventStore,
    private readonly decisions: DecisionStore,
  ) {}

  async of(id: string): Promise<GrantRecord> {
    return {
      spendings: await this.spendings.of(id),
      entries: await this.ledger.of(id),
      events: await this.events.of(id),
      decision: await this.decisions.of(id),
    };
  }
}
