// House rules on code. The budgets and bans are errors, and in src nothing in a file can waive them.
import { builtinModules } from 'node:module'
import tseslint from 'typescript-eslint'

/**
 * JSON and driver edges: the only files in which a value of unknown shape may be asserted into a type, each with the
 * reason. Everywhere else unknown values are parsed (zod) or narrowed by a type predicate.
 * @type {Record<string, string>}
 */
const jsonAndDriverEdges = {
  'src/store/trusted-json.ts': 'JSON that this system itself wrote, in the type it was written from',
  'src/desk/app/api/trusted-answer.ts': 'answers of our own server, in the type its schema lets out',
}

const TYPESCRIPT = ['{src,bench,e2e,walls,scripts}/**/*.{ts,tsx}', '*.config.ts']
const PLAIN = ['{bin,scripts}/**/*.mjs', '*.config.js', '.*.cjs']
const TESTS = ['**/*.{test,e2e,fixture}.ts', '**/testing{,-*}.ts', '**/testing/**']
const PURE_ROOMS = ['src/{calendar,terms,petition,permits,insight}/**/*.ts']

const budgets = {
  'max-lines': ['error', 400],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
  complexity: ['error', 12],
  'max-depth': ['error', 3],
  'max-params': ['error', 4],
}

const plainMistakes = {
  eqeqeq: 'error',
  'no-var': 'error',
  'prefer-const': 'error',
  'no-else-return': 'error',
  'no-param-reassign': 'error',
  'no-unused-expressions': 'error',
  'object-shorthand': 'error',
}

const NO_MACHINE =
  '此室是纯的：今天、时刻、新编号和随机数由组合根作为参数传入。This room is pure: pass days, instants, ids and random in as arguments.'

const impureGlobals = [
  ...['Date', 'process', 'console', 'performance', 'crypto', 'fetch', 'Buffer', 'require'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
]

const machineModules = [...builtinModules, 'pg', 'fastify', 'hucre', 'docx']

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.cache/', 'data/', 'demo/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: PLAIN,
    extends: [tseslint.configs.recommended],
    rules: { ...budgets, ...plainMistakes },
  },
  {
    // The one script of the public site runs on old telephones: a word that is newer than they are is a parse error.
    files: ['src/portal/upload.js'],
    languageOptions: {
      ...{ ecmaVersion: 5, sourceType: 'script' },
      globals: Object.fromEntries(
        ['document', 'window', 'FormData', 'Blob', 'XMLHttpRequest'].map((name) => [name, false]),
      ),
    },
    rules: { ...budgets, eqeqeq: 'error', 'no-undef': 'error', 'no-unused-vars': 'error', 'no-redeclare': 'error' },
  },
  {
    files: ['.*.cjs'],
    languageOptions: { sourceType: 'commonjs', globals: { module: 'writable' } },
  },
  {
    files: TYPESCRIPT,
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...budgets,
      ...plainMistakes,
      'no-unused-expressions': 'off',
      '@typescript-eslint/no-unused-expressions': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true, 'ts-check': true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: false, requireDefaultForNonUnion: true },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Code points are what we count and cut by: names hold characters beyond the first plane.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
    },
  },
  {
    files: ['{src,bench,e2e,walls,scripts}/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  { files: ['src/**'], linterOptions: { noInlineConfig: true } },
  {
    files: PURE_ROOMS,
    ignores: TESTS,
    rules: {
      'no-restricted-globals': [
        'error',
        { globals: impureGlobals.map((name) => ({ name, message: NO_MACHINE })), checkGlobalObject: true },
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: NO_MACHINE }],
      'no-restricted-imports': [
        'error',
        {
          paths: machineModules.map((name) => ({ name, message: NO_MACHINE })),
          patterns: [{ group: ['node:*'], message: NO_MACHINE }],
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      'max-lines-per-function': 'off',
      'max-params': 'off',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(describe|test|it)$/][property.name=/^(only|skip|todo)$/]',
          message:
            '测试不得单独运行、跳过或留空。No only, skip or todo: a test runs (skipIf names what is absent) or goes.',
        },
      ],
    },
  },
  ...Object.keys(jsonAndDriverEdges).map((file) => ({
    files: [file],
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  })),
)
