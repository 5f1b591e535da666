import { extensionOf, DOCUMENT_TYPES } from '#files';
import type { CalendarDate } from '#kernel';
import type { Locale } from '#views';
import type { EvidenceKind } from '../domain/evidence-kind.js';

/** What the upload form of one kind asks for: no more than the kind needs. */
export interface KindFields {
  readonly code: string;
  readonly name: string;
  /** locale keys below `evidence.period`: how the dates are called */
  readonly periodLabel: 'term' | 'period' | 'as_of';
  readonly asksEnd: boolean;
  readonly asksMasking: boolean;
  /** the file is measured and not kept */
  readonly viewOnly: boolean;
  /** filled in beforehand: a proof of a day is mostly handed in on that day; null: nothing to guess */
  readonly from: CalendarDate | null;
  /** for the file input's `accept` */
  readonly accept: string;
}

const ACCEPT = DOCUMENT_TYPES.map((type) => `.${extensionOf(type)}`)
  .concat('.jpeg')
  .join(',');

export function kindFields(kind: EvidenceKind, today: CalendarDate, locale: Locale): KindFields {
  const { code, reuse, storage } = kind;
  const holdsOn = reuse === 'term' || reuse === 'continuous';
  return {
    code,
    name: kindName(kind, locale),
    periodLabel: holdsOn ? 'term' : reuse,
    asksEnd: reuse !== 'as_of',
    asksMasking: storage === 'masked',
    viewOnly: storage === 'view_only',
    from: holdsOn ? null : today,
    accept: ACCEPT,
  };
}

export function kindName({ nameZh, nameEn }: EvidenceKind, locale: Locale): string {
  return locale === 'en' ? nameEn : nameZh;
}
