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
import { readTyped, type CompiledIndicator } from '#rating';
import { Translator, type Locale } from '#views';
import { Controller, Get, Param, Post } from '@nestjs/common';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { ConfirmAnswers } from '../../use-cases/confirm-answers.js';
import { isSaved } from '../../use-cases/entry-writer.js';
import { SaveAnswers } from '../../use-cases/save-answers.js';
import { AnswerForm } from './answer.form.js';
import { categoryPage, type PostedCard } from './category-view.js';
import { CardSources } from './card-sources.js';
import { answerSlots } from './indicator-card.js';
import { OwnSheet } from './own-sheet.js';

/** 自评: one category of indicators, a card each; every card saves by itself, also without scripts. */
@Controller('assessment')
@Requires('assessment.edit')
export class CategoryPages {
  constructor(
    private readonly own: OwnSheet,
    private readonly saveAnswers: SaveAnswers,
    private readonly confirmAnswers: ConfirmAnswers,
    private readonly sources: CardSources,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get(':category')
  async show(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('category') category: string,
  ): Promise<Page> {
    return this.page(await this.own.require(principal), category, locale, null);
  }

  @Post('answers/:code')
  async save(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Param('code') code: string,
    @FormBody(AnswerForm) form: Form<AnswerForm>,
  ): Promise<Page | Redirect> {
    const found = await this.own.require(principal);
    const category = categoryOf(found, code);
    return form.submit(
      async ({ version, values = {} }) => {
        const change = {
          section: 'answers' as const,
          key: code,
          values: readTyped(answerSlots(indicatorOf(found, code)), values),
          version: Number(version),
        };
        const saved = await this.saveAnswers.execute({
          assessmentId: found.one.id,
          changes: [change],
          principal,
        });
        if (isSaved(saved)) return redirect(`/assessment/${category}#${code}`, 'assessment.flash.saved');
        const theirs = saved[0]?.theirs ?? null;
        const typed = { ...form.values, version: String(theirs?.version ?? 0) };
        const state = { ...EMPTY_FORM, values: typed, status: 409 };
        return this.page(found, category, locale, { code, form: state, theirs });
      },
      (state) => this.page(found, category, locale, { code, form: named(state, code), theirs: null }),
    );
  }

  @Post('answers/:code/confirm')
  async confirm(@CurrentPrincipal() principal: Principal, @Param('code') code: string): Promise<Redirect> {
    const found = await this.own.require(principal);
    const category = categoryOf(found, code);
    const refs = [{ section: 'answers' as const, key: code }];
    await this.confirmAnswers.execute({ assessmentId: found.one.id, refs, principal });
    return redirect(`/assessment/${category}#${code}`, 'assessment.flash.confirmed');
  }

  private async page(
    found: SheetCase,
    code: string,
    locale: Locale,
    posted: PostedCard | null,
  ): Promise<Page> {
    const category = found.catalogue.categories.find((one) => one.code === code);
    if (!category) throw notFound('category');
    const sources = await this.sources.of(
      found,
      category.items.flatMap((item) => item.indicators),
    );
    const reader = { locale, translator: this.translator, day: today(this.clock) };
    const status = posted?.form.status ?? 200;
    return page('assessment/category', categoryPage(found, code, reader, sources, posted), {
      status,
    });
  }
}

function indicatorOf({ catalogue }: SheetCase, code: string): CompiledIndicator {
  const indicator = catalogue.indicatorByCode.get(code);
  if (!indicator) throw notFound('indicator');
  return indicator;
}

function categoryOf(found: SheetCase, code: string): string {
  return found.catalogue.categories[indicatorOf(found, code).categoryIndex]?.code ?? '';
}

/** Errors point at `/answers/A2.1/agreed_done`; the card's controls are `values.agreed_done`. */
function named(state: FormState, code: string): FormState {
  const rename = (name: string): string => name.replace(`answers.${code}.`, 'values.');
  return {
    ...state,
    errors: Object.fromEntries(Object.entries(state.errors).map(([name, text]) => [rename(name), text])),
    summary: state.summary.map(({ name, text }) => ({ name: rename(name), text })),
  };
}
