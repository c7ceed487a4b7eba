import js from '@eslint/js'
import globals from 'globals'
import importX from 'eslint-plugin-import-x'
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

/** The features of the api in their one order: each may import only from those before it, and only its verbs. */
const features = [
  'areas',
  'accounts',
  'audit',
  'staffing',
  'clocks',
  'catalogue',
  'routing',
  'photos',
  'notices',
  'reports',
  'attachments',
  'addresses',
  'organisations',
  'register',
  'declarations',
  'filings',
  'vault',
  'tip-offs',
  'schemes',
  'ledger',
  'rewards',
  'payments',
  'privacy',
]
const privateParts = '**/*.@(model|machine|presenter|routes).ts'

const featureZones = features.flatMap((feature, at) => [
  ...features.slice(at + 1).map((later) => ({
    target: `./api/src/features/${feature}/**/!(*.test).ts`,
    from: `./api/src/features/${later}`,
    message: `${feature} stands before ${later}: a feature imports only from those before it.`,
  })),
  ...features
    .filter((other) => other !== feature)
    .map((other) => ({
      target: `./api/src/features/${feature}/**/!(*.test).ts`,
      from: `./api/src/features/${other}/${privateParts}`,
      message: 'Import a verb, never another feature’s model, machine, presenter or routes.',
    })),
])

const rooms = ['contract', 'embedded-mongo', 'api', 'miniapp', 'admin', 'e2e', 'bench']
const allowed = {
  contract: [],
  'embedded-mongo': [],
  api: ['embedded-mongo'],
  miniapp: [],
  admin: [],
  e2e: [],
  bench: ['api', 'embedded-mongo'],
}
const roomZones = rooms.flatMap((room) =>
  rooms
    .filter((other) => other !== room && other !== 'contract' && !allowed[room].includes(other))
    .map((other) => ({
      target: `./${room}`,
      from: `./${other}`,
      message: `${room} may not import ${other}: talk through the contract.`,
    })),
)

const apiZones = [
  {
    target: './api/src/platform',
    from: ['./api/src/features', './api/src/http'],
    message: 'platform knows only the outside world.',
  },
  { target: './api/src/http', from: './api/src/features', message: 'http knows no feature.' },
  {
    target: './api/src/features',
    from: ['./api/src/app.ts', './api/src/server.ts'],
    message: 'features do not import the app.',
  },
]

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', '**/data/', '**/coverage/', '**/artefacts/', '**/*.generated.ts'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  importX.flatConfigs.typescript,
  {
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ project: ['*/tsconfig.json'], noWarnOnMultipleProjects: true }),
      ],
    },
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-restricted-paths': ['error', { zones: [...roomZones, ...apiZones] }],
      'import-x/no-duplicates': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only env.ts reads the environment.' },
      ],
      'no-console': 'error',
      '@typescript-eslint/no-redeclare': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', prefer: 'type-imports' },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-redeclare': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['api/src/features/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: [...roomZones, ...apiZones, ...featureZones] }] },
  },
  {
    files: ['miniapp/**/*.{ts,tsx}', 'admin/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { globals: { ...globals.browser } },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // The one reader of the environment, the programs a person starts, and the build's constants.
    files: [
      '**/env.ts',
      '**/*.config.{js,cjs,ts}',
      '**/config/*.ts',
      'scripts/**',
      'miniapp/src/platform/**',
      'e2e/**',
      'bench/**',
      '**/test/**',
      '**/*.test.{ts,tsx}',
      '**/jest*.cjs',
    ],
    rules: { 'no-restricted-properties': 'off', 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs', 'miniapp/babel.config.js'],
    languageOptions: { globals: globals.commonjs, sourceType: 'commonjs' },
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
)
