import type { Catalogue, InputValue, NextStar, Plan, PlanStep } from '#rating';
import type { Texts } from '../texts/texts.js';
import { nameOf } from './names.js';

/** A plan, or what stands against it, as lines. */
export function planText(
  catalogue: Catalogue,
  { next, blockedBy }: NextStar,
  texts: Texts,
): readonly string[] {
  if (next !== null) return steps(catalogue, next, texts);
  if (blockedBy.length === 0) return [texts.text('cli.plan.nothing')];
  return [
    texts.text('cli.plan.blocked'),
    ...blockedBy.map((reason) => `  · ${reasonText(catalogue, reason, texts)}`),
  ];
}

function steps(catalogue: Catalogue, { star, minutes, total, steps: all }: Plan, texts: Texts): string[] {
  const heading = texts.text('cli.plan.heading', {
    star: starName(catalogue, star, texts),
    minutes,
    total: total.toFixed(2),
  });
  return [heading, ...all.map((step) => `  · ${stepText(catalogue, step, texts)}`)];
}

function stepText(catalogue: Catalogue, step: PlanStep, texts: Texts): string {
  const indicator = catalogue.indicatorByCode.get(step.indicator);
  const changes = Object.entries(step.to).map(([key, to]) => {
    const slot = [...(indicator?.inputs ?? []), ...catalogue.profileSlots.values()].find(
      (one) => one.key === key,
    );
    const name = slot === undefined ? key : texts.language === 'en' ? slot.nameEn : slot.nameZh;
    return `${name} ${shown(step.from[key], texts)} → ${shown(to, texts)}`;
  });
  return texts.text('cli.plan.step', {
    code: step.indicator,
    name: indicator === undefined ? '' : nameOf(indicator.document, texts),
    gain: step.gain.toFixed(2),
    minutes: step.minutes,
    changes: changes.join(texts.text('cli.list')),
  });
}

function reasonText(catalogue: Catalogue, reason: string, texts: Texts): string {
  const [kind = '', code = ''] = reason.split(':');
  const veto = catalogue.vetoes.get(code)?.document.zh ?? '';
  const fact = catalogue.profileSlots.get(code);
  const name = texts.language === 'en' ? fact?.nameEn : fact?.nameZh;
  return texts.text(`cli.plan.reasons.${kind}`, { code, veto, fact: name ?? code });
}

export function starName(catalogue: Catalogue, star: number, texts: Texts): string {
  const found = catalogue.stars.find((one) => one.star === star);
  return found === undefined ? texts.text('cli.rate.noStar') : nameOf(found.document, texts);
}

function shown(value: InputValue | undefined, texts: Texts): string {
  if (value === null || value === undefined) return texts.text('cli.plan.unanswered');
  if (typeof value === 'boolean') return texts.text(value ? 'cli.plan.yes' : 'cli.plan.no');
  return typeof value === 'object' ? `[${value.join(', ')}]` : String(value);
}
