/** What in a text looks like it is about a person; names in `mentoring.hints.<kind>`. */
export type HintKind = 'phone' | 'identity' | 'email' | 'bank' | 'plate' | 'name';

export interface PersonalHint {
  readonly kind: HintKind;
  /** as it stands in the text */
  readonly found: string;
  /** index of its first character */
  readonly at: number;
}

/** The hundred most common surnames and the common double ones cover nine of ten people. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';
const DOUBLE = '欧阳|上官|司马|诸葛|司徒|东方|慕容|令狐';
const TITLES = '同志|师傅|先生|女士|主席|副主席|经理|主任|委员|班长|组长|工程师|厂长|书记|代表';

const PATTERNS: readonly (readonly [HintKind, RegExp])[] = [
  ['identity', /(?<!\d)\d{17}[\dXx](?!\d)/g],
  ['bank', /(?<!\d)\d{16,19}(?!\d)/g],
  ['phone', /(?<!\d)(?:1[3-9]\d[ -]?\d{4}[ -]?\d{4}|0\d{2,3}-?\d{7,8})(?!\d)/g],
  ['email', /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g],
  ['plate', /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-Z][A-Z0-9]{5,6}/g],
  ['name', new RegExp(`(?:${DOUBLE}|[${SURNAMES}])\\p{Script=Han}{1,2}(?=${TITLES})`, 'gu')],
  [
    'name',
    new RegExp(`(?<=姓名[:：]?|(?:${TITLES})[:：])(?:${DOUBLE}|[${SURNAMES}])\\p{Script=Han}{1,2}`, 'gu'),
  ],
];

/** Hints, in the order of the text. They help the person who looks; they find not everything and mean nothing bad. */
export function personalHints(text: string): PersonalHint[] {
  const found: PersonalHint[] = [];
  for (const [kind, pattern] of PATTERNS)
    for (const match of text.matchAll(pattern)) {
      const hint = { kind, found: match[0], at: match.index };
      if (!found.some((one) => overlaps(one, hint))) found.push(hint);
    }
  return found.sort((one, other) => one.at - other.at);
}

function overlaps(one: PersonalHint, other: PersonalHint): boolean {
  return one.at < other.at + other.found.length && other.at < one.at + one.found.length;
}
