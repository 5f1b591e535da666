import { UnitOfWork } from '#database';
import { EvidenceQueries, type LinkedEvidenceView } from '#evidence';
import type { Principal } from '#http';
import type { Catalogue, Problem, Rating, RatingInput } from '#rating';
import { Injectable } from '@nestjs/common';
import type { EntryRef } from '../domain/answers/answer-sheet.js';
import { completion, type Completion } from '../domain/answers/completion.js';
import { isOwnFact } from '../domain/answers/own-facts.js';
import { project } from '../domain/answers/projection.js';
import { toRatingInput } from '../domain/answers/to-rating-input.js';
import { frameOf, type AssessmentCase } from '../domain/assessment-case.js';
import { isReopened, reopened } from '../domain/review/reopened.js';
import { isEditable } from '../domain/status/transition.js';
import { AssessmentStore } from '../persistence/assessment-store.js';
import { demand } from '../use-cases/demand.js';
import { RatingCatalogues } from './rating-catalogues.js';

/** A self-assessment as it stands, with all that follows from it. */
export interface SheetCase {
  readonly one: AssessmentCase;
  readonly catalogue: Catalogue;
  readonly input: RatingInput;
  /** null while facts are missing or contradict each other */
  readonly rating: Rating | null;
  readonly problems: readonly Problem[];
  readonly completion: Completion;
  readonly evidence: readonly LinkedEvidenceView[];
  /** whether this entry may be changed now, by anybody of the union */
  isOpen(ref: EntryRef): boolean;
}

@Injectable()
export class SheetCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: AssessmentStore,
    private readonly catalogues: RatingCatalogues,
    private readonly evidence: EvidenceQueries,
  ) {}

  /** @throws DomainError not-found for what is not there or not the principal's to see */
  async of(id: string, principal: Principal): Promise<SheetCase> {
    return this.unitOfWork.read(async () => {
      const one = await this.store.get(id);
      demand(principal, 'assessment.view', one);
      const catalogue = await this.catalogues.of(one.cycle.catalogueVersionId);
      const input = toRatingInput(one.sheet, frameOf(one, catalogue.id));
      const { rating, problems } = project(catalogue, input);
      return {
        one,
        catalogue,
        input,
        rating,
        problems,
        completion: completion(catalogue, one.sheet, rating),
        evidence: await this.evidence.forAssessment(id),
        isOpen: openTest(one, catalogue),
      };
    });
  }
}

function openTest(one: AssessmentCase, catalogue: Catalogue): SheetCase['isOpen'] {
  if (!isEditable(one.status)) return () => false;
  const isOurs = ({ section, key }: EntryRef): boolean => section === 'answers' || isOwnFact(key);
  if (one.status === 'draft') return (ref) => one.cycle.status === 'open' && isOurs(ref);
  const open = reopened(catalogue, one.returned);
  return (ref) => isOurs(ref) && isReopened(open, ref);
}
