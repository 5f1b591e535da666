import { buildRatingReport, type RatingReportView } from './build-rating-report.js';
import type { ReportSource } from './report-source.js';
import type { IndicatorRow } from './sections/indicator-row.js';
import { sampleReport } from './testing/sample-report.js';
import { sampleTranslator } from './testing/sample-words.js';

const build = (source: ReportSource): RatingReportView =>
  buildRatingReport(source, 'zh-CN', sampleTranslator);
const rows = (view: RatingReportView): IndicatorRow[] =>
  view.indicators.flatMap((group) => group.items.flatMap((item) => item.rows));
const row = (view: RatingReportView, code: string): IndicatorRow =>
  rows(view).find((one) => one.code === code)!;
const remarks = (view: RatingReportView, code: string): string[] =>
  row(view, code).remarks.map(({ text }) => text);

describe('the rating report', () => {
  const source = sampleReport();
  const view = build(source);

  it('has all 7 categories, 18 items and 57 indicators with the points of the result', () => {
    expect(view.summary.categories).toHaveLength(7);
    expect(view.items.flatMap(({ items }) => items)).toHaveLength(18);
    expect(rows(view).map(({ code, score }) => [code, score])).toEqual(
      source.result.indicators.map(({ code, score }) => [code, score?.toFixed(2) ?? null]),
    );
  });

  it('says who, which star and by which certificate', () => {
    expect(view.cover).toMatchObject({ star: 2, starName: '二星工会', total: '79.76', stage: '经审核认定' });
    expect(view.cover.facts).toContainEqual({ label: '证书编号', value: '星2026-0001' });
    expect(view.cover.qr).not.toBeNull();
    expect(view.summary.lead).toBe(
      '明德精密制造（深圳）有限公司工会委员会（演示）总分 79.76 分，经审核认定为二星工会。',
    );
  });

  it('shows inputs with units, the value, and the evidence by number', () => {
    expect(row(view, 'C1.1')).toMatchObject({
      reported: '会员中符合入会条件的在岗职工数 107 人 · 符合入会条件的职工数 120 人',
      value: '89.17%',
    });
    const { number, indicators } = view.evidence.find((file) => file.indicators.includes('C1.1'))!;
    expect(row(view, 'C1.1').evidence).toBe(`佐证\u00a0${number}`);
    expect(indicators).toBe('C1.1、C1.2');
  });

  it('tells a part that is not needed from one that is missing', () => {
    expect(row(view, 'C2.1').reported).toContain('延期换届日期（没有则空） 无');
    expect(row(view, 'F2.2').reported).toContain('未填报');
    expect(remarks(view, 'F2.2')).toEqual(['未填报，按 0 分计。']);
  });

  it('says why an indicator does not apply and shows no points', () => {
    expect(row(view, 'C1.3')).toMatchObject({ applicable: false, score: null, bands: [], reported: '' });
    expect(remarks(view, 'C1.3')).toEqual(['不适用：派遣/外包/新就业形态合作人数须 > 0，实际为0。']);
  });

  it('says which precondition took the points', () => {
    expect(remarks(view, 'E1.3')).toEqual(['前提未满足：调解组织情况 不是“没有”。按 0 分计。']);
  });

  it('says which gates are not met', () => {
    expect(remarks(view, 'C1.1')).toEqual(['硬门槛未满足：三星工会 ≥ 90%。']);
  });

  it('gives what reviewers decided, with reason, name and day', () => {
    expect(remarks(view, 'B2.2')).toEqual([
      '初审调整为 参加过活动的会员人数（去重） 72 人（周审核（演示），2027-01-12）：签到名单中有 9 人重复，按实际人数计。',
    ]);
  });

  it('explains the star requirement by requirement', () => {
    const cells = Object.fromEntries(
      view.decision.rows.map(({ label, cells: [, , third] }) => [label, third]),
    );
    expect(cells).toMatchObject({
      总分: { asked: '≥ 90', met: false, missing: '实际 79.76' },
      每类得分率: { asked: '≥ 70%', met: false, missing: 'F 素质建设与建功立业' },
      硬门槛: { met: false, missing: 'C1.1、D1.2、D2.3、G1.1' },
      建会时间: { asked: '工会已批准成立满24个月', met: true },
      原有星级: { asked: '已为二星工会满 12 个月（首轮免）', met: true },
      一票否决: { met: true, missing: null },
    });
  });

  it('gives the plan to the next star with what changes', () => {
    const step = view.plan.steps.find(({ title }) => title.startsWith('A1.2'))!;
    expect(step).toMatchObject({ changes: ['已具备的条件：增加电脑、网络、档案柜等办公设备'], gain: '0.50' });
    expect(view.plan.lead).toContain('达到三星工会');
  });

  it('is the same for the same source, and its fingerprint changes with any part', () => {
    const own = { ...source, documentHash: null };
    expect(build(own)).toEqual(build(structuredClone(own)));
    expect(build({ ...own, cycle: { name: '2027 年度' } }).hash).not.toBe(build(own).hash);
  });

  it('says everything in English too', () => {
    const english = buildRatingReport(source, 'en', sampleTranslator);
    expect(english.cover).toMatchObject({ starName: 'Two-star union', stage: 'Reviewed and decided' });
    expect(row(english, 'C1.1').reported).toBe(
      'Members among eligible employees 107 · Eligible employees 120',
    );
    expect(remarks(english, 'C1.1')).toEqual(['Gates not met: Three-star union ≥ 90%.']);
  });
});

describe('a survey with fewer answers than may be shown', () => {
  const view = build(
    sampleReport(
      {},
      {
        system: {
          survey_valid: 9,
          satisfied: 8,
          cc_satisfied: 7,
          home_users: 6,
          tasks_done: 9,
          tasks_due: 10,
        },
      },
    ),
  );

  it.each(['C3.2', 'D2.4', 'G2.2'])('%s shows its points but not what was answered', (code) => {
    expect(row(view, code)).toMatchObject({
      score: '0.00',
      reported: '有效问卷数 9 份',
      value: '有效问卷不足规定份数，不显示',
    });
    expect(row(view, code).bands.filter(({ hit }) => hit)).toEqual([]);
  });

  it('says no more in the gates and in the plan', () => {
    const gate = view.gates.find(({ title }) => title.startsWith('C3.2'));
    expect(gate?.actual).toBe('有效问卷不足规定份数，不显示');
    const step = view.plan.steps.find(({ title }) => title.startsWith('C3.2'));
    expect(step?.changes).toEqual(['有效问卷数：达到 40 份', '满意和基本满意份数：达到 28 份']);
  });
});

describe('a report without a star', () => {
  it('names the veto and why there is no plan', () => {
    const view = build(sampleReport({ award: null, stage: 'submitted' }, { vetoes: ['V1'] }));
    expect(view.cover).toMatchObject({ star: 0, starName: '未达星级', qr: null });
    expect(view.summary.lead).toMatch(/未达星级，待审核认定。$/);
    expect(view.vetoes.filter(({ inForce }) => inForce).map(({ code }) => code)).toEqual(['V1']);
    expect(view.plan).toMatchObject({
      steps: [],
      obstacles: ['一票否决 V1：发生较大及以上生产安全责任事故'],
    });
  });

  it('says nothing of evidence where none can be known', () => {
    const view = build(sampleReport({ evidence: null }));
    expect(view).toMatchObject({ withEvidence: false, evidence: [] });
  });
});
