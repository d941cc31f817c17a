import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openQuestions } from '../../src/terms/questions.ts'
import { counting } from './counting.ts'
import { handling } from './handling.ts'
import { overseeing } from './overseeing.ts'
import { receiving } from './receiving.ts'
import type { Rule, Rules } from './rule.ts'
import { papers, transitions } from './transitions.ts'

const root = new URL('../../', import.meta.url)
const page = new URL('docs/rules.md', root)
const sheet = new URL('../shared/law/rules.md', root)

const sections: readonly (readonly [title: string, rules: Rules])[] = [
  ['提出、登记、分流、受理', receiving],
  ['办理、答复、复查、复核', handling],
  ['督办、责任、告知、其他法律', overseeing],
  ['转换和硬约束', transitions],
  ['文书', papers],
  ['日子怎样数', counting],
]
const all = sections.flatMap(([, rules]) => Object.entries(rules))

/** Where a test is kept: an act by its folder's name, anything else by its path under src. */
function fileOf(citation: string): string {
  const [place = ''] = citation.split(' › ')
  return place.includes('/') ? `src/${place}.test.ts` : `src/petition/actions/${place}/decide.test.ts`
}

const textOf = (file: string): string =>
  existsSync(new URL(file, root)) ? readFileSync(new URL(file, root), 'utf8') : ''

/** Whether the test is there; an act without any test yet is said to be so on the page. */
function isThere(citation: string): boolean {
  const name = citation.split(' › ')[1]
  if (name !== undefined) return textOf(fileOf(citation)).includes(name)
  return existsSync(new URL(`src/petition/actions/${citation}/decide.ts`, root))
}

function sayCitation(citation: string): string {
  const name = citation.split(' › ')[1]
  const file = fileOf(citation).replace(/^src\//, '')
  if (name !== undefined) return `\`${file}\` › ${name}`
  return textOf(fileOf(citation)) === '' ? `\`${file}\`（行为已建，测试未建）` : `\`${file}\`（全部）`
}

function sayRule([id, rule]: readonly [string, Rule]): string {
  const cell = (text: string) => text.replaceAll('|', '\\|')
  if ('outside' in rule) return `| ${id} | ${rule.what} | 不建：${cell(rule.outside)} |`
  if ('unbuilt' in rule) return `| ${id} | ${rule.what} | **未建**：${cell(rule.unbuilt)} |`
  const but = rule.but === undefined ? [] : [`尚缺：${rule.but}`]
  return `| ${id} | ${rule.what} | ${[...rule.heldBy.map(sayCitation), ...but].map(cell).join('<br>')} |`
}

function pageText(): string {
  const parts = sections.map(([title, rules]) => {
    return [
      `## ${title}`,
      '',
      '| 规则 | 是什么 | 由哪些测试守着 |',
      '| --- | --- | --- |',
      ...Object.entries(rules).map(sayRule),
    ]
  })
  const questions = Object.entries(openQuestions).map(([id, { question, reading, constants, record }]) => {
    const names = Object.keys(constants).map((name) => `\`${name}\``)
    return `| ${id} | ${question} | ${reading} | ${names.join('、')} | [决定](decisions/questions/${record}) |`
  })
  return [
    '# 规则与测试',
    '',
    '由 `walls/rules` 生成，不要手改：`DENGWEN_WRITE_RULES=1 vitest run --project unit walls/rules`。',
    '「不建」是说本系统没有可做的，「未建」是说该做而还没有做。',
    '',
    ...parts.flatMap((lines) => [...lines, '']),
    '## 未决问题',
    '',
    '| 问题 | 是什么 | 取哪一种读法 | 常量 | 记载 |',
    '| --- | --- | --- | --- | --- |',
    ...questions,
    '',
  ].join('\n')
}

describe('规则表', () => {
  test('没有一条规则列了两次', () => {
    const ids = all.map(([id]) => id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  test('引用的每个测试都在', () => {
    const cited = all.flatMap(([id, rule]) => ('heldBy' in rule ? rule.heldBy.map((each) => `${id}：${each}`) : []))
    expect(cited.filter((each) => !isThere(each.slice(each.indexOf('：') + 1)))).toEqual([])
  })

  test('docs/rules.md 与此一致（DENGWEN_WRITE_RULES=1 时重写该文件）', () => {
    if (process.env['DENGWEN_WRITE_RULES'] === '1') writeFileSync(page, pageText())
    expect(readFileSync(page, 'utf8')).toBe(pageText())
  })

  test.skipIf(!existsSync(sheet))('规则表的每一条都在，没有多出来的', () => {
    const text = readFileSync(sheet, 'utf8')
    const rows = [...text.matchAll(/^\| ([A-Z]{3}-\d+[a-c]?|[NTD]\d+) \|/gm)].map((match) => match[1])
    const counted = [...text.matchAll(/^\| (D\d+) /gm)].map((match) => match[1])
    const guards = [...text.matchAll(/\((g\d)\)/g)].map((match) => match[1])
    const fields = text.slice(text.indexOf('### 3.3'), text.indexOf('### 3.4'))
    const named = [...fields.matchAll(/^\|([^|]+)\|/gm)].flatMap((row) =>
      [...(row[1] ?? '').matchAll(/`([A-Za-z]+)`/g)].map((match) => match[1]),
    )
    const listed = new Set([...rows, ...counted, ...guards, ...named])
    expect(all.map(([id]) => id).sort()).toEqual([...listed].sort())
  })
})
