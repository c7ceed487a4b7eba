/** What every workspace that runs on Node shares: TypeScript through swc, ES-module packages included. */
const esmPackages = [
  'agenda',
  '@agendajs',
  'lmdb',
  'mingo',
  'rbush',
  'quickselect',
  'd3-delaunay',
  'delaunator',
  'robust-predicates',
  'polyclip-ts',
  'gcoord',
  'hucre',
  'pino',
  '@seriousme',
]

module.exports = {
  testEnvironment: 'node',
  testTimeout: 30_000,
  testMatch: ['<rootDir>/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: {
    '^.+\\.[mc]?[jt]sx?$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript', tsx: false }, target: 'es2022' }, module: { type: 'commonjs' } },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
}
