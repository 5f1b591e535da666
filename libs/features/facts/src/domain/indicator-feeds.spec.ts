import { readDefaultCatalogue } from '#catalogue';
import { compileCatalogue, parseCatalogue } from '#rating';
import { CREDIT_KINDS, creditEntryOf } from './credit-kinds.js';
import { FACT_KINDS } from './fact-kind.js';
import { feedsOf, INDICATOR_FEEDS, indicatorOf } from './indicator-feeds.js';

const { document } = parseCatalogue(await readDefaultCatalogue());
const catalogue = compileCatalogue(document!);

it.each(INDICATOR_FEEDS)(
  '$kind fills in $indicator.$input, which counts pieces the union answers',
  (feed) => {
    const slot = catalogue.indicatorByCode.get(feed.indicator)?.answersByKey.get(feed.input);
    expect(slot).toMatchObject({ type: 'integer', source: 'answer' });
  },
);

it('serves the indicators on competitions, innovation results and problems solved, and no other', () => {
  expect(INDICATOR_FEEDS.map(({ indicator, kind }) => `${indicator} ${kind}`)).toEqual([
    'F1.1 competition_joined',
    'F1.3 project_accepted',
    'F2.2 problem_solved',
  ]);
  expect(feedsOf('A1.1')).toEqual([]);
});

it('feeds each indicator from years of evaluation, so that facts of that year are what is asked', () => {
  for (const { indicator } of INDICATOR_FEEDS)
    expect(catalogue.indicatorByCode.get(indicator)?.document.period).toBe('evaluation_year');
});

it('gives nothing for being present: no points, no credit (law)', () => {
  expect(indicatorOf('activity_attended')).toBeNull();
  expect(creditEntryOf('activity_attended')).toBeNull();
});

it('earns credit in every entry of the catalogue, and in no other', () => {
  const section = document!.alliance_credit as { entries: { code: string }[] };
  expect(Object.keys(CREDIT_KINDS)).toEqual(section.entries.map(({ code }) => code));
});

it('never lets one kind earn star points and alliance credit', () => {
  const both = FACT_KINDS.filter((kind) => indicatorOf(kind) !== null && creditEntryOf(kind) !== null);
  expect(both).toEqual([]);
});
