import { ACTIVITY_KINDS } from '#activities';
import { GrantTotalsQueries } from '#grants';
import { ResultQueries } from '#innovation';
import { INDUSTRIES, OrganizationsQueries } from '#organizations';
import { Injectable } from '@nestjs/common';
import { byGroup, type GroupFigures } from '../domain/group-figures.js';
import type { StatisticsColumn, StatisticsRow, StatisticsTable } from '../domain/statistics-table.js';
import { suppressSmall } from '../domain/suppress-small.js';
import { ActivityFigures } from './activity-figures.queries.js';
import { MembershipFigures } from './membership-figures.queries.js';
import type { Statistics } from './statistics.js';

const count = (key: string): StatisticsColumn => ({ key, unit: 'count' });
const fen = (key: string): StatisticsColumn => ({ key, unit: 'fen' });

/** One matter, shown by sub-district and by industry. */
interface Matter {
  readonly key: string;
  readonly columns: readonly StatisticsColumn[];
  readonly figures: readonly GroupFigures[];
  /** a group without members is as large as its unions (the first column) */
  readonly orUnions?: boolean;
}

/** The district's statistics of a year, put together from what the features tell; never of a single union. */
@Injectable()
export class StatisticsQueries {
  constructor(
    private readonly organizations: OrganizationsQueries,
    private readonly memberships: MembershipFigures,
    private readonly activities: ActivityFigures,
    private readonly grants: GrantTotalsQueries,
    private readonly results: ResultQueries,
  ) {}

  async of(year: number): Promise<Statistics> {
    const subdistricts = (await this.organizations.subdistricts()).map(({ name }) => name);
    const kinds = await this.kinds(year);
    const matters = await this.matters(year);
    const tables = matters.flatMap((matter) => tablesOf(matter, subdistricts));
    const total = (key: string, column: number): number =>
      matters
        .find((one) => one.key === key)
        ?.figures.reduce((sum, { values }) => sum + (values[column] ?? 0), 0) ?? 0;
    const totals = {
      unions: total('members', 0),
      members: total('members', 1),
      activities: sum(kinds, 0),
      came: sum(kinds, 2),
      grantsPaidFen: total('grants', 2),
      results: total('results', 0),
      benefitFen: total('results', 1),
    };
    const byKind: StatisticsTable = {
      key: 'activities_by_kind',
      groups: 'activity_kind',
      columns: [count('held'), count('registered'), count('came')],
      rows: kinds,
    };
    return { year, totals, tables: [...tables.slice(0, 2), byKind, ...tables.slice(2)].map(suppressSmall) };
  }

  private async kinds(year: number): Promise<StatisticsRow[]> {
    const found = await this.activities.byKind(year);
    return ACTIVITY_KINDS.map(
      (group) => found.find((row) => row.group === group) ?? { group, base: 0, values: [0, 0, 0] },
    );
  }

  private async matters(year: number): Promise<Matter[]> {
    const grants = await this.grants.ofYear(year);
    const results = await this.results.figures(`${year}-01-01`, `${year}-12-31`);
    return [
      {
        key: 'members',
        columns: [count('unions'), count('members'), count('grace')],
        figures: await this.memberships.now(),
        orUnions: true,
      },
      {
        key: 'participation',
        columns: [count('takingPart'), count('persons')],
        figures: await this.activities.participation(year),
      },
      {
        key: 'grants',
        columns: [count('granted'), fen('approved'), fen('paid'), fen('returned')],
        figures: grants.map(({ unions, approvedFen, paidFen, returnedFen, ...group }) => ({
          ...group,
          base: unions,
          values: [unions, approvedFen, paidFen, returnedFen],
        })),
      },
      {
        key: 'results',
        columns: [count('results'), fen('benefit')],
        figures: results.map((one) => ({ ...one, base: one.results, values: [one.results, one.fen] })),
      },
    ];
  }
}

function tablesOf(
  { key, columns, figures, orUnions }: Matter,
  subdistricts: readonly string[],
): StatisticsTable[] {
  const table = (groups: 'subdistrict' | 'industry', rows: StatisticsRow[]): StatisticsTable => ({
    key: `${key}_by_${groups}`,
    groups,
    columns,
    rows: orUnions ? rows.map((row) => ({ ...row, base: row.base || (row.values[0] ?? 0) })) : rows,
  });
  return [
    table('subdistrict', byGroup(figures, 'subdistrictName', subdistricts, columns.length)),
    table('industry', byGroup(figures, 'industry', INDUSTRIES, columns.length)),
  ];
}

function sum(rows: readonly StatisticsRow[], column: number): number {
  return rows.reduce((total, { values }) => total + (values[column] ?? 0), 0);
}
