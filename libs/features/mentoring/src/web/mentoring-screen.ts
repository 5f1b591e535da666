import { viewerOf } from '#activities';
import { StarQueries } from '#assessment';
import { EMPTY_FORM, page, pagerOf, type FormState, type Page, type Principal } from '#http';
import { can } from '#identity';
import { ownUnionId } from '#organizations';
import { Translator, type Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { OfferQueries } from '../queries/offer.queries.js';
import type { PairItem } from '../queries/pair-view.js';
import { PairQueries } from '../queries/pair.queries.js';
import { HelpFinder } from './help-finder.js';
import type { MentoringQuery } from './mentoring.query.js';
import { PAIR_TONES } from './pair-tones.js';

/** The forms of the page; the posted one comes back with what is wrong. */
export type MentoringForms = Readonly<Partial<Record<'offer' | 'ask', FormState>>>;

/** Shows the mentoring page to a union's people, or to the district. */
@Injectable()
export class MentoringScreen {
  constructor(
    private readonly pairs: PairQueries,
    private readonly offers: OfferQueries,
    private readonly help: HelpFinder,
    private readonly stars: StarQueries,
    private readonly translator: Translator,
  ) {}

  async show(
    principal: Principal,
    locale: Locale,
    query: MentoringQuery,
    forms: MentoringForms,
  ): Promise<Page> {
    const unionId = ownUnionId(principal);
    const district = can(principal, 'mentoring.view', {});
    const found = await this.listed(unionId, district, Number(query.page ?? 1));
    const may = unionId !== null && can(principal, 'mentoring.take', { unionId });
    const star = unionId === null ? 0 : (await this.stars.current(unionId)).star;
    const offer = unionId === null ? null : await this.offers.own(unionId);
    const names = await this.help.names(locale === 'en');
    const [posted] = Object.values(forms);
    const viewer = viewerOf(principal);
    const model = {
      district,
      may,
      star,
      rows: found.rows.map((row) => this.row(row, unionId, may)),
      total: found.total,
      pager: pagerOf('/mentoring', {}, found),
      indicators: [
        { value: '', label: this.translator.t(locale, 'mentoring.chooseIndicator') },
        ...names.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
      ],
      indicator: query.indicator ?? '',
      search: query.q ?? '',
      help: unionId === null ? null : await this.help.forIndicator(query.indicator, unionId, viewer, names),
      mentees: unionId === null || star === 0 ? [] : await this.help.mentees(query.q ?? '', unionId),
      offer,
      offered: (offer?.indicators ?? []).map((code) => names.find((one) => one.code === code)?.name ?? code),
      choices: names.map(({ code, name }) => ({
        code,
        name,
        checked: offer?.indicators.includes(code) ?? false,
      })),
      offerForm: forms.offer ?? EMPTY_FORM,
      askForm: forms.ask ?? EMPTY_FORM,
      summary: Object.values(forms).flatMap(({ summary }) => summary),
    };
    return page('mentoring/home', model, { status: posted?.status ?? 200 });
  }

  private async listed(unionId: string | null, district: boolean, wanted: number) {
    if (unionId === null && !district) return { rows: [], total: 0, page: 1, pages: 1 };
    return this.pairs.list(unionId, wanted);
  }

  private row(pair: PairItem, unionId: string | null, may: boolean) {
    return {
      ...pair,
      tone: PAIR_TONES[pair.status],
      mayAnswer: may && pair.status === 'asked' && pair.askedByUnionId !== unionId,
    };
  }
}
