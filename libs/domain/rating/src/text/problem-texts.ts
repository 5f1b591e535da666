/** A text with `{parameters}` in both languages. */
export interface BilingualText {
  readonly zh: string;
  readonly en: string;
}

/** What is wrong with a file as text, before anything is known about its meaning. */
const FILE_TEXTS = {
  syntax: { zh: '无法解析：{detail}', en: 'cannot be parsed: {detail}' },
  empty: { zh: '文件为空', en: 'the file is empty' },
  unknown_alias: { zh: '别名“*{name}”没有对应的锚点', en: 'there is no anchor for the alias “*{name}”' },
  repeated_key: { zh: '键“{key}”重复出现', en: 'the key “{key}” is repeated' },
  key_not_text: { zh: '键必须是文本', en: 'a key must be plain text' },
  too_many_digits: {
    zh: '“{text}”的有效数字超过{max}位',
    en: '“{text}” has more than {max} significant digits',
  },
  number_out_of_range: { zh: '“{text}”超出可读取的数值范围', en: '“{text}” is outside the range of numbers' },
  unsupported_value: { zh: '不支持的值类型“{type}”', en: 'values of type “{type}” are not supported' },
  too_large: { zh: '文件层数过深或内容过多', en: 'the file is nested too deeply or holds too much' },
} as const satisfies Record<string, BilingualText>;

/** What is wrong with a value, in an answers file or in a catalogue. */
const VALUE_TEXTS = {
  unknown_key: { zh: '未知的键“{key}”；可用：{allowed}', en: 'unknown key “{key}”; allowed: {allowed}' },
  required: { zh: '必须填写', en: 'is required' },
  wrong_type: { zh: '应为{expected}', en: 'must be {expected}' },
  not_an_option: {
    zh: '“{value}”不在选项内；可选：{allowed}',
    en: '“{value}” is not an option; allowed: {allowed}',
  },
  negative: { zh: '不能为负数', en: 'must not be negative' },
} as const satisfies Record<string, BilingualText>;

/** Rule 1 of the contract. */
const INPUT_TEXTS = {
  other_catalogue: {
    zh: '文件属于目录“{value}”，本目录为“{expected}”',
    en: 'the file is for catalogue “{value}”, this one is “{expected}”',
  },
  unknown_indicator: { zh: '未知的指标“{code}”', en: 'unknown indicator “{code}”' },
  unknown_input: {
    zh: '指标{indicator}没有填报项“{key}”；可用：{allowed}',
    en: 'indicator {indicator} has no input “{key}”; allowed: {allowed}',
  },
  unknown_profile: { zh: '档案中没有“{key}”这一项', en: 'the profile has no fact “{key}”' },
  unknown_system: { zh: '没有系统数据“{key}”', en: 'there is no system value “{key}”' },
  unknown_veto: {
    zh: '未知的否决情形“{code}”；可用：{allowed}',
    en: 'unknown veto “{code}”; allowed: {allowed}',
  },
  given_elsewhere: {
    zh: '“{key}”取自{section}，不能在answers中填写',
    en: '“{key}” is read from {section} and cannot be given under answers',
  },
  derived_given: {
    zh: '“{key}”由系统计算，不能填写',
    en: '“{key}” is computed and cannot be given',
  },
  missing_fact: {
    zh: '缺少档案事实“{name}”：适用条件或星级前提要用到它',
    en: 'the fact “{nameEn}” is missing: a condition or a star prerequisite names it',
  },
  numerator_exceeds: {
    zh: '{numerator}（{left}）不能大于{denominator}（{right}）',
    en: '{numeratorEn} ({left}) must not exceed {denominatorEn} ({right})',
  },
  after_as_of: { zh: '{value}晚于评价截止日{asOf}', en: '{value} is after the cut-off date {asOf}' },
  inconsistent: { zh: '{text}', en: 'the values contradict each other: {text}' },
  input_check: { zh: '{text}', en: 'the answer does not fit the profile: {text}' },
} as const satisfies Record<string, BilingualText>;

