import type { GrantsServices } from '#grants';
import { yuanText } from '#grants';
import { runAs, type UnitOfWork } from '#database';
import type { Principal } from '#http';
import type { CalendarDate } from '#kernel';
import type { DemoCast } from './demo-cast.js';
import { GRANT_PURPOSES, GRANT_STEPS, type GrantStep } from './demo-grants.js';
import { demoReceipt } from './demo-receipt.js';
import type { DemoUnion } from './organizations.demo.js';

/** Takes grants through everybody's hands on one day of the invented past. */
export class DemoGrantPlayer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly services: GrantsServices,
    private readonly cast: DemoCast,
    private readonly day: CalendarDate,
    private readonly receipts: { last: number },
  ) {}

  /** Begins an application. @returns its id */
  async begin(programmeId: string, union: DemoUnion, index: number): Promise<string> {
    const chair = this.cast.chairOf(union);
    const id = await this.as(chair, () => this.services.start.execute(chair, programmeId, union.unionId));
    await this.write(id, chair, index);
    return id;
  }

  /** Takes it on, one step after the other. @param from the step it has come to */
  async advance(id: string, union: DemoUnion, from: GrantStep, to: GrantStep): Promise<void> {
    const chair = this.cast.chairOf(union);
    const steps = GRANT_STEPS.slice(GRANT_STEPS.indexOf(from) + 1, GRANT_STEPS.indexOf(to) + 1);
    for (const step of steps) await this.step(id, chair, step);
  }

  as<T>({ userId, name, districtId }: Principal, work: () => Promise<T>): Promise<T> {
    return runAs({ userId, name, districtId, requestId: null }, work);
  }

  private async write(id: string, chair: Principal, index: number): Promise<void> {
    const { save } = this.services;
    const { text, version, amountFen } = await this.known(id);
    const second = Math.round(amountFen * 0.3);
    await this.as(chair, () =>
      save.execute(chair, {
        id,
        version,
        text: {
          ...text,
          purpose: GRANT_PURPOSES[index % GRANT_PURPOSES.length] ?? '',
          budget: { c1: amountFen - second, c2: second },
          payee: {
            name: text.payee.name,
            bank: '示例银行坪山支行（演示）',
            account: `62220000${String(index).padStart(8, '0')}`,
          },
        },
      }),
    );
  }

  private async step(id: string, chair: Principal, step: GrantStep): Promise<void> {
    const { submit, check, decide, pay, report, decideReport, recordReturn } = this.services;
    const { admin, leader } = this.cast;
    const { day: on } = this;
    const { amountFen } = await this.known(id);
    const spent = Math.round(amountFen * 0.55);
    const steps: Readonly<Record<GrantStep, () => Promise<void>>> = {
      draft: () => Promise.resolve(),
      submitted: () => this.as(chair, () => submit.execute(chair, id)),
      checked: () => this.as(admin, () => check.execute(admin, { id, decision: 'check', note: '' })),
      approved: () => this.as(leader, () => decide.execute(leader, { id, decision: 'approve', note: '' })),
      paid: () =>
        this.as(admin, () => pay.execute(admin, { id, tranche: 1, on, voucher: '记字第 18 号（演示）' })),
      proven: () => this.spend(id, chair, spent),
      reported: () =>
        this.as(chair, () =>
          report.execute(chair, id, {
            summary: '按预算开展，惠及职工一百二十余人，凭证齐全（演示）',
            sums: { c1: spent },
            unspentFen: Math.floor(amountFen * 0.6) - spent,
          }),
        ),
      accepted: () => this.as(admin, () => decideReport.execute(admin, { id, decision: 'accept', note: '' })),
      settled: () =>
        this.as(admin, () =>
          recordReturn.execute(admin, {
            id,
            amountFen: Math.floor(amountFen * 0.6) - spent,
            on,
            voucher: '收字第 7 号（演示）',
          }),
        ),
    };
    await steps[step]();
  }

  private async spend(id: string, chair: Principal, amountFen: number): Promise<void> {
    this.receipts.last += 1;
    const number = this.receipts.last;
    await this.as(chair, () =>
      this.services.addReceipt.execute(chair, {
        id,
        category: 'c1',
        description: '活动物资与场地（演示）',
        spentOn: this.day,
        amountFen,
        masked: true,
        file: { name: `发票${number}（演示）.pdf`, stream: demoReceipt(number, yuanText(amountFen)) },
      }),
    );
  }

  /** The application as it stands, with what its union gets by its star. */
  private async known(id: string) {
    const one = await this.unitOfWork.read(() => this.services.applications.get(id));
    const { eligibility } = await this.services.eligibility.of(one.union.id, one.programme);
    return { text: one.text, version: one.version, amountFen: one.amountFen ?? eligibility.amountFen };
  }
}
