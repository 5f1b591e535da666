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
import { Clock, today } from '#kernel';
import { readTyped } from '#rating';
import { Translator, type Locale } from '#views';
import { Controller, Get, Post } from '@nestjs/common';
import type { EntryChange, EntryConflict } from '../../domain/answers/save-entry.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { isSaved } from '../../use-cases/entry-writer.js';
import { SaveAnswers } from '../../use-cases/save-answers.js';
import { FactsForm } from './facts.form.js';
import { OwnSheet } from './own-sheet.js';
import { profilePage } from './profile-view.js';

/** 企业概况: the facts that decide what applies and what shares are counted of; saved is confirmed. */
@Controller('assessment/profile')
@Requires('assessment.edit')
export class ProfilePages {
  constructor(
    private readonly own: OwnSheet,
    private readonly saveAnswers: SaveAnswers,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPrincipal() principal: Principal, @CurrentLocale() locale: Locale): Promise<Page> {
    return this.page(await this.own.require(principal), locale, EMPTY_FORM, []);
  }

  @Post()
  async save(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @FormBody(FactsForm) form: Form<FactsForm>,
  ): Promise<Page | Redirect> {
    const found = await this.own.require(principal);
    return form.submit(
      async (input) => {
        const changes = changesIn(found, input);
        const saved = await this.saveAnswers.execute({ assessmentId: found.one.id, changes, principal });
        if (isSaved(saved)) return redirect('/assessment/profile', 'assessment.flash.factsSaved');
        return this.page(found, locale, { ...EMPTY_FORM, values: form.values, status: 409 }, saved);
      },
      (state) => this.page(found, locale, state, []),
    );
  }

  private page(found: SheetCase, locale: Locale, form: FormState, conflicts: readonly EntryConflict[]): Page {
    const reader = { locale, translator: this.translator, day: today(this.clock) };
    return page('assessment/profile', profilePage(found, reader, form, conflicts), { status: form.status });
  }
}

/** Only facts the form brought, and only those that may be changed. */
function changesIn(found: SheetCase, { values = {}, versions = {} }: FactsForm): EntryChange[] {
  return [...found.catalogue.profileSlots.values()].flatMap((slot): EntryChange[] => {
    const { key } = slot;
    const version = Number(versions[key]);
    if (!Number.isInteger(version) || !found.isOpen({ section: 'profile', key })) return [];
    return [{ section: 'profile', key, version, values: readTyped([slot], values) }];
  });
}
