import { EMPTY_FORM, type FormState } from '#http';
import { ReportWords, SurveyPrivacy } from '#report';
import type { AnswerEntry } from '../../domain/answers/answer-entry.js';
import type { SheetCase } from '../../queries/sheet-cases.js';
import { deadlineOf } from '../cycle/case-badges.js';
import { categoryNav, profileProgress } from './category-nav.js';
import { clientTexts } from './client-texts.js';
import { indicatorCard, type CardNeeds, type Reader } from './indicator-card.js';
import { starBar } from './star-bar.js';

/** A card that was posted and came back. */
export interface PostedCard {
  readonly code: string;
  readonly form: FormState;
  /** what another device had saved meanwhile */
  readonly theirs: AnswerEntry | null;
}

/** What every page of a self-assessment has around its content. */
export function sheetFrame(found: SheetCase, current: string, reader: Reader) {
  const { one, completion } = found;
  return {
    id: one.id,
    union: one.union,
    cycle: { name: one.cycle.name, asOf: one.cycle.asOf },
    status: one.status,
    deadline: deadlineOf(one.dueOn, reader.day),
    categories: categoryNav(found, current, reader.locale),
    profile: { ...profileProgress(found), current: current === 'profile' },
    done: completion.done,
    applicable: completion.applicable,
    returnedCount: Object.keys(one.returned).length,
    bar: starBar(found),
  };
}

/** View model of assessment/category. */
export function categoryPage(
  found: SheetCase,
  code: string,
  reader: Reader,
  { shelf, recorded, examples }: Pick<CardNeeds, 'shelf' | 'recorded' | 'examples'>,
  posted: PostedCard | null,
) {
  const { catalogue, rating } = found;
  const result = rating && { ...rating, next: null, blockedBy: [] };
  const privacy = result && new SurveyPrivacy(catalogue.document, result);
  const words = new ReportWords(catalogue.document, reader.translator, reader.locale);
  const index = catalogue.categories.findIndex((one) => one.code === code);
  const category = catalogue.categories[index];
  if (!category) throw new Error(`no category ${code}`);
  const neighbour = (one: (typeof catalogue.categories)[number] | undefined) =>
    one ? { href: `/assessment/${one.code}`, name: words.catalogue.categoryTitle(one.code) } : null;
  return {
    ...sheetFrame(found, code, reader),
    category: { code, name: words.catalogue.name(category.document) },
    texts: clientTexts(reader.translator, reader.locale),
    previous: neighbour(catalogue.categories[index - 1]),
    next: neighbour(catalogue.categories[index + 1]),
    summary: (posted?.form.summary ?? []).map(({ name, text }) => ({
      name: name.replace('values.', `${posted?.code ?? ''}-`),
      text,
    })),
    items: category.items.map((item) => ({
      code: item.code,
      name: words.catalogue.name(item.document),
      cards: item.indicators.map((indicator) => {
        const mine = posted?.code === indicator.code ? posted : null;
        const card = indicatorCard(indicator, {
          found,
          words,
          privacy,
          reader,
          shelf,
          recorded,
          examples,
          form: mine?.form ?? EMPTY_FORM,
        });
        return {
          ...card,
          theirs: mine?.theirs ? theirsView(mine.theirs, indicator.code, found, words) : null,
        };
      }),
    })),
  };
}

/** What the other device saved, in words, to be read beside what was typed here. */
function theirsView(entry: AnswerEntry, code: string, { catalogue }: SheetCase, words: ReportWords) {
  const indicator = catalogue.indicatorByCode.get(code);
  return {
    by: entry.by,
    at: entry.at,
    values: indicator
      ? Object.entries(entry.values).map(([key, value]) => words.values.input(indicator.document, key, value))
      : [],
  };
}
