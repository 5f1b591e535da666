/** Goals of an invented mentoring: indicator, what, due in so many days. The first one is done. */
export const DEMO_GOALS = [
  ['A1.1', '党组织每季度听取一次工会工作汇报，留下纪要（演示）', -20],
  ['B1.1', '按期召开会员代表大会，理顺选举和报批（演示）', 12],
  ['F1.2', '把合理化建议登记起来，每月公布采纳情况（演示）', 40],
] as const;

/** When they met, so many days ago, and what they noted. */
export const DEMO_MEETINGS = [
  ['看了台账和制度。先补会议纪要，选举和经费下次再谈（演示）。', -62],
  ['带去会员代表大会的议程样本，一起排了时间表（演示）。', -33],
  ['代表名额已经分好，选票样式照我们的改（演示）。', -9],
] as const;

/** Write-ups of the library: indicator, title, text, published. */
export const DEMO_EXAMPLES = [
  [
    'F1.3',
    '一页纸的创新成果验收单（演示）',
    '一页写四件事：原来的问题、做了什么、改进前后的数据、谁签的字。由技术部门量、财务部门算，工会只管收齐和公布。要点：基线量够四周，不用一天的数。',
    true,
  ],
  [
    'A1.1',
    '党工共建议题怎样提前收集（演示）',
    '每季度第一周由组织委员在班前会上收议题，写在一张表上；会前三天发给参会人；会上只议两件，每件写清责任人和期限；下次会先看上次办得怎样。',
    true,
  ],
  [
    'B1.1',
    '会员代表大会从筹备到报批的时间表（演示）',
    '倒排六周：第一周定名额，第二周分选区，第三周提候选人，第四周公示，第五周开会，第六周报批。每一步附一张样表。',
    true,
  ],
  ['F2.1', '用碎片时间做技能培训（演示）', '每天班前十分钟一个小题目，由师傅轮流讲，月底抽问。', false],
] as const;
