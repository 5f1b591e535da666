import { StarQueries } from '#assessment';
import { loadLocales, projectRoot, Translator } from '#views';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import readWorkbook from 'read-excel-file/node';
import { GrantsStage, type TestMember } from '../testing/grants-stage.js';
import { AccountReader } from './account-reader.js';
import { AccountWords } from './account-words.js';
import { DuePayments } from './due-payments.js';
import { ExportAccounts } from './export-accounts.js';

const FORMULA = '=HYPERLINK("https://x","点我")';

describe('the books of a programme', () => {
  let stage: GrantsStage;
  let programme: string;
  let member: TestMember;
  let files: ExportAccounts;

  beforeAll(async () => {
    stage = await GrantsStage.open();
    const { unitOfWork } = stage.database;
    const words = new AccountWords(new Translator(loadLocales(join(projectRoot(), 'locales'))));
    const stars = new StarQueries(unitOfWork, stage.clock);
    files = new ExportAccounts(new AccountReader(unitOfWork), new DuePayments(unitOfWork, stars), words);
    programme = await stage.programme({ amounts: { per: 'application', fen: 100_029 } });
    member = await stage.member();
    const id = await stage.approved(programme, member, 100_029);
    await stage.as(stage.admin, () =>
      stage.services.pay.execute(stage.admin, { id, tranche: 1, on: '2026-11-20', voucher: FORMULA }),
    );
    await stage.receipt(id, member, 29);
  });
  afterAll(() => stage.close());

  const admin = <T>(work: () => Promise<T>) => stage.as(stage.admin, work);

  it('are a CSV file to the fen, of which nothing is run', async () => {
    const content = await admin(() => text(files.csv(programme, 'zh-CN')));
    expect(content.startsWith('\ufeff编号,工会,')).toBe(true);
    const lines = content.trim().split('\r\n');
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(',批准,,2026-11-20,1000.29,');
    expect(lines[2]).toContain(',拨付,1,2026-11-20,600.17,');
    expect(lines[2]).toContain(`"'=HYPERLINK(""https://x"",""点我"")"`);
  });

  it('are a workbook that reads back to the fen, with text as text', async () => {
    const buffer = await admin(() => files.workbook(programme, 'zh-CN'));
    const [applications, entries, spendings] = await readWorkbook(buffer);
    const fen = (value: unknown) => Math.round(Number(value) * 100);
    expect(applications?.sheet).toBe('申请台账');
    expect(applications?.data[1]?.slice(7).map(fen)).toEqual([100_029, 60_017, 0, 29, 40_012]);
    expect(entries?.data.map((row) => row[6])).toEqual(['金额（元）', 1000.29, 600.17]);
    expect(entries?.data[2]?.[7]).toBe(FORMULA);
    expect(fen(spendings?.data[1]?.[5])).toBe(29);
  });

  it('list what can be paid now, accounts digit by digit', async () => {
    const due = await stage.approved(programme, await stage.member(), 100_029);
    const [payments] = await readWorkbook(await admin(() => files.payments(programme, 'zh-CN')));
    expect(payments?.data).toHaveLength(2); // the other waits for receipts
    const [number, , , bank, account, tranche, amount] = payments?.data[1] ?? [];
    expect([number, bank, account, tranche, amount]).toEqual([
      '2026-0002',
      '示例银行（演示）',
      '6222000011112222',
      '1',
      600.17,
    ]);
    await stage.pay(due, 1);
    const [after] = await readWorkbook(await admin(() => files.payments(programme, 'zh-CN')));
    expect(after?.data).toHaveLength(1);
  });

  it('are another district’s secret', async () => {
    const elsewhere = { ...stage.admin, districtId: '01900000-0000-7000-8000-000000000000' };
    const content = await stage.as(elsewhere, () => text(files.csv(programme, 'zh-CN')));
    expect(content.trim().split('\r\n')).toHaveLength(1);
  });
});
