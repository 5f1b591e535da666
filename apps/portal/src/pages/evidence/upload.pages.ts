import { atFileField, EvidenceUploadForm, kindFields, UploadEvidence, uploadDetailsOf } from '#evidence';
import {
  AcceptsUpload,
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  Uploaded,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
  type Upload,
} from '#http';
import { Clock, today } from '#kernel';
import { ownUnionId } from '#organizations';
import type { Locale } from '#views';
import { Controller, Get, Post, Query } from '@nestjs/common';
import { DistrictKinds } from './district-kinds.js';

/** 上传材料: a form that asks only what the chosen kind needs. */
@Controller('evidence/new')
@Requires('evidence.upload')
export class UploadPages {
  constructor(
    private readonly kinds: DistrictKinds,
    private readonly uploadEvidence: UploadEvidence,
    private readonly clock: Clock,
  ) {}

  @Get()
  async new(
    @CurrentLocale() locale: Locale,
    @Query('kind') kind: string | undefined,
  ): Promise<Page | Redirect> {
    return this.form(locale, kind ?? '', EMPTY_FORM);
  }

  @Post()
  @AcceptsUpload()
  async upload(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(EvidenceUploadForm) form: Form<EvidenceUploadForm>,
    @Uploaded() { file }: Upload,
  ): Promise<Page | Redirect> {
    return form.submit(
      (input) => this.store(principal, input, file),
      (state) => this.form(locale, String(form.values['kind'] ?? ''), state),
    );
  }

  private async store(
    principal: Principal,
    input: EvidenceUploadForm,
    file: Upload['file'],
  ): Promise<Redirect> {
    const kind = await this.kinds.require(input.kind);
    const unionId = ownUnionId(principal) ?? '';
    try {
      const command = { unionId, kind, details: uploadDetailsOf(input), file };
      const { existed } = await this.uploadEvidence.execute(principal, command);
      return redirect(
        '/evidence',
        existed ? { kind: 'info', key: 'evidence.flash.existed' } : 'evidence.flash.uploaded',
      );
    } catch (error) {
      throw atFileField(error);
    }
  }

  private async form(locale: Locale, code: string, form: FormState): Promise<Page | Redirect> {
    const kind = (await this.kinds.uploaded()).find((one) => one.code === code);
    if (!kind) return redirect('/evidence', { kind: 'warning', key: 'evidence.errors.kind_unknown' });
    const fields = kindFields(kind, today(this.clock), locale);
    return page('evidence/new', { fields, form }, { status: form.status });
  }
}
