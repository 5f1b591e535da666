import { readDefaultCatalogue } from '#catalogue';
import { checkInput, compileCatalogue, parseCatalogue, rate, type Catalogue } from '#rating';
import { demoAnswers, demoSystem } from './demo-answers.js';
import { DEMO_ENTERPRISES } from './demo-enterprises.js';
import { demoProfile } from './demo-profile.js';
import { diligenceOf } from './demo-diligence.js';

const AS_OF = '2026-12-31';

describe('the answers of the invented unions', () => {
  let catalogue: Catalogue;

  beforeAll(async () => {
    catalogue = compileCatalogue(parseCatalogue(await readDefaultCatalogue()).document!);
  });

  const inputOf = (index: number) => {
    const enterprise = DEMO_ENTERPRISES[index]!;
    const profile = { ...demoProfile(enterprise), union_established_months: 60 } as Record<
      string,
      number | boolean
    >;
    const life = { key: enterprise.key, profile, asOf: AS_OF, diligence: diligenceOf(index) };
    return {
      catalogue: catalogue.id,
      asOf: AS_OF,
      firstRound: true,
      profile,
      answers: demoAnswers(catalogue, life),
      system: demoSystem(life),
    };
  };

  it('can all be rated', () => {
    const problems = DEMO_ENTERPRISES.flatMap((one, index) =>
      checkInput(catalogue, inputOf(index)).map(({ path, code }) => [one.key, path, code]),
    );
    expect(problems).toEqual([]);
  });

  it('leave nothing unanswered that applies', () => {
    const missing = DEMO_ENTERPRISES.flatMap((one, index) =>
      rate(catalogue, inputOf(index))
        .indicators.filter(({ status }) => status === 'missing')
        .map(({ code }) => [one.key, code]),
    );
    expect(missing).toEqual([]);
  });

  it('earn all three stars and none', () => {
    const stars = DEMO_ENTERPRISES.map((_, index) => rate(catalogue, inputOf(index)).star);
    for (const star of [0, 1, 2, 3]) expect(stars.filter((one) => one === star).length).toBeGreaterThan(2);
  });
});
