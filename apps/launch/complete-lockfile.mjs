/**
 * `node apps/launch/complete-lockfile.mjs`, after `npm install <package>`: names in package-lock.json the
 * optional packages of other platforms that the registry in use did not have. npm leaves them out silently,
 * and `npm ci` then refuses the lockfile everywhere. test/arch checks that none is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { say } from './say.mjs';

const SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

/**
 * @param {Record<string, any>} packages of a lockfile
 * @returns {Map<string, any>} the entries that are missing, by their place
 */
export function missingEntries(packages) {
  const missing = new Map();
  for (const [place, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      if (!isLocked(packages, place, name))
        missing.set(`node_modules/${name}`, entryOf(name, version, parent));
    }
  }
  return missing;
}

/** As Node.js looks for it: beside the package, then in every folder above. */
function isLocked(packages, place, name) {
  for (let folder = place; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder}/node_modules/${name}`.replace(/^\//, '') in packages) return true;
    if (folder === '') return false;
  }
}

/** The platform is taken from the name, e.g. core-linux-arm-gnueabihf; other machines skip the package by it. */
function entryOf(name, version, parent) {
  const words = name.split('/').at(-1).split('-');
  return {
    version,
    cpu: words.filter((word) => PROCESSORS.includes(word)),
    ...(parent.dev && { dev: true }),
    license: parent.license,
    optional: true,
    os: words.filter((word) => SYSTEMS.includes(word)),
  };
}

if (import.meta.filename === process.argv[1]) {
  const file = inRoot('package-lock.json');
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingEntries(lock.packages);
  const entries = [...Object.entries(lock.packages), ...missing].sort(([one], [other]) =>
    one.localeCompare(other, 'en'),
  );
  writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(entries) }, null, 2)}\n`);
  say(`${missing.size} packages of other platforms added to package-lock.json`);
}
