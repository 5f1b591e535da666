import type { Principal } from '#http';
import { ownUnionId, viewingScope } from '#organizations';
import { isFactKind } from '../domain/fact-kind.js';
import type { FactFilter } from '../queries/fact-view.js';
import type { FactListWish } from './fact-list.query.js';

/** The facts a principal may look through, narrowed by what was asked for. */
export function factFilter(principal: Principal, query: FactListWish): FactFilter {
  const own = ownUnionId(principal);
  const kind = isFactKind(query.kind) ? query.kind : undefined;
  const year = query.year ? Number(query.year) : undefined;
  const page = Number(query.page ?? 1);
  if (own !== null) return { unionId: own, kind, year, page };
  const unionId = query.union === '' ? undefined : query.union;
  return { unionId, search: query.q, kind, year, within: viewingScope(principal), page };
}
