/** What people wrote in the invented past; all of it is invented. */
export const DEMO_TALENTS = [
  ['周启航（演示）', '数控加工', '薄壁件夹具设计、刀具寿命分析'],
  ['林若溪（演示）', '质量工程', '测量系统分析、过程能力提升'],
  ['韩立新（演示）', '设备维修', '快速换模、点检标准化'],
  ['苏明远（演示）', '环保工程', '切削液回用、压缩空气节能'],
] as const;

export const DEMO_PROBLEMS = {
  solved: {
    title: '薄壁件去毛刺合格率低（演示）',
    theme: 'quality_tools',
    openText: '铝合金薄壁件去毛刺后划伤多，合格率 91%，想到 97%。已试过软刷和滚磨，效果不稳。',
    confidentialText: '客户图号与公差见附页，壁厚 0.6 毫米，不得外传。',
    answer: '先用真空夹具减小变形，再换干冰去毛刺，可以来现场看一次。',
    slip: '改用真空夹具加干冰去毛刺，连续三批合格率 97.4%，划伤返工减少约八成。',
  },
  ours: {
    title: '夹具松动引起孔位超差（演示）',
    theme: 'quality_tools',
    openText: '立式加工中心连续加工三小时后孔位超差，停机复紧一次要四十分钟。想做到一班不用复紧。',
    confidentialText: '夹具图纸见附页。',
    answer: '我们遇到过，是压板受热后预紧力下降。换碟簧压紧，再加一道扭矩点检。',
    slip: '改用碟簧压紧并加扭矩点检，连续两周每班零复紧，孔位合格率由 94% 提到 99%。',
  },
  waiting: {
    title: '小批量订单排产总是插单（演示）',
    theme: 'production_planning',
    openText: '每周插单 5 次以上，换线多、加班多。想找一种简单的排产办法，不换系统。',
    confidentialText: '主要客户的交期要求见附页。',
  },
  open: {
    title: '切削液异味重、更换频繁（演示）',
    theme: 'green_production',
    openText: '夏季切削液两周就要换，异味投诉多。想延长到两个月，废液减半。',
    confidentialText: '',
  },
} as const;

export const DEMO_PROJECTS = {
  accepted: {
    title: '快速换模（演示）',
    theme: 'production_planning',
    problem: '三台冲床每班换模 46 分钟，小批量订单排不进去。',
    goal: '换模降到 20 分钟以内，每班多出一个批次。',
  },
  invited: {
    title: '联合来料检验标准（演示）',
    theme: 'quality_tools',
    problem: '同一家供应商的料，三家各检一遍，标准还不一样。',
    goal: '统一抽样方案，互认检验结果，重复检验减半。',
  },
  judged: {
    title: '压缩空气泄漏治理（演示）',
    theme: 'green_production',
    problem: '夜班停产时空压机仍在加载，泄漏率约 28%。',
    goal: '泄漏率降到 10% 以下。',
  },
  idea: {
    title: '焊接烟尘集中收集（演示）',
    theme: 'green_production',
    problem: '六个工位各用一台小净化器，换滤芯费工，效果差。',
    goal: '改为集中收集，滤芯更换由每周一次改为每季一次。',
  },
} as const;

export const DEMO_BENEFITS = {
  money: {
    baseline: '改进前四周，每班换模中位数 46 分钟。',
    method: '同一班组连续四周秒表计时，取中位数；工时按财务核定单价折算。',
    kind: 'fen',
    amount: '186000',
    unit: '',
    signatoryFunction: 'technical',
    signatoryName: '技术部负责人（演示）',
  },
  energy: {
    baseline: '改进前三个月，空压机夜间平均耗电 412 千瓦时/天。',
    method: '装表计量三个月，与上年同期同产量比较。',
    kind: 'units',
    amount: '68400',
    unit: '千瓦时',
    signatoryFunction: 'finance',
    signatoryName: '财务部负责人（演示）',
  },
} as const;
