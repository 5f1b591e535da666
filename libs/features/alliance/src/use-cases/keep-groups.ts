import { AuditLog } from '#audit';
import { currentActor, UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { Clock, conflict, forbidden, invalid, notFound, today } from '#kernel';
import { Injectable } from '@nestjs/common';
import { checkText } from '../domain/check-text.js';
import { GroupStore } from '../persistence/group-store.js';
import { MembershipQueries } from '../queries/membership.queries.js';

export interface OpenGroupCommand {
  readonly name: string;
  readonly purpose: string;
  readonly leadUnionId: string;
  readonly principal: Principal;
}

export interface GroupStepCommand {
  readonly groupId: string;
  readonly unionId: string;
  readonly principal: Principal;
}

/** Working groups: the district opens and closes them, members join and leave as they like. */
@Injectable()
export class KeepGroups {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly groups: GroupStore,
    private readonly memberships: MembershipQueries,
    private readonly audit: AuditLog,
    private readonly clock: Clock,
  ) {}

  /** The leading union is in it from the start. @throws DomainError `alliance.invalid` with the fields */
  async open({ name, purpose, leadUnionId, principal }: OpenGroupCommand): Promise<string> {
    if (!can(principal, 'alliance.manage')) throw forbidden();
    const errors = [...checkText('/name', name, 40), ...checkText('/purpose', purpose, 300)];
    if (!(await this.memberships.isMember(leadUnionId)))
      errors.push({ pointer: '/leadUnionId', code: 'alliance.chair_is_member' });
    return this.unitOfWork.run(async () => {
      if (await this.groups.openNamed(name.trim()))
        errors.push({ pointer: '/name', code: 'alliance.group_name' });
      if (errors.length > 0) throw invalid('alliance.invalid', errors);
      const day = today(this.clock);
      const id = await this.groups.open({ name: name.trim(), purpose: purpose.trim(), leadUnionId }, day);
      await this.groups.join(id, leadUnionId, day);
      this.log('alliance.group_opened', id, { name: name.trim() });
      return id;
    });
  }

  async close(principal: Principal, groupId: string): Promise<void> {
    if (!can(principal, 'alliance.manage')) throw forbidden();
    await this.unitOfWork.run(async () => {
      if (!(await this.groups.close(groupId, today(this.clock)))) throw notFound('group');
      this.log('alliance.group_closed', groupId, {});
    });
  }

  /** @throws DomainError not-found, `alliance.no_member` (conflict); joining twice is joining once */
  async join({ groupId, unionId, principal }: GroupStepCommand): Promise<void> {
    if (!can(principal, 'alliance.join', { unionId })) throw notFound('union');
    await this.unitOfWork.run(async () => {
      if (!(await this.groups.isOpen(groupId))) throw notFound('group');
      if (!(await this.memberships.isMember(unionId))) throw conflict('alliance.no_member');
      await this.groups.join(groupId, unionId, today(this.clock));
      this.log('alliance.group_joined', groupId, { unionId });
    });
  }

  /** @throws DomainError not-found for a group the union is not in */
  async leave({ groupId, unionId, principal }: GroupStepCommand): Promise<void> {
    if (!can(principal, 'alliance.join', { unionId })) throw notFound('union');
    await this.unitOfWork.run(async () => {
      if (!(await this.groups.leave(groupId, unionId, today(this.clock)))) throw notFound('group');
      this.log('alliance.group_left', groupId, { unionId });
    });
  }

  private log(action: string, groupId: string, data: object): void {
    const by = currentActor().name;
    this.audit.record({ action, subjectType: 'group', subjectId: groupId, data: { ...data, by } });
  }
}
