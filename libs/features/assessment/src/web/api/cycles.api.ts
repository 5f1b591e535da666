import { CurrentPrincipal, Requires, type Principal } from '#http';
import { Clock, notFound, today } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  CycleBoardQueries,
  type CycleCasePage,
  type CycleItem,
  type FunnelStep,
} from '../../queries/cycle-board.queries.js';
import { CreateCycle } from '../../use-cases/create-cycle.js';
import { MoveCycle } from '../../use-cases/move-cycle.js';
import { RecordCaseFacts } from '../../use-cases/record-case-facts.js';
import { CycleCaseListQuery } from '../cycle/cycle-case-list.query.js';
import { CaseFactsDto, CycleDto } from './cycles.dto.js';

/** Cycles for machines; the pages under /cycles do the same. */
@ApiTags('cycles')
@Controller('api/v1/cycles')
@Requires('cycle.manage')
export class CyclesApi {
  constructor(
    private readonly board: CycleBoardQueries,
    private readonly createCycle: CreateCycle,
    private readonly moveCycle: MoveCycle,
    private readonly recordFacts: RecordCaseFacts,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(): Promise<CycleItem[]> {
    return this.board.cycles();
  }

  @Post()
  async create(@CurrentPrincipal() principal: Principal, @Body() body: CycleDto): Promise<{ id: string }> {
    const { dueOn = null, firstRound = false, ...plan } = body;
    return { id: await this.createCycle.execute({ ...plan, dueOn, firstRound, principal }) };
  }

  @Get(':id')
  async show(@Param('id') id: string): Promise<CycleItem & { readonly funnel: readonly FunnelStep[] }> {
    const cycle = await this.board.cycle(id);
    if (!cycle) throw notFound('cycle');
    return { ...cycle, funnel: await this.board.funnel(id, today(this.clock)) };
  }

  @Post(':id/open')
  @HttpCode(204)
  async open(@CurrentPrincipal() principal: Principal, @Param('id') cycleId: string): Promise<void> {
    await this.moveCycle.execute({ cycleId, action: 'open', principal });
  }

  @Post(':id/close')
  @HttpCode(204)
  async close(@CurrentPrincipal() principal: Principal, @Param('id') cycleId: string): Promise<void> {
    await this.moveCycle.execute({ cycleId, action: 'close', principal });
  }

  @Get(':id/cases')
  async cases(@Param('id') id: string, @Query() query: CycleCaseListQuery): Promise<CycleCasePage> {
    if (!(await this.board.cycle(id))) throw notFound('cycle');
    const filter = {
      search: query.q,
      status: query.status === '' ? undefined : query.status,
      subdistrictId: query.subdistrict === '' ? undefined : query.subdistrict,
      overdue: query.overdue === 'yes',
      page: Number(query.page ?? 1),
    };
    return this.board.cases(id, filter, today(this.clock));
  }

  @Put('cases/:id/facts')
  @HttpCode(204)
  async facts(
    @CurrentPrincipal() principal: Principal,
    @Param('id') assessmentId: string,
    @Body() { system, vetoes }: CaseFactsDto,
  ): Promise<void> {
    await this.recordFacts.execute({ assessmentId, system, vetoes, principal });
  }
}
