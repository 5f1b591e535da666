import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
const CONFIG = '.dependency-cruiser.cjs';

interface Rule {
  readonly name: string;
}
interface Violation {
  readonly rule: Rule;
  readonly from: string;
}
const rules = (createRequire(import.meta.url)(join(ROOT, CONFIG)) as { forbidden: Rule[] }).forbidden;

/** One planted sin per rule: the file that commits it and its import. */
const SINS: Record<string, { file: string; code: string; also?: Record<string, string> }> = {
  'no-circular': {
    file: 'libs/domain/kernel/src/a.ts',
    code: "import type { b } from './b.js'; export type a = typeof b;",
    also: { 'libs/domain/kernel/src/b.ts': "import type { a } from './a.js'; export declare const b: a;" },
  },
  'not-to-unresolvable': { file: 'libs/platform/http/src/planted.ts', code: "import './nowhere.js';" },
  'domain-imports-only-domain': { file: 'libs/domain/kernel/src/planted.ts', code: "import '#config';" },
  'domain-does-no-io': { file: 'libs/domain/rating/src/planted.ts', code: "import 'node:fs';" },
  'domain-knows-no-framework': {
    file: 'libs/domain/rating/src/planted.ts',
    code: "import '@nestjs/common';",
  },
  'platform-knows-no-feature': { file: 'libs/platform/http/src/planted.ts', code: "import '#identity';" },
  'platform-uses-only-the-kernel': { file: 'libs/platform/http/src/planted.ts', code: "import '#rating';" },
  'libs-know-no-app': {
    file: 'libs/platform/http/src/planted.ts',
    code: "import '../../../../apps/planted.js';",
    also: { 'apps/planted.ts': 'export {};' },
  },
  'enter-a-lib-by-its-index': {
    file: 'libs/features/assessment/src/planted.ts',
    code: "import type { Inner } from '../../evidence/src/inner.js'; export type X = Inner;",
    also: { 'libs/features/evidence/src/inner.ts': 'export interface Inner { a: 1 }' },
  },
  'apps-enter-by-index': {
    file: 'apps/planted.ts',
    code: "import '../libs/platform/http/src/inner.js';",
    also: { 'libs/platform/http/src/inner.ts': 'export {};' },
  },
  'only-persistence-touches-the-orm': {
    file: 'libs/features/assessment/src/use-cases/planted.ts',
    code: "import { DataSource } from 'typeorm'; export const d = DataSource;",
  },
  'only-pdf-touches-puppeteer': {
    file: 'libs/platform/http/src/planted.ts',
    code: "import 'puppeteer-core';",
  },
};
/** The top of the features, which nothing below may know; itself it knows no complaint. */
const TOP = 'insights';
for (const feature of readdirSync(join(ROOT, 'libs/features')))
  SINS[`feature-dag-${feature}`] = {
    file: `libs/features/${feature}/src/planted.ts`,
    code: `import '${feature === TOP ? '#feedback' : `#${TOP}`}';`,
  };

function houseWith(files: Record<string, string>): string {
  const house = mkdtempSync(join(tmpdir(), 'fence-'));
  for (const name of ['package.json', 'tsconfig.json', CONFIG]) cpSync(join(ROOT, name), join(house, name));
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
  const { imports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    imports: Record<string, { source: string }>;
  };
  const doors = Object.values(imports).map(({ source }) => [source, 'export {};'] as const);
  for (const [name, code] of [...doors, ...Object.entries(files)]) {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), code);
  }
  mkdirSync(join(house, 'apps'), { recursive: true });
  return house;
}

function violations(house: string): Violation[] {
  const bin = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');
  try {
    const out = execFileSync(process.execPath, [bin, '--config', CONFIG, '-T', 'json', 'apps', 'libs'], {
      cwd: house,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return (JSON.parse(out) as { summary: { violations: Violation[] } }).summary.violations;
  } finally {
    rmSync(house, { recursive: true });
  }
}

describe('the fence', () => {
  it('has a planted sin for every rule that can be broken', () => {
    expect(Object.keys(SINS).sort()).toEqual(rules.map((rule) => rule.name).sort());
  });

  it('is quiet on a clean house', () => {
    expect(violations(houseWith({}))).toEqual([]);
  });

  it('catches every planted sin at its place', () => {
    const planted = Object.entries(SINS).filter(([name]) => name !== 'no-circular');
    for (const [name, { file, code, also }] of [...planted, ['no-circular', SINS['no-circular']!] as const]) {
      const caught = violations(houseWith({ ...also, [file]: code }));
      expect(caught.map((one) => [one.rule.name, one.from])).toContainEqual([name, file]);
    }
  });

  it('names every folder under libs/', () => {
    const aliases = Object.values(
      (
        JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
          imports: Record<string, { source: string }>;
        }
      ).imports,
    ).map(({ source }) => source.split('/').slice(1, 4).join('/'));
    const folders = readdirSync(join(ROOT, 'libs')).flatMap((floor) =>
      readdirSync(join(ROOT, 'libs', floor)).map((name) => `libs/${floor}/${name}`),
    );
    expect(aliases.sort()).toEqual(folders.sort());
    const features = folders
      .filter((name) => name.startsWith('libs/features/'))
      .map((name) => name.split('/')[2]);
    expect(rules.map((rule) => rule.name)).toEqual(
      expect.arrayContaining(features.map((name) => `feature-dag-${String(name)}`)),
    );
  });
});
