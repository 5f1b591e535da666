import { sampleCatalogue } from '../../testing/sample-catalogue.js';
import { sampleInput } from '../../testing/sample-input.js';
import { project } from './projection.js';

const catalogue = sampleCatalogue();
const sample = sampleInput();

describe('the projection of a draft', () => {
  it('rates the sample at three stars', () => {
    const { rating, problems } = project(catalogue, sample);
    expect(problems).toEqual([]);
    expect(rating).toMatchObject({ star: 3 });
    expect(rating!.total).toBeGreaterThan(98);
  });

  it('keeps the star bar alive when one answer contradicts a corrected fact', () => {
    const { rating, problems } = project(
      catalogue,
      sampleInput({ answers: { ...sample.answers, 'B1.1': { educated_workers: 127 } } }),
    );
    expect(problems.map((one) => one.path)).toEqual(['answers.B1.1.educated_workers']);
    const missing = rating!.indicators.find((one) => one.code === 'B1.1');
    expect(missing).toMatchObject({ status: 'missing', score: 0 });
  });

  it('computes nothing where a fact is missing or wrong', () => {
    const withoutFact = project(
      catalogue,
      sampleInput({ profile: { ...sample.profile, has_party_org: null } }),
    );
    expect(withoutFact.rating).toBeNull();
    expect(withoutFact.problems.map((one) => one.path)).toEqual(['profile.has_party_org']);
    const wrong = project(catalogue, sampleInput({ profile: { ...sample.profile, female_members: 119 } }));
    expect(wrong.rating).toBeNull();
  });

  it('takes an empty draft for what it is: facts first', () => {
    const { rating, problems } = project(catalogue, sampleInput({ profile: {}, answers: {}, system: {} }));
    expect(rating).toBeNull();
    expect(problems.length).toBeGreaterThan(5);
  });
});
