import { runAs } from '#database';
import { AccountsQueries, CreateUser, type Role, ROLE_SCOPES, systemPrincipal } from '#identity';
import { Clock } from '#kernel';
import { Injectable } from '@nestjs/common';
import type { DemoDistrict } from './organizations.demo.js';

export interface DemoAccount {
  readonly role: Role;
  readonly username: string;
  readonly name: string;
  readonly password: string;
}

const PASSWORD = 'demo-star-2026';
const AUDITOR_DAYS = 365;
const MS_PER_DAY = 86_400_000;

/** One account per role of the invented district; every name says that it is a demonstration. */
const DEMO_ACCOUNTS: readonly DemoAccount[] = (
  [
    ['union_chair', 'chair', '陈晓岚'],
    ['union_officer', 'officer', '何书敏'],
    ['subdistrict_reviewer', 'subdistrict', '罗启明'],
    ['district_reviewer', 'reviewer', '沈若谷'],
    ['district_admin', 'admin', '叶知秋'],
    ['district_leader', 'leader', '方远山'],
    ['auditor', 'auditor', '石正清'],
    ['operator', 'operator', '江一帆'],
  ] as const
).map(([role, username, name]) => ({ role, username, name: `${name}（演示）`, password: PASSWORD }));

/** Makes the demonstration accounts, and says which of them are there. */
@Injectable()
export class DemoAccounts {
  constructor(
    private readonly createUser: CreateUser,
    private readonly accounts: AccountsQueries,
    private readonly clock: Clock,
  ) {}

  /** Chair and officer belong to the first union, the reviewer to its sub-district. */
  async add({ districtId, unions }: DemoDistrict): Promise<void> {
    const [union] = unions;
    const scopes = {
      district: districtId,
      subdistrict: union?.subdistrictId ?? null,
      union: union?.unionId ?? null,
    };
    const auditorUntil = new Date(this.clock.now().getTime() + AUDITOR_DAYS * MS_PER_DAY);
    for (const { role, ...account } of DEMO_ACCOUNTS) {
      const validUntil = role === 'auditor' ? auditorUntil : null;
      const grant = { role, scopeId: scopes[ROLE_SCOPES[role]], validUntil };
      await this.createUser.execute(systemPrincipal(districtId), { ...account, grant });
    }
  }

  async present(districtId: string): Promise<readonly DemoAccount[]> {
    const actor = { userId: null, name: 'system', districtId, requestId: null };
    const { items } = await runAs(actor, () =>
      this.accounts.list(systemPrincipal(districtId), { search: '（演示）', page: 1 }),
    );
    return DEMO_ACCOUNTS.filter(({ username }) =>
      items.some((one) => one.active && one.username === username),
    );
  }
}
