import { CurrentPrincipal, Requires, type Principal } from '#http';
import { can } from '#identity';
import { notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProgrammeQueries, type ProgrammeItem, type ProgrammePage } from '../../queries/programme.queries.js';
import { CreateProgramme } from '../../use-cases/create-programme.js';
import { MoveProgramme } from '../../use-cases/move-programme.js';
import { StartApplication } from '../../use-cases/start-application.js';
import { GrantsQuery } from '../grants.query.js';
import { amountsOf, ProgrammeDto } from './grants.dto.js';

/** Grant programmes for machines. */
@ApiTags('grants')
@Controller('api/v1/grants/programmes')
export class ProgrammesApi {
  constructor(
    private readonly programmes: ProgrammeQueries,
    private readonly createProgramme: CreateProgramme,
    private readonly moveProgramme: MoveProgramme,
    private readonly startApplication: StartApplication,
  ) {}

  @Get()
  @Requires('grant.manage')
  async list(@Query() { page }: GrantsQuery): Promise<ProgrammePage> {
    return this.programmes.list(Number(page ?? 1));
  }

  @Get(':id')
  @Requires('grant.view')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ProgrammeItem> {
    const found = await this.programmes.one(id);
    if (found.status === 'draft' && !can(principal, 'grant.view', {})) throw notFound('programme');
    return found;
  }

  @Post()
  @Requires('grant.manage')
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body() { amountPerStarFen, amountFen, ...terms }: ProgrammeDto,
  ): Promise<{ readonly id: string }> {
    const amounts = amountsOf({ amountPerStarFen, amountFen });
    return { id: await this.createProgramme.execute(principal, { ...terms, amounts }) };
  }

  @Post(':id/open')
  @Requires('grant.manage')
  @HttpCode(204)
  async open(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.moveProgramme.execute(principal, id, 'open');
  }

  @Post(':id/close')
  @Requires('grant.manage')
  @HttpCode(200)
  async close(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<{ readonly lapsed: number }> {
    return { lapsed: await this.moveProgramme.execute(principal, id, 'close') };
  }

  /** Begins the caller's union's application, or finds the one it has. */
  @Post(':id/applications')
  @Requires('grant.apply')
  @HttpCode(200)
  async apply(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
  ): Promise<{ readonly id: string }> {
    return { id: await this.startApplication.execute(principal, id, ownUnionId(principal) ?? '') };
  }
}
