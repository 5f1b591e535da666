import { runStar } from './testing/run-star.js';

describe('the star command', () => {
  it('teaches without arguments and with --help', async () => {
    const plain = await runStar();
    expect(plain).toEqual({ ...(await runStar('--help')), err: '' });
    expect(plain.code).toBe(0);
    expect(plain.out).toContain('star rate examples/two-stars.yaml');
    expect((await runStar('rate', '--help', '--lang', 'en')).out).toContain(
      'star rate examples --format json',
    );
  });

  it('takes a mistake on the command line for unusable input', async () => {
    expect(await runStar('rat')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('没有这个命令：rat'),
    });
    const option = await runStar('rate', '--fast', 'x.yaml', '--lang', 'en');
    expect(option).toMatchObject({ code: 2, err: expect.stringContaining('There is no option --fast') });
    expect(await runStar('rate')).toMatchObject({ code: 2, err: expect.stringContaining('缺少参数：files') });
    expect(await runStar('plan', 'x.yaml', '--star', 'two')).toMatchObject({ code: 2 });
  });
});
