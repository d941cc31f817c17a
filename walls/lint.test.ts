import { ESLint } from 'eslint'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot, visitHouse } from './house.ts'

const tsconfig = JSON.stringify({
  extends: path.join(projectRoot, 'tsconfig.json'),
  include: ['src'],
})

/** What the house's lint says of one file; each is `rule`, or the message where no rule has a name. */
async function findFaults(file: string, text: string): Promise<readonly string[]> {
  return visitHouse({ 'tsconfig.json': tsconfig, [file]: text }, async (folder) => {
    const lint = new ESLint({ cwd: folder, overrideConfigFile: path.join(projectRoot, 'eslint.config.js') })
    const results = await lint.lintFiles([file])
    return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message))
  })
}

const inStore = (text: string) => ({ file: 'src/store/rows.ts', text })
const inTerms = (text: string) => ({ file: 'src/terms/notice.ts', text })
const lines = (count: number) => Array.from({ length: count }, (_, index) => `  sum += ${index}\n`).join('')

const refused: Readonly<Record<string, { file: string; text: string; rule: string }>> = {
  any: { ...inStore('export const row: any = 1\n'), rule: '@typescript-eslint/no-explicit-any' },
  as: {
    ...inStore('export const day = (row: unknown) => row as string\n'),
    rule: '@typescript-eslint/consistent-type-assertions',
  },
  '!': {
    ...inStore('export const first = (rows: readonly string[]) => rows[0]!\n'),
    rule: '@typescript-eslint/no-non-null-assertion',
  },
  '@ts-expect-error': {
    ...inStore('// @ts-expect-error: it is a number\nexport const day: string = 1\n'),
    rule: '@typescript-eslint/ban-ts-comment',
  },
  'a default export': { ...inStore('const row = 1\nexport default row\n'), rule: 'no-restricted-exports' },
  'a waiver': {
    ...inStore('// eslint-disable-next-line prefer-const\nexport const row = 1\n'),
    rule: "'// eslint-disable-next-line prefer-const' has no effect because you have 'noInlineConfig' setting in your config.",
  },
  'a function of 61 lines': {
    ...inStore(`export function add() {\n  let sum = 0\n${lines(58)}  return sum\n}\n`),
    rule: 'max-lines-per-function',
  },
  'a file of 401 lines': {
    ...inStore(Array.from({ length: 401 }, (_, index) => `export const row${index} = ${index}\n`).join('')),
    rule: 'max-lines',
  },
  'five parameters': {
    ...inStore('export const add = (a: number, b: number, c: number, d: number, e: number) => a + b + c + d + e\n'),
    rule: 'max-params',
  },
  'a case left out': {
    ...inStore(
      'export function say(form: "letter" | "visit"): string {\n  switch (form) {\n    case "letter":\n      return "来信"\n  }\n  return ""\n}\n',
    ),
    rule: '@typescript-eslint/switch-exhaustiveness-check',
  },
  'the clock in a pure room': { ...inTerms('export const today = () => new Date()\n'), rule: 'no-restricted-globals' },
  'the clock by another name': {
    ...inTerms('export const now = () => globalThis.Date.now()\n'),
    rule: 'no-restricted-globals',
  },
  'chance in a pure room': {
    ...inTerms('export const pick = () => Math.random()\n'),
    rule: 'no-restricted-properties',
  },
  'a Node module in a pure room': {
    ...inTerms("import { readFileSync } from 'node:fs'\nexport const read = readFileSync\n"),
    rule: 'no-restricted-imports',
  },
  'the driver in a pure room': { ...inTerms("import 'pg'\nexport const here = 1\n"), rule: 'no-restricted-imports' },
  'a test run alone': {
    file: 'src/terms/notice.test.ts',
    text: "import { test } from 'vitest'\ntest.only('one', () => undefined)\n",
    rule: 'no-restricted-syntax',
  },
}

describe('the lint', () => {
  test.each(Object.entries(refused))('refuses %s', async (_, { file, text, rule }) => {
    expect(await findFaults(file, text)).toEqual([rule])
  })

  test('lets `as const`, a type predicate and the clock outside the pure rooms pass', async () => {
    const text = [
      "export const forms = ['letter', 'visit'] as const",
      'export type Form = (typeof forms)[number]',
      'export const isForm = (text: string): text is Form => forms.some((form) => form === text)',
      'export const now = () => new Date()',
      '',
    ].join('\n')
    expect(await findFaults('src/store/forms.ts', text)).toEqual([])
  })
})
