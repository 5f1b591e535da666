import { COUNT_FACTS, DERIVED_FACT, ORDERED_FACTS, PROFILE_FACTS } from '#organizations';
import { parseCatalogue } from '#rating';
import { readDefaultCatalogue } from './default-catalogue.js';
import { servedProblems } from './served-problems.js';

describe('what stands against publishing', () => {
  let source: string;
  const after = (change: (text: string) => string) =>
    servedProblems(change(source)).map(({ path, line }) => ({ path, line }));
  const lineOf = (text: string) => source.slice(0, source.indexOf(text)).split('\n').length;

  beforeAll(async () => {
    source = await readDefaultCatalogue();
  });

  it('is nothing for the default catalogue', () => {
    expect(servedProblems(source)).toEqual([]);
  });

  it('is guidance that is missing (R18), at its line', () => {
    const guidance =
      'do_zh: 请企业党组织一年至少专门研究两件工会的事，比如场地、经费、换届或职工最关心的一个问题。';
    expect(source).toContain(guidance);
    expect(after((text) => text.replace(guidance, "do_zh: ''"))).toEqual([
      { path: 'categories.0.items.0.indicators.0.guidance.do_zh', line: lineOf(guidance) },
    ]);
  });

  it('is a fact that no form of this portal asks for', () => {
    const extra = 'profile_fields:\n  - { key: moon_phase, zh: 月相, en: Phase of the moon, type: integer }';
    expect(after((text) => text.replace('profile_fields:', extra))).toEqual([
      { path: 'profile_fields.0.key', line: undefined },
    ]);
  });

  it('is a storage rule that the evidence shelf does not know', () => {
    expect(after((text) => text.replace('    storage: view_only', '    storage: on_paper'))).toEqual([
      { path: 'evidence_types.11.storage', line: undefined },
    ]);
  });
});

describe('the default catalogue and the profile kept by organizations', () => {
  it('name the same facts and the same relations between them', async () => {
    const { document } = parseCatalogue(await readDefaultCatalogue());
    const facts = document?.profile_fields.map(({ key }) => key) ?? [];
    expect([...facts].sort()).toEqual([...PROFILE_FACTS, DERIVED_FACT].sort());
    const counts =
      document?.profile_fields.filter(({ type }) => type === 'integer').map(({ key }) => key) ?? [];
    expect([...counts].sort()).toEqual([...COUNT_FACTS, DERIVED_FACT].sort());
    expect(document?.consistency?.errors?.map(({ le }) => le)).toEqual(ORDERED_FACTS);
  });
});
