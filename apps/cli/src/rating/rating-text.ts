import type { Catalogue, CategoryRating, GateRating, IndicatorRating, RatingReport } from '#rating';
import type { Texts } from '../texts/texts.js';
import { nameOf } from './names.js';
import { planText, starName } from './plan-text.js';

/** A rating for reading: star, categories, what is missing, gates that fail, the way to the next star. */
export function ratingText(catalogue: Catalogue, report: RatingReport, texts: Texts): readonly string[] {
  const { star, total, asOf, next } = report;
  const target = next?.star ?? star + 1;
  return [
    texts.text('cli.rate.heading', { star: starName(catalogue, star, texts), total: total.toFixed(2), asOf }),
    ...report.categories.map((category) => categoryLine(catalogue, category, texts)),
    ...listed('cli.rate.unanswered', report.indicators.filter(isOpen).map(codeOf), texts),
    ...listed('cli.rate.gates', report.gates.filter(failsAt(target)).map(gateText), texts),
    ...listed(
      'cli.rate.findings',
      report.findings.map((finding) => finding.message),
      texts,
    ),
    ...planText(catalogue, report, texts),
  ];
}

function categoryLine(catalogue: Catalogue, { code, score, points }: CategoryRating, texts: Texts): string {
  const category = catalogue.categories.find((one) => one.code === code);
  const name = category === undefined ? '' : nameOf(category.document, texts);
  const shown = score === null ? texts.text('cli.rate.notApplicable') : score.toFixed(2);
  return `  ${code}  ${shown.padStart(6)} / ${points.toFixed(2).padStart(5)}  ${name}`;
}

function listed(key: string, entries: readonly string[], texts: Texts): string[] {
  return entries.length === 0 ? [] : [texts.text(key, { entries: entries.join(texts.text('cli.list')) })];
}

function isOpen({ status }: IndicatorRating): boolean {
  return status === 'missing' || status === 'not_reported';
}

function codeOf({ code }: IndicatorRating): string {
  return code;
}

function failsAt(star: number): (gate: GateRating) => boolean {
  return (gate) => gate.star === star && !gate.satisfied;
}

function gateText({ indicator, required, actual }: GateRating): string {
  const value = typeof actual === 'number' ? Number(actual.toFixed(4)) : actual;
  return `${indicator} ${required} (${value ?? '–'})`;
}
