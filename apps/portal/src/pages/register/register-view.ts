import type { RegisterPage } from '#assessment';
import { INDUSTRIES, type SubdistrictView } from '#organizations';
import type { RegisterQuery } from './register.query.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

type Say = (key: string) => string;

const STARS = [3, 2, 1];

/** `web/public/register.hbs` */
export function registerView(
  query: RegisterQuery,
  found: RegisterPage,
  subdistricts: readonly SubdistrictView[],
  say: Say,
): object {
  const { q = '', subdistrict = '', star = '', industry = '' } = query;
  const filter = { q, subdistrict, star, industry };
  const at = (page: number): string | null =>
    page >= 1 && page <= found.pages ? registerPath(filter, page) : null;
  return {
    filter,
    filtered: Object.values(filter).some((value) => value.trim() !== ''),
    options: {
      subdistricts: [
        { value: '', label: say('public.register.anySubdistrict') },
        ...subdistricts.map(({ id, name }): Choice => ({ value: id, label: name })),
      ],
      stars: [
        { value: '', label: say('public.register.anyStar') },
        ...STARS.map((count): Choice => ({ value: String(count), label: say(`common.stars.${count}`) })),
      ],
      industries: [
        { value: '', label: say('public.register.anyIndustry') },
        ...INDUSTRIES.map((code): Choice => ({ value: code, label: industryName(code, say) })),
      ],
    },
    total: found.total,
    capped: found.capped,
    rows: found.rows.map((row) => ({
      href: `/unions/${row.unionId}`,
      name: row.unionName,
      subdistrict: row.subdistrictName,
      industry: industryName(row.industry, say),
      star: row.star,
      awardedOn: row.awardedOn,
      validUntil: row.validUntil,
    })),
    pager: {
      page: found.page,
      pages: found.pages,
      previous: at(found.page - 1),
      next: at(found.page + 1),
    },
  };
}

export function industryName(code: string, say: Say): string {
  return say(`organizations.industry.${code}`);
}

function registerPath(filter: Readonly<Record<string, string>>, page: number): string {
  const params = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== ''));
  if (page > 1) params.set('page', String(page));
  return params.size === 0 ? '/register' : `/register?${params.toString()}`;
}
