import type { Catalogue } from '#rating';
import type { EntryRef } from '../answers/answer-sheet.js';

/** The entry (and the input in it) that a path of the rating contract speaks of; null for the rest. */
export function entryOfPath(
  catalogue: Catalogue,
  path: string,
): { readonly ref: EntryRef; readonly input: string | null } | null {
  if (path.startsWith('profile.')) {
    const fact = path.slice('profile.'.length);
    return catalogue.profileSlots.has(fact) ? { ref: { section: 'profile', key: fact }, input: fact } : null;
  }
  if (!path.startsWith('answers.')) return null;
  const rest = path.slice('answers.'.length);
  const code = [...catalogue.indicatorByCode.keys()].find(
    (one) => rest === one || rest.startsWith(`${one}.`),
  );
  if (code === undefined) return null;
  return { ref: { section: 'answers', key: code }, input: rest.slice(code.length + 1) || null };
}
