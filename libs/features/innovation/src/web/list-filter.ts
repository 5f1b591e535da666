import type { Viewer } from '../use-cases/innovation-access.js';
import type { InnovationListQuery } from './innovation-list.query.js';

/** What the lists of innovation are asked for, read from the address bar. */
export function listFilter(query: InnovationListQuery, { unionId }: Viewer) {
  const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);
  return {
    search: query.q,
    theme: given(query.theme),
    status: given(query.status),
    industry: given(query.industry),
    year: query.year === undefined || query.year === '' ? undefined : Number(query.year),
    unionId: query.mine === 'yes' && unionId !== null ? unionId : undefined,
    page: Number(query.page ?? 1),
  };
}

/** The filter as its form shows it again. */
export function shownFilter(query: InnovationListQuery) {
  const { q = '', theme = '', status = '', industry = '', year = '', mine = '' } = query;
  const filter = { q, theme, status, industry, year, mine };
  return { filter, filtered: Object.values(filter).some(Boolean) };
}
