import type { FormState } from '#http';
import type { Slot } from '#rating';
import type { AnswerEntry } from '../../domain/answers/answer-entry.js';
import type { EntryConflict } from '../../domain/answers/save-entry.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import type { Reader } from './indicator-card.js';
import { sheetFrame } from './category-view.js';

/** One fact's control; a count or yes/no. */
export interface FactField {
  readonly key: string;
  readonly label: string;
  readonly isYesNo: boolean;
  readonly value: string;
  readonly version: number;
  readonly error: string | null;
  readonly editable: boolean;
  readonly prefilled: Pick<AnswerEntry, 'source' | 'sourceDate'> | null;
  /** what another device had saved meanwhile */
  readonly theirs: { readonly value: string; readonly by: string | null; readonly at: string } | null;
}

/** View model of assessment/profile. */
export function profilePage(
  found: SheetCase,
  reader: Reader,
  form: FormState,
  conflicts: readonly EntryConflict[],
) {
  const fields = [...found.catalogue.profileSlots.values()].map((slot) =>
    factField(slot, found, reader, form, conflicts),
  );
  return {
    ...sheetFrame(found, 'profile', reader),
    counts: fields.filter((field) => !field.isYesNo),
    answers: fields.filter((field) => field.isYesNo),
    editable: fields.some((field) => field.editable),
    unconfirmed: fields.filter((field) => field.prefilled !== null).length,
    summary: form.summary.map(({ name, text }) => ({ name: factOf(name), text })),
    conflict: conflicts.length > 0,
    next: `/assessment/${found.catalogue.categories[0]?.code ?? ''}`,
  };
}

function factField(
  slot: Slot,
  found: SheetCase,
  { locale }: Reader,
  form: FormState,
  conflicts: readonly EntryConflict[],
): FactField {
  const { key } = slot;
  const entry = found.one.sheet.profile[key];
  const editable = found.isOpen({ section: 'profile', key });
  const theirs = conflicts.find((one) => one.key === key)?.theirs;
  const typed = form.values[`values.${key}`];
  const wrong = form.summary.find(({ name }) => factOf(name) === key);
  return {
    key,
    label: locale === 'en' ? slot.nameEn : slot.nameZh,
    isYesNo: slot.type === 'boolean',
    value: [typed ?? textOf(entry, key)].flat()[0] ?? '',
    version: theirs?.version ?? entry?.version ?? 0,
    error: wrong?.text ?? null,
    editable,
    prefilled:
      editable && entry?.state === 'unconfirmed'
        ? { source: entry.source, sourceDate: entry.sourceDate }
        : null,
    theirs: theirs ? { value: textOf(theirs, key), by: theirs.by, at: theirs.at } : null,
  };
}

/** `profile.members_total.members_total` or `values.members_total` → `members_total` */
function factOf(name: string): string {
  return name.split('.')[1] ?? name;
}

function textOf(entry: AnswerEntry | undefined, key: string): string {
  const value = entry?.values[key] ?? null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value === null ? '' : String(value);
}
