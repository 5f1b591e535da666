import {
  CurrentPrincipal,
  EMPTY_FORM,
  Form,
  FormBody,
  page,
  pagerOf,
  redirect,
  Requires,
  type FormState,
  type Page,
  type Principal,
  type Redirect,
} from '#http';
import { can } from '#identity';
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { TalentQueries } from '../queries/talent.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { ListTalent } from '../use-cases/list-talent.js';
import { WithdrawTalent } from '../use-cases/withdraw-talent.js';
import { InnovationListQuery } from './innovation-list.query.js';
import { listFilter, shownFilter } from './list-filter.js';
import { TalentForm } from './talent.form.js';

const PATH = '/innovation/talents';

/** 创新人才: people who agreed to be found, and listing one. */
@Controller('innovation/talents')
@Requires('innovation.view')
export class TalentsPages {
  constructor(
    private readonly access: InnovationAccess,
    private readonly talents: TalentQueries,
    private readonly listTalent: ListTalent,
    private readonly withdrawTalent: WithdrawTalent,
  ) {}

  @Get()
  list(@CurrentPrincipal() principal: Principal, @Query() query: InnovationListQuery): Promise<Page> {
    return this.show(principal, query, EMPTY_FORM);
  }

  @Post()
  @Requires('innovation.propose')
  async add(
    @CurrentPrincipal() principal: Principal,
    @FormBody(TalentForm) form: Form<TalentForm>,
  ): Promise<Page | Redirect> {
    return form.submit(
      async ({ personName = '', trade = '', skills = '', consentedOn = '', consented }) => {
        const person = { personName, trade, skills, consentedOn };
        await this.listTalent.execute(principal, { ...person, consented: consented === 'yes' });
        return redirect(PATH, 'innovation.flash.talentListed');
      },
      (state) => this.show(principal, new InnovationListQuery(), state),
    );
  }

  @Post(':id/withdraw')
  async withdraw(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<Redirect> {
    await this.withdrawTalent.execute(principal, id);
    return redirect(PATH, 'innovation.flash.talentWithdrawn');
  }

  private async show(principal: Principal, query: InnovationListQuery, form: FormState): Promise<Page> {
    const viewer = await this.access.requireViewer(principal);
    const { unionId } = viewer;
    const found = await this.talents.list(listFilter(query, viewer));
    const manages = can(principal, 'innovation.manage');
    const mayList = unionId !== null && can(principal, 'innovation.propose', { unionId });
    const { filter, filtered } = shownFilter(query);
    const model = {
      tab: 'talents',
      studio: unionId,
      form,
      filter,
      filtered,
      mayList,
      rows: found.rows.map((row) => ({
        ...row,
        mayWithdraw: manages || (mayList && row.unionId === unionId),
      })),
      total: found.total,
      pager: pagerOf(PATH, filter, found),
    };
    return page('innovation/talents', model, { status: form.status });
  }
}
