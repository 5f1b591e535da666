import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installationRoot } from '../io/installation-root.js';
import { DEFAULT_CATALOGUE } from '../rating/rating-catalogue.js';
import { runStar } from '../testing/run-star.js';

const file = join(installationRoot(), DEFAULT_CATALOGUE);

describe('star catalogue', () => {
  it('finds the default catalogue fit for use', async () => {
    const { code, out } = await runStar('catalogue', 'check', file, '--format', 'json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ id: 'star-union-default', errors: [] });
  });

  it('names line and path of a defect', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'star-catalogue-'));
    const broken = join(folder, 'catalogue.yaml');
    const text = readFileSync(file, 'utf8');
    const line = text.slice(0, text.indexOf('points: 5.0\n')).split('\n').length;
    writeFileSync(broken, text.replace('max_points: 1.5', 'max_points: 1.6'));
    const { code, err } = await runStar('catalogue', 'check', broken, '--lang', 'en');
    rmSync(folder, { recursive: true });
    expect(code).toBe(2);
    expect(err).toContain(`${broken}:${line}: categories.0.items.0.points: the points add up`);
  });

  it('shows the outline with its provenance, and one indicator with its guidance', async () => {
    const { out } = await runStar('catalogue', 'show');
    expect(out).toContain('坪山未公开原文');
    expect(out.match(/^ {4}[A-G]\d\.\d /gm)).toHaveLength(57);
    const one = await runStar('catalogue', 'show', 'C1.1', '--lang', 'en');
    expect(one.out).toContain('C1.1 Membership rate');
    expect(one.out).toContain('Gate for 3 star(s): value >= 0.9');
    expect((await runStar('catalogue', 'show', 'Z9.9')).code).toBe(2);
  });
});
