import { existsSync, globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openQuestions } from './questions.ts'

const root = new URL('../../', import.meta.url)
const sources = globSync('src/terms/*.ts', { cwd: root }).filter((file) => !file.endsWith('.test.ts'))
const tests = globSync('src/{terms,petition}/**/*.test.ts', { cwd: root })
const questions = Object.entries(openQuestions)
const recordOf = (record: string): string => readFileSync(new URL(`docs/decisions/questions/${record}`, root), 'utf8')

/** The files that export a constant of this name. */
const homesOf = (constant: string): readonly string[] =>
  sources.filter((file) => readFileSync(new URL(file, root), 'utf8').includes(`export const ${constant}`))

describe('二十五个未决问题', () => {
  test('问题1至问题25，一个不多、一个不少', () => {
    expect(questions.map(([id]) => id)).toEqual(Array.from({ length: 25 }, (_, at) => `Q${String(at + 1)}`))
  })

  test.each(questions)('%s：每个常量只在一处', (_, { constants }) => {
    const names = Object.keys(constants)
    expect(names).not.toEqual([])
    for (const name of names) expect(homesOf(name), name).toHaveLength(1)
  })

  test.each(questions)('%s：决定有记载，写明常量、后果和在办的信访件怎么办', (_, { record, constants, question }) => {
    const text = recordOf(record)
    expect(text).toContain(question)
    for (const name of Object.keys(constants)) expect(text).toContain(`\`${name}\``)
    for (const part of ['**Context.**', '**Decision.**', '**Consequence.**', '**Petitions in flight.**']) {
      expect(text).toContain(part)
    }
  })

  test.each(questions)('%s：有以它命名的测试', (id) => {
    const name = `问题${id.slice(1)}：`
    expect(tests.filter((file) => readFileSync(new URL(file, root), 'utf8').includes(`test('${name}`))).not.toEqual([])
  })

  test('没有多余的记载', () => {
    const kept = globSync('docs/decisions/questions/*.md', { cwd: root }).map((file) => file.split('/').at(-1))
    expect(kept.sort()).toEqual(questions.map(([, { record }]) => record).sort())
  })
})

const sheet = new URL('../shared/law/rules.md', root)

test.skipIf(!existsSync(sheet))('规则表第七节列出的问题，这里都有', () => {
  const listed = [...readFileSync(sheet, 'utf8').matchAll(/^\| (Q\d+) \|/gm)].map((match) => match[1])
  expect(questions.map(([id]) => id)).toEqual(listed)
})
