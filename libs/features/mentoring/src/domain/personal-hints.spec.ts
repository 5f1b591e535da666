import { personalHints } from './personal-hints.js';

const kinds = (text: string) => personalHints(text).map(({ kind, found }) => [kind, found]);

describe('hints of personal data in a text', () => {
  it.each<[string, string[][]]>([
    ['请致电 13812345678 联系', [['phone', '13812345678']]],
    ['电话 0755-82345678', [['phone', '0755-82345678']]],
    ['身份证 44030119900101123X', [['identity', '44030119900101123X']]],
    ['账号 6222020200011122233', [['bank', '6222020200011122233']]],
    ['邮箱 li.lei@example.com。', [['email', 'li.lei@example.com']]],
    ['车牌粤B12345', [['plate', '粤B12345']]],
    [
      '由王建国同志和欧阳明师傅负责',
      [
        ['name', '王建国'],
        ['name', '欧阳明'],
      ],
    ],
    ['姓名：李雷，班长', [['name', '李雷']]],
  ])('%s', (text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });

  it.each(['全年召开职代会 2 次，提案 17 件。', '合格率由 91% 提高到 97.4%', '2026-11-20 会议纪要'])(
    'are not seen where there are none: %s',
    (text) => {
      expect(kinds(text)).toEqual([]);
    },
  );

  it('say where they stand, in the order of the text', () => {
    const text = '王芳女士 13812345678';
    for (const { at, found } of personalHints(text)) expect(text.slice(at, at + found.length)).toBe(found);
    expect(personalHints(text).map(({ at }) => at)).toEqual([0, 5]);
  });
});
