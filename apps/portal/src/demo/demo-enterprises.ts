import type { Industry } from '#organizations';

/** All names are invented; the portal shows them with （演示）. */
export const DEMO_SUBDISTRICTS = ['龙溪', '云岭', '碧桂', '沙田', '金沙', '石井'] as const;

export interface DemoEnterprise {
  /** what other demo data call it by */
  readonly key: string;
  /** short name; enterprise and union names are made of it */
  readonly stem: string;
  readonly industry: Industry;
  /** index into DEMO_SUBDISTRICTS */
  readonly subdistrict: number;
  readonly employees: number;
  /** percent of the eligible employees that are members */
  readonly organized: number;
  /** percent of the employees that are women */
  readonly women: number;
  readonly established: string;
}

type Row = readonly [
  key: string,
  stem: string,
  subdistrict: number,
  employees: number,
  organized: number,
  women: number,
  established: string,
];

const rows = (industry: Industry, all: readonly Row[]): DemoEnterprise[] =>
  all.map(([key, stem, subdistrict, employees, organized, women, established]) => ({
    ...{ key, stem, industry, subdistrict, employees, organized, women, established },
  }));

/** Forty enterprises of five industries, from a workshop of 28 to a plant of 1,860. */
export const DEMO_ENTERPRISES: readonly DemoEnterprise[] = [
  ...rows('precision_manufacturing', [
    ['mingde', '明德精密制造', 0, 126, 93, 38, '2019-03-18'],
    ['ruifeng', '锐锋数控', 0, 342, 96, 22, '2016-06-08'],
    ['chenxing', '辰星模具', 1, 88, 84, 25, '2020-09-21'],
    ['hengji', '恒基压铸', 1, 215, 78, 19, '2018-11-05'],
    ['taihe', '泰禾五金', 2, 46, 71, 41, '2022-04-12'],
    ['lichuang', '立创轴承', 3, 160, 91, 27, '2017-07-26'],
    ['jingong', '晶工光学', 4, 520, 97, 44, '2014-05-30'],
    ['weiye', '伟业弹簧', 5, 28, 64, 32, '2024-10-16'],
  ]),
  ...rows('electronics', [
    ['xinhai', '芯海电子', 0, 610, 95, 52, '2015-08-19'],
    ['lanpu', '蓝谱传感', 1, 180, 88, 47, '2019-12-03'],
    ['guangyao', '光曜显示', 2, 1240, 98, 55, '2012-03-27'],
    ['yunxin', '云信通讯', 2, 240, 82, 36, '2018-02-28'],
    ['zhongwei', '众维电路', 3, 430, 90, 49, '2016-10-11'],
    ['baichuan', '百川连接器', 4, 95, 76, 58, '2021-06-17'],
    ['jiayin', '佳音声学', 5, 310, 87, 61, '2017-04-06'],
    ['tongda', '通达线缆', 5, 72, 69, 43, '2023-01-09'],
  ]),
  ...rows('new_energy', [
    ['hengyue', '恒岳电池', 0, 1860, 97, 34, '2011-09-15'],
    ['qingyun', '青云储能', 1, 270, 92, 29, '2018-05-22'],
    ['xuri', '旭日光伏', 2, 390, 89, 31, '2016-12-07'],
    ['chizhou', '驰舟充电', 3, 64, 75, 33, '2022-08-30'],
    ['dongli', '动力源驱动', 3, 205, 85, 24, '2019-10-24'],
    ['nengke', '能科材料', 4, 148, 81, 37, '2020-03-13'],
    ['fengyuan', '风原装备', 4, 112, 79, 18, '2021-11-18'],
    ['luoyu', '络宇热管理', 5, 57, 73, 30, '2023-07-04'],
  ]),
  ...rows('biomedicine', [
    ['kangyuan', '康源生物', 0, 330, 94, 57, '2015-04-21'],
    ['ruihe', '瑞禾医疗器械', 1, 225, 91, 54, '2017-09-12'],
    ['anjian', '安笺诊断', 2, 98, 83, 63, '2020-01-16'],
    ['huize', '惠泽制药', 2, 560, 96, 48, '2013-06-25'],
    ['shuning', '舒宁康复', 3, 41, 66, 59, '2024-03-20'],
    ['meiwei', '美维齿科', 4, 76, 77, 66, '2021-08-27'],
    ['jiren', '济仁中药', 5, 190, 86, 51, '2018-07-10'],
    ['biocell', '佰赛细胞', 5, 52, 72, 60, '2023-12-14'],
  ]),
  ...rows('logistics', [
    ['shunda', '顺达仓配', 0, 480, 80, 21, '2017-01-19'],
    ['tuotu', '拓途供应链', 1, 136, 74, 35, '2020-06-09'],
    ['kuaihe', '快合冷链', 2, 168, 83, 17, '2019-05-14'],
    ['lianyun', '联运港通', 3, 720, 92, 15, '2014-11-28'],
    ['zhicang', '智仓科技', 3, 84, 70, 39, '2022-02-23'],
    ['tongcheng', '同程快运', 4, 350, 62, 12, '2021-04-01'],
    ['yuanhang', '远航货代', 4, 39, 68, 56, '2024-07-08'],
    ['haiyue', '海跃包装', 5, 118, 78, 45, '2020-12-22'],
  ]),
];
