import { explainStar, planNext, type NextStar, type PlanOptions, type PlanStep } from '#rating';
import { ReportWords } from '#report';
import { hundredths } from '../../domain/result/hundredths.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import type { Reader } from '../assessment/indicator-card.js';
import type { PlanQuery } from './plan.query.js';

/** The wishes as the planner takes them; codes the catalogue does not know are left out. */
export function planOptions(
  { catalogue, rating }: SheetCase,
  query: PlanQuery,
): PlanOptions & { star: number } {
  const known = (codes: string | string[] | undefined) =>
    [codes ?? []].flat().filter((code) => catalogue.indicatorByCode.has(code));
  const reached = rating?.star ?? 0;
  const highest = catalogue.stars.at(-1)?.star ?? reached;
  const wanted = Number(query.star ?? reached + 1);
  return {
    star: Math.min(Math.max(wanted, reached + 1), Math.max(highest, reached)),
    excluded: known(query.exclude),
    locked: known(query.lock),
    margin: Number(query.margin ?? 0),
  };
}

/** View model of assessment/plan; `plan` null: see `blocked`, or nothing can be computed yet. */
export function planPage(found: SheetCase, query: PlanQuery, reader: Reader) {
  const { catalogue, rating, input } = found;
  const words = new ReportWords(catalogue.document, reader.translator, reader.locale);
  const options = planOptions(found, query);
  const highest = catalogue.stars.at(-1)?.star ?? 0;
  const atTop = rating !== null && rating.star >= highest;
  const answer: NextStar =
    rating && found.problems.length === 0 && !atTop
      ? planNext(catalogue, input, options)
      : { next: null, blockedBy: [] };
  const chosen = new Set([...(options.excluded ?? []), ...(options.locked ?? [])]);
  return {
    known: rating !== null && found.problems.length === 0,
    total: hundredths(rating?.total ?? null),
    reached: rating?.star ?? 0,
    atTop,
    star: options.star,
    stars: catalogue.stars
      .filter(({ star }) => star > (rating?.star ?? 0))
      .map(({ star }) => ({ star, current: star === options.star })),
    margins: [0, 2, 5].map((margin) => ({ value: margin, current: margin === options.margin })),
    wishes: [...chosen].map((code) => ({
      code,
      name: words.catalogue.indicatorTitle(code),
      kind: options.locked?.includes(code) ? ('lock' as const) : ('exclude' as const),
    })),
    plan: answer.next && {
      minutes: answer.next.minutes,
      total: hundredths(answer.next.total),
      steps: answer.next.steps.map((step) => ({
        ...stepView(step, found, words, options),
        excludeHref: hrefWith(options, 'excluded', step.indicator),
        lockHref: hrefWith(options, 'locked', step.indicator),
      })),
    },
    blocked: answer.blockedBy.map((one) => blockedView(one, found, words)),
    missing:
      rating === null
        ? []
        : explainStar(catalogue, rating, options.star, reader.locale)
            .lines.filter((line) => !line.satisfied)
            .map(({ key, params }) => reader.translator.t(reader.locale, key, params)),
  };
}

function stepView(step: PlanStep, { catalogue }: SheetCase, words: ReportWords, options: PlanOptions) {
  const indicator = catalogue.indicatorByCode.get(step.indicator);
  if (!indicator) throw new Error(`the plan names ${step.indicator}`);
  const { document } = indicator;
  const category = catalogue.categories[indicator.categoryIndex]?.code ?? '';
  return {
    code: step.indicator,
    name: words.catalogue.name(document),
    href: `/assessment/${category}#${step.indicator}`,
    changes: Object.entries(step.to).map(([key, to]) => ({
      name: words.catalogue.inputName(document, key),
      from: words.values.inputValue(document, key, step.from[key] ?? null),
      to: words.values.inputValue(document, key, to),
    })),
    gain: hundredths(step.gain),
    minutes: step.minutes,
    gated: document.hard_gates.some((gate) => gate.star === options.star),
    do: document.guidance.do_zh,
    locked: options.locked?.includes(step.indicator) ?? false,
  };
}

/** `veto:V2`, `prerequisite:union_established_months`, `previous_star`, `unreachable`. */
function blockedView(reason: string, { catalogue }: SheetCase, words: ReportWords) {
  const [kind = '', what = ''] = reason.split(':');
  const detail =
    kind === 'veto'
      ? (catalogue.vetoes.get(what)?.document.zh ?? what)
      : kind === 'prerequisite'
        ? words.catalogue.fact(what)
        : '';
  return { kind, code: what, detail };
}

/** The same wishes and one more. */
function hrefWith(
  { star, margin, excluded = [], locked = [] }: PlanOptions & { star: number },
  list: 'excluded' | 'locked',
  code: string,
): string {
  const query = new URLSearchParams({ star: String(star) });
  if (margin) query.set('margin', String(margin));
  const wishes = { excluded: [...excluded], locked: locked.filter((one) => one !== code) };
  wishes[list].push(code);
  for (const one of wishes.excluded) query.append('exclude', one);
  for (const one of wishes.locked) query.append('lock', one);
  return `/plan?${query.toString()}`;
}
