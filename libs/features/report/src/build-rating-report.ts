import { createHash } from 'node:crypto';
import { canonicalJson } from '#rating';
import type { Locale, Translator } from '#views';
import type { ReportSource } from './report-source.js';
import { type Cover, cover } from './sections/cover.js';
import { EvidenceIndex, type EvidenceRow } from './sections/evidence-index.js';
import { type GateRow, gateTable, type VetoRow, vetoTable } from './sections/gate-table.js';
import { type IndicatorGroup, indicatorTable } from './sections/indicator-table.js';
import { type ItemGroup, itemTable } from './sections/item-table.js';
import { type NextStarPlan, nextStar } from './sections/next-star.js';
import { type Notes, notes } from './sections/notes.js';
import { type StarDecisions, starDecisions } from './sections/star-decision.js';
import { type Summary, summary } from './sections/summary.js';
import { ReportWords } from './words/report-words.js';
import { SurveyPrivacy } from './words/survey-privacy.js';

/** The model of `templates/pdf/report.hbs`: texts and numbers ready to be shown, plain data. */
export interface RatingReportView {
  /** The document's title, `某某工会 星级评价报告`. */
  readonly title: string;
  readonly hash: string;
  readonly cover: Cover;
  readonly summary: Summary;
  readonly decision: StarDecisions;
  readonly items: readonly ItemGroup[];
  readonly indicators: readonly IndicatorGroup[];
  readonly gates: readonly GateRow[];
  readonly vetoes: readonly VetoRow[];
  readonly plan: NextStarPlan;
  /** False: evidence is not known where the report was made, and not a word is said of it. */
  readonly withEvidence: boolean;
  readonly evidence: readonly EvidenceRow[];
  readonly notes: Notes;
}

/** Pure: the same source and language always give the same model, and so the same text. */
export function buildRatingReport(
  source: ReportSource,
  locale: Locale,
  translator: Translator,
): RatingReportView {
  const words = new ReportWords(source.catalogue, translator, locale);
  const privacy = new SurveyPrivacy(source.catalogue, source.result);
  const evidence = new EvidenceIndex(source.evidence ?? [], words);
  const hash = source.documentHash ?? contentHash(source);
  return {
    title: words.say('title', { union: source.union.name }),
    hash,
    cover: cover(source, words),
    summary: summary(source, words),
    decision: starDecisions(source, words),
    items: itemTable(source, words),
    indicators: indicatorTable(source, words, privacy, evidence),
    gates: gateTable(source, words, privacy),
    vetoes: vetoTable(source, words),
    plan: nextStar(source, words, privacy),
    withEvidence: source.evidence !== null,
    evidence: evidence.rows(),
    notes: notes(source, words, hash),
  };
}

/** Of everything the report says but the catalogue, which the result names by its own hash. */
function contentHash(source: ReportSource): string {
  const content = canonicalJson({ ...source, catalogue: null });
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}
