import { checkName, checkPassword, checkUsername, normalizeUsername } from './account-rules.js';

it.each(['zhou.min', 'a1b', '13800000000', 'x'.repeat(40)])('%s can be a user name', (name) => {
  expect(checkUsername(name)).toEqual([]);
});

it.each(['ab', 'x'.repeat(41), '.dot', 'has space', '周敏', 'A-Capital', 'a/../b', '{{x}}'])(
  '%s cannot be a user name',
  (name) => {
    expect(checkUsername(name)).toMatchObject([{ pointer: '/username' }]);
  },
);

it('takes capitals and full-width letters for the small ones they look like', () => {
  expect(normalizeUsername('  Ｚhou.MIN ')).toBe('zhou.min');
});

it('wants a name of 1 to 50 characters', () => {
  expect(
    [checkName(''), checkName('周'), checkName('周'.repeat(50)), checkName('周'.repeat(51))].map(
      (one) => one.length,
    ),
  ).toEqual([1, 0, 0, 1]);
});

it.each([
  ['123456789', 'identity.password_short'],
  ['x'.repeat(129), 'identity.password_long'],
  ['Password123', 'identity.password_common'],
  ['abababababab', 'identity.password_common'],
  ['my-zhou.min-password', 'identity.password_has_username'],
])('refuses the password %s: %s', (password, code) => {
  expect(checkPassword(password, 'zhou.min')).toMatchObject([{ pointer: '/password', code }]);
});

it.each(['correct horse battery', '一个足够长的中文密码', 'k7mp-3x9d-qwvt-82hf'])('takes %s', (password) => {
  expect(checkPassword(password, 'zhou.min')).toEqual([]);
});
