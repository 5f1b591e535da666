import type { BenefitDraft } from '../domain/benefit.js';
import type { ProblemDraft } from '../domain/problem.js';
import type { ProjectDraft } from '../domain/project.js';
import type { TalentDraft } from '../domain/talent.js';

/** What people would type, for tests and demonstration. */
export const SAMPLE_TALENT: TalentDraft = {
  personName: '周工匠（演示）',
  trade: '数控加工',
  skills: '薄壁件夹具设计、刀具寿命分析',
  consentedOn: '2026-10-08',
  consented: true,
};

export const SAMPLE_PROBLEM: ProblemDraft = {
  title: '薄壁件去毛刺合格率低（演示）',
  theme: 'quality_tools',
  openText: '铝合金薄壁件去毛刺后划伤多，合格率 91%，想到 97%。',
  confidentialText: '客户图号与公差见附页，不得外传。',
};

export const SAMPLE_PROJECT: ProjectDraft = {
  title: '快速换模（演示）',
  theme: 'production_planning',
  problem: '每班换模 46 分钟，小批量订单排不进去。',
  goal: '换模降到 20 分钟以内。',
};

export const SAMPLE_BENEFIT: BenefitDraft = {
  baseline: '改进前四周，每班换模中位数 46 分钟。',
  method: '同一班组连续四周秒表计时，取中位数，工时按财务核定单价折算。',
  kind: 'fen',
  amount: '186000',
  unit: '',
  signatoryFunction: 'technical',
  signatoryName: '技术部负责人（演示）',
  signedOn: '2026-11-18',
};
