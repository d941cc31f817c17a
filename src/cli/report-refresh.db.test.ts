import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf, freshPath, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { retyped } from '../reports/checking/retyped.fixture.ts'
import { readPaper } from '../reports/checking/read-paper.ts'
import { textOf } from '../reports/checking/likeness.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

const late = { 标题: '井盖缺失', 受理告知日期: '2025-04-10', 答复日期: '2025-04-20' }

let dengwen: Dengwen
let drop: () => Promise<void>
beforeAll(async () => {
  ;({ dengwen, drop } = await commandLine())
  await dengwen('import', 'units', await unitsBook())
  await dengwen('import', 'petitions', await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }])]))
})
afterAll(() => drop())

const wordsOf = async (file: string) =>
  readPaper(await readFile(file))
    .paragraphs.map(textOf)
    .join('\n')

describe('report refresh：更新数字，留住人写的话', () => {
  test('补录一件以后：数字是新的，改写的一段留着，原文件不动；签发过的不更新', async () => {
    const report = freshPath('report.docx')
    await dengwen('report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30', '--docx', report)
    const own = freshPath('own.docx')
    await writeFile(
      own,
      retyped(await readFile(report), (xml) => xml.replace('本期登记信访件', '各渠道共登记信访件')),
    )
    const before = await readFile(own)
    await dengwen('import', 'petitions', await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }, late])]))
    const out = freshPath('fresh.docx')
    const told = await dengwen('report', 'refresh', own, '--docx', out)
    expect(told).toMatchObject({ code: 0 })
    expect(told.out).toContain('信访总量（件）\t原为2\t现为3')
    expect(told.out).toContain('留 你改写的：青禾县各渠道共登记信访件3件，涉及6人次。')
    expect(await wordsOf(out)).toContain('青禾县各渠道共登记信访件3件，涉及6人次。')
    expect(await readFile(own)).toEqual(before)
    expect(await dengwen('report', 'check', out)).toMatchObject({ code: 0 })
    expect(await dengwen('report', 'issue', out, '--by', '王某')).toMatchObject({ code: 0 })
    const again = await dengwen('report', 'refresh', out)
    expect(again).toMatchObject({ code: 2 })
    expect(again.err).toContain('已经签发')
  })
})

describe('report bulletin：每月通报', () => {
  test('按主办单位列出应办、逾期；核对得过；签发即冻结，以后的录入列入调整说明', async () => {
    const file = freshPath('bulletin.docx')
    expect(await dengwen('report', 'bulletin', '--month', '2025-03', '--docx', file)).toMatchObject({ code: 0 })
    const text = await wordsOf(file)
    expect(text).toContain('受理告知逾期的：柳河镇1件。答复没有逾期的。')
    expect(await dengwen('report', 'check', file)).toMatchObject({ code: 0 })
    const { out } = await dengwen('report', 'issue', file, '--by', '王某')
    const [, id = ''] = /编号 (\S+)。/u.exec(out) ?? []
    const issued = async () => (await dengwen('report', 'adjustments', id)).out
    expect(await issued()).toContain('没有数字发生变化')
    const more = await bookOf([
      petitionSheet([{}, { 标题: '路灯不亮' }, late, { 标题: '警务室停用', 责任单位: '公安局' }]),
    ])
    expect(await dengwen('import', 'petitions', more)).toMatchObject({ code: 0 })
    const told = await issued()
    expect(told).toMatch(/公安局.*\t原报未列\t现为1/u)
    expect(told).not.toContain('信访总量')
    expect(await dengwen('report', 'check', file)).toMatchObject({ code: 0 })
  })

  test('月份写错：说明怎么写', async () => {
    expect((await dengwen('report', 'bulletin', '--month', '四月')).err).toContain('--month 2025-05')
  })
})
