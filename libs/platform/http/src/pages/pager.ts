/** For partials/pager: links to the neighbours that keep the filter. */
export interface Pager {
  readonly page: number;
  readonly pages: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/** @param filter the query as it is; empty values are left out */
export function pagerOf(
  path: string,
  filter: Readonly<Record<string, string | undefined>>,
  { page, pages }: { page: number; pages: number },
): Pager {
  const link = (target: number): string => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries(filter)) if (value) query.set(name, value);
    query.set('page', String(target));
    return `${path}?${query.toString()}`;
  };
  return {
    page,
    pages,
    previous: page > 1 ? link(page - 1) : null,
    next: page < pages ? link(page + 1) : null,
  };
}
