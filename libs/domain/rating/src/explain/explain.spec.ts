import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { RatingInput } from '../model/rating-input.js';
import { rate } from '../score/rate.js';
import { anyUnion } from '../score/testing/any-union.js';
import { dice } from '../score/testing/dice.js';
import { catalogue, indicatorIn, rated } from '../score/testing/rated.js';
import type { Changes } from '../plan/testing/perfect-union.js';
import { explainIndicator } from './explain-indicator.js';
import { explainStar } from './explain-star.js';
import type { ExplanationLanguage, ExplanationLine } from './explanation.js';

type Texts = Readonly<Record<string, Readonly<Record<string, string>>>>;

function textsOf(language: ExplanationLanguage): Texts {
  const file = new URL(`../../../../../locales/${language}/rating.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as Texts;
}

const texts = { 'zh-CN': textsOf('zh-CN'), en: textsOf('en') };

/** The sentence, every gap filled; a gap without a value stays and is seen. */
function sentence({ key, params }: ExplanationLine, language: ExplanationLanguage): string {
  const [, section = '', name = ''] = key.split('.');
  const text = texts[language][section]?.[name] ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (gap, param: string) => String(params[param] ?? gap));
}

function why(code: string, changes: Changes, language: ExplanationLanguage = 'zh-CN'): readonly string[] {
  const lines = explainIndicator(catalogue, indicatorIn(rated(changes), code), language);
  return lines.map((line) => sentence(line, language));
}

describe('explaining an indicator', () => {
  it.each<[string, Changes, readonly string[]]>([
    [
      'A2.1',
      {},
      ['已办结事项数 9 ÷ 已到期的议定事项数 10 = 90%。', '达到 ≥ 90% 一档，得 2 分（满分 2 分）。'],
    ],
    [
      'A2.1',
      { answers: { 'A2.1': { agreed_done: 1, agreed_due: 1 } } },
      [
        '已办结事项数 1 ÷ 已到期的议定事项数 1 = 100%。',
        '达到 ≥ 90% 一档，得 2 分（满分 2 分）。',
        '前置条件未满足（已到期的议定事项数 ≥ 2），不得分。',
      ],
    ],
    [
      'A1.1',
      { answers: { 'A1.1': { party_union_decisions: 1 } } },
      ['填报 1 件。', '达到 ≥ 1 件 一档，得 1 分（满分 1.5 分）。'],
    ],
    [
      'A1.2',
      { answers: { 'A1.2': { facilities_ticked: ['office'] } } },
      ['已具备 1 项。', '未达到任何一档，得 0 分（满分 1.5 分）。'],
    ],
    [
      'C3.2',
      { system: { satisfied: 83 } },
      [
        '满意和基本满意份数 83 ÷ 有效问卷数 100 = 83%。',
        '在 70% 与 95% 之间按比例计算，得 2.04 分（满分 3 分）。',
      ],
    ],
    ['C2.2', {}, ['选择“依法选举、任前公示满七天并报批”，得 1.5 分（满分 1.5 分）。']],
    ['C3.1', {}, ['日期为 2026-06-30。', '距评价截止日 184 天，不超过 366 天，得 1.5 分（满分 1.5 分）。']],
    ['C2.1', {}, ['符合第 1 条日期规则，得 2 分（满分 2 分）。']],
    [
      'D3.1',
      { answers: { 'D3.1': { appeals_on_time: 0, appeals_total: 0 } } },
      ['分母为 0，按目录规定得 1 分（满分 2.5 分）。'],
    ],
    [
      'E1.1',
      { answers: { 'E1.1': { contracts_signed: 0, employees_over_1m: 0 } } },
      ['分母“用工满一个月职工数”为 0，视为未填报，得 0 分。'],
    ],
    ['E1.1', { answers: { 'E1.1': null } }, ['未填报，得 0 分。缺少：已签合同人数、用工满一个月职工数。']],
    [
      'A1.1',
      { profile: { has_party_org: false } },
      [
        '不适用：本指标 1.5 分由同项其余适用指标分摊。',
        '档案中“有党组织（含联合支部）”为 ✗，适用条件是 = ✓。',
      ],
    ],
    [
      'F1.2',
      {},
      [
        '已实施件数 10 ÷ 在岗职工总数 200 × 100 = 5 件/百人。',
        '达到 ≥ 5 件/百人 一档，得 2 分（满分 2 分）。',
      ],
    ],
    [
      'E1.3',
      { answers: { 'E1.3': { disputes_resolved: 7, disputes_accepted: 10, mediation_body: 'none' } } },
      [
        '内部化解件数 7 ÷ 受理到期件数 10 = 70%。',
        '达到 ≥ 70% 一档，得 2 分（满分 2 分）。',
        '前置条件未满足（调解组织情况 ≠ 没有），不得分。',
      ],
    ],
  ])('%s', (code, changes, expected) => {
    expect(why(code, changes)).toEqual(expected);
  });

  it('speaks English', () => {
    expect(why('A2.1', {}, 'en')).toEqual([
      'Matters completed 9 ÷ Matters due 10 = 90%.',
      'Reaches the band ≥ 90%: 2 of 2 points.',
    ]);
  });

  it('never rounds a share up into the next band', () => {
    const answers = { 'G1.1': { funds_paid: 899_999, funds_due: 1_000_000 } };
    expect(why('G1.1', { answers })[0]).toContain('= 89.99%');
  });
});

describe('explaining a star', () => {
  const lines = (changes: Changes, star: number) =>
    explainStar(catalogue, rated(changes), star, 'zh-CN')
      .lines.filter(({ satisfied }) => !satisfied)
      .map((line) => sentence(line, 'zh-CN'));

  it('has nothing against a perfect union', () => {
    expect(lines({}, 3)).toEqual([]);
    expect(explainStar(catalogue, rated(), 3, 'en').met).toBe(true);
  });

  it('names each thing that stands against it', () => {
    const changes: Changes = {
      firstRound: false,
      vetoes: ['V8'],
      profile: { members_eligible: 170, union_established_months: 12 },
      answers: { 'C2.1': { term_end: '2026-12-30' }, 'E3.1': { women_contract: 'clauses' } },
    };
    expect(lines(changes, 3)).toEqual([
      'C1.1 职工入会率：85%，未满足硬门槛（≥ 90%）。',
      'C2.1 依法选举与按期换届：得 0 分，未满足硬门槛（得分 ≥ 2）。',
      'E3.1 女职工权益保护约定：集体合同仅有零散条款，未满足硬门槛（有专项集体合同、集体合同有专章或附件）。',
      '建会月数 12，未满足前提（≥ 24）。',
      '须先持有 2 星满 12 个月（最早：—）。',
      '一票否决 V8：无正当理由拒绝平等协商。',
    ]);
  });

  it('names a floor', () => {
    const answers = { 'B1.1': null, 'B1.2': null, 'B2.1': null };
    expect(lines({ answers }, 2)).toEqual(['B 思想引领：3 分，低于类最低线 4 分。']);
  });
});

describe('the texts', () => {
  it('have the same keys and gaps in both languages', () => {
    const gaps = (language: ExplanationLanguage) =>
      Object.entries(texts[language]).flatMap(([section, entries]) =>
        Object.entries(entries).map(
          ([name, text]) => `${section}.${name} ${(text.match(/\{\{\w+\}\}/g) ?? []).sort().join('')}`,
        ),
      );
    expect(gaps('en').sort()).toEqual(gaps('zh-CN').sort());
  });

  it('cover whatever can happen, no gap left open', () => {
    const open = (input: RatingInput, language: ExplanationLanguage) => {
      const rating = rate(catalogue, input);
      const all = [
        ...rating.indicators.flatMap((indicator) => explainIndicator(catalogue, indicator, language)),
        ...rating.stars.flatMap(({ star }) => explainStar(catalogue, rating, star, language).lines),
      ];
      return all
        .map((line) => sentence(line, language))
        .filter((text) => /\{\{|^rating\.|undefined|NaN/.test(text));
    };
    fc.assert(
      fc.property(dice, (throws) => {
        const input = anyUnion(throws);
        expect([...open(input, 'zh-CN'), ...open(input, 'en')]).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
