import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { JobQueue } from '#jobs';
import { Clock, conflict, forbidden, invalid, isId, newId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkBenefit, type BenefitDetails } from '../domain/check-benefit.js';
import { DEFAULT_BENEFITS } from '../domain/default-benefits.js';
import { Benefit } from '../persistence/benefit.entity.js';
import { RECOMPUTE } from './nightly-memberships.job.js';

export interface SaveBenefitCommand {
  /** null: a new one */
  readonly id: string | null;
  readonly details: BenefitDetails;
  /** false: it is given no more */
  readonly active: boolean;
  readonly principal: Principal;
}

/** The district says what members of a star get; who has it follows by itself, soon after. */
@Injectable()
export class KeepBenefits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly queue: JobQueue,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `alliance.invalid` with the fields, not-found */
  async save({ id, details, active, principal }: SaveBenefitCommand): Promise<void> {
    if (!can(principal, 'alliance.manage')) throw forbidden();
    const errors = checkBenefit(details);
    if (errors.length > 0) throw invalid('alliance.invalid', errors);
    const { name, description, minStar, keptInGrace } = details;
    const row = { name: name.trim(), description: description.trim(), minStar, keptInGrace, active };
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      const updatedAt = this.clock.now();
      if (id === null) {
        const position = await writer.count(Benefit);
        const code = `B${String(position + 1).padStart(2, '0')}`;
        await writer.insert(Benefit, { ...this.fresh(), code, position, ...row, updatedAt });
      } else {
        if (!isId(id) || !(await writer.existsBy(Benefit, { id }))) throw notFound('benefit');
        await writer.update(Benefit, { id }, { ...row, updatedAt });
      }
      await this.follow('alliance.benefit_saved', { name: row.name, minStar, active });
    });
  }

  /** @throws DomainError `alliance.has_benefits` (conflict) */
  async adoptDefaults(principal: Principal): Promise<void> {
    if (!can(principal, 'alliance.manage')) throw forbidden();
    await this.unitOfWork.run(async () => {
      const { writer } = this.unitOfWork;
      if ((await writer.count(Benefit)) > 0) throw conflict('alliance.has_benefits');
      const updatedAt = this.clock.now();
      await writer.insert(
        Benefit,
        DEFAULT_BENEFITS.map((one, position) => ({
          ...this.fresh(),
          ...one,
          active: true,
          position,
          updatedAt,
        })),
      );
      await this.follow('alliance.benefits_adopted', { count: DEFAULT_BENEFITS.length });
    });
  }

  private fresh(): Pick<Benefit, 'id' | 'districtId'> {
    return { id: newId(), districtId: currentActor().districtId ?? '' };
  }

  private async follow(action: string, data: object): Promise<void> {
    const districtId = currentActor().districtId ?? '';
    this.audit.record({ action, subjectType: 'district', subjectId: districtId, data });
    await this.queue.enqueue(RECOMPUTE, { cause: 'benefit.changed' }, { key: districtId });
  }
}
