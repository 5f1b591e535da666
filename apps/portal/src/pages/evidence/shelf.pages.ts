import { EvidenceQueries, kindName, RemoveEvidence } from '#evidence';
import { RECEIPT_KIND } from '#grants';
import {
  CurrentLocale,
  CurrentPrincipal,
  page,
  pagerOf,
  redirect,
  Requires,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { ownUnionId } from '#organizations';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { DistrictKinds } from './district-kinds.js';
import { shelfRow } from './shelf-view.js';
import { ShelfQuery } from './shelf.query.js';

/** 佐证材料: everything a union has handed in, once, and what each is used for. */
@Controller('evidence')
@Requires('evidence.upload')
export class ShelfPages {
  constructor(
    private readonly evidence: EvidenceQueries,
    private readonly kinds: DistrictKinds,
    private readonly removeEvidence: RemoveEvidence,
    private readonly translator: Translator,
  ) {}

  @Get()
  async shelf(
    @CurrentPrincipal() principal: Principal,
    @CurrentLocale() locale: Locale,
    @Query() { q, kind, page: number }: ShelfQuery,
  ): Promise<Page> {
    const kinds = await this.kinds.uploaded();
    const names = await this.kinds.indicatorNames(locale === 'en');
    const filter = { search: q, kind: kind === '' ? undefined : kind, page: Number(number ?? 1) };
    const found = await this.evidence.shelf(ownUnionId(principal) ?? '', filter);
    const options = kinds.map((one) => ({ value: one.code, label: kindName(one, locale) }));
    const first = (key: string) => ({ value: '', label: this.translator.t(locale, key) });
    return page('evidence/shelf', {
      filter: { q: q ?? '', kind: kind ?? '' },
      filtered: Boolean(q) || Boolean(kind),
      kinds: [first('evidence.shelf.allKinds'), ...options],
      uploadKinds: kinds.length === 0 ? [] : [first('evidence.shelf.chooseKind'), ...options],
      rows: found.rows.map((item) => shelfRow(item, [...kinds, RECEIPT_KIND], names, locale)),
      total: found.total,
      pager: pagerOf('/evidence', { q, kind }, found),
    });
  }

  @Post(':id/remove')
  async remove(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.removeEvidence.execute(principal, id);
    return redirect('/evidence', 'evidence.flash.removed');
  }
}
