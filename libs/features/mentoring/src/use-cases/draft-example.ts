import { AcceptedEvidence } from '#assessment';
import { UnitOfWork } from '#database';
import { EvidenceQueries } from '#evidence';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, type FieldError, forbidden, invalid, newId } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { readMasks, type MaskDraft } from '../domain/mask.js';
import { Example } from '../persistence/example.entity.js';
import { IndicatorNames } from '../queries/indicator-names.js';
import { ExampleDesk } from './example-desk.js';

export interface ExampleDraft {
  readonly indicator: string;
  readonly title: string;
  /** the write-up, or what a picture shows */
  readonly text: string;
  /** of a picture: a proof both reviews accepted at the indicator; '' for a write-up */
  readonly evidenceId: string;
}

const PICTURES: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];
const TITLE = { max: 60 };

/** A union prepares an example of how it did something. Nobody else sees it before it is offered and reviewed. */
@Injectable()
export class DraftExample {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly indicators: IndicatorNames,
    private readonly accepted: AcceptedEvidence,
    private readonly evidence: EvidenceQueries,
    private readonly desk: ExampleDesk,
    private readonly clock: Clock,
  ) {}

  /** @returns the example's id @throws DomainError `mentoring.invalid` with the fields, forbidden */
  async execute(principal: Principal, draft: ExampleDraft): Promise<string> {
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, 'exemplar.offer', { unionId })) throw forbidden();
    const { indicator, title, text, evidenceId } = draft;
    const picture = evidenceId !== '';
    const errors = [...checkWords(title, text, picture), ...(await this.checkSource(unionId, draft))];
    if (errors.length > 0) throw invalid('mentoring.invalid', errors);
    const id = newId();
    await this.unitOfWork.run(async () => {
      await this.unitOfWork.writer.insert(Example, {
        id,
        districtId: principal.districtId,
        unionId,
        indicatorCode: indicator,
        kind: picture ? 'picture' : 'text',
        title: title.trim(),
        text: text.trim(),
        evidenceId: picture ? evidenceId : null,
        masks: [],
        status: 'draft',
        draftedBy: principal.name,
        draftedAt: this.clock.now(),
      });
      this.desk.record('drafted', id, { indicator });
    });
    return id;
  }

  /** @throws DomainError `mentoring.invalid` with the fields, `mentoring.example_settled`, not-found */
  async edit(
    principal: Principal,
    id: string,
    { title, text, masks: drafts }: { title: string; text: string; masks: readonly MaskDraft[] },
  ): Promise<void> {
    const { masks, errors } = readMasks(drafts);
    await this.unitOfWork.run(async () => {
      const { kind } = await this.desk.openForEditing(principal, id);
      const wrong = [...checkWords(title, text, kind === 'picture'), ...errors];
      if (wrong.length > 0) throw invalid('mentoring.invalid', wrong);
      await this.unitOfWork.writer.update(Example, { id }, { title: title.trim(), text: text.trim(), masks });
      this.desk.record('edited', id);
    });
  }

  private async checkSource(unionId: string, { indicator, evidenceId }: ExampleDraft): Promise<FieldError[]> {
    if (evidenceId === '')
      return (await this.indicators.has(indicator))
        ? []
        : [{ pointer: '/indicator', code: 'mentoring.choose_indicator' }];
    const accepted = await this.accepted.of(unionId);
    const fits = accepted.some((one) => one.evidenceId === evidenceId && one.indicatorCode === indicator);
    if (!fits) return [{ pointer: '/evidenceId', code: 'mentoring.not_accepted' }];
    const file = await this.evidence.byId(evidenceId);
    const shown = file && file.storage !== 'view_only' && PICTURES.includes(file.mediaType);
    return shown ? [] : [{ pointer: '/evidenceId', code: 'mentoring.not_a_picture' }];
  }
}

function checkWords(title: string, text: string, picture: boolean): FieldError[] {
  return checkTexts({ title, text }, { title: TITLE, text: { max: 3000, optional: picture } });
}
