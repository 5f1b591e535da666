import { CurrentPrincipal, page, Requires, type Page, type Principal } from '#http';
import { can } from '#identity';
import { Clock, today } from '#kernel';
import { ownUnionId } from '#organizations';
import { Controller, Get } from '@nestjs/common';
import { ProblemQueries } from '../queries/problem.queries.js';
import { ProjectQueries } from '../queries/project.queries.js';
import { ResultQueries } from '../queries/result.queries.js';
import { type WaitingItem, WaitingQueries } from '../queries/waiting.queries.js';
import { InnovationAccess } from '../use-cases/innovation-access.js';
import { PROBLEM_TONES, PROJECT_TONES } from './state-tones.js';

const SHOWN = 5;
const ON_BOARD: readonly string[] = ['sign_slip', 'choose_answer'];

/** 创新: what waits for the reader first, then what is going on. */
@Controller('innovation')
@Requires('innovation.view')
export class InnovationPages {
  constructor(
    private readonly access: InnovationAccess,
    private readonly waiting: WaitingQueries,
    private readonly problems: ProblemQueries,
    private readonly projects: ProjectQueries,
    private readonly results: ResultQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async board(@CurrentPrincipal() principal: Principal): Promise<Page> {
    const viewer = await this.access.viewer(principal);
    if (!viewer) return page('innovation/members-only', { union: ownUnionId(principal) !== null });
    const { unionId } = viewer;
    const day = today(this.clock);
    const waiting = await this.waiting.of(principal, unionId, day);
    const problems = await this.problems.list({ status: 'open' });
    const projects = await this.projects.list({});
    const results = await this.results.list({});
    return page('innovation/board', {
      tab: 'board',
      studio: unionId,
      mayPropose: unionId !== null && can(principal, 'innovation.propose', { unionId }),
      waiting: waiting.map((item) => ({ ...item, href: hrefOf(item), tone: toneOf(item, day) })),
      problems: problems.rows.slice(0, SHOWN).map((one) => ({ ...one, tone: PROBLEM_TONES[one.status] })),
      projects: projects.rows.slice(0, SHOWN).map((one) => ({ ...one, tone: PROJECT_TONES[one.status] })),
      results: results.rows.slice(0, SHOWN),
    });
  }
}

function hrefOf({ kind, id }: WaitingItem): string {
  return `/innovation/${ON_BOARD.includes(kind) ? 'problems' : 'projects'}/${id}`;
}

function toneOf({ dueOn }: WaitingItem, day: string): string {
  return dueOn !== null && dueOn < day ? 'overdue' : 'soon';
}
