import { principalOf } from '#identity';
import { newId } from '#kernel';
import { decisionHash } from '../domain/eligibility/decision-document.js';
import { GrantsStage, type TestMember } from '../testing/grants-stage.js';

const AMOUNT = 1_000_000; // a two-star union's

describe('a grant', () => {
  let stage: GrantsStage;
  let member: TestMember;
  let programme: string;
  beforeAll(async () => {
    stage = await GrantsStage.open();
  });
  beforeEach(async () => {
    stage.clock.set('2026-11-20T02:00:00Z');
    member = await stage.member();
    programme = await stage.programme();
  });
  afterAll(() => stage.close());

  const admin = <T>(work: () => Promise<T>) => stage.as(stage.admin, work);
  const leader = <T>(work: () => Promise<T>) => stage.as(stage.leader, work);
  const chair = <T>(work: () => Promise<T>) => stage.as(member.chair, work);
  const actions = async (id: string) =>
    (await admin(() => stage.database.unitOfWork.read(() => stage.services.events.of(id)))).map(
      ({ action }) => action,
    );
  const report = (sums: Record<string, number>, unspentFen: number) => ({
    summary: '托管班办了六周，慰问高温岗位 126 人（演示）',
    sums,
    unspentFen,
  });

  it('goes from the first word to the last fen', async () => {
    const { services } = stage;
    const id = await stage.approved(programme, member);
    await stage.pay(id, 1);
    await stage.receipt(id, member, 400_000);
    await stage.pay(id, 2);
    await stage.receipt(id, member, 350_000, 'c2');
    await chair(() =>
      services.report.execute(member.chair, id, report({ c1: 400_000, c2: 350_000 }, 250_000)),
    );
    await admin(() => services.decideReport.execute(stage.admin, { id, decision: 'accept', note: '' }));
    expect((await stage.one(id)).status).toBe('returning');
    const back = (amountFen: number) => ({ id, amountFen, on: '2026-11-20', voucher: '收字1号' });
    await admin(() => services.recordReturn.execute(stage.admin, back(100_000)));
    await expect(
      admin(() => services.recordReturn.execute(stage.admin, back(150_001))),
    ).rejects.toMatchObject({ errors: [{ pointer: '/amount', code: 'grants.return_too_much' }] });
    await admin(() => services.recordReturn.execute(stage.admin, back(150_000)));
    expect(await stage.one(id)).toMatchObject({
      status: 'closed',
      committedFen: 750_000,
      paidFen: AMOUNT,
      returnedFen: 250_000,
      programme: { committedFen: 750_000, paidFen: AMOUNT, returnedFen: 250_000 },
    });
    expect(await actions(id)).toEqual([
      ...['start', 'submit', 'check', 'approve', 'pay', 'receipt', 'pay', 'receipt', 'report'],
      ...['accept_with_rest', 'return_money', 'return_money', 'settle'],
    ]);
  });

  it('writes every step into the audit log', async () => {
    const id = await stage.approved(programme, member);
    const rows = await stage.database.asOwner<{ action: string }>(
      'SELECT action FROM audit.entries WHERE subject_id = $1 ORDER BY seq',
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(
      ['start', 'save', 'submit', 'check', 'approve'].map((step) => `grant.${step}`),
    );
  });

  it('is decided by two persons, also when one holds both roles', async () => {
    const both = {
      ...stage.admin,
      grants: [...stage.admin.grants, ...stage.leader.grants],
    };
    const id = await stage.checked(programme, member);
    const approve = stage.as(both, () =>
      stage.services.decide.execute(both, { id, decision: 'approve', note: '' }),
    );
    await expect(approve).rejects.toMatchObject({ code: 'grants.same_person', kind: 'forbidden' });
    await expect(
      stage.database.asOwner('UPDATE grants.applications SET approved_by = checked_by WHERE id = $1', [id]),
    ).rejects.toThrow('applications_two_persons');
    const self = newId();
    await expect(
      stage.database.asOwner(
        `INSERT INTO grants.decisions (id, district_id, application_id, document, sha256, checked_by, approved_by,
           decided_at) VALUES ($1, $2, $3, '{}', '', $4, $4, now())`,
        [newId(), stage.districtId, id, self],
      ),
    ).rejects.toThrow('decisions_two_persons');
  });

  it('is not decided by who applied for it', async () => {
    const id = await stage.submitted(programme, member);
    const { chair: applicant } = member;
    const both = { ...applicant, grants: [...applicant.grants, ...stage.admin.grants] };
    const check = stage.as(both, () =>
      stage.services.check.execute(both, { id, decision: 'check', note: '' }),
    );
    await expect(check).rejects.toMatchObject({ code: 'grants.own_application' });
  });

  it('is approved once: the second time is refused, and nothing is promised twice', async () => {
    const id = await stage.checked(programme, member);
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => leader(() => stage.approve(id))));
    const refused = outcomes.filter((one) => one.status === 'rejected');
    expect(refused.map(({ reason }) => (reason as { code: string }).code)).toEqual([
      'grants.approved_already',
      'grants.approved_already',
    ]);
    expect((await stage.one(id)).programme.committedFen).toBe(AMOUNT);
  });

  it('freezes what the decision rested on', async () => {
    const id = await stage.approved(programme, member);
    const stored = await admin(() => stage.database.unitOfWork.read(() => stage.services.decisions.of(id)));
    expect(stored?.document).toMatchObject({
      applicationId: id,
      facts: { on: '2026-11-20', star: { star: 2, suspended: false }, membership: { state: 'active' } },
      eligibility: { eligible: true, amountFen: AMOUNT },
      amountFen: AMOUNT,
      tranches: [600_000, 400_000],
      checked: { userId: stage.admin.userId },
      approved: { userId: stage.leader.userId, at: '2026-11-20T02:00:00.000Z' },
    });
    expect(stored && decisionHash(stored.document)).toBe(stored?.sha256);
    await expect(
      stage.database.asOwner("UPDATE grants.decisions SET document = '{}' WHERE application_id = $1", [id]),
    ).rejects.toThrow();
  });

  it('looks at star and membership again when it is approved', async () => {
    const id = await stage.checked(programme, member);
    stage.clock.set('2030-01-01T02:00:00Z');
    await expect(leader(() => stage.approve(id))).rejects.toMatchObject({ code: 'grants.not_eligible' });
    expect((await stage.one(id)).status).toBe('checked');
  });

  it('is not given by placeholder amounts', async () => {
    const placeholders = await stage.programme({ amountsSet: false });
    const id = await stage.checked(placeholders, member);
    await expect(leader(() => stage.approve(id))).rejects.toMatchObject({ code: 'grants.amounts_not_set' });
  });

  it('is returned and declined with a reason, and comes back', async () => {
    const { check, submit, start } = stage.services;
    const id = await stage.submitted(programme, member);
    const decide = (decision: 'return' | 'decline', note: string) =>
      admin(() => check.execute(stage.admin, { id, decision, note }));
    await expect(decide('return', ' ')).rejects.toMatchObject({
      errors: [{ pointer: '/note', code: 'grants.reason_missing' }],
    });
    await decide('return', '请写明托管班的天数');
    expect(await stage.one(id)).toMatchObject({ status: 'returned', note: '请写明托管班的天数' });
    stage.clock.set('2026-12-20T02:00:00Z'); // the window is over, the programme is not
    await chair(() => submit.execute(member.chair, id));
    await decide('decline', '与上级补助重复');
    expect((await stage.one(id)).status).toBe('declined');
    stage.clock.set('2026-11-20T02:00:00Z');
    const again = await chair(() => start.execute(member.chair, programme, member.unionId));
    expect(again).not.toBe(id);
  });

  it('is one in a programme, however often it is begun', async () => {
    const { start } = stage.services;
    const ids = await Promise.all(
      Array.from({ length: 5 }, () => chair(() => start.execute(member.chair, programme, member.unionId))),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('is not edited over what somebody else has written meanwhile', async () => {
    const { start, save } = stage.services;
    const id = await chair(() => start.execute(member.chair, programme, member.unionId));
    const { text, version } = await stage.one(id);
    await chair(() => save.execute(member.chair, { id, text: { ...text, purpose: '一' }, version }));
    await expect(
      chair(() => save.execute(member.chair, { id, text: { ...text, purpose: '二' }, version })),
    ).rejects.toMatchObject({ code: 'grants.edited_meanwhile' });
    expect((await stage.one(id)).text.purpose).toBe('一');
  });

  it('begins with what is known from the last time', async () => {
    const before = await stage.programme();
    await stage.submitted(before, member);
    const id = await chair(() => stage.services.start.execute(member.chair, programme, member.unionId));
    expect((await stage.one(id)).text).toMatchObject({
      purpose: '',
      finishBy: '2027-06-30',
      budget: { c1: AMOUNT },
      payee: { bank: '示例银行（演示）', account: '6222000011112222' },
    });
  });

  it('can be renounced while nothing is paid; then the money is free again', async () => {
    const { withdraw } = stage.services;
    const id = await stage.approved(programme, member);
    await chair(() => withdraw.execute(member.chair, id));
    expect(await stage.one(id)).toMatchObject({ status: 'closed', programme: { committedFen: 0 } });
    const other = await stage.member();
    const paid = await stage.approved(programme, other);
    await stage.pay(paid, 1);
    await expect(stage.as(other.chair, () => withdraw.execute(other.chair, paid))).rejects.toMatchObject({
      code: 'grants.paid_already',
    });
  });

  describe('tranches', () => {
    it('are paid in order, each once, and the second when half of the first is proven', async () => {
      const id = await stage.approved(programme, member);
      await expect(stage.pay(id, 2)).rejects.toMatchObject({ code: 'grants.tranche_order' });
      await stage.pay(id, 1);
      await expect(stage.pay(id, 1)).rejects.toMatchObject({ code: 'grants.tranche_paid' });
      await stage.receipt(id, member, 299_999);
      await expect(stage.pay(id, 2)).rejects.toMatchObject({
        code: 'grants.tranche_waiting',
        params: { missing: '0.01' },
      });
      await stage.receipt(id, member, 1);
      await stage.pay(id, 2);
      await expect(stage.pay(id, 3)).rejects.toMatchObject({ code: 'grants.tranche_unknown' });
      expect((await stage.one(id)).paidFen).toBe(AMOUNT);
    });

    it('are paid once by the database too, and at once', async () => {
      const id = await stage.approved(programme, member);
      const outcomes = await Promise.allSettled([stage.pay(id, 1), stage.pay(id, 1), stage.pay(id, 1)]);
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      await expect(
        stage.database.asOwner(
          `INSERT INTO grants.entries SELECT $1, district_id, programme_id, application_id, kind, amount_fen, tranche,
             booked_on, voucher, recorded_by, recorded_by_name, recorded_at
           FROM grants.entries WHERE application_id = $2 AND kind = 'pay'`,
          [newId(), id],
        ),
      ).rejects.toThrow('entries_paid_once');
    });

    it('need a day that has come and a voucher', async () => {
      const id = await stage.approved(programme, member);
      const pay = (on: string, voucher: string) =>
        admin(() => stage.services.pay.execute(stage.admin, { id, tranche: 1, on, voucher }));
      await expect(pay('2026-11-21', '')).rejects.toMatchObject({
        errors: [
          { pointer: '/on', code: 'grants.booked_future' },
          { pointer: '/voucher', code: 'grants.voucher_missing' },
        ],
      });
      await expect(pay('2026-11-19', '记字1号')).rejects.toMatchObject({
        errors: [{ pointer: '/on', code: 'grants.booked_early' }],
      });
    });
  });

  describe('the spending report', () => {
    let id: string;
    beforeEach(async () => {
      id = await stage.approved(programme, member);
      await stage.pay(id, 1);
      await stage.receipt(id, member, 400_000);
    });
    const hand = (sums: Record<string, number>, unspent: number) =>
      chair(() => stage.services.report.execute(member.chair, id, report(sums, unspent)));
    const decide = (decision: 'accept' | 'return', note = '') =>
      admin(() => stage.services.decideReport.execute(stage.admin, { id, decision, note }));

    it('agrees with receipts and money received, or says by how much it does not', async () => {
      await expect(hand({ c1: 390_000 }, 210_000)).rejects.toMatchObject({
        errors: [
          {
            pointer: '/sums/c1',
            code: 'grants.sum_differs',
            params: { typed: '3,900.00', proven: '4,000.00', difference: '100.00' },
          },
        ],
      });
      await expect(hand({ c1: 400_000 }, 199_999)).rejects.toMatchObject({
        errors: [{ pointer: '/unspent', code: 'grants.unspent_differs', params: { unspent: '2,000.00' } }],
      });
      await hand({ c1: 400_000 }, 200_000);
      await decide('accept');
      expect(await stage.one(id)).toMatchObject({ status: 'returning', committedFen: 600_000 });
    });

    it('comes back when a receipt does not count', async () => {
      await hand({ c1: 400_000 }, 200_000);
      const [receipt] = await admin(() =>
        stage.database.unitOfWork.read(() => stage.services.spendings.of(id)),
      );
      await admin(() =>
        stage.services.rejectReceipt.execute(stage.admin, id, receipt!.id, '发票抬头不是本单位'),
      );
      await expect(decide('accept')).rejects.toMatchObject({ code: 'grants.report_differs' });
      await decide('return', '请换发票');
      await stage.receipt(id, member, 380_000);
      await hand({ c1: 380_000 }, 220_000);
      await decide('accept');
      expect((await stage.one(id)).status).toBe('returning');
    });

    it('takes no receipts beside it', async () => {
      await hand({ c1: 400_000 }, 200_000);
      await expect(stage.receipt(id, member, 1)).rejects.toMatchObject({ code: 'grants.no_receipts_now' });
    });
  });

  describe('a receipt', () => {
    it('proves no more than was approved, in a category, on a day that counts', async () => {
      const id = await stage.approved(programme, member);
      const add = (part: object) =>
        chair(() =>
          stage.services.addReceipt.execute(member.chair, {
            ...{ id, category: 'c1', description: '防暑用品', spentOn: '2026-11-20', amountFen: 100 },
            ...{ masked: true, file: null },
            ...part,
          }),
        );
      await expect(add({ category: 'c9', description: ' ', amountFen: AMOUNT + 1 })).rejects.toMatchObject({
        errors: [
          { pointer: '/category', code: 'grants.category_unknown' },
          { pointer: '/description', code: 'grants.description_missing' },
          { pointer: '/amount', code: 'grants.spent_too_much', params: { left: '10,000.00' } },
        ],
      });
      await expect(add({ spentOn: '2026-11-21' })).rejects.toMatchObject({
        errors: [{ pointer: '/spentOn', code: 'grants.spent_future' }],
      });
      await expect(add({ spentOn: '2026-02-28' })).rejects.toMatchObject({
        errors: [{ pointer: '/spentOn', code: 'grants.spent_outside' }],
      });
    });
  });

  describe('a revoked star', () => {
    const revoke = (unionId: string) =>
      stage.database.unitOfWork.run(() =>
        stage.changes.tell({
          unionId,
          assessmentId: null,
          from: 2,
          to: 0,
          effect: 'revoked',
          reason: '发生较大生产安全事故（演示）',
          on: '2026-11-20',
          validUntil: null,
        }),
      );

    it('stops what is not paid and claims back what is not proven, at once', async () => {
      const id = await stage.approved(programme, member);
      await stage.pay(id, 1);
      await stage.receipt(id, member, 150_000);
      await leader(() => revoke(member.unionId));
      expect(await stage.one(id)).toMatchObject({
        status: 'reclaiming',
        stoppedOn: '2026-11-20',
        claimFen: 450_000,
        committedFen: 600_000,
        programme: { committedFen: 600_000, paidFen: 600_000 },
      });
      await expect(stage.pay(id, 2)).rejects.toMatchObject({ code: 'grants.tranche_stopped' });
      await stage.receipt(id, member, 50_000); // spent before, proven now
      await admin(() =>
        stage.services.recordReturn.execute(stage.admin, {
          id,
          amountFen: 400_000,
          on: '2026-11-20',
          voucher: '收字2号',
        }),
      );
      expect(await stage.one(id)).toMatchObject({ status: 'closed', committedFen: 200_000 });
    });

    it('releases what was promised and not paid', async () => {
      const id = await stage.approved(programme, member);
      await leader(() => revoke(member.unionId));
      expect(await stage.one(id)).toMatchObject({
        status: 'closed',
        claimFen: 0,
        programme: { committedFen: 0 },
      });
    });

    it('undoes everything when another reaction fails', async () => {
      const id = await stage.approved(programme, member);
      await stage.pay(id, 1);
      const failing = leader(() =>
        stage.database.unitOfWork.run(async () => {
          await revoke(member.unionId);
          throw new Error('another reaction');
        }),
      );
      await expect(failing).rejects.toThrow('another reaction');
      expect(await stage.one(id)).toMatchObject({
        status: 'approved',
        claimFen: null,
        programme: { committedFen: AMOUNT },
      });
    });
  });

  it('belongs to its union and its district', async () => {
    const id = await stage.submitted(programme, member);
    const stranger = await stage.member();
    const elsewhere = principalOf('district_admin', newId());
    const { withdraw, check } = stage.services;
    await expect(stage.as(stranger.chair, () => withdraw.execute(stranger.chair, id))).rejects.toMatchObject({
      kind: 'not-found',
    });
    await expect(
      stage.as(elsewhere, () => check.execute(elsewhere, { id, decision: 'check', note: '' })),
    ).rejects.toMatchObject({ kind: 'not-found' });
    await expect(
      stage.as(member.chair, () => check.execute(member.chair, { id, decision: 'check', note: '' })),
    ).rejects.toMatchObject({ kind: 'not-found' });
  });
});
