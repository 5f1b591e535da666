import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, forbidden, invalid } from '#kernel';
import { Injectable } from '@nestjs/common';
import { LEAST_PANEL } from '../domain/panel.js';
import { Panelist } from '../persistence/panelist.entity.js';
import type { Project } from '../persistence/project.entity.js';
import { PanelCandidates } from './panel-candidates.js';
import { ProjectDesk } from './project-desk.js';

/**
 * The secretariat names who judges a submitted project: at least three, none connected to a union that
 * takes part. Named later, others join those named before (when somebody was recused).
 */
@Injectable()
export class AppointPanel {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly candidates: PanelCandidates,
  ) {}

  /** @throws DomainError `innovation.invalid` at `/members`, `innovation.no_panel_now`, forbidden, not-found */
  async execute(principal: Principal, projectId: string, userIds: readonly string[]): Promise<void> {
    if (!can(principal, 'innovation.manage')) throw forbidden();
    await this.unitOfWork.run(async () => {
      const project = await this.desk.open(projectId);
      if (project.status !== 'submitted') throw conflict('innovation.no_panel_now');
      await this.name(project, [...new Set(userIds)]);
    });
  }

  private async name(
    { id: projectId, districtId, round }: Project,
    userIds: readonly string[],
  ): Promise<void> {
    const { writer } = this.unitOfWork;
    const named = await writer.findBy(Panelist, { projectId, round });
    const added = userIds.filter((userId) => !named.some((one) => one.userId === userId));
    const judging = named.filter(({ vote }) => vote !== 'recused').length + added.length;
    if (added.length === 0 || judging < LEAST_PANEL) throw wrong('panel_too_small', { least: LEAST_PANEL });
    const candidates = await this.candidates.of(projectId);
    for (const userId of added) {
      const candidate = candidates.find((one) => one.userId === userId);
      if (!candidate) throw wrong('not_a_judge');
      if (candidate.connected) throw wrong('judge_connected', { name: candidate.name });
      await writer.insert(Panelist, {
        districtId,
        projectId,
        round,
        userId,
        name: candidate.name,
        vote: null,
      });
    }
    this.desk.record('panel_named', projectId, { round, added });
  }
}

function wrong(code: string, params: Readonly<Record<string, string | number>> = {}) {
  return invalid('innovation.invalid', [{ pointer: '/members', code: `innovation.${code}`, params }]);
}
