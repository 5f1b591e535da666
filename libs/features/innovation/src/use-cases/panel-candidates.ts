import { UnitOfWork } from '#database';
import { RoleHolders } from '#identity';
import { Injectable } from '@nestjs/common';

/** Somebody who could judge a project. */
export interface PanelCandidate {
  readonly userId: string;
  readonly name: string;
  /** acts or has acted for a union that takes part: may not judge */
  readonly connected: boolean;
}

/** Who holds `innovation.accept`, and who of them is connected to a union of the project. */
@Injectable()
export class PanelCandidates {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly holders: RoleHolders,
  ) {}

  /** Unions that were asked count too, whatever they said: what they think of it is not without interest. */
  async of(projectId: string): Promise<PanelCandidate[]> {
    return this.unitOfWork.read(async () => {
      const asked = await this.unitOfWork.sql<{ unionId: string }>(
        `SELECT union_id AS "unionId" FROM innovation.participants WHERE project_id = $1`,
        [projectId],
      );
      const unions = new Set(asked.map(({ unionId }) => unionId));
      const holders = await this.holders.of('innovation.accept');
      return holders.map(({ userId, name, unionIds }) => ({
        userId,
        name,
        connected: unionIds.some((id) => unions.has(id)),
      }));
    });
  }
}
