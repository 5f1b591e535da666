/** One line of the catalogue's `alliance_credit`: what is done, its worth, and how much it may bring in a year. */
export interface CreditEntry {
  /** X1, X2 … */
  readonly code: string;
  readonly zh: string;
  readonly points_each: number;
  readonly cap: number;
}

/** The catalogue's `alliance_credit`. Whole points; a calendar year earns `cap` at most. */
export interface CreditRules {
  readonly cap: number;
  readonly entries: readonly CreditEntry[];
}

export interface CreditLine extends CreditEntry {
  /** pieces done in the year */
  readonly count: number;
  /** what they would bring without a cap */
  readonly uncapped: number;
  readonly points: number;
}

export interface AllianceCredit {
  /** one for each entry, in the catalogue's order */
  readonly lines: readonly CreditLine[];
  /** sum of the lines' points, before the yearly cap */
  readonly sum: number;
  readonly points: number;
}

/**
 * 联盟贡献分 of one union and year, from what was recorded. It is for commendation and the order of grants;
 * it is no part of the star points and must never become one (catalogue: alliance_credit).
 *
 * @param counts pieces by entry code; a code the rules do not have earns nothing
 */
export function allianceCredit(rules: CreditRules, counts: Readonly<Record<string, number>>): AllianceCredit {
  const lines = rules.entries.map((entry) => {
    const count = counts[entry.code] ?? 0;
    const uncapped = count * entry.points_each;
    return { ...entry, count, uncapped, points: Math.min(uncapped, entry.cap) };
  });
  const sum = lines.reduce((total, { points }) => total + points, 0);
  return { lines, sum, points: Math.min(sum, rules.cap) };
}

/**
 * The section as rules.
 *
 * @param section `alliance_credit` of a catalogue document, which the rating never reads or checks
 * @returns null where the catalogue has none, or one of another form
 */
export function creditRules(section: unknown): CreditRules | null {
  if (!isRecord(section) || !isPoints(section['cap']) || !Array.isArray(section['entries'])) return null;
  const entries = section['entries'].filter(isEntry);
  return entries.length === section['entries'].length ? { cap: section['cap'], entries } : null;
}

function isEntry(value: unknown): value is CreditEntry {
  if (!isRecord(value)) return false;
  const { code, zh, points_each: each, cap } = value;
  return typeof code === 'string' && typeof zh === 'string' && isPoints(each) && isPoints(cap);
}

function isPoints(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
