import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bookOf, freshPath, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

let dengwen: Dengwen
let drop: () => Promise<void>
beforeEach(async () => {
  ;({ dengwen, drop } = await commandLine())
})
afterEach(() => drop())

const petitions = (...rows: Parameters<typeof petitionSheet>[0]) => bookOf([petitionSheet(rows)])
const firstHalf = ['report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30'] as const

async function office(): Promise<void> {
  const result = await dengwen('import', 'units', await unitsBook())
  expect(result).toMatchObject({ code: 0 })
}

describe('用错了：退出码 2，说明怎么改，什么都不写入', () => {
  test.each([
    [['nonsense'], '没有「nonsense」这个命令'],
    [['import'], '请写明台账种类'],
    [['import', 'letters', 'a.xlsx'], '请写明台账种类'],
    [['import', 'petitions'], '请写明要导入的'],
    [['import', 'petitions', 'a.xlsx', '--force'], '--force'],
    [['export', 'petitions'], '请写明导出到哪个'],
    [['export', 'petitions', 'a.csv'], '.xlsx 或 .json'],
    [['export', 'units', 'a.json'], '只有信访登记台账可以导出为 .json'],
    [['report', 'monthly'], 'report half-year'],
    [['report', 'half-year'], '--from'],
    [['report', 'half-year', '--from', '2025-02-30', '--to', '2025-06-30'], '--from'],
    [['report', 'half-year', '--from', '2025-1-1', '--to', '2025-06-30'], '--from'],
    [['report', 'half-year', '--from', '2025-01-01'], '--to'],
    [['report', 'half-year', '--from', '2025-07-01', '--to', '2025-06-30'], '晚于'],
    [[...firstHalf, '--as-of', '昨天'], '--as-of'],
    [[...firstHalf, '--as-of', '2025-02-30'], '--as-of'],
    [['init', '--region', '1404', '--office', '青禾县信访局'], '行政区划代码'],
    [['init', '--region', '990123'], '--office'],
    [['backup'], '备份到哪个目录'],
    [['restore'], '从哪个备份目录'],
  ])('%j', async (words, said) => {
    const { code, out, err } = await dengwen(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
    expect(err).toMatch(/\p{Script=Han}/u)
  })

  test.each([
    ['import', 'petitions', '/没有/这个.xlsx'],
    ['import', 'petitions', import.meta.filename],
  ])('%s %s 读不出来的文件 %s', async (...words) => {
    await office()
    const { code, json, out } = await dengwen(...words, '--json')
    expect(code).toBe(2)
    expect(out.trim().split('\n')).toHaveLength(1)
    expect(json).toMatchObject({ accepted: 0, rejected: [{ row: 0 }] })
  })

  test('写不进去的文件', async () => {
    await office()
    await dengwen('import', 'petitions', await petitions({}))
    const nowhere = path.join(path.dirname(freshPath()), '没有这个目录')
    for (const words of [
      ['export', 'petitions', path.join(nowhere, 'a.json')],
      ['export', 'petitions', path.join(nowhere, 'a.xlsx')],
      [...firstHalf, '--docx', path.join(nowhere, 'a.docx')],
      [...firstHalf, '--figures', path.join(nowhere, 'a.json')],
    ]) {
      const { code, err } = await dengwen(...words)
      expect(code).toBe(2)
      expect(err).toContain('没有这个目录')
    }
  })
})

describe('还没有地区和单位', () => {
  test('导入名录以前：信访台账整本拒绝，说先导入名录；什么都不写入', async () => {
    const { code, json } = await dengwen('import', 'petitions', await petitions({}), '--json')
    expect(code).toBe(2)
    expect(json).toMatchObject({
      accepted: 0,
      rejected: [
        { row: 0, problem: '还不知道是哪个地区、哪个单位的台账；请先导入责任单位名录，或先运行 dengwen init' },
      ],
    })
    expect((await dengwen('verify', '--json')).json).toMatchObject({ subjects: 0, events: 0 })
  })

  test('没有单位一栏的台账也一样：不会记在没有名字的地区下面', async () => {
    const activities = await bookOf([
      {
        name: '台账',
        rows: [
          ['日期', '类别', '主题', '参加单位', '成果'],
          ['2025-02-01', '联席会议', '一季度联席会议', '', ''],
        ],
      },
    ])
    const { code, err, out } = await dengwen('import', 'activities', activities)
    expect(code).toBe(2)
    expect(out + err).toContain('名录')
    expect(await dengwen('init', '--region', '990123', '--office', '青禾县信访局')).toMatchObject({ code: 0 })
    expect((await dengwen('verify', '--json')).json).toMatchObject({ subjects: 0 })
  })

  test('报告、导出说先定地区', async () => {
    expect(await dengwen(...firstHalf)).toMatchObject({ code: 2 })
    expect(await dengwen('export', 'petitions', freshPath('.json'))).toMatchObject({ code: 2 })
  })

  test('第一本名录的标题就是单位的名字；以后可以定代码，有了登记就不能再改', async () => {
    await office()
    expect(await dengwen('migrate', '--json')).toMatchObject({ code: 0, json: { region: '999999999999' } })
    expect(await dengwen('init', '--region', '990123', '--office', '青禾县信访局', '--json')).toMatchObject({
      code: 0,
      json: { region: '990123000000', office: '青禾县信访局' },
    })
    expect(await dengwen('import', 'petitions', await petitions({}))).toMatchObject({ code: 0 })
    const moved = await dengwen('init', '--region', '990124', '--office', '青禾县信访局')
    expect(moved.code).toBe(2)
    expect(moved.err).toContain('不能再改')
    expect(await dengwen('init', '--region', '990123', '--office', '青禾县信访工作局')).toMatchObject({ code: 0 })
  })
})

describe('导入、导出、报告、核对', () => {
  test('--json：stdout 是一份 JSON，别的都在 stderr', async () => {
    await office()
    const { code, json, out } = await dengwen(
      'import',
      'petitions',
      await petitions({}, { 标题: '路灯不亮' }),
      '--json',
    )
    expect(code).toBe(0)
    expect(out.trim().split('\n')).toHaveLength(1)
    const none = { corrections: [], rejected: [], gone: [], setAside: [] }
    expect(json).toEqual({ accepted: 2, unchanged: 0, updated: 0, ...none })
  })

  test('有更正而没有人接受：退出码 2；--dry-run 也是；具名接受：0', async () => {
    await office()
    await dengwen('import', 'petitions', await petitions({}))
    const retyped = await petitions({ 人数: 3 })
    for (const more of [[], ['--dry-run']]) {
      const asked = await dengwen('import', 'petitions', retyped, '--json', ...more)
      expect(asked.code).toBe(2)
      expect(asked.json).toMatchObject({
        corrections: [{ sheet: '登记台账', row: 3, column: '人数', was: '2', now: '3' }],
      })
    }
    const said = await dengwen('import', 'petitions', retyped)
    expect(said.out).toContain('--accept-corrections')
    expect(await dengwen('import', 'petitions', retyped, '--accept-corrections', '王某')).toMatchObject({ code: 0 })
    expect(await dengwen('import', 'petitions', retyped, '--json')).toMatchObject({ code: 0, json: { unchanged: 1 } })
  })

  test('更正以后数跟着变；截至更正以前的数是原来的；导入以前没有任何记录：退出码 2，不是零', async () => {
    await office()
    await dengwen('import', 'petitions', await petitions({}))
    const before = new Date(Date.now() + 1).toISOString()
    await dengwen(
      'import',
      'petitions',
      await petitions({ 人数: 30, 答复日期: '2025-05-12' }),
      '--accept-corrections',
      '王某',
    )
    const read = (more: readonly string[]) => dengwen(...firstHalf, '--json', ...more)
    expect((await read([])).json).toMatchObject({
      figures: { 'flow.people': { value: 30 }, 'rates.onTimeReply': { text: '0%' } },
    })
    const then = await read(['--as-of', before])
    expect(then.json).toMatchObject({
      period: { from: '2025-01-01', to: '2025-06-30', asOf: before },
      figures: { 'flow.people': { value: 2 }, 'rates.onTimeReply': { text: '100%' } },
    })
    expect(then.err).toMatch(/以后录入、影响本期数字的1件，没有计入：\n信访件\t\d+\t录入于/u)
    expect((await read([])).err).not.toContain('没有计入')
    const never = await read(['--as-of', '2025-06-30'])
    expect({ code: never.code, out: never.out }).toEqual({ code: 2, out: '' })
    expect(never.err).toContain('还没有任何记录')
    expect(await dengwen('verify', '--json')).toMatchObject({ code: 0, json: { findings: [] } })
  })

  test('报告写出 docx 和数；两次一样；--json 与文件一样', async () => {
    await office()
    await dengwen('import', 'petitions', await petitions({}))
    const [docx, figures] = [freshPath('.docx'), freshPath('.json')]
    const { code, json } = await dengwen(...firstHalf, '--docx', docx, '--figures', figures, '--json')
    expect(code).toBe(0)
    expect(existsSync(docx)).toBe(true)
    expect(JSON.parse(await readFile(figures, 'utf8'))).toEqual(json)
    const said = await dengwen(...firstHalf)
    expect(said.out).toContain('flow.total')
    expect(said.out).toContain('✓')
  })

  test('导出 .xlsx 再导入：未变；导出 .json 是数组', async () => {
    await office()
    await dengwen('import', 'petitions', await petitions({}))
    const [xlsx, json] = [freshPath(), freshPath('.json')]
    expect(await dengwen('export', 'petitions', xlsx, '--json')).toMatchObject({
      code: 0,
      json: { file: xlsx, rows: 1 },
    })
    expect(await dengwen('import', 'petitions', xlsx, '--json')).toMatchObject({ code: 0, json: { unchanged: 1 } })
    expect(await dengwen('export', 'petitions', json)).toMatchObject({ code: 0 })
    expect(JSON.parse(await readFile(json, 'utf8'))).toMatchObject([{ registered: '2025-03-03' }])
    expect(await dengwen('export', 'inspection', xlsx)).toMatchObject({ code: 2 })
  })

  test('备份到不空的目录：退出码 2', async () => {
    await office()
    const file = freshPath()
    await writeFile(file, '')
    expect(await dengwen('backup', path.dirname(file))).toMatchObject({ code: 2 })
  })
})

test('help：退出码 0，列出每个命令', async () => {
  const { code, out, err } = await dengwen('help')
  expect(code).toBe(0)
  for (const command of [
    'serve',
    'init',
    'import',
    'export',
    'report',
    'verify',
    'backup',
    'restore',
    'migrate',
    'url',
  ]) {
    expect(out + err).toContain(`dengwen ${command}`)
  }
})
