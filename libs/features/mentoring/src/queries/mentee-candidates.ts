import { StarQueries } from '#assessment';
import { OrganizationsQueries, type UnionListItem } from '#organizations';
import { Injectable } from '@nestjs/common';

const MOST = 10;

/** Unions without a star that a star union could help. */
@Injectable()
export class MenteeCandidates {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly stars: StarQueries,
  ) {}

  /** @param search part of a name; '' finds nobody */
  async find(search: string, own: string): Promise<UnionListItem[]> {
    if (search.trim() === '') return [];
    const { rows } = await this.organizations.unions({ search });
    const stars = await this.stars.many(rows.map(({ unionId }) => unionId));
    const without = rows.filter(({ unionId }) => unionId !== own && (stars.get(unionId)?.star ?? 0) === 0);
    return without.slice(0, MOST);
  }
}
