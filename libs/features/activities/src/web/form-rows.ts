import type { FieldError } from '#kernel';

export type Row = Readonly<Record<string, string>>;

const CELL = /^(\d{1,2})_(\w+)$/;

/** Controls `0_title`, `0_place`, `1_title` … as rows in their order; a row with nothing typed is left out. */
export function rowsOf(
  cells: Readonly<Record<string, unknown>>,
): { readonly at: number; readonly row: Row }[] {
  const rows = new Map<number, Record<string, string>>();
  for (const [name, value] of Object.entries(cells)) {
    const [, index, field] = CELL.exec(name) ?? [];
    if (index === undefined || field === undefined || typeof value !== 'string') continue;
    const at = Number(index);
    rows.set(at, { ...rows.get(at), [field]: value.trim() });
  }
  return [...rows].sort(([a], [b]) => a - b).map(([at, row]) => ({ at, row }));
}

/** Where an error of the domain (`/sessions/0/title`) stands in the form (`/sessions/2_title`). */
export function atControl(
  error: FieldError,
  places: Readonly<Record<string, readonly number[]>>,
): FieldError {
  const [, group = '', index, field] = error.pointer.split('/');
  const row = index === undefined ? undefined : places[group]?.[Number(index)];
  if (row === undefined) return error;
  return { ...error, pointer: `/${group}.${row}_${field ?? 'label'}` };
}
