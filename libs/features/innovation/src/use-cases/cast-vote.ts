import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, type FieldError, invalid, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkTexts } from '../domain/check-text.js';
import { panelOutcome, type Vote, VOTES } from '../domain/panel.js';
import { moveProject } from '../domain/project-status.js';
import { Panelist } from '../persistence/panelist.entity.js';
import { Project } from '../persistence/project.entity.js';
import { AcceptResult } from './accept-result.js';
import { PanelCandidates } from './panel-candidates.js';
import { ProjectDesk } from './project-desk.js';

export interface VoteDraft {
  readonly vote: string;
  /** the reason; must be given unless the vote is to accept */
  readonly note: string;
  /** that nothing connects the voter with a union of the project; not asked of who recuses themselves */
  readonly unconnected: boolean;
}

/** A member of the panel judges a project; the vote that makes the majority also makes the result and its facts. */
@Injectable()
export class CastVote {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly candidates: PanelCandidates,
    private readonly acceptResult: AcceptResult,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `innovation.invalid`, `innovation.voted_already`, `innovation.judge_connected`, not-found */
  async execute(principal: Principal, projectId: string, draft: VoteDraft): Promise<void> {
    const vote = readVote(draft);
    if (!can(principal, 'innovation.accept')) throw notFound('project');
    await this.unitOfWork.run(async () => {
      const project = await this.desk.open(projectId);
      const { round } = project;
      const panel = await this.unitOfWork.writer.findBy(Panelist, { projectId, round });
      const own = panel.find(({ userId }) => userId === principal.userId);
      if (!own || project.status !== 'submitted') throw notFound('project');
      if (own.vote !== null) throw conflict('innovation.voted_already');
      if (vote !== 'recused') await this.requireUnconnected(principal, projectId);
      const cast = { vote, note: draft.note.trim(), votedAt: this.clock.now() };
      await this.unitOfWork.writer.update(Panelist, { projectId, round, userId: own.userId }, cast);
      this.desk.record('project_voted', projectId, { round, vote });
      await this.settle(project, await this.unitOfWork.writer.findBy(Panelist, { projectId, round }));
    });
  }

  /** Somebody may have got a part in a union since they were named. */
  private async requireUnconnected(principal: Principal, projectId: string): Promise<void> {
    const own = (await this.candidates.of(projectId)).find(({ userId }) => userId === principal.userId);
    if (!own || own.connected) throw conflict('innovation.judge_connected', { name: principal.name });
  }

  private async settle(project: Project, panel: readonly Panelist[]): Promise<void> {
    const outcome = panelOutcome(panel.map(({ vote }) => vote));
    if (outcome === 'accepted') await this.acceptResult.execute(project, panel);
    if (outcome !== 'returned') return;
    const status = moveProject(project.status, 'return');
    await this.unitOfWork.writer.update(Project, { id: project.id }, { status });
    this.desk.record('project_returned', project.id, { round: project.round });
  }
}

function readVote({ vote: typed, note, unconnected }: VoteDraft): Vote {
  const vote = VOTES.find((one) => one === typed);
  const errors: FieldError[] = [
    ...(vote ? [] : [{ pointer: '/vote', code: 'innovation.vote' }]),
    ...checkTexts({ note }, { note: { max: 500, optional: vote === 'accept' } }),
    ...(vote === 'recused' || unconnected
      ? []
      : [{ pointer: '/unconnected', code: 'innovation.declare_unconnected' }]),
  ];
  if (!vote || errors.length > 0) throw invalid('innovation.invalid', errors);
  return vote;
}
