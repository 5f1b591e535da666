import { addDays, addMonths, type CalendarDate } from '#kernel';

/** A policy of the invented library; days are relative to today. */
export interface DemoPolicy {
  readonly title: string;
  readonly summary: string;
  readonly howToApply: string;
  readonly minStar: number;
  readonly membersOnly: boolean;
  /** months from today */
  readonly from: number;
  /** months from today; null: open-ended */
  readonly until: number | null;
  readonly published: boolean;
}

/** Six policies: for all, for members, for stars; one is over, one is a draft. */
export const DEMO_POLICIES: readonly DemoPolicy[] = [
  {
    title: '小微企业工会经费支持办法（演示）',
    summary: '职工不足100人的企业工会，回拨经费不足时可以申请活动经费支持。',
    howToApply: '每季度首月向所在街道总工会提交申请表和经费台账。',
    minStar: 0,
    membersOnly: false,
    from: -10,
    until: null,
    published: true,
  },
  {
    title: '联盟成员劳模工匠助企行服务办法（演示）',
    summary: '成员工会提出技术难题，秘书处在10个工作日内安排劳模工匠上门。',
    howToApply: '在“活动”中提交助企行需求，写明难题、设备和期望时间。',
    minStar: 1,
    membersOnly: true,
    from: -8,
    until: 16,
    published: true,
  },
  {
    title: '职工创新工作室共建实施细则（演示）',
    summary: '二星及以上成员工会可以申请共建，区总工会给予设备和师资支持，金额以年度方案为准。',
    howToApply: '提交工作室方案、带头人同意书和企业支持意见，评审后公布。',
    minStar: 2,
    membersOnly: true,
    from: -6,
    until: 18,
    published: true,
  },
  {
    title: '三星工会职工疗休养名额办法（演示）',
    summary: '三星成员工会按年度方案安排一线职工疗休养名额。',
    howToApply: '每年3月底前由工会主席提交名单，公示3个工作日后确认。',
    minStar: 3,
    membersOnly: true,
    from: -5,
    until: 7,
    published: true,
  },
  {
    title: '夏季送清凉物资支持办法（演示）',
    summary: '成员工会可以申领高温岗位的防暑物资。',
    howToApply: '填写岗位和人数，由街道总工会核实后领取。',
    minStar: 0,
    membersOnly: true,
    from: -6,
    until: -2,
    published: true,
  },
  {
    title: '联盟技术沙龙经费补助办法（征求意见稿，演示）',
    summary: '承办技术沙龙的成员工会可以申请场地和讲课补助，金额待定。',
    howToApply: '活动结束后提交纪要和支出凭证。',
    minStar: 2,
    membersOnly: true,
    from: 1,
    until: 13,
    published: false,
  },
];

/** As the library keeps it. */
export function policyOf(policy: DemoPolicy, today: CalendarDate, number: number) {
  const { title, summary, howToApply, minStar, membersOnly, from, until } = policy;
  return {
    ...{ title, summary, howToApply, minStar, membersOnly },
    issuer: '示范区总工会（演示）',
    reference: `示总工〔${today.slice(0, 4)}〕${number}号（演示）`,
    validFrom: addMonths(today, from),
    validUntil: until === null ? '' : addDays(addMonths(today, until), -1),
    link: `https://example.org/policies/${number}`,
  };
}
