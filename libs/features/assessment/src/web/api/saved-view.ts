import type { Locale, Translator } from '#views';
import { explainIndicator, explainNextLevel, nextLevel, starGap, type Rating } from '#rating';
import { completion } from '../../domain/answers/completion.js';
import type { EntryConflict } from '../../domain/answers/save-entry.js';
import type { SavedEntries } from '../../use-cases/entry-writer.js';

interface Reader {
  readonly locale: Locale;
  readonly translator: Translator;
}

/** What a save answers: the entries as they stand, and what they are worth now. */
export function savedView(saved: SavedEntries, reader: Reader) {
  const { entries, projection, sheet, catalogue } = saved;
  const { rating, problems } = projection;
  const progress = completion(catalogue, sheet, rating);
  return {
    entries: entries.map(({ section, key, entry }) => ({
      section,
      key,
      version: entry.version,
      state: entry.state,
      at: entry.at,
    })),
    standing: rating && { total: rating.total, star: rating.star, gap: starGap(rating) },
    problems: problems.length,
    progress: { done: progress.done, applicable: progress.applicable },
    categories: catalogue.categories.map(({ code, items }) => {
      const all = items
        .flatMap((item) => item.indicators)
        .map((one) => progress.byIndicator[one.code])
        .filter((one) => one !== 'not_applicable');
      return { code, done: all.filter((one) => one === 'done').length, total: all.length };
    }),
    indicators: entries
      .filter(({ section }) => section === 'answers')
      .map(({ key }) => indicatorView(key, rating, saved, reader)),
  };
}

function indicatorView(
  code: string,
  rating: Rating | null,
  { catalogue, input }: SavedEntries,
  { locale, translator }: Reader,
) {
  const rated = rating?.indicators.find((one) => one.code === code);
  const next = rated ? nextLevel(catalogue, input, code) : null;
  const say = ({ key, params }: { key: string; params: Readonly<Record<string, string | number>> }): string =>
    translator.t(locale, key, params);
  return {
    code,
    score: rated?.score ?? null,
    status: rated?.status ?? null,
    explanation: rated ? explainIndicator(catalogue, rated, locale).map(say) : [],
    next: next ? explainNextLevel(catalogue, code, next, locale).map(say).join('') : '',
  };
}

/** Both values, side by side; a member of the 409 problem. */
export function conflictView({ section, key, yours, theirs }: EntryConflict) {
  const { values, version, at, by } = theirs;
  return { section, key, yours, theirs: { values, version, at, by } };
}
