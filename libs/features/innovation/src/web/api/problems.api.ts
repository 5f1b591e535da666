import { CurrentPrincipal, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Paged } from '../../queries/paged-rows.js';
import type { ProblemItem, ProblemView } from '../../queries/problem-view.js';
import { ProblemQueries } from '../../queries/problem.queries.js';
import { InnovationAccess } from '../../use-cases/innovation-access.js';
import { PostProblem } from '../../use-cases/post-problem.js';
import { InnovationListQuery } from '../innovation-list.query.js';
import { listFilter } from '../list-filter.js';
import { ProblemDto } from './problems.dto.js';

/** The problem board for machines; the pages under /innovation/problems do the same. */
@ApiTags('innovation')
@Controller('api/v1/innovation/problems')
@Requires('innovation.view')
export class ProblemsApi {
  constructor(
    private readonly access: InnovationAccess,
    private readonly problems: ProblemQueries,
    private readonly postProblem: PostProblem,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InnovationListQuery,
  ): Promise<Paged<ProblemItem>> {
    return this.problems.list(listFilter(query, await this.access.requireViewer(principal)));
  }

  @Get(':id')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ProblemView> {
    const found = await this.problems.one(id, await this.access.requireViewer(principal));
    if (!found) throw notFound('problem');
    return found;
  }

  @Post()
  @Requires('innovation.propose')
  async post(@CurrentPrincipal() principal: Principal, @Body() body: ProblemDto): Promise<{ id: string }> {
    const { confidentialText = '', ...problem } = body;
    return { id: await this.postProblem.execute(principal, { ...problem, confidentialText }) };
  }
}
