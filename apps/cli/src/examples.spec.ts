import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RatingReport } from '#rating';
import { installationRoot } from './io/installation-root.js';
import { runStar } from './testing/run-star.js';

const folder = join(installationRoot(), 'examples');

describe('examples/', () => {
  const ratings = new Map<string, RatingReport>();

  beforeAll(async () => {
    const { code, out } = await runStar('rate', folder, '--format', 'json');
    expect(code).toBe(0);
    for (const line of out.trim().split('\n')) {
      const { file, ...report } = JSON.parse(line) as RatingReport & { readonly file: string };
      ratings.set(file.slice(folder.length + 1), report);
    }
  });

  it('are six unions of every kind', () => {
    const stars = Object.fromEntries([...ratings].map(([file, { star, total }]) => [file, { star, total }]));
    expect(stars).toEqual({
      'many-not-applicable.yaml': { star: 1, total: 74.33 },
      'no-star-points.yaml': { star: 0, total: 45.09 },
      'no-star-veto.yaml': { star: 0, total: 79.65 },
      'one-star.yaml': { star: 1, total: 62.39 },
      'three-stars.yaml': { star: 3, total: 97.64 },
      'two-stars.yaml': { star: 2, total: 80.55 },
    });
  });

  it('show what stands in the way of the next star', () => {
    expect(ratings.get('no-star-veto.yaml')).toMatchObject({ next: null, blockedBy: ['veto:V1'] });
    expect(ratings.get('no-star-points.yaml')).toMatchObject({ next: { star: 1 }, blockedBy: [] });
    expect(ratings.get('three-stars.yaml')).toMatchObject({ next: null, blockedBy: [] });
    const rows = ratings.get('many-not-applicable.yaml')!.indicators;
    expect(rows.filter((row) => !row.applicable).length).toBeGreaterThanOrEqual(15);
  });

  it('are marked as demonstrations', () => {
    for (const file of readdirSync(folder)) {
      const text = readFileSync(join(folder, file), 'utf8');
      expect(text).toMatch(/^# 演示：/);
      expect(text).toMatch(/^ {2}name: 演示：/m);
    }
  });
});
