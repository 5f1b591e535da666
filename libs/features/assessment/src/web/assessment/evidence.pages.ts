import { atFileField, evidenceKind, EvidenceUploadForm, UploadEvidence, uploadDetailsOf } from '#evidence';
import {
  AcceptsUpload,
  CurrentPrincipal,
  Form,
  FormBody,
  redirect,
  Requires,
  Uploaded,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { invalid } from '#kernel';
import { Controller, Post } from '@nestjs/common';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { AttachEvidence } from '../../use-cases/attach-evidence.js';
import { AttachmentForm } from './attachment.form.js';
import { OwnSheet } from './own-sheet.js';

/** The evidence slot of an indicator's card: pick from the shelf, take away, upload and put to it. */
@Controller('assessment/evidence')
@Requires('assessment.edit')
export class CardEvidencePages {
  constructor(
    private readonly own: OwnSheet,
    private readonly attachEvidence: AttachEvidence,
    private readonly uploadEvidence: UploadEvidence,
  ) {}

  @Post('link')
  async link(
    @CurrentPrincipal() principal: Principal,
    @FormBody(AttachmentForm) form: Form<AttachmentForm>,
  ): Promise<Redirect> {
    const found = await this.own.require(principal);
    return this.answer(found, form, async ({ indicator, evidenceId }) => {
      await this.attachEvidence.attach({ assessmentId: found.one.id, indicator, evidenceId, principal });
      return 'assessment.flash.attached';
    });
  }

  @Post('unlink')
  async unlink(
    @CurrentPrincipal() principal: Principal,
    @FormBody(AttachmentForm) form: Form<AttachmentForm>,
  ): Promise<Redirect> {
    const found = await this.own.require(principal);
    return this.answer(found, form, async ({ indicator, evidenceId }) => {
      await this.attachEvidence.detach({ assessmentId: found.one.id, indicator, evidenceId, principal });
      return 'assessment.flash.detached';
    });
  }

  @Post('upload')
  @AcceptsUpload()
  async upload(
    @CurrentPrincipal() principal: Principal,
    @FormBody(EvidenceUploadForm) form: Form<EvidenceUploadForm>,
    @Uploaded() { file }: Upload,
  ): Promise<Redirect> {
    const found = await this.own.require(principal);
    return this.answer(found, form, async (input) => {
      const indicator = input.indicator ?? '';
      const { id: evidenceId } = await this.store(principal, found, input, file);
      await this.attachEvidence.attach({ assessmentId: found.one.id, indicator, evidenceId, principal });
      return 'assessment.flash.uploaded';
    });
  }

  private async store(
    principal: Principal,
    { one, catalogue }: SheetCase,
    input: EvidenceUploadForm,
    file: Upload['file'],
  ): Promise<{ readonly id: string }> {
    const type = catalogue.document.evidence_types.find(({ code }) => code === input.kind);
    if (!type) throw invalid('evidence.invalid', [{ pointer: '/kind', code: 'evidence.kind_unknown' }]);
    const command = {
      unionId: one.union.id,
      kind: evidenceKind(type),
      details: uploadDetailsOf(input),
      file,
    };
    return this.uploadEvidence.execute(principal, command).catch((error: unknown) => {
      throw atFileField(error);
    });
  }

  /** Back to the card, with what went wrong in words: the slot's forms have nothing to lose but a file. */
  private async answer<T extends { indicator?: string }>(
    { catalogue }: SheetCase,
    form: Form<T>,
    act: (input: T) => Promise<string>,
  ): Promise<Redirect> {
    const code = String(form.values['indicator'] ?? '');
    const category = catalogue.categories[catalogue.indicatorByCode.get(code)?.categoryIndex ?? -1];
    const back = category ? `/assessment/${category.code}#${code}` : '/assessment';
    return form.submit(
      async (input) => redirect(back, await act(input)),
      ({ summary }) => {
        const why = summary.map(({ text }) => text).join(' ');
        return redirect(back, { kind: 'danger', key: 'assessment.flash.evidenceRefused', params: { why } });
      },
    );
  }
}