/** What makes a catalogue unfit for use. */
const CATALOGUE_TEXTS = {
  empty_list: { zh: '至少要有一项', en: 'must have at least one entry' },
  empty_text: { zh: '不能为空', en: 'must not be empty' },
  duplicate_code: { zh: '“{code}”重复', en: '“{code}” occurs twice' },
  unknown_reference: { zh: '{what}“{name}”不存在', en: 'there is no {what} “{name}”' },
  wrong_total: {
    zh: '分值合计为{actual}，应为{expected}',
    en: 'the points add up to {actual}, not {expected}',
  },
  wrong_count: {
    zh: '共有{actual}个，meta.counts写明{expected}个',
    en: 'there are {actual}, meta.counts says {expected}',
  },
  points_precision: { zh: '分值最多两位小数', en: 'points have at most two decimals' },
  not_positive: { zh: '应大于0', en: 'must be greater than 0' },
  points_above_max: { zh: '{points}分超过满分{max}分', en: '{points} points exceed the maximum of {max}' },
  max_not_reached: {
    zh: '最高一档{points}分，不等于满分{max}分',
    en: 'the best band gives {points} points, not the maximum of {max}',
  },
  not_monotone: {
    zh: '档位须从高到低：门槛逐档降低，分值不升高',
    en: 'bands must descend: lower thresholds, never more points',
  },
  band_unreachable: { zh: '任何取值都达不到这一档', en: 'no value can reach this band' },
  never_applies: {
    zh: '适用条件互相矛盾，该指标永远不适用',
    en: 'the condition contradicts itself: it never applies',
  },
  linear_range: {
    zh: 'from须小于to，points_from不大于points_to',
    en: 'from must be below to, points_from not above points_to',
  },
  one_threshold: { zh: '每档只写{allowed}中的一个', en: 'a band has exactly one of {allowed}' },
  date_test: {
    zh: '日期条件须写is_set，或op与ref: as_of',
    en: 'a date test has either is_set, or op with ref: as_of',
  },
  method_mismatch: {
    zh: '类型{kind}不能用计分方法{method}',
    en: 'kind {kind} cannot be scored by method {method}',
  },
  missing_for_method: { zh: '{method}需要{key}', en: '{method} needs {key}' },
  bad_measure: { zh: '计分取值{measure}与填报项不符', en: 'measure {measure} does not fit the inputs' },
  bad_formula: {
    zh: '公式须为“甲 / 乙”或“甲 / 乙 * 数”',
    en: 'a formula is “a / b” or “a / b * number”',
  },
  bad_fraction: { zh: '“{text}”不是分数（如2/3）', en: '“{text}” is not a fraction such as 2/3' },
  one_constant: { zh: '须写{allowed}中的一个', en: 'must have exactly one of {allowed}' },
  operator_mismatch: { zh: '“{op}”不能用于这种值', en: '“{op}” does not fit this kind of value' },
  wrong_derived: { zh: '系统不会计算“{key}”', en: 'the rating cannot derive “{key}”' },
  not_applicable_rule: {
    zh: '有适用条件的须写rescale_within_item，always的须写n/a',
    en: 'a conditional indicator says rescale_within_item, an unconditional one n/a',
  },
  gate_needs_points: { zh: '日期类指标的门槛须用points', en: 'a gate on a date indicator measures points' },
  one_relation: { zh: '须写le、ge_diff、zero中的一个', en: 'must have exactly one of le, ge_diff, zero' },
  relation_arity: { zh: '需要{expected}个名称', en: 'needs {expected} names' },
  stars_not_ascending: {
    zh: '星级须从1起连续，分数线和最低线逐级不降低',
    en: 'stars count from 1, thresholds and floors never fall',
  },
  floor_range: { zh: '类最低线应在0与1之间', en: 'the floor ratio lies between 0 and 1' },
  unreachable_gate: {
    zh: '{indicator}不可能同时满足{star}星的门槛，该星级无法达到',
    en: '{indicator} cannot meet the gates of star {star}: the star is unreachable',
  },
  unreachable_points: {
    zh: '满足全部门槛后最多{actual}分，达不到{star}星的{expected}分',
    en: 'at most {actual} points are possible, star {star} needs {expected}',
  },
  unreachable_floor: {
    zh: '{category}类最多{actual}分，达不到{star}星的类最低线{expected}分',
    en: 'category {category} gives at most {actual} points, the floor of star {star} is {expected}',
  },
  unreachable_prerequisite: {
    zh: '{star}星的前提互相矛盾，该星级无法达到',
    en: 'the prerequisites of star {star} contradict each other: the star is unreachable',
  },
  cyclic_previous_star: {
    zh: '{star}星要求先持有的星级又以{star}星为前提，形成循环',
    en: 'star {star} asks for a star that can only be held after it: a cycle',
  },
} as const satisfies Record<string, BilingualText>;

export const PROBLEM_TEXTS = { ...FILE_TEXTS, ...VALUE_TEXTS, ...INPUT_TEXTS, ...CATALOGUE_TEXTS };

export type ProblemCode = keyof typeof PROBLEM_TEXTS;

/** Kinds of values, as `expected` names them, and of names, as `what` does. */
export const TYPE_TEXTS: Readonly<Record<string, BilingualText>> = {
  integer: { zh: '整数', en: 'a whole number' },
  number: { zh: '数字', en: 'a number' },
  money: { zh: '金额（数字）', en: 'an amount of money (a number)' },
  boolean: { zh: 'true或false', en: 'true or false' },
  date: { zh: '日历上存在的日期，格式YYYY-MM-DD', en: 'a calendar date as YYYY-MM-DD' },
  choice: { zh: '一个选项代码（文本）', en: 'the code of one option (text)' },
  multi_select: { zh: '选项代码的列表', en: 'a list of option codes' },
  text: { zh: '文本', en: 'text' },
  list: { zh: '列表', en: 'a list' },
  mapping: { zh: '键值对', en: 'a mapping of keys to values' },
  fact: { zh: '档案事实', en: 'profile fact' },
  boolean_fact: { zh: '是非类档案事实', en: 'true-or-false profile fact' },
  system_value: { zh: '系统数据', en: 'system value' },
  parameter: { zh: '参数', en: 'parameter' },
  evidence_type: { zh: '佐证材料种类', en: 'evidence type' },
  basis_status: { zh: '依据核实状态', en: 'status of verification' },
  input: { zh: '填报项', en: 'input' },
  date_input: { zh: '日期填报项', en: 'date input' },
  number_input: { zh: '数字填报项', en: 'numeric input' },
  value: { zh: '数据项', en: 'value' },
  option: { zh: '选项', en: 'option' },
  star: { zh: '星级', en: 'star' },
};
