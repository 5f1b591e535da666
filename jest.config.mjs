/** Jest on native ES modules; SWC compiles, tsc checks types separately (`npm run typecheck`). */
import { readFileSync } from 'node:fs';

const swc = JSON.parse(readFileSync(new URL('./.swcrc', import.meta.url), 'utf8'));
delete swc.exclude;
delete swc.$schema;

const base = {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  transform: { '^.+\\.ts$': ['@swc/jest', { ...swc, swcrc: false }] },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/var/'],
};
const database = {
  globalSetup: '<rootDir>/test/database.setup.mjs',
  globalTeardown: '<rootDir>/test/database.teardown.mjs',
};
const tier = (displayName, testMatch, extra = {}) => ({ ...base, displayName, testMatch, ...extra });

export default {
  projects: [
    tier('unit', ['<rootDir>/{apps,libs}/**/*.spec.ts']),
    tier('integration', ['<rootDir>/{apps,libs}/**/*.int-spec.ts'], database),
    tier('arch', ['<rootDir>/test/arch/**/*.test.ts'], database),
    tier('e2e', ['<rootDir>/test/e2e/**/*.test.ts'], database),
    tier('browser', ['<rootDir>/test/browser/**/*.test.ts'], database),
  ],
  testTimeout: 60_000,
};
