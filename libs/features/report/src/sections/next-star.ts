import type { InputValue, PlanStep } from '#rating';
import type { ReportSource } from '../report-source.js';
import { points } from '../words/number-words.js';
import type { ReportWords } from '../words/report-words.js';
import type { SurveyPrivacy } from '../words/survey-privacy.js';

export interface PlanRow {
  readonly title: string;
  readonly changes: readonly string[];
  readonly how: string;
  readonly gain: string;
  readonly minutes: number;
}

export interface NextStarPlan {
  readonly lead: string;
  readonly steps: readonly PlanRow[];
  readonly total: string | null;
  readonly minutes: number;
  readonly obstacles: readonly string[];
}

/** The way of least effort to the next star, or what stands in it. */
export function nextStar({ result }: ReportSource, words: ReportWords, privacy: SurveyPrivacy): NextStarPlan {
  const { next, blockedBy } = result;
  if (next) {
    return {
      lead: words.say('plan.lead', {
        star: words.starName(next.star),
        count: next.steps.length,
        minutes: next.minutes,
        total: points(next.total),
      }),
      steps: next.steps.map((step) => planRow(step, words, privacy)),
      total: points(next.total),
      minutes: next.minutes,
      obstacles: [],
    };
  }
  const highest = Math.max(...words.catalogue.document.stars.map(({ star }) => star));
  const key = result.star >= highest ? 'plan.highest' : 'plan.blocked';
  return {
    lead: words.say(key, { star: words.starName(Math.min(result.star + 1, highest)) }),
    steps: [],
    total: null,
    minutes: 0,
    obstacles: blockedBy.map((obstacle) => obstacleText(obstacle, result.star + 1, words)),
  };
}

function planRow(step: PlanStep, words: ReportWords, privacy: SurveyPrivacy): PlanRow {
  const indicator = words.catalogue.indicator(step.indicator);
  const changes = Object.entries(step.to).map(([key, to]) => {
    const input = words.catalogue.inputName(indicator, key);
    const shown = (value: InputValue): string => words.values.inputValue(indicator, key, value);
    if (privacy.hides(indicator)) return words.say('plan.target', { input, to: shown(to) });
    const from = step.from[key] ?? null;
    return isList(to) && isList(from)
      ? words.say('plan.added', { input, added: shown(to.filter((option) => !from.includes(option))) })
      : words.say('plan.change', { input, from: shown(from), to: shown(to) });
  });
  return {
    title: words.catalogue.indicatorTitle(step.indicator),
    changes,
    how: indicator.guidance.how_zh,
    gain: points(step.gain),
    minutes: step.minutes,
  };
}

function isList(value: InputValue): value is readonly string[] {
  return Array.isArray(value);
}

function obstacleText(obstacle: string, star: number, words: ReportWords): string {
  const [kind = '', subject = ''] = obstacle.split(':');
  const { veto, stars } = words.catalogue.document;
  const detail =
    kind === 'veto'
      ? veto.find(({ code }) => code === subject)?.zh
      : stars.find((one) => one.star === star)?.prerequisites?.find(({ fact }) => fact === subject)?.zh;
  return words.say(`plan.obstacle.${kind}`, { subject, detail: detail ?? subject });
}
