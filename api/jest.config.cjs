module.exports = {
  ...require('../jest.node.cjs'),
  globalSetup: '<rootDir>/test/global-setup.cjs',
  globalTeardown: '<rootDir>/test/global-teardown.cjs',
  setupFiles: ['<rootDir>/test/environment.cjs'],
}
