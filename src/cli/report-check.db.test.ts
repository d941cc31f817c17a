import { readFile, writeFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOf, freshPath, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { retyped } from '../reports/checking/retyped.fixture.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

let dengwen: Dengwen
let drop: () => Promise<void>
let report: string
beforeAll(async () => {
  ;({ dengwen, drop } = await commandLine())
  await dengwen('import', 'units', await unitsBook())
  await dengwen('import', 'petitions', await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }])]))
  report = freshPath('report.docx')
  await dengwen('report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30', '--docx', report)
})
afterAll(() => drop())

const typedOver = async (was: RegExp, now: string): Promise<string> => {
  const file = freshPath('typed.docx')
  const bytes = retyped(await readFile(report), (xml) => {
    expect(xml).toMatch(was)
    return xml.replace(was, now)
  })
  await writeFile(file, bytes)
  return file
}

describe('report check：报告的文件与数据对照', () => {
  test('照原样的通过；以后录入的不影响', async () => {
    expect(await dengwen('report', 'check', report)).toMatchObject({ code: 0 })
    await dengwen(
      'import',
      'petitions',
      await bookOf([petitionSheet([{}, { 标题: '路灯不亮' }, { 标题: '井盖缺失' }])]),
    )
    expect(await dengwen('report', 'check', report, '--json')).toMatchObject({
      code: 0,
      json: { faults: [], edited: 0 },
    })
  })

  test('加了有名称的一段时间：照样核对得过；名称带数字的不收', async () => {
    const file = freshPath('interval.docx')
    const asked = ['report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30', '--docx', file] as const
    expect(await dengwen(...asked, '--interval', '巡视进驻期=2025-03-01..2025-04-30')).toMatchObject({ code: 0 })
    expect(await dengwen('report', 'check', file)).toMatchObject({ code: 0 })
    expect(await dengwen(...asked, '--interval', '激增的三个月=2025-03-01..2025-04-30')).toMatchObject({ code: 2 })
    expect(await dengwen(...asked, '--interval', '巡视进驻期')).toMatchObject({ code: 2 })
  })

  test('一个数字被改：退出码3，说出是哪一句、应为多少', async () => {
    const file = await typedOver(/(本期登记信访件.*?<w:t[^>]*>)2(<\/w:t>)/u, '$19$2')
    const told = await dengwen('report', 'check', file)
    expect(told.code).toBe(3)
    expect(told.out).toContain('本期登记信访件9件')
    expect(told.out).toContain('应为“2”')
  })

  test('说明里的数字被改，也找得出来', async () => {
    const percent = await typedOver(/第三十四条）/u, '第三十四条，提前10日）')
    expect(await dengwen('report', 'check', percent)).toMatchObject({ code: 3 })
  })

  test.each([
    ['没有写文件', [], '请写明要核对的文件'],
    ['文件不在', ['/nowhere/report.docx'], '读不到文件'],
  ])('%s：说明怎么改', async (_, words, said) => {
    const told = await dengwen('report', 'check', ...words)
    expect(told).toMatchObject({ code: 2 })
    expect(told.err).toContain(said)
  })

  test('不是我们的文件、没有记号的文件：说明要什么文件', async () => {
    const text = freshPath('notes.docx')
    await writeFile(text, '信访情况')
    expect((await dengwen('report', 'check', text)).err).toContain('不是 Word 文件')
  })
})
