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
import { Clock, notFound, today } from '#kernel';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import type { DecisionRequest } from '../../domain/review/check-decision.js';
import { ReviewCases, type ReviewCase } from '../../queries/review-case.js';
import { DecideIndicator } from '../../use-cases/decide-indicator.js';
import { DecisionForm } from './decision.form.js';
import { adjustableInputs, adjustedValues } from './adjustable-inputs.js';
import { firstToLookAt, nextToLookAt } from './review-order.js';
import { reviewPage } from './review-view.js';

/** One case, indicator by indicator: the answer at the left, its proofs at the right, the decision below. */
@Controller('reviews/:id')
@Requires('review.work')
export class ReviewPages {
  constructor(
    private readonly cases: ReviewCases,
    private readonly decideIndicator: DecideIndicator,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') id: string,
    @Query('indicator') wanted: unknown,
  ): Promise<Page> {
    const found = await this.cases.of(id, principal);
    const code = typeof wanted === 'string' ? wanted : firstToLookAt(found);
    return this.page(found, code, locale, EMPTY_FORM);
  }

  @Post('indicators/:code')
  async decide(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('id') assessmentId: string,
    @Param('code') code: string,
    @FormBody(DecisionForm) form: Form<DecisionForm>,
  ): Promise<Page | Redirect> {
    const found = await this.cases.of(assessmentId, principal);
    return form.submit(
      async (input) => {
        const request = requestOf(found, code, input);
        const seen = input.seen ?? null;
        await this.decideIndicator.execute({ assessmentId, indicator: code, request, seen, principal });
        return redirect(
          `/reviews/${assessmentId}?indicator=${nextToLookAt(found, code)}`,
          `review.flash.${input.kind}`,
        );
      },
      async (state) => this.page(await this.cases.of(assessmentId, principal), code, locale, state),
    );
  }

  private page(found: ReviewCase, code: string, locale: Locale, form: FormState): Page {
    if (!found.catalogue.indicatorByCode.has(code)) throw notFound('indicator');
    const model = reviewPage(
      found,
      code,
      { locale, translator: this.translator, day: today(this.clock) },
      form,
    );
    return page('review/case', model, { status: form.status });
  }
}

function requestOf(
  found: ReviewCase,
  code: string,
  { kind, reason = '', values = {} }: DecisionForm,
): DecisionRequest {
  if (kind === 'accept') return { kind };
  if (kind === 'return') return { kind, reason };
  const indicator = found.catalogue.indicatorByCode.get(code);
  if (!indicator) throw notFound('indicator');
  return {
    kind,
    reason,
    values: adjustedValues(adjustableInputs(indicator), values, found.currentInput, code),
  };
}
