import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { AssetManifest, projectRoot } from '#views';
import { AssetWriter } from '../../apps/portal/assets/asset-writer.js';
import { buildScripts } from '../../apps/portal/assets/build-scripts.js';
import { buildStyles } from '../../apps/portal/assets/build-styles.js';

const KB = 1024;
const compressed = (text: string): number => gzipSync(text).length / KB;

describe('what a browser loads', () => {
  let styles: string;
  let scripts: ReadonlyMap<string, string>;

  beforeAll(async () => {
    styles = await buildStyles(projectRoot());
    scripts = await buildScripts(projectRoot());
  });

  it('is a stylesheet of at most 30 KB', () => {
    expect(compressed(styles)).toBeLessThan(30);
  });

  it('has no stylesheet rule that fetches from elsewhere', () => {
    const fetched = [...styles.matchAll(/url\(["']?([^"')]*)/g)].map(([, address]) => address);
    expect(fetched.filter((address) => !address?.startsWith('data:'))).toEqual([]);
    expect(styles.includes('@import')).toBe(false);
  });

  it('keeps class names that templates put together', () => {
    for (const name of ['status-danger', 'alert-success', 'deadline-overdue', 'slip-warning'])
      expect([name, styles.includes(`.${name}`)]).toEqual([name, true]);
  });

  it('reads no custom property that is never set', () => {
    const set = new Set([...styles.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const read = [...styles.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    // Tabler reads these from elements that do not occur here.
    const foreign = /^--(btn|card|table|nav|alert|form|status|empty|avatar|badge|theme|tblr)-/;
    expect([...new Set(read)].filter((name) => !set.has(name) && !foreign.test(name ?? ''))).toEqual([]);
  });

  it('is one script for every page and small ones for some', () => {
    expect(scripts.has('app.js')).toBe(true);
    for (const [name, code] of scripts) expect([name, compressed(code) < 60]).toEqual([name, true]);
  });
});

describe('AssetWriter', () => {
  const directory = mkdtempSync(join(tmpdir(), 'assets-'));
  afterAll(() => {
    rmSync(directory, { recursive: true });
  });
  const write = (content: string): string => {
    const writer = new AssetWriter(directory);
    writer.add('app.css', content);
    writer.finish();
    return AssetManifest.read(join(directory, 'manifest.json')).url('app.css').slice('/assets/'.length);
  };

  it('names a file by its content, compresses it, and keeps the build before', () => {
    const [first, second] = [write('a{}'), write('b{}')];
    expect(first).toMatch(/^app-[0-9a-f]{10}\.css$/);
    expect(gunzipSync(readFileSync(join(directory, `${second}.gz`))).toString()).toBe('b{}');
    expect(readdirSync(directory)).toContain(first);
    write('c{}');
    expect(readdirSync(directory)).not.toContain(first);
    expect(readdirSync(directory)).toContain(second);
  });

  it('gives the same content the same name', () => {
    expect(write('a{}')).toBe(write('a{}'));
  });
});

it('an asset that was not built is named with the remedy', () => {
  expect(() => AssetManifest.read('/nowhere/manifest.json').url('app.css')).toThrow('npm run build');
});
