const compile = {
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
}

module.exports = {
  projects: [
    {
      displayName: 'unit',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/src/**/*.test.ts?(x)'],
      transform: compile,
      globals: { API_ORIGIN: 'http://fake.test', TILE_URL: '' },
      setupFiles: ['<rootDir>/test/setup.ts'],
      // The web's files stand for the platform here; the WeChat ones run compiled, in the project below.
      moduleFileExtensions: ['h5.ts', 'h5.tsx', 'ts', 'tsx', 'js', 'mjs', 'cjs', 'json'],
      moduleNameMapper: {
        '\\.(scss|css)$': '<rootDir>/test/stubs/style.ts',
        '^@tarojs/components$': '<rootDir>/test/stubs/components.tsx',
        '^@tarojs/taro$': '<rootDir>/test/stubs/taro.ts',
      },
    },
    {
      displayName: 'weapp',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/weapp/**/*.test.ts'],
      transform: compile,
      globalSetup: '<rootDir>/test/weapp/build-once.cjs',
    },
  ],
}
