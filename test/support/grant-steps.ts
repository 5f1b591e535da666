import { seedMember } from '#alliance';
import { sampleFile } from '#testing';
import type { PortalClient } from './portal-client.js';
import type { TestPortal } from './test-portal.js';

/** A programme as its form is filled in; money in yuan. */
export const PROGRAMME_FIELDS = {
  year: '2026',
  name: '2026年星级工会以奖代补（演示）',
  envelope: '200,000',
  per: 'star',
  amount1: '5000',
  amount2: '10000',
  amount3: '20000',
  amountsSet: 'yes',
  minStar: '1',
  rules: '奖补资金纳入工会经费，专款专用。',
  categories: '职工活动支出\n维权支出\n业务支出',
  tranches: '60 : 40',
  provenPercent: '50',
  opensOn: '2026-11-01',
  closesOn: '2026-12-31',
  spendUntil: '2027-06-30',
  reportDue: '2027-07-31',
} as const;

/** What a two-star union writes. */
export const APPLICATION_FIELDS = {
  purpose: '暑期职工子女托管班六周，高温岗位慰问 126 人（演示）',
  finishBy: '2027-05-31',
  'budget.c1': '6000',
  'budget.c2': '4000',
  payeeName: '测试企业工会（演示）',
  bank: '示例银行坪山支行（演示）',
  account: '6222 0000 1111 2222',
} as const;

/** The portal's own union becomes a member with two stars. */
export function seedPortalMember(portal: TestPortal, star: 1 | 2 | 3 = 2): Promise<void> {
  const { districtId, unionId, clock, database } = portal;
  return seedMember(database.unitOfWork, { districtId, unionId, star, clock });
}

/** The value of a hidden control. */
export function hidden(text: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';
}

/** Plans a programme and opens it. @returns its address */
export async function openProgramme(admin: PortalClient, fields: object = {}): Promise<string> {
  const made = await admin.post('/grants/programmes/new', { ...PROGRAMME_FIELDS, ...fields });
  if (made.location === null) throw new Error(`the programme was refused: ${made.status}`);
  await admin.post(`${made.location}/open`);
  return made.location;
}

/** Applies in the programme and hands the application in. @returns the application's address */
export async function apply(chair: PortalClient, programme: string, fields: object = {}): Promise<string> {
  const { location } = await chair.post(`${programme}/apply`);
  if (location === null) throw new Error('no application was begun');
  const version = hidden((await chair.get(location)).text, 'version');
  const answer = await chair.post(`${location}/submit`, { ...APPLICATION_FIELDS, ...fields, version });
  if (answer.status !== 303) throw new Error(`the application was refused: ${answer.status} ${answer.text}`);
  return location;
}

/** Hands in a receipt. @param mark makes the file another one */
export function addReceipt(chair: PortalClient, grant: string, fields: object = {}, mark = '1') {
  const file = new File([new Uint8Array(sampleFile.pdf(mark))], `发票${mark}.pdf`);
  const details = {
    amount: '3,000.50',
    spentOn: '2026-11-20',
    category: 'c1',
    description: '托管班教具（演示）',
    masked: 'yes',
    ...fields,
  };
  return chair.upload(`${grant}/receipts`, details, file);
}

/** A grant of the portal's own union, paid once, with a receipt. @returns its address */
export async function sampleGrant(portal: TestPortal): Promise<string> {
  await seedPortalMember(portal);
  const admin = await portal.client('district_admin');
  const leader = await portal.client('district_leader');
  const chair = await portal.client('union_chair');
  const grant = await apply(chair, await openProgramme(admin));
  await admin.post(`${grant}/check`, { decision: 'check' });
  await leader.post(`${grant}/decide`, { decision: 'approve' });
  await admin.post(`${grant}/payments`, { tranche: '1', on: '2026-11-20', voucher: '记字1号' });
  await addReceipt(chair, grant);
  return grant;
}
