import type { ProgrammeTerms } from '#grants';

/** How far a grant has come; each step stands on those before it. */
export const GRANT_STEPS = [
  'draft',
  'submitted',
  'checked',
  'approved',
  'paid',
  'proven',
  'reported',
  'accepted',
  'settled',
] as const;
export type GrantStep = (typeof GRANT_STEPS)[number];

/** What else a case can come to, with the step it came to before. */
export const GRANT_TURNS = {
  returned: 'submitted',
  declined: 'submitted',
  withdrawn: 'submitted',
  revoked: 'proven',
} as const satisfies Record<string, GrantStep>;
export type GrantTurn = keyof typeof GRANT_TURNS;

export function isTurn(goal: string): goal is GrantTurn {
  return Object.hasOwn(GRANT_TURNS, goal);
}

/** This year's members, in the order of the demonstration's unions: the demonstration chair is the first. */
export const RUNNING_GRANTS: readonly (GrantStep | GrantTurn)[] = [
  ...(['proven', 'submitted', 'checked', 'reported', 'returned', 'draft', 'approved', 'accepted'] as const),
  ...(['paid', 'declined', 'settled', 'withdrawn', 'submitted', 'revoked'] as const),
];

/** Last year's: settled but for one that was never handed in and lapsed. */
export const PAST_GRANTS: readonly GrantStep[] = ['settled', 'settled', 'settled', 'settled', 'draft'];

export const GRANT_PURPOSES = [
  '暑期职工子女托管班六周，高温岗位慰问（演示）',
  '职工书屋和心理减压室，购置图书和设备（演示）',
  '技能比武和师带徒，耗材与奖励（演示）',
  '困难职工走访慰问，女职工体检（演示）',
] as const;

/** Invented amounts that the invented district has set, in fen; next year's are the catalogue's placeholders. */
const AMOUNTS: ProgrammeTerms['amounts'] = { per: 'star', fen: { 1: 600_000, 2: 1_200_000, 3: 2_400_000 } };

/** A programme of the invented district. @param year that its money is for */
export function demoTerms(year: number, part: Partial<ProgrammeTerms> = {}): ProgrammeTerms {
  return {
    year,
    name: `${year}年星级工会以奖代补（演示）`,
    envelopeFen: 32_000_000,
    amounts: AMOUNTS,
    amountsSet: true,
    minStar: 1,
    rules: '奖补资金纳入工会经费，专款专用，凭支出凭证和分类表核销；未用完的退回区总工会。（演示）',
    categories: [
      { code: 'c1', name: '职工活动支出' },
      { code: 'c2', name: '维权支出' },
      { code: 'c3', name: '业务支出' },
    ],
    tranches: [
      { percent: 60, provenPercent: 0 },
      { percent: 40, provenPercent: 50 },
    ],
    opensOn: `${year}-09-01`,
    closesOn: `${year}-12-31`,
    spendUntil: `${year + 1}-06-30`,
    reportDue: `${year + 1}-07-31`,
    ...part,
  };
}
