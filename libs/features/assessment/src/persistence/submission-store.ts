import { currentActor, UnitOfWork } from '#database';
import { newId } from '#kernel';
import { Injectable } from '@nestjs/common';
import { documentHash } from '../domain/result/document-hash.js';
import type { SubmissionDocument } from '../domain/result/submission-document.js';
import { Submission } from './submission.entity.js';

/** Frozen submissions, inside a unit of work. */
@Injectable()
export class SubmissionStore {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @returns the hash the document is known by from now on */
  async freeze(document: SubmissionDocument, at: Date): Promise<string> {
    const sha256 = documentHash(document);
    await this.unitOfWork.writer.insert(Submission, {
      id: newId(),
      districtId: currentActor().districtId ?? '',
      assessmentId: document.assessmentId,
      round: document.round,
      document,
      sha256,
      createdAt: at,
    });
    return sha256;
  }

  async latest(assessmentId: string): Promise<Submission | null> {
    return this.unitOfWork.reader.findOne(Submission, {
      where: { assessmentId },
      order: { round: 'DESC' },
    });
  }

  async ofRound(assessmentId: string, round: number): Promise<Submission | null> {
    return this.unitOfWork.reader.findOneBy(Submission, { assessmentId, round });
  }
}
