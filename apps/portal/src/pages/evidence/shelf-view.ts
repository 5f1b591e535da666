import { kindName, type EvidenceKind, type ShelfItem } from '#evidence';
import type { Locale } from '#views';

export interface ShelfRow {
  readonly id: string;
  readonly name: string;
  readonly kindName: string;
  /** null: the bytes were not kept */
  readonly href: string | null;
  readonly conclusion: string;
  readonly periodFrom: string;
  readonly periodTo: string | null;
  readonly uploadedAt: Date;
  /** the indicators it is put to, each once, however many years */
  readonly indicators: readonly { readonly code: string; readonly name: string }[];
}

/** A proof as the shelf shows it. */
export function shelfRow(
  item: ShelfItem,
  kinds: readonly EvidenceKind[],
  names: ReadonlyMap<string, string>,
  locale: Locale,
): ShelfRow {
  const { id, name, conclusion, periodFrom, periodTo, uploadedAt } = item;
  const kind = kinds.find((one) => one.code === item.kind);
  const codes = [...new Set(item.links.map((link) => link.indicatorCode))];
  return {
    ...{ id, name, conclusion, periodFrom, periodTo, uploadedAt },
    kindName: kind ? kindName(kind, locale) : item.kind,
    href: item.storage === 'view_only' ? null : `/evidence/${id}/file`,
    indicators: codes.map((code) => ({ code, name: names.get(code) ?? '' })),
  };
}
