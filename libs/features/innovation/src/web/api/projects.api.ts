import { CurrentPrincipal, Requires, type Principal } from '#http';
import { notFound } from '#kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Paged } from '../../queries/paged-rows.js';
import type { ProjectItem, ProjectView } from '../../queries/project-view.js';
import { ProjectQueries } from '../../queries/project.queries.js';
import { EditProject } from '../../use-cases/edit-project.js';
import { InnovationAccess } from '../../use-cases/innovation-access.js';
import { MoveProject } from '../../use-cases/move-project.js';
import { ProposeProject } from '../../use-cases/propose-project.js';
import { SubmitProject } from '../../use-cases/submit-project.js';
import { InnovationListQuery } from '../innovation-list.query.js';
import { listFilter } from '../list-filter.js';
import { BenefitDto, ProjectDto, ReasonDto } from './projects.dto.js';

/** Improvement projects for machines; the pages under /innovation/projects do the same. */
@ApiTags('innovation')
@Controller('api/v1/innovation/projects')
@Requires('innovation.view')
export class ProjectsApi {
  constructor(
    private readonly access: InnovationAccess,
    private readonly projects: ProjectQueries,
    private readonly proposeProject: ProposeProject,
    private readonly editProject: EditProject,
    private readonly moveProject: MoveProject,
    private readonly submitProject: SubmitProject,
  ) {}

  @Get()
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() query: InnovationListQuery,
  ): Promise<Paged<ProjectItem>> {
    return this.projects.list(listFilter(query, await this.access.requireViewer(principal)));
  }

  @Get(':id')
  async one(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<ProjectView> {
    const found = await this.projects.one(id, await this.access.requireViewer(principal));
    if (!found) throw notFound('project');
    return found;
  }

  @Post()
  @Requires('innovation.propose')
  async propose(@CurrentPrincipal() principal: Principal, @Body() body: ProjectDto): Promise<{ id: string }> {
    return { id: await this.proposeProject.execute(principal, body) };
  }

  @Put(':id')
  @HttpCode(204)
  @Requires('innovation.propose')
  async describe(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() body: ProjectDto,
  ): Promise<void> {
    await this.editProject.describe(principal, id, body);
  }

  @Post(':id/start')
  @HttpCode(204)
  @Requires('innovation.propose')
  async start(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    await this.moveProject.start(principal, id);
  }

  @Post(':id/close')
  @HttpCode(204)
  @Requires('innovation.propose')
  async close(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { reason }: ReasonDto,
  ): Promise<void> {
    await this.moveProject.close(principal, id, reason);
  }

  @Post(':id/submit')
  @HttpCode(204)
  @Requires('innovation.sign')
  async submit(
    @CurrentPrincipal() principal: Principal,
    @Param('id') id: string,
    @Body() { unit = '', ...benefit }: BenefitDto,
  ): Promise<void> {
    await this.submitProject.execute(principal, id, { ...benefit, unit });
  }
}
