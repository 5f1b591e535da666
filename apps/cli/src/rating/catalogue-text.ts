import type { Catalogue, CatalogueDocument, IndicatorDocument } from '#rating';
import type { Texts } from '../texts/texts.js';
import { nameOf } from './names.js';

/** The catalogue as an outline, beginning with what of it is published and what is a draft. */
export function catalogueText({ document, hash }: Catalogue, texts: Texts): readonly string[] {
  const { meta, categories, stars } = document;
  return [
    texts.language === 'en' ? meta.title_en : meta.title_zh,
    `${meta.id} ${meta.version} ${hash}`,
    provenance(document, texts),
    '',
    ...stars.map((star) =>
      texts.text('cli.catalogue.show.star', {
        name: nameOf(star, texts),
        points: star.min_points,
        floor: star.category_floor_ratio * 100,
      }),
    ),
    ...categories.flatMap((category) => [
      '',
      `${category.code} ${nameOf(category, texts)}  ${category.points}`,
      ...category.items.flatMap((item) => [
        `  ${item.code} ${nameOf(item, texts)}  ${item.points}`,
        ...item.indicators.map((one) => `    ${one.code} ${nameOf(one, texts)}  ${one.max_points}`),
      ]),
    ]),
  ];
}

/** One indicator: what it means, what to do, what is asked, what proves it. */
export function indicatorText(indicator: IndicatorDocument, texts: Texts): readonly string[] {
  const { code, definition_zh: definition, guidance, inputs, hard_gates: gates } = indicator;
  const points = { points: indicator.max_points, minutes: indicator.effort_minutes_estimate };
  return [
    `${code} ${nameOf(indicator, texts)}  ${texts.text('cli.catalogue.show.worth', points)}`,
    definition,
    `${texts.text('cli.catalogue.show.do')}${guidance.do_zh}`,
    `${texts.text('cli.catalogue.show.how')}${guidance.how_zh}`,
    texts.text('cli.catalogue.show.inputs'),
    ...inputs.map(
      (input) => `  ${input.key} (${input.type})  ${texts.language === 'en' ? input.en : input.zh}`,
    ),
    ...gates.map((gate) => {
      const required = `${gate.measure} ${gate.op} ${JSON.stringify(gate.value)}`;
      return texts.text('cli.catalogue.show.gate', { star: gate.star, required });
    }),
  ];
}

function provenance({ meta }: CatalogueDocument, { language }: Texts): string {
  return (language === 'en' ? meta.provenance_en : meta.provenance_zh) ?? '';
}
