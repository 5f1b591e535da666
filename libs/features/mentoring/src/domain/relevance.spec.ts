import { mostRelevant, relevance } from './relevance.js';

describe('what a salon has to do with an indicator', () => {
  it('counts the pairs of characters they share', () => {
    expect(relevance('集体协商怎么谈（演示）', '工资集体协商')).toBe(3);
    expect(relevance('消防演练', '工资集体协商')).toBe(0);
    expect(relevance('Collective bargaining in practice', 'collective contract')).toBe(1);
    expect(relevance('', '')).toBe(0);
  });

  it('names the most relevant, of equals the first, or none', () => {
    const salons = ['安全生产月', '职工代表大会怎么开', '职工代表大会提案'];
    const pick = (about: string) => mostRelevant(salons, (salon) => salon, about);
    expect(pick('职工代表大会召开')).toBe('职工代表大会怎么开');
    expect(pick('财务预算')).toBeNull();
  });
});
