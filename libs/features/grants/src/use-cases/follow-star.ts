import { StarChanges, type StarChange } from '#assessment';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { provenFen } from '../domain/spending/spending.js';
import { ApplicationStore } from '../persistence/application-store.js';
import { LedgerStore } from '../persistence/ledger-store.js';
import { SpendingStore } from '../persistence/spending-store.js';
import { GrantDesk, type OnDesk } from './grant-desk.js';

/** Applications of which money is promised or out. */
const ALIVE = ['approved', 'reported', 'returning'] as const;

/**
 * A revoked star stops its grants in the transaction that revokes it: what is not paid is released, what is
 * paid and not proven by receipts of before is claimed back. Other changes leave a grant as it was decided;
 * while a star is suspended, no tranche is paid.
 */
@Injectable()
export class FollowStar implements OnModuleInit {
  constructor(
    private readonly changes: StarChanges,
    private readonly desk: GrantDesk,
    private readonly applications: ApplicationStore,
    private readonly spendings: SpendingStore,
    private readonly ledger: LedgerStore,
  ) {}

  onModuleInit(): void {
    this.changes.react('grants', (change) => this.follow(change));
  }

  async follow(change: StarChange): Promise<void> {
    if (change.effect !== 'revoked') return;
    for (const id of await this.applications.idsOfUnion(change.unionId, ALIVE))
      await this.desk.work(id, (on) => this.stop(on, change));
  }

  private async stop(on: OnDesk, { reason, on: stoppedOn }: StarChange): Promise<void> {
    const { one, now } = on;
    const heldFen = one.paidFen - one.returnedFen;
    const releaseFen = one.committedFen - heldFen;
    if (releaseFen > 0)
      await this.ledger.book(one, { kind: 'release', amountFen: releaseFen, bookedOn: stoppedOn }, now);
    const proven = provenFen(await this.spendings.of(one.id), stoppedOn);
    const claimFen = Math.max(0, heldFen - proven);
    const action = one.paidFen === 0 ? 'stop_unpaid' : 'stop';
    const remark = { note: reason, amountFen: claimFen, data: { releaseFen } };
    await this.desk.step(on, action, { note: reason, stoppedOn, claimFen }, remark);
  }
}
