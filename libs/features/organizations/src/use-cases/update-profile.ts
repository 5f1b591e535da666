import { Injectable } from '@nestjs/common';
import { AuditLog } from '#audit';
import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { can } from '#identity';
import { conflict, invalid, isId, notFound } from '#kernel';
import { checkProfile } from '../domain/check-profile.js';
import type { EnterpriseProfile } from '../domain/profile-facts.js';
import { checkAddress } from '../domain/union-details.js';
import { Enterprise } from '../persistence/enterprise.entity.js';
import { Union } from '../persistence/union.entity.js';

export interface UpdateProfileCommand {
  readonly unionId: string;
  /** as read; somebody else's change in between is a conflict */
  readonly version: number;
  readonly address: string;
  /** the whole profile as given, checked here: a fact left out is unknown from now on */
  readonly profile: Readonly<Record<string, unknown>>;
}

type CheckedCommand = UpdateProfileCommand & { readonly profile: EnterpriseProfile };

/** A union keeps the facts of its enterprise up to date; they decide what applies to it. */
@Injectable()
export class UpdateProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** @throws DomainError `organizations.invalid`, `organizations.changed_meanwhile`, not-found */
  async execute(principal: Principal, command: UpdateProfileCommand): Promise<void> {
    const { unionId } = command;
    if (!isId(unionId) || !mayEdit(principal, unionId)) throw notFound('union');
    const errors = [...checkAddress(command.address.trim()), ...checkProfile(command.profile)];
    if (errors.length > 0) throw invalid('organizations.invalid', errors);
    const profile = withoutAbsent(command.profile);
    await this.unitOfWork.run(() => this.update({ ...command, profile }));
  }

  private async update({ unionId, version, address, profile }: CheckedCommand): Promise<void> {
    const { writer } = this.unitOfWork;
    const before = await writer.findOneBy(Union, { id: unionId });
    if (!before) throw notFound('union');
    const changed = await writer.update(Union, { id: unionId, version }, { profile });
    if (changed.affected === 0) throw conflict('organizations.changed_meanwhile');
    await writer.update(Enterprise, { id: before.enterpriseId }, { address: address.trim() });
    this.audit.record({
      action: 'organizations.profile_updated',
      subjectType: 'union',
      subjectId: unionId,
      data: { before: before.profile, after: profile },
    });
  }
}

function mayEdit(principal: Principal, unionId: string): boolean {
  return can(principal, 'organization.edit.own', { unionId }) || can(principal, 'organization.manage');
}

/** `null` says the same as leaving out. */
function withoutAbsent(profile: Readonly<Record<string, unknown>>): EnterpriseProfile {
  return Object.fromEntries(Object.entries(profile).filter(([, value]) => value !== null));
}
