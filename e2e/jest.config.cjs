module.exports = {
  ...require('../jest.node.cjs'),
  testTimeout: 600_000,
  globalSetup: '<rootDir>/global-setup.cjs',
  globalTeardown: '<rootDir>/global-teardown.cjs',
}
