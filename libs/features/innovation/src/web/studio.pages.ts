import { CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { isId, notFound } from '#kernel';
import { OrganizationsQueries } from '#organizations';
import { Controller, Get, Param } from '@nestjs/common';
import { ProblemQueries } from '../queries/problem.queries.js';
import { ProjectQueries } from '../queries/project.queries.js';
import { ResultQueries } from '../queries/result.queries.js';
import { TalentQueries } from '../queries/talent.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { PROBLEM_TONES, PROJECT_TONES } from './state-tones.js';

/** 创新工作室: a member union's talents, problems, projects and results on one page. */
@Controller('innovation/studios')
@Requires('innovation.view')
export class StudioPages {
  constructor(
    private readonly access: InnovationAccess,
    private readonly organizations: OrganizationsQueries,
    private readonly talents: TalentQueries,
    private readonly problems: ProblemQueries,
    private readonly projects: ProjectQueries,
    private readonly results: ResultQueries,
  ) {}

  @Get(':id')
  async show(@CurrentPrincipal() principal: Principal, @Param('id') unionId: string): Promise<Page> {
    const viewer = await this.access.requireViewer(principal);
    const union = isId(unionId) ? await this.organizations.union(unionId) : null;
    if (!union) throw notFound('union');
    const [talents, problems, projects, results] = [
      await this.talents.list({ unionId }),
      await this.problems.list({ unionId }),
      await this.projects.list({ unionId }),
      await this.results.list({ unionId }),
    ];
    const own = viewer.unionId === unionId;
    return page('innovation/studio', {
      tab: own ? 'studio' : '',
      studio: viewer.unionId,
      own,
      mayPropose: own && can(principal, 'innovation.propose', { unionId }),
      union: { name: union.unionName, industry: union.industry, subdistrictName: union.subdistrictName },
      counts: {
        talents: talents.total,
        problems: problems.total,
        projects: projects.total,
        results: results.total,
      },
      talents: talents.rows,
      problems: problems.rows.map((row) => ({ ...row, tone: PROBLEM_TONES[row.status] })),
      projects: projects.rows.map((row) => ({ ...row, tone: PROJECT_TONES[row.status] })),
      results: results.rows,
    });
  }
}
