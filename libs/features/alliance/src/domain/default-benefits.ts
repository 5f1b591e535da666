import type { BenefitDetails } from './check-benefit.js';

/** What a district can begin with; all of it is the district's to change. */
export const DEFAULT_BENEFITS: readonly (BenefitDetails & { readonly code: string })[] = [
  {
    code: 'B01',
    name: '工会主席培训优先报名',
    description: '区总工会举办的主席履职培训，成员工会优先安排名额。',
    minStar: 1,
    keptInGrace: true,
  },
  {
    code: 'B02',
    name: '劳模工匠助企行优先安排',
    description: '提出的技术难题优先对接劳模工匠上门。',
    minStar: 1,
    keptInGrace: true,
  },
  {
    code: 'B03',
    name: '以奖代补申报资格',
    description: '可以申报当年的以奖代补项目，金额和条件以项目公布的为准。',
    minStar: 1,
    keptInGrace: false,
  },
  {
    code: 'B04',
    name: '产业链供需展示星级标识',
    description: '发布的供应和需求信息显示星级标识；星级不参与匹配排序。',
    minStar: 1,
    keptInGrace: false,
  },
  {
    code: 'B05',
    name: '承办开放日和技术沙龙的支持',
    description: '承办联盟活动时，秘书处协助组织、签到和材料。',
    minStar: 2,
    keptInGrace: true,
  },
  {
    code: 'B06',
    name: '职工创新工作室共建',
    description: '可以申请与区总工会共建职工创新工作室，发布并承接联盟难题。',
    minStar: 2,
    keptInGrace: false,
  },
  {
    code: 'B07',
    name: '职工疗休养名额',
    description: '区总工会组织的职工疗休养，按年度方案安排名额。',
    minStar: 3,
    keptInGrace: false,
  },
];
