import { UnitOfWork } from '#database';
import { OpenEvidence } from '#evidence';
import type { Principal } from '#http';
import { Clock, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { moveExample } from '../domain/example-status.js';
import { Example } from '../persistence/example.entity.js';
import { ExampleDesk } from './example-desk.js';
import { ExampleFiles } from './example-files.js';
import { PictureMasker } from './picture-masker.js';

export interface Consent {
  /** that every place was looked at and personal data are covered */
  readonly checked: boolean;
  /** that other unions may see it, under the union's name */
  readonly agreed: boolean;
}

/** The chair agrees that others see the example; from then on its masked copy is what everybody gets. */
@Injectable()
export class OfferExample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ExampleDesk,
    private readonly files: ExampleFiles,
    private readonly masker: PictureMasker,
    private readonly openEvidence: OpenEvidence,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `mentoring.invalid`, `mentoring.example_state`, not-found */
  async execute(principal: Principal, id: string, { checked, agreed }: Consent): Promise<void> {
    const errors = [
      ...(checked ? [] : [{ pointer: '/checked', code: 'mentoring.check_first' }]),
      ...(agreed ? [] : [{ pointer: '/agreed', code: 'mentoring.consent_needed' }]),
    ];
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    const before = await this.unitOfWork.run(() => this.desk.openForEditing(principal, id));
    const copy = await this.copyOf(principal, before);
    try {
      await this.unitOfWork.run(() => this.offer(principal, before, copy));
    } catch (error) {
      if (copy) await this.files.removeUnused(copy.sha256);
      throw error;
    }
  }

  /** Rendering takes a moment, so it is done outside the transaction. */
  private async copyOf(principal: Principal, { evidenceId, masks }: Example) {
    if (evidenceId === null) return null;
    const { content } = await this.openEvidence.execute(principal, evidenceId);
    return this.files.put(await this.masker.mask(content, masks));
  }

  private async offer(
    principal: Principal,
    before: Example,
    copy: { readonly sha256: string; readonly size: number } | null,
  ): Promise<void> {
    const { id } = before;
    const example = await this.desk.openForEditing(principal, id);
    if (JSON.stringify(example.masks) !== JSON.stringify(before.masks))
      throw invalid('mentoring.invalid', [{ pointer: '/checked', code: 'mentoring.changed_meanwhile' }]);
    if (copy) await this.files.takeTurn(copy.sha256);
    const consent = { consentedBy: principal.name, consentedAt: this.clock.now() };
    const file = { sha256: copy?.sha256 ?? null, size: copy?.size ?? null };
    const status = moveExample(example.status, 'offer');
    await this.unitOfWork.writer.update(Example, { id }, { ...consent, ...file, status, reviewNote: '' });
    this.desk.record('offered', id, { sha256: file.sha256 });
    const old = example.sha256;
    if (old !== null && old !== file.sha256) this.unitOfWork.afterCommit(() => this.files.removeUnused(old));
  }
}
