import { EMPTY_FORM, page, type FormState, type Page, type Principal } from '#http';
import { can } from '#identity';
import type { Locale } from '#views';
import { Injectable } from '@nestjs/common';
import { isExampleOpen } from '../domain/example-status.js';
import type { Mask } from '../domain/mask.js';
import { personalHints } from '../domain/personal-hints.js';
import { IndicatorNames } from '../queries/indicator-names.js';
import { OpenExample } from '../use-cases/open-example.js';
import { EXAMPLE_TONES } from './pair-tones.js';

/** The forms of the page; the posted one comes back with what is wrong. */
export type ExampleForms = Readonly<Partial<Record<'mask' | 'offer' | 'review', FormState>>>;

const EMPTY_ROWS = 3;
const SIDES = ['left', 'top', 'width', 'height'] as const;
type Row = Readonly<Record<(typeof SIDES)[number] | 'number', string>>;

/** Shows one example to whoever may see it: to read, to mask, to review. */
@Injectable()
export class ExampleScreen {
  constructor(
    private readonly openExample: OpenExample,
    private readonly indicators: IndicatorNames,
  ) {}

  /** @throws DomainError not-found */
  async show(principal: Principal, locale: Locale, id: string, forms: ExampleForms): Promise<Page> {
    const example = await this.openExample.find(principal, id);
    const { unionId, status, title, text, masks } = example;
    const own = can(principal, 'exemplar.offer', { unionId });
    const manages = can(principal, 'exemplar.manage');
    const names = await this.indicators.names(locale === 'en');
    const [posted] = Object.values(forms);
    const typed = forms.mask?.values;
    const model = {
      ...example,
      tone: EXAMPLE_TONES[status],
      indicatorName: names.get(example.indicatorCode) ?? '',
      editing: own && isExampleOpen(status),
      hints: own && status !== 'published' ? personalHints(`${title}\n${text}`) : [],
      rows: typed ? typedRows(typed) : storedRows(masks),
      maskForm: { ...(forms.mask ?? EMPTY_FORM), values: { title, text, ...typed } },
      offerForm: forms.offer ?? EMPTY_FORM,
      reviewForm: forms.review ?? EMPTY_FORM,
      summary: Object.values(forms).flatMap(({ summary }) => summary),
      mayReview: manages && status === 'offered',
      mayWithdraw: own || manages,
    };
    return page('mentoring/example', model, { status: posted?.status ?? 200 });
  }
}

function storedRows(masks: readonly Mask[]): Row[] {
  const rows = masks.map(({ left, top, width, height }) =>
    [left, top, width, height].map((one) => String(one / 10)),
  );
  return numbered([...rows, ...Array.from({ length: EMPTY_ROWS }, () => ['', '', '', ''])]);
}

function typedRows(values: FormState['values']): Row[] {
  const columns = SIDES.map((side) => [values[side] ?? []].flat());
  return numbered((columns[0] ?? []).map((_, index) => columns.map((column) => column[index] ?? '')));
}

function numbered(rows: readonly (readonly string[])[]): Row[] {
  return rows.map(([left = '', top = '', width = '', height = ''], index) => ({
    ...{ left, top, width, height },
    number: String(index + 1),
  }));
}
