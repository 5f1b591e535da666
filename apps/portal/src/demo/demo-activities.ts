import type { ActivityKind, ActivityPlan } from '#activities';

/** How far an invented activity has come. `over`: it took place and waits for its host to finish it. */
export type DemoActivityState = 'finished' | 'over' | 'cancelled' | 'published' | 'proposed';

export interface DemoActivity {
  readonly key: string;
  readonly kind: ActivityKind;
  /** from today on */
  readonly days: number;
  /** hour in Shanghai */
  readonly hour: number;
  readonly hours: number;
  readonly title: string;
  readonly topic: string;
  readonly place: string;
  /** which of the unions with a star hosts; null: the district */
  readonly host: number | null;
  readonly coHosts?: readonly number[];
  readonly state: DemoActivityState;
  readonly who?: ActivityPlan['audience']['who'];
  readonly capacity: number;
  readonly series?: true;
  readonly order?: string;
  /** sessions of equal length: title and which unions speak */
  readonly sessions?: readonly (readonly [title: string, speakers: readonly number[]])[];
}

const HOME = '示例区职工之家二楼会议室（演示）';
const ALL: readonly DemoActivity[] = [
  {
    ...{
      key: 'salon-1',
      kind: 'chair_salon',
      days: -120,
      hour: 14,
      hours: 2,
      state: 'finished',
      series: true,
    },
    ...{ host: null, capacity: 24, place: HOME, title: '主席沙龙第一期：工资集体协商怎么谈' },
    topic: '三家企业工会讲自己的谈判过程：数据从哪里来，谈不拢时怎么办。',
    sessions: [
      ['谈了三次才谈成的那一份合同', [1]],
      ['用行业数据说话', [2, 3]],
    ],
  },
  {
    ...{
      key: 'salon-2',
      kind: 'chair_salon',
      days: -62,
      hour: 14,
      hours: 2,
      state: 'finished',
      series: true,
    },
    ...{ host: null, capacity: 24, place: HOME, title: '主席沙龙第二期：提案征集怎么有人提' },
    topic: '职代会前的提案征集：发到哪里、谁来收、怎么答复。',
    sessions: [['一条产线一个提案箱', [4]]],
  },
  {
    ...{ key: 'open-1', kind: 'union_open_day', days: -48, hour: 9, hours: 3, state: 'finished' },
    ...{ host: 1, coHosts: [2], capacity: 60, place: '一号厂区职工之家（演示）', who: 'public' },
    ...{ title: '走进职工之家：看阵地、听做法', topic: '参观职工书屋、心理咨询室和调解室，座谈一小时。' },
  },
  {
    ...{ key: 'tech-1', kind: 'tech_salon', days: -35, hour: 14, hours: 3, state: 'finished' },
    ...{ host: 3, coHosts: [5], capacity: 40, place: '工艺试验室（演示）' },
    ...{ title: '薄壁件变形怎么控', topic: '两家企业带自己的失败件来，现场拆解。' },
    sessions: [
      ['装夹与残余应力', [3]],
      ['走刀路径的三种试法', [5]],
    ],
  },
  {
    ...{ key: 'contest-1', kind: 'competition', days: -27, hour: 9, hours: 8, state: 'finished' },
    ...{ host: null, coHosts: [1, 4], capacity: 80, place: '示例区技工学校（演示）' },
    ...{ title: '焊接技能比武', topic: '理论和实操两部分，按国家职业标准命题。' },
  },
  {
    ...{ key: 'visit-1', kind: 'expert_visit', days: -16, hour: 9, hours: 4, state: 'finished' },
    ...{ host: 4, capacity: 8, place: '二号车间（演示）', title: '注塑件缩痕反复出现', topic: '' },
    order: '同一副模具换料以后缩痕率升到百分之七，调过保压和模温，没有改善。',
  },
  {
    ...{ key: 'visitors', kind: 'enterprise_open_day', days: -9, hour: 14, hours: 3, state: 'cancelled' },
    ...{ host: 2, capacity: 40, place: '总装车间（演示）', who: 'public' },
    ...{ title: '看总装：一台设备是怎么下线的', topic: '' },
  },
  {
    ...{ key: 'open-2', kind: 'union_open_day', days: -2, hour: 14, hours: 3, state: 'over' },
    ...{ host: 0, capacity: 50, place: '职工之家（演示）', who: 'public' },
    ...{ title: '工会开放日：职工书屋和调解室', topic: '参观后座谈：小微企业没有场地怎么办。' },
  },
  {
    ...{ key: 'salon-3', kind: 'chair_salon', days: 7, hour: 14, hours: 2, state: 'published', series: true },
    ...{ host: null, capacity: 24, place: HOME, title: '主席沙龙第三期：困难职工怎么找得准' },
    topic: '请先看上一期的待办，再各带一个找漏了的例子来。',
    sessions: [['从工资表里看出来的困难', [6]]],
  },
  {
    ...{ key: 'visit-us', kind: 'enterprise_open_day', days: 11, hour: 14, hours: 3, state: 'published' },
    ...{ host: 5, coHosts: [0], capacity: 40, place: '精加工车间（演示）', who: 'public' },
    ...{ title: '企业开放日：看精加工产线', topic: '参观产线，和班组长聊质量追溯；请穿平底鞋。' },
  },
  {
    ...{ key: 'visit-2', kind: 'expert_visit', days: 14, hour: 9, hours: 4, state: 'published' },
    ...{ host: 0, capacity: 8, place: '三号线（演示）', title: '不锈钢焊缝气孔怎么治', topic: '' },
    order: '不锈钢管焊缝反复出现气孔，换过两批焊丝，没有改善。希望把返修率降到百分之二以下。',
  },
  {
    ...{ key: 'tech-2', kind: 'tech_salon', days: 18, hour: 14, hours: 3, state: 'published' },
    ...{ host: 6, capacity: 50, place: '技术中心报告厅（演示）' },
    ...{ title: '老设备联网的几种便宜办法', topic: '不换控制器，也能看到节拍和停机。' },
    sessions: [['三百元一台的采集盒', [6]]],
  },
  {
    ...{ key: 'contest-2', kind: 'competition', days: 32, hour: 9, hours: 8, state: 'published' },
    ...{ host: null, coHosts: [3], capacity: 100, place: '示例区技工学校（演示）' },
    ...{ title: '数控车工技能竞赛', topic: '每家工会最多报五人。' },
  },
  {
    ...{ key: 'open-3', kind: 'union_open_day', days: 40, hour: 9, hours: 3, state: 'proposed' },
    ...{ host: 0, capacity: 60, place: '职工之家（演示）', who: 'public' },
    ...{ title: '新年工会开放日', topic: '请新建会企业来看：一个人的工会怎么运转。' },
  },
];

/** Fourteen invented activities of every kind, past and coming; the portal shows them with （演示）. */
export const DEMO_ACTIVITIES: readonly DemoActivity[] = ALL.map((activity) => ({
  ...activity,
  title: `${activity.title}（演示）`,
  topic: activity.topic && `${activity.topic}（演示）`,
  ...(activity.order && { order: `${activity.order}（演示）` }),
}));
