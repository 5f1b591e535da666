import type { Principal } from '#http';
import { conflict } from '#kernel';
import type { Catalogue } from '#rating';
import { Injectable } from '@nestjs/common';
import type { AnswerSheet, EntryRef } from '../domain/answers/answer-sheet.js';
import type { EntryChange } from '../domain/answers/save-entry.js';
import { AssessmentDesk } from './assessment-desk.js';
import { demand } from './demand.js';
import { EntryWriter, isSaved, type SavedEntries } from './entry-writer.js';

export interface ConfirmAnswersCommand {
  readonly assessmentId: string;
  /** indicators are confirmed together with the facts that are their inputs */
  readonly refs: readonly EntryRef[];
  readonly principal: Principal;
}

/** Says of carried, pre-filled or doubted values that they are right as they stand. */
@Injectable()
export class ConfirmAnswers {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly writer: EntryWriter,
  ) {}

  async execute({ assessmentId, refs, principal }: ConfirmAnswersCommand): Promise<SavedEntries> {
    return this.desk.work(assessmentId, async (on) => {
      demand(principal, 'assessment.edit', on.one);
      const changes = refs.flatMap((ref) => unconfirmedBehind(on.catalogue, on.one.sheet, ref));
      const result = await this.writer.write(on, changes, principal.name);
      if (!isSaved(result)) throw conflict('assessment.edited_elsewhere'); // cannot be: the row is locked
      return result;
    });
  }
}

/** The unconfirmed and doubted entries a confirmation covers, as changes to the values they already have. */
function unconfirmedBehind(catalogue: Catalogue, sheet: AnswerSheet, ref: EntryRef): EntryChange[] {
  const facts =
    ref.section === 'profile'
      ? []
      : (catalogue.indicatorByCode.get(ref.key)?.inputs ?? [])
          .filter((slot) => slot.source === 'profile')
          .map((slot): EntryRef => ({ section: 'profile', key: slot.key }));
  return [ref, ...facts].flatMap((one) => {
    const entry = sheet[one.section][one.key];
    const open = entry && (entry.state === 'unconfirmed' || entry.doubt !== undefined);
    return open ? [{ ...one, values: entry.values, version: entry.version }] : [];
  });
}
