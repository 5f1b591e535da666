import type { Principal } from '#http';
import { Clock } from '#kernel';
import { OrganizationsQueries, ownUnionId } from '#organizations';
import { Injectable } from '@nestjs/common';

const REMEMBERED_MS = 60_000;
const MOST = 10_000;

interface Remembered {
  readonly name: string | null;
  readonly until: number;
}

/** The names of the unions people work for: on every page of theirs, so a name is remembered for a minute. */
@Injectable()
export class UnionNames {
  private readonly names = new Map<string, Remembered>();

  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly clock: Clock,
  ) {}

  async of(principal: Principal): Promise<string | null> {
    const unionId = ownUnionId(principal);
    if (unionId === null) return null;
    const now = this.clock.now().getTime();
    const known = this.names.get(unionId);
    if (known && known.until > now) return known.name;
    const name = (await this.organizations.union(unionId))?.unionName ?? null;
    if (this.names.size >= MOST) this.names.clear();
    this.names.set(unionId, { name, until: now + REMEMBERED_MS });
    return name;
  }
}
