module.exports = {
  testEnvironment: '<rootDir>/test/environment.cjs',
  testMatch: ['<rootDir>/src/**/*.test.{ts,tsx}'],
  setupFiles: ['<rootDir>/test/jsdom-gaps.ts'],
  setupFilesAfterEnv: ['<rootDir>/test/matchers.ts'],
  moduleNameMapper: { '\\.css$': '<rootDir>/test/no-style.ts' },
  globals: { __TILE_URL__: '', __TILE_CREDIT__: '' },
  testTimeout: 30_000,
  transform: {
    '^.+\\.[mc]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2022',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
}
