import { MembershipQueries } from '#alliance';
import type { Principal } from '#http';
import { can, type Permission } from '#identity';
import { forbidden, notFound } from '#kernel';
import { ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';

/** Who looks: a member union's people, or the district's (`unionId` null). */
export interface Viewer {
  readonly unionId: string | null;
}

/** Innovation is the members': unions of the alliance among themselves, and the district that serves them. */
@Injectable()
export class InnovationAccess {
  constructor(private readonly members: MembershipQueries) {}

  /** @returns null for people of a union that is no member, and of a sub-district */
  async viewer(principal: Principal): Promise<Viewer | null> {
    if (can(principal, 'innovation.view', {})) return { unionId: null };
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, 'innovation.view', { unionId })) return null;
    return (await this.members.isMember(unionId)) ? { unionId } : null;
  }

  /** @throws DomainError not-found: to others there is nothing here */
  async requireViewer(principal: Principal): Promise<Viewer> {
    const viewer = await this.viewer(principal);
    if (!viewer) throw notFound('innovation');
    return viewer;
  }

  /**
   * The member union somebody acts for.
   *
   * @throws DomainError forbidden `innovation.members_only`
   */
  async requireMember(principal: Principal, permission: Permission): Promise<string> {
    const unionId = ownUnionId(principal);
    if (unionId === null || !can(principal, permission, { unionId })) throw forbidden();
    if (!(await this.members.isMember(unionId))) throw forbidden('innovation.members_only');
    return unionId;
  }
}
