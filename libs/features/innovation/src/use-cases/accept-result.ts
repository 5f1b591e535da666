import { UnitOfWork } from '#database';
import { FactRecorder } from '#facts';
import { Clock, newId, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { moveProject } from '../domain/project-status.js';
import type { ResultDocument } from '../domain/result-document.js';
import type { Panelist } from '../persistence/panelist.entity.js';
import { Project } from '../persistence/project.entity.js';
import { Proof } from '../persistence/proof.entity.js';
import { Result } from '../persistence/result.entity.js';
import { ProjectDesk } from './project-desk.js';

interface Team {
  readonly industry: string;
  readonly unions: ResultDocument['unions'];
}

/** Makes an accepted project the result it is from now on, and a fact of every union that took part (R58). */
@Injectable()
export class AcceptResult {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly desk: ProjectDesk,
    private readonly facts: FactRecorder,
    private readonly clock: Clock,
  ) {}

  /** Inside the transaction of the deciding vote. @returns the result's id */
  async execute(project: Project, panel: readonly Panelist[]): Promise<string> {
    const { id: projectId, benefit } = project;
    if (!benefit) throw new Error(`project ${projectId} was submitted without a benefit`);
    const { writer } = this.unitOfWork;
    const acceptedOn = today(this.clock);
    const { industry, unions } = await this.team(project);
    const proofs = await writer.findBy(Proof, { projectId });
    const document: ResultDocument = {
      problem: project.problem,
      goal: project.goal,
      benefit,
      unions,
      panel: panel.map(({ name, vote, note }) => ({ name, vote, note })),
      proofs: proofs.map(({ name, sha256 }) => ({ name, sha256 })),
    };
    const { districtId, leadUnionId, title, theme } = project;
    const id = newId();
    await writer.insert(Result, {
      id,
      districtId,
      projectId,
      leadUnionId,
      title,
      theme,
      industry,
      acceptedOn,
      document,
    });
    await writer.update(Project, { id: projectId }, { status: moveProject(project.status, 'accept') });
    this.desk.record('project_accepted', projectId, {
      resultId: id,
      unions: unions.map(({ unionId }) => unionId),
    });
    await this.facts.announce({
      kind: 'project_accepted',
      unions: unions.map(({ unionId }) => unionId),
      from: project.startedOn ?? acceptedOn,
      to: acceptedOn,
      quantity: 1,
      unit: 'items',
      source: { type: 'project', id: projectId, title, path: `/innovation/results/${id}` },
    });
    return id;
  }

  /** Those that agreed, the leading one first; the industry is the leading one's. */
  private async team({ id, leadUnionId }: Project): Promise<Team> {
    const rows = await this.unitOfWork.sql<{ unionId: string; name: string; industry: string }>(
      `SELECT d.union_id AS "unionId", d.union_name AS name, d.industry
       FROM innovation.participants p JOIN organizations.union_directory d ON d.union_id = p.union_id
       WHERE p.project_id = $1 AND p.consent = 'agreed' ORDER BY d.union_id <> $2, d.union_name, d.union_id`,
      [id, leadUnionId],
    );
    return {
      industry: rows[0]?.industry ?? 'other',
      unions: rows.map(({ unionId, name }) => ({ unionId, name })),
    };
  }
}
