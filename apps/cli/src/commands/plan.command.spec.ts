import { join } from 'node:path';
import { installationRoot } from '../io/installation-root.js';
import { runStar } from '../testing/run-star.js';

const union = join(installationRoot(), 'examples/one-star.yaml');

interface Planned {
  readonly star: number;
  readonly next: {
    readonly star: number;
    readonly minutes: number;
    readonly steps: readonly { indicator: string }[];
  } | null;
  readonly blockedBy: readonly string[];
}

async function plan(...words: string[]): Promise<Planned> {
  const { code, out } = await runStar('plan', union, '--format', 'json', ...words);
  expect(code).toBe(0);
  return JSON.parse(out) as Planned;
}

describe('star plan', () => {
  it('plans to the next star, and further', async () => {
    const [two, three] = [await plan(), await plan('--star', '3')];
    expect(two).toMatchObject({ star: 1, next: { star: 2 }, blockedBy: [] });
    expect(three).toMatchObject({ star: 1, next: { star: 3 } });
    expect(three.next!.minutes).toBeGreaterThan(two.next!.minutes);
  });

  it('leaves out what is excluded and raises what is locked', async () => {
    const free = await plan();
    const first = free.next!.steps.map((step) => step.indicator).find((code) => code.startsWith('F'))!;
    const other = await plan('--exclude', first, '--lock', 'A1.2');
    const codes = other.next!.steps.map((step) => step.indicator);
    expect(codes).not.toContain(first);
    expect(codes).toContain('A1.2');
    expect(other.next!.minutes).toBeGreaterThanOrEqual(free.next!.minutes);
  });

  it('says in words what to do', async () => {
    const { out } = await runStar('plan', union, '--lang', 'en');
    expect(out).toMatch(/To Two-star union: about \d+ minutes, \d+\.\d\d points then\n {2}· /);
  });

  it('refuses a star or an indicator that the catalogue does not have', async () => {
    const { code, err } = await runStar('plan', union, '--star', '4', '--lock', 'Z1.1');
    expect(code).toBe(2);
    expect(err).toContain('Z1.1, --star 4');
  });
});
