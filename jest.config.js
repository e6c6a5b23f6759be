/** Four projects, so that one can run what one changed: units, the local cloud and functions, the weapp build, the browser. */
const { FILES_AT_ONCE } = require('./test/run/files-at-once.cjs');

// Functions run in UTC on the platform, and so do their tests, wherever the machine stands.
process.env.TZ = 'UTC';

const swc = {
  '^.+\\.(t|j|mj)sx?$': [
    '@swc/jest',
    {
      jsc: {
        target: 'es2022',
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
      module: { type: 'commonjs' },
    },
  ],
};
// Packages published as ES modules only, which jest must compile.
const esmPackages = ['mingo', 'hono', '@hono/node-server', 'croner', 'playwright-core', 'bson'];
const shared = {
  transform: swc,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.cache'],
  testEnvironment: 'node',
  moduleNameMapper: { '^fast-check$': '<rootDir>/test/run/properties.ts' },
  // Platform files are named `x.h5.ts` and `x.weapp.ts`; units run with the browser's.
  moduleFileExtensions: ['h5.tsx', 'h5.ts', 'ts', 'tsx', 'js', 'mjs', 'json'],
};
const project = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });

module.exports = {
  maxWorkers: FILES_AT_ONCE,
  testSequencer: '<rootDir>/test/run/longest-first.cjs',
  // A busy machine is no reason to fail, and a test that is cut off goes on in the next one's cloud. One that hangs still ends.
  testTimeout: 300_000,
  projects: [
    project('unit', [
      '<rootDir>/test/{domain,contract,src,config,docs,bench,embed,run}/**/*.spec.{ts,tsx}',
      '<rootDir>/test/deployment/{*,environment/*}.spec.ts',
      '<rootDir>/test/*.spec.ts',
    ]),
    project(
      'cloud',
      ['<rootDir>/test/{local-cloud,cloudfunctions,demo,deployment/cloud,deployment/commands}/**/*.spec.ts'],
      {
        testEnvironment: '<rootDir>/test/cloud/environment.ts',
        globalSetup: '<rootDir>/test/cloud/global-setup.ts',
        globalTeardown: '<rootDir>/test/cloud/global-teardown.ts',
      },
    ),
    project('weapp', ['<rootDir>/test/weapp/**/*.spec.ts'], {
      testEnvironment: 'jsdom',
      globalSetup: '<rootDir>/test/weapp/global-setup.ts',
      globalTeardown: '<rootDir>/test/weapp/global-teardown.ts',
      moduleNameMapper: {
        ...shared.moduleNameMapper,
        '^miniprogram-compiler$': '<rootDir>/test/weapp/templates-once.ts',
        '^\\./wxss$': '<rootDir>/test/weapp/no-styles.ts',
      },
      // What is tested here is the built app itself, as it is.
      modulePathIgnorePatterns: ['<rootDir>/dist'],
      transformIgnorePatterns: [...shared.transformIgnorePatterns, '<rootDir>/.cache/'],
    }),
    project('journeys', ['<rootDir>/test/journeys/**/*.spec.ts'], {
      testEnvironment: '<rootDir>/test/journeys/environment.ts',
      globalSetup: '<rootDir>/test/journeys/global-setup.ts',
      globalTeardown: '<rootDir>/test/journeys/global-teardown.ts',
    }),
  ],
};
