import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bookOf, freshPath, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { readPaper } from '../reports/checking/read-paper.ts'
import { retyped } from '../reports/checking/retyped.fixture.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

let dengwen: Dengwen
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ dengwen, drop } = await commandLine())
  await dengwen('import', 'units', await unitsBook())
  await dengwen('import', 'petitions', await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }])]))
})
afterAll(() => drop())

const made = async (from: string, to: string): Promise<string> => {
  const file = freshPath('report.docx')
  expect(await dengwen('report', 'half-year', '--from', from, '--to', to, '--docx', file)).toMatchObject({ code: 0 })
  return file
}

test('年度报告：第四十一条的四项内容，核对通过', async () => {
  expect((await dengwen('report', 'annual')).err).toContain('--year')
  const file = freshPath('annual.docx')
  expect(await dengwen('report', 'annual', '--year', '2025', '--docx', file)).toMatchObject({ code: 0 })
  const words = readPaper(await readFile(file)).paragraphs.map((pieces) => pieces.map(({ text }) => text).join(''))
  for (const part of ['一、信访事项的数据统计', '二、转送、交办、督办情况', '三、提出的建议', '四、其他']) {
    expect(words.some((text) => text.startsWith(part))).toBe(true)
  }
  expect(await dengwen('report', 'check', file)).toMatchObject({ code: 0 })
})

test('签发以前再核对一遍：有一处与数据不符，就不签发', async () => {
  const file = await made('2025-01-01', '2025-06-30')
  const typed = freshPath('typed.docx')
  await writeFile(
    typed,
    retyped(await readFile(file), (xml) => xml.replace(/(涉及.*?<w:t[^>]*>)\d+/u, '$19999')),
  )
  const refused = await dengwen('report', 'issue', typed, '--by', '周某')
  expect(refused.code).toBe(2)
  expect(refused.err).toContain('1处与数据不符，没有签发')
  expect((await dengwen('report', 'issued')).out).toContain('还没有签发过报告')
})

test('签发要写明签发人；签发以后再录入的，原报告不变，列入调整说明；下一份报告说明衔接', async () => {
  const file = await made('2025-01-01', '2025-06-20')
  expect((await dengwen('report', 'issue', file)).err).toContain('--by')
  expect(await dengwen('report', 'issue', file, '--by', '周某')).toMatchObject({ code: 0 })
  expect((await dengwen('report', 'issue', file, '--by', '周某')).err).toContain('已经签发过')
  expect((await dengwen('report', 'adjustments')).out).toContain('没有数字发生变化')

  const more = await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }, { 标题: '井盖缺失' }])])
  expect(await dengwen('import', 'petitions', more)).toMatchObject({ code: 0 })
  const { out: told } = await dengwen('report', 'adjustments')
  expect(told).toContain('原报告不改')
  expect(told).toContain('信访总量（件）\t原报2\t现为3')
  expect(told).toMatch(/影响本期数字的1件：\n信访件\t\d+\t录入于/u)
  expect(await dengwen('report', 'check', file)).toMatchObject({ code: 0 })

  const next = await made('2025-06-26', '2025-12-31')
  const { out } = await dengwen('report', 'check', next)
  expect(out).toContain('全部数字和方向用语都有数据作依据')
  expect((await readFile(next)).length).toBeGreaterThan(5000)
  expect((await dengwen('report', 'adjustments', 'nothing')).err).toContain('report issued')
})
