import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { OwnAssessments, type OwnStanding } from '../../queries/own-assessments.js';
import { SheetCases, type SheetCase } from '../../queries/sheet-cases.js';

/** The assessment the union of a logged-in chair or officer works on: pages name no id. */
@Injectable()
export class OwnSheet {
  constructor(
    private readonly own: OwnAssessments,
    private readonly sheets: SheetCases,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async standing(principal: Principal): Promise<OwnStanding & { readonly unionId: string }> {
    const unionId = ownUnionId(principal);
    if (unionId === null) throw notFound('union');
    return { unionId, ...(await this.own.standing(unionId)) };
  }

  /** @returns null where the union has none yet */
  async find(principal: Principal): Promise<SheetCase | null> {
    return this.unitOfWork.read(async () => {
      const { currentId } = await this.standing(principal);
      return currentId === null ? null : this.sheets.of(currentId, principal);
    });
  }

  /** @throws DomainError not-found where the union has none yet */
  async require(principal: Principal): Promise<SheetCase> {
    const found = await this.find(principal);
    if (!found) throw notFound('assessment');
    return found;
  }
}
