import { UnitOfWork } from '#database';
import {
  CurrentLocale,
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import { Clock, today } from '#kernel';
import { Translator, type Locale } from '#views';
import { Controller, Get, Post } from '@nestjs/common';
import { scopeOf } from '../../domain/assessment-case.js';
import type { SweepFinding } from '../../domain/sweep/sweep-finding.js';
import { CaseSweep } from '../../queries/case-sweep.js';
import { SubmitAssessment } from '../../use-cases/submit-assessment.js';
import { checkPage } from './check-view.js';
import { OwnSheet } from './own-sheet.js';
import { SubmissionForm } from './submission.form.js';

/** 检查并提交: what is missing or contradicts itself, each with a link to its field, and handing in. */
@Controller('assessment/check')
@Requires('assessment.edit')
export class CheckPages {
  constructor(
    private readonly own: OwnSheet,
    private readonly sweeps: CaseSweep,
    private readonly submitAssessment: SubmitAssessment,
    private readonly unitOfWork: UnitOfWork,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(principal, locale, EMPTY_FORM);
  }

  @Post()
  @Requires('assessment.submit')
  async submit(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(SubmissionForm) form: Form<SubmissionForm>,
  ): Promise<Page | Redirect> {
    const { one, catalogue } = await this.own.require(principal);
    const { findings } = await this.unitOfWork.read(() => this.sweeps.of(one, catalogue));
    return form.submit(
      async (input) => {
        const reasons = reasonsFor(findings, input);
        await this.submitAssessment.execute({ assessmentId: one.id, reasons, principal });
        return redirect('/workbench', 'assessment.flash.submitted');
      },
      (state) => this.page(principal, locale, state),
    );
  }

  private async page(principal: Principal, locale: Locale, form: FormState): Promise<Page> {
    const found = await this.own.require(principal);
    const { findings } = await this.unitOfWork.read(() => this.sweeps.of(found.one, found.catalogue));
    const reader = { locale, translator: this.translator, day: today(this.clock) };
    const mayHandIn =
      can(principal, 'assessment.submit', scopeOf(found.one)) &&
      (found.one.status === 'returned' || found.isOpen({ section: 'profile', key: 'members_total' }));
    return page('assessment/check', checkPage(found, findings, mayHandIn, reader, form), {
      status: form.status,
    });
  }
}

/** Each warning's own reason, else the common one. */
function reasonsFor(
  findings: readonly SweepFinding[],
  { reasons = {}, common = '' }: SubmissionForm,
): Record<string, string> {
  return Object.fromEntries(
    findings
      .filter(({ severity }) => severity === 'warning')
      .map(({ key }) => [key, [reasons[key] ?? common].flat().join(' ')]),
  );
}
