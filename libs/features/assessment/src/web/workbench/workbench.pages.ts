import { CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { Clock, today } from '#kernel';
import { Controller, Get } from '@nestjs/common';
import { RegisterQueries } from '../../queries/register.queries.js';
import { OwnSheet } from '../assessment/own-sheet.js';
import { workbenchPage } from './workbench-view.js';

/** 工作台: what to do next, until when, and where the union stands. */
@Controller('workbench')
@Requires('assessment.edit')
export class WorkbenchPages {
  constructor(
    private readonly own: OwnSheet,
    private readonly register: RegisterQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentPrincipal() principal: Principal): Promise<Page> {
    const day = today(this.clock);
    const standing = await this.own.standing(principal);
    const found = await this.own.find(principal);
    const history = await this.register.union(standing.unionId, day);
    return page('assessment/workbench', workbenchPage(standing, found, history?.awards ?? [], day));
  }
}
