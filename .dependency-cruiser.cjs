/** The fence: docs/adr/0001 says why, test/arch plants a violation of every rule. */
const DOMAIN = '^libs/domain/';
const PLATFORM = '^libs/platform/';
const FEATURES = '^libs/features/';
const SPEC = '\\.(spec|int-spec)\\.ts$';
const error = (name, from, to) => ({ name, severity: 'error', from, to });
const feature = (name, mayUse) =>
  error(
    `feature-dag-${name}`,
    { path: `^libs/features/${name}/` },
    { path: FEATURES, pathNot: [name, ...mayUse].map((one) => `^libs/features/${one}/`) },
  );

/** What every feature of the alliance may ask. */
const BASE = ['identity', 'organizations', 'catalogue', 'evidence', 'report', 'facts'];

module.exports = {
  forbidden: [
    error('no-circular', {}, { circular: true }),
    error('not-to-unresolvable', {}, { couldNotResolve: true }),
    error(
      'domain-imports-only-domain',
      { path: DOMAIN, pathNot: SPEC },
      { path: '^(libs|apps)/', pathNot: DOMAIN },
    ),
    error('domain-does-no-io', { path: DOMAIN, pathNot: [SPEC, '/testing/'] }, { dependencyTypes: ['core'] }),
    error(
      'domain-knows-no-framework',
      { path: DOMAIN, pathNot: SPEC },
      { path: 'node_modules/(@nestjs|typeorm|pg|fastify|puppeteer-core|handlebars)/' },
    ),
    error('platform-knows-no-feature', { path: PLATFORM }, { path: FEATURES }),
    error(
      'platform-uses-only-the-kernel',
      { path: PLATFORM, pathNot: SPEC },
      { path: DOMAIN, pathNot: '^libs/domain/kernel/' },
    ),
    error('libs-know-no-app', { path: '^libs/' }, { path: '^apps/' }),
    error(
      'enter-a-lib-by-its-index',
      { path: '^libs/([^/]+)/([^/]+)/' },
      { path: '^libs/', pathNot: ['^libs/$1/$2/', '^libs/[^/]+/[^/]+/src/index\\.ts$'] },
    ),
    error(
      'apps-enter-by-index',
      { path: '^apps/' },
      { path: '^libs/', pathNot: '^libs/[^/]+/[^/]+/src/index\\.ts$' },
    ),
    error(
      'only-persistence-touches-the-orm',
      {
        path: '^(libs|apps)/',
        pathNot: ['/persistence/', '^libs/platform/(database|audit|jobs|testing)/', SPEC],
      },
      { path: 'node_modules/(typeorm|@nestjs/typeorm|pg)/' },
    ),
    error(
      'only-pdf-touches-puppeteer',
      { path: '^(libs|apps)/', pathNot: ['^libs/platform/(pdf|testing)/'] },
      { path: 'node_modules/puppeteer' },
    ),
    feature('identity', []),
    feature('organizations', ['identity']),
    feature('catalogue', ['identity', 'organizations']),
    feature('evidence', ['identity', 'organizations']),
    feature('report', []),
    feature('feedback', ['identity']),
    feature('facts', ['identity', 'organizations', 'catalogue']),
    feature('assessment', ['identity', 'organizations', 'catalogue', 'evidence', 'report', 'facts']),
    feature('alliance', [...BASE, 'assessment']),
    feature('grants', [...BASE, 'assessment', 'alliance']),
    feature('activities', [...BASE, 'assessment', 'alliance']),
    feature('registrations', [...BASE, 'assessment', 'alliance', 'activities']),
    feature('attendance', [...BASE, 'alliance', 'activities', 'registrations']),
    feature('innovation', [...BASE, 'assessment', 'alliance']),
    feature('mentoring', [...BASE, 'assessment', 'alliance', 'activities']),
    feature('insights', [
      ...BASE,
      'assessment',
      'alliance',
      'grants',
      'activities',
      'registrations',
      'attendance',
      'innovation',
      'mentoring',
    ]),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
