/**
 * One Jest project per tier, so that each starts only the servers it needs (`npm test -- --project domain`).
 * Long tests are files named *.long.ts and run with `npm run test:all`.
 */
const SPECS = process.env.TEST_ALL ? ['spec', 'long'] : ['spec'];

/** The web application's sources: React's own transform, no decorators; what is drawn is drawn to text. */
const web = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  transform: {
    '\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'es6' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' }, verbatimModuleSyntax: true },
        },
      },
    ],
  },
};

const typescript = {
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        module: { type: 'es6' },
        sourceMaps: 'inline',
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            verbatimModuleSyntax: true,
          },
        },
      },
    ],
  },
};

const everywhere = {
  testEnvironment: 'node',
  cacheDirectory: '<rootDir>/.cache/jest',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/support/fast-check.mjs' },
  // The build holds copies of the sources under the same names.
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/.cache/',
    '<rootDir>/.data/',
    '<rootDir>/web/dist/',
  ],
};

/** One test may take this long; the limit is there to end what hangs, not to measure. */
const within = (seconds) => ({
  globals: { TEST_SECONDS: seconds },
  setupFilesAfterEnv: ['<rootDir>/test/support/test-timeout.mjs'],
});

const specsIn = (...folders) =>
  folders.flatMap((folder) => SPECS.map((kind) => `<rootDir>/${folder}/**/*.${kind}.ts`));

const tier = (displayName, seconds, folders, more = {}) => ({
  ...everywhere,
  ...typescript,
  displayName,
  ...within(seconds),
  testMatch: specsIn(...folders),
  ...more,
});

const withServers = (setup) => ({
  globalSetup: `<rootDir>/test/support/setup-${setup}.mjs`,
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
});

/** Everything of e2e once more on the Temporal server of production, and what only that can show. */
const production = {
  ...tier('production', 1_800, [], withServers('production')),
  testMatch: ['<rootDir>/test/{e2e,production}/**/*.spec.ts'],
  globals: { TEST_SECONDS: 1_800, TEST_TEMPORAL: 'release' },
};

export default {
  // Two cores are what continuous integration and a small notebook have; one file of three waits for its servers. The
  // long tests are left the processors that their servers need.
  maxWorkers: process.env.TEST_ALL ? 2 : 3,
  testSequencer: '<rootDir>/test/support/long-tiers-first.mjs',
  projects: [
    {
      ...everywhere,
      displayName: 'scripts',
      ...within(120),
      testMatch: ['<rootDir>/scripts/**/*.spec.mjs'],
      transform: {},
    },
    tier('domain', 120, ['domain', 'oracle', 'test/oracle']),
    tier('unit', 120, ['src', 'workflows', 'activities', 'test/unit']),
    {
      ...everywhere,
      ...web,
      displayName: 'web',
      ...within(120),
      testMatch: SPECS.map((kind) => `<rootDir>/web/src/**/*.${kind}.{ts,tsx}`),
    },
    tier('workflows', 180, ['test/workflows'], withServers('workflows')),
    tier('replay', 180, ['test/replay'], withServers('workflows')),
    tier('medium', 180, ['test/medium'], withServers('medium')),
    tier('e2e', 300, ['test/e2e'], withServers('e2e')),
    tier('browser', 900, ['test/browser'], withServers('browser')),
    tier('faults', 900, ['test/faults'], withServers('e2e')),
    ...(process.env.TEST_PRODUCTION ? [production] : []),
    // No tests: the pictures of the README (`npm run screenshots`).
    ...(process.env.TEST_SCREENSHOTS
      ? [tier('screenshots', 3_600, ['test/screenshots'], withServers('browser'))]
      : []),
  ],
};
