import { sampleWords } from '../testing/sample-words.js';

const { conditions, catalogue } = sampleWords();
const precondition = (code: string): string => {
  const indicator = catalogue.indicator(code);
  return conditions.precondition(indicator, indicator.preconditions![0]!);
};

describe('conditions in words', () => {
  it.each([
    ['A2.1', '已到期的议定事项数 ≥ 2'],
    ['C3.2', '问卷有效回收率（survey_valid/members_total） ≥ 30%'],
    ['D1.1', '实到人数 ÷ 应到人数 ≥ 2/3'],
    ['E1.3', '调解组织情况 不是“没有”'],
    ['E1.4', '是否完成体检 = 是'],
  ])('what %s needs before it counts', (code, text) => {
    expect(precondition(code)).toBe(text);
  });

  it.each([
    ['C1.1', ['≥ 70%', '≥ 80%', '≥ 90%']],
    ['C2.1', ['得分 ≥ 1.00', '得分 ≥ 2.00', '得分 ≥ 2.00']],
    ['D2.3', ['≥ 6 步']],
    ['E3.1', ['有专项集体合同，或集体合同有专章或附件']],
  ])('the gates of %s', (code, texts) => {
    const indicator = catalogue.indicator(code);
    expect(indicator.hard_gates.map((gate) => conditions.gate(indicator, gate))).toEqual(texts);
  });

  it('why an indicator does not apply', () => {
    expect(conditions.unmetFact(catalogue.indicator('C2.4'), 'employees_total', 126)).toBe(
      '在岗职工总数须 ≥ 200，实际为126',
    );
    expect(conditions.unmetFact(catalogue.indicator('A1.1'), 'has_party_org', false)).toBe(
      '有党组织（含联合支部）须 = 是，实际为否',
    );
  });
});
