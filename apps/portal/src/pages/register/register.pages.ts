import { RegisterQueries } from '#assessment';
import { UnitOfWork } from '#database';
import { CurrentLocale, page, type Page, Public } from '#http';
import { Clock, notFound, today } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { type Locale, Translator } from '#views';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { RegisterQuery } from './register.query.js';
import { registerView } from './register-view.js';
import { unionView } from './union-view.js';

/** 星级工会名录, and each union's own public page. */
@Controller()
@Public()
export class RegisterPages {
  constructor(
    private readonly register: RegisterQueries,
    private readonly organizations: OrganizationsQueries,
    private readonly unitOfWork: UnitOfWork,
    private readonly translator: Translator,
    private readonly clock: Clock,
  ) {}

  @Get('register')
  async list(@CurrentLocale() locale: Locale, @Query() query: RegisterQuery): Promise<Page> {
    const filter = {
      search: query.q,
      subdistrictId: query.subdistrict === '' ? undefined : query.subdistrict,
      industry: query.industry === '' ? undefined : query.industry,
      star: Number(query.star) || undefined,
      page: Number(query.page ?? 1),
    };
    return this.unitOfWork.read(async () => {
      const found = await this.register.register(filter, today(this.clock));
      const subdistricts = await this.organizations.subdistricts();
      return page('public/register', registerView(query, found, subdistricts, this.say(locale)));
    });
  }

  @Get('unions/:id')
  async union(@CurrentLocale() locale: Locale, @Param('id') id: string): Promise<Page> {
    const union = await this.register.union(id, today(this.clock));
    if (!union) throw notFound('union');
    return page('public/union', unionView(union, this.say(locale)));
  }

  private say(locale: Locale): (key: string) => string {
    return (key) => this.translator.t(locale, key);
  }
}
