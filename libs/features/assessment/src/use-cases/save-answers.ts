import type { Principal } from '#http';
import { Injectable } from '@nestjs/common';
import type { EntryChange, EntryConflict } from '../domain/answers/save-entry.js';
import { AssessmentDesk } from './assessment-desk.js';
import { demand } from './demand.js';
import { EntryWriter, type SavedEntries } from './entry-writer.js';

export interface SaveAnswersCommand {
  readonly assessmentId: string;
  readonly changes: readonly EntryChange[];
  readonly principal: Principal;
}

/** Autosave: some entries of one assessment, all or none. */
@Injectable()
export class SaveAnswers {
  constructor(
    private readonly desk: AssessmentDesk,
    private readonly writer: EntryWriter,
  ) {}

  /** @returns what stands now, or the conflicts with another device that kept everything as it was */
  async execute({
    assessmentId,
    changes,
    principal,
  }: SaveAnswersCommand): Promise<SavedEntries | readonly EntryConflict[]> {
    return this.desk.work(assessmentId, async (on) => {
      demand(principal, 'assessment.edit', on.one);
      return this.writer.write(on, changes, principal.name);
    });
  }
}
