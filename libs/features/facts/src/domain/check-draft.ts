import { isId } from '#kernel';
import type { FactDraft } from './fact.js';

/**
 * A draft comes from the program, never from a form, so a wrong one is a fault.
 *
 * @throws Error that names what is wrong
 */
export function assertDraft(draft: FactDraft): void {
  const { kind, unions, from, to, quantity, source } = draft;
  const wrong = (what: string) => new Error(`${kind} of ${source.type} ${source.id}: ${what}`);
  if (!unions.every(isId)) throw wrong('a union without a proper id');
  if (from > to) throw wrong(`ends ${to}, before it begins ${from}`);
  if (!Number.isSafeInteger(quantity) || quantity < 1) throw wrong(`quantity ${quantity} is not 1 or more`);
  if (source.path !== null && !source.path.startsWith('/')) throw wrong(`path ${source.path}`);
}
