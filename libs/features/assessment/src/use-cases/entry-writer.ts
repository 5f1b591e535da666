import { conflict, invalid, notFound } from '#kernel';
import type { Catalogue, RatingInput } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AnswerEntry } from '../domain/answers/answer-entry.js';
import type { AnswerSheet, EntryRef } from '../domain/answers/answer-sheet.js';
import { isOwnFact } from '../domain/answers/own-facts.js';
import { project, type Projection } from '../domain/answers/projection.js';
import { refusals } from '../domain/answers/refusals.js';
import { isConflict, saveEntry, type EntryChange, type EntryConflict } from '../domain/answers/save-entry.js';
import { standingOf } from '../domain/answers/standing.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { frameOf, type AssessmentCase } from '../domain/assessment-case.js';
import { isReopened, reopened } from '../domain/review/reopened.js';
import { isEditable } from '../domain/status/transition.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { AssessmentDesk, type OnDesk } from './assessment-desk.js';

export interface SavedEntries {
  readonly entries: readonly (EntryRef & { readonly entry: AnswerEntry })[];
  readonly projection: Projection;
  readonly sheet: AnswerSheet;
  readonly catalogue: Catalogue;
  /** what the projection was computed from */
  readonly input: RatingInput;
}

/** Puts changes into a locked assessment: all of them or, where one cannot stand, none. */
@Injectable()
export class EntryWriter {
  constructor(
    private readonly store: AssessmentStore,
    private readonly desk: AssessmentDesk,
  ) {}

  /**
   * @returns the entries as they stand now, or the conflicts that kept everything as it was
   * @throws DomainError `assessment.locked` / `assessment.entry_locked` (conflict), `assessment.refused` (invalid)
   */
  async write(
    on: OnDesk,
    changes: readonly EntryChange[],
    by: string,
  ): Promise<SavedEntries | readonly EntryConflict[]> {
    const { one, catalogue, now, day } = on;
    assertOpen(one, catalogue, changes);
    const stamp = { at: now.toISOString(), on: day, by };
    const results = changes.map((change) => ({
      change,
      result: saveEntry(one.sheet[change.section][change.key], change, stamp),
    }));
    const conflicts = results.flatMap(({ result }) => (isConflict(result) ? [result] : []));
    if (conflicts.length > 0) return conflicts;

    const entries = results.flatMap(({ change: { section, key }, result }) =>
      isConflict(result) ? [] : [{ section, key, entry: result }],
    );
    const sheet = withEntries(one.sheet, entries);
    const input = toRatingInput(sheet, frameOf(one, catalogue.id));
    const projection = project(catalogue, input);
    const refused = refusals(catalogue, sheet, changes, projection.problems);
    if (refused.length > 0) throw invalid('assessment.refused', refused);
    const written = entries.filter(({ section, key, entry }) => entry !== one.sheet[section][key]);
    if (written.length > 0) {
      await this.store.putEntries(one.id, written, standingOf(catalogue, sheet, projection.rating), now);
      this.desk.log(on, 'assessment.answers_saved', { entries: written.map(logged) });
    }
    return { entries, projection, sheet, catalogue, input };
  }
}

export function isSaved(result: SavedEntries | readonly EntryConflict[]): result is SavedEntries {
  return 'projection' in result;
}

function logged({ section, key, entry: { version, values } }: SavedEntries['entries'][number]) {
  return { entry: `${section}.${key}`, version, values };
}

function assertOpen(one: AssessmentCase, catalogue: Catalogue, changes: readonly EntryChange[]): void {
  if (!isEditable(one.status)) throw conflict('assessment.locked', { status: one.status });
  if (one.status === 'draft' && one.cycle.status !== 'open') throw conflict('assessment.cycle_not_open');
  const open = one.status === 'returned' ? reopened(catalogue, one.returned) : null;
  for (const change of changes) {
    const known =
      change.section === 'profile'
        ? catalogue.profileSlots.has(change.key)
        : catalogue.indicatorByCode.has(change.key);
    if (!known) throw notFound('indicator');
    const locked = change.section === 'profile' && !isOwnFact(change.key);
    if (locked || (open && !isReopened(open, change)))
      throw conflict('assessment.entry_locked', { entry: change.key });
  }
}

function withEntries(sheet: AnswerSheet, entries: SavedEntries['entries']): AnswerSheet {
  const patch = (section: EntryChange['section']) =>
    Object.fromEntries(entries.filter((one) => one.section === section).map((one) => [one.key, one.entry]));
  return {
    ...sheet,
    answers: { ...sheet.answers, ...patch('answers') },
    profile: { ...sheet.profile, ...patch('profile') },
  };
}
