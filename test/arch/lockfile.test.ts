import { readFileSync } from 'node:fs';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Record<string, string>;
}

/** `npm ci` refuses a lockfile that lacks a package; registries differ in what they have. */
describe('package-lock.json', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, Locked>;
  };

  it('names the optional packages of every platform (else: node apps/launch/complete-lockfile.mjs)', () => {
    const names = new Set(Object.keys(packages).map((place) => place.split('node_modules/').at(-1)));
    const missing = Object.values(packages)
      .flatMap((one) => Object.keys(one.optionalDependencies ?? {}))
      .filter((name) => !names.has(name));
    expect(missing).toEqual([]);
  });

  it('names no registry: each machine uses its own', () => {
    expect(Object.values(packages).filter((one) => one.resolved !== undefined)).toEqual([]);
  });

  it('has no install script that package.json does not decide about', () => {
    const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      allowScripts: Record<string, boolean>;
    };
    const scripts = Object.entries(packages)
      .filter(([, one]) => one.hasInstallScript && !one.optional)
      .map(([place]) => place.replace('node_modules/', ''));
    expect(scripts.filter((name) => !(name in allowScripts))).toEqual([]);
  });
});
