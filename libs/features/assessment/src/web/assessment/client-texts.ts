import type { Locale, Translator } from '#views';

/** Texts the browser fills in itself; `{name}` marks what it puts in. */
const LIVE = ['saving', 'saved', 'offline', 'failed', 'expired', 'logIn'] as const;
const NEXT = ['more', 'reach', 'ticks', 'option', 'date', 'yes', 'gate'] as const;
const CONFLICT = ['title', 'theirs', 'useTheirs', 'useMine'] as const;
const GAPS = [
  'name',
  'unit',
  'score',
  'count',
  'value',
  'option',
  'date',
  'star',
  'points',
  'by',
  'at',
] as const;

/** For `data-texts` of a self-assessment page. Counted texts are taken in the form for many. */
export function clientTexts(translator: Translator, locale: Locale): Readonly<Record<string, string>> {
  const params = Object.fromEntries(GAPS.map((gap) => [gap, `{${gap}}`]));
  const text = (key: string): string => translator.t(locale, key, params);
  const many = (key: string): string => translator.t(locale, key, { count: 0 }).replace('0', '{count}');
  return {
    ...Object.fromEntries(LIVE.map((name) => [`live.${name}`, text(`assessment.live.${name}`)])),
    ...Object.fromEntries(NEXT.map((name) => [`next.${name}`, text(`rating.next.${name}`)])),
    ...Object.fromEntries(CONFLICT.map((name) => [`conflict.${name}`, text(`assessment.conflict.${name}`)])),
    'gap.to': text('assessment.gap.to'),
    'gap.points': text('assessment.gap.points'),
    'gap.gates': many('assessment.gap.gates'),
    'gap.others': many('assessment.gap.others'),
    'bar.top': text('assessment.bar.top'),
    'bar.problems': many('assessment.bar.problems'),
    ...Object.fromEntries([0, 1, 2, 3].map((star) => [`stars.${star}`, text(`common.stars.${star}`)])),
  };
}
