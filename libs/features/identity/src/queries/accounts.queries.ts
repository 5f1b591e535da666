import { UnitOfWork } from '#database';
import type { Principal } from '#http';
import { Clock, isId, notFound } from '#kernel';
import { Injectable } from '@nestjs/common';
import { demandManager } from '../use-cases/manage-accounts.js';
import type { AccountListItem, AccountPage, AccountView } from './account-view.js';

export interface AccountFilter {
  /** part of a user name or name */
  readonly search: string;
  /** one-based */
  readonly page: number;
}

const PAGE_SIZE = 50;

/** Questions about the district's accounts, for whoever manages them. */
@Injectable()
export class AccountsQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async list(principal: Principal, { search, page }: AccountFilter): Promise<AccountPage> {
    demandManager(principal);
    const pattern = `%${search.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
    return this.unitOfWork.read(async () => {
      const [counted] = await this.unitOfWork.sql<{ total: number }>(
        `SELECT count(*)::int AS total FROM identity.users
         WHERE district_id = platform.current_district() AND (username ILIKE $1 OR name ILIKE $1)`,
        [pattern],
      );
      const total = counted?.total ?? 0;
      const pages = Math.max(1, Math.ceil(total / PAGE_SIZE));
      const shown = Math.min(Math.max(1, page), pages);
      const items = await this.unitOfWork.sql<AccountListItem>(LIST, [
        pattern,
        this.clock.now(),
        PAGE_SIZE,
        (shown - 1) * PAGE_SIZE,
      ]);
      return { items, total, page: shown, pages };
    });
  }

  /** @throws DomainError not-found, also for accounts of other districts */
  async account(principal: Principal, userId: string): Promise<AccountView> {
    demandManager(principal);
    if (!isId(userId)) throw notFound('user');
    const [account] = await this.unitOfWork.read(() => this.unitOfWork.sql<AccountView>(ONE, [userId]));
    if (!account) throw notFound('user');
    const grants = account.grants.map((grant) => ({
      ...grant,
      validFrom: new Date(grant.validFrom),
      validUntil: grant.validUntil && new Date(grant.validUntil),
    }));
    return { ...account, grants };
  }

  /** For lists of other features; ids of nobody here are left out. */
  async names(userIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.unitOfWork.read(() =>
      this.unitOfWork.sql<{ id: string; name: string }>(
        'SELECT id, name FROM identity.users WHERE district_id = platform.current_district() AND id = ANY($1)',
        [userIds],
      ),
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const LIST = `
  SELECT u.id AS "userId", u.username, u.name, u.deactivated_at IS NULL AS active,
    coalesce((SELECT jsonb_agg(jsonb_build_object('role', g.role, 'scopeType', g.scope_type, 'scopeId', g.scope_id) ORDER BY g.role)
      FROM identity.role_grants g WHERE g.district_id = u.district_id AND g.user_id = u.id
        AND g.valid_from <= $2 AND (g.valid_until IS NULL OR g.valid_until > $2)), '[]') AS grants,
    (SELECT max(s.last_seen_at) FROM identity.sessions s
      WHERE s.district_id = u.district_id AND s.user_id = u.id) AS "lastSeenAt"
  FROM identity.users u
  WHERE u.district_id = platform.current_district() AND (u.username ILIKE $1 OR u.name ILIKE $1)
  ORDER BY u.username LIMIT $3 OFFSET $4`;

const ONE = `
  SELECT u.id AS "userId", u.username, u.name, u.deactivated_at IS NULL AS active, u.created_at AS "createdAt",
    u.one_time_until IS NOT NULL AS "firstLogInOpen",
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scopeType', g.scope_type,
        'scopeId', g.scope_id, 'validFrom', g.valid_from, 'validUntil', g.valid_until) ORDER BY g.created_at DESC)
      FROM identity.role_grants g WHERE g.district_id = u.district_id AND g.user_id = u.id), '[]') AS grants
  FROM identity.users u
  WHERE u.district_id = platform.current_district() AND u.id = $1`;
