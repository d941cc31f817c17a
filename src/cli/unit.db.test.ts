import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { bookOf, petitionSheet } from '../ledgers/books-for-tests.ts'
import { unitsBook } from '../ledgers/import/testing.ts'
import { commandLine } from './testing.ts'
import type { Dengwen } from './testing.ts'

/** 两件：柳河镇一件已办结并评价，住建局一件还没有答复。 */
const petitions = () =>
  bookOf([
    petitionSheet([
      {},
      {
        标题: '房屋漏雨',
        责任单位: '住建局',
        转送交办日期: '2025-03-05',
        答复日期: null,
        办理状态: '正在办理',
        满意度评价: null,
      },
    ]),
  ])
const period = ['report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30', '--json'] as const
const byUnit = async (...options: readonly string[]) => {
  const { json } = await dengwen(...period, ...options)
  const figures = typeof json === 'object' && json !== null && 'figures' in json ? json.figures : {}
  return Object.entries(figures ?? {}).flatMap(([id, { text }]) =>
    id.startsWith('flow.unit.') ? [`${id}=${String(text)}`] : [],
  )
}

let dengwen: Dengwen
let drop: () => Promise<void>
beforeEach(async () => {
  ;({ dengwen, drop } = await commandLine())
  expect(await dengwen('import', 'units', await unitsBook())).toMatchObject({ code: 0 })
  expect(await dengwen('import', 'petitions', await petitions())).toMatchObject({ code: 0 })
})
afterEach(() => drop())

describe('单位的变更', () => {
  test('合并：新单位列入名录，手里的移交过去；报告可以按当时的单位，也可以按现在的单位；查验无误', async () => {
    expect(await dengwen('unit', 'add', '青禾县城乡建设局', '--short', '城建局', '--on', '2025-07-01')).toMatchObject({
      code: 0,
    })
    const merging = ['unit', 'merge', '住建局,柳河镇', '--into', '城建局', '--on', '2025-07-01'] as const
    const merged = await dengwen(...merging, '--document', '青编〔2025〕3号')
    expect(merged).toMatchObject({ code: 0 })
    expect(merged.out).toContain('住建局 → 城建局')
    expect(await byUnit()).toEqual(['flow.unit.住建局=1', 'flow.unit.柳河镇=1'])
    expect(await byUnit('--units', 'now')).toEqual(['flow.unit.城建局=2'])
    expect((await dengwen('unit', 'list')).out).toContain('由城建局承继')
    expect(await dengwen('verify')).toMatchObject({ code: 0 })
  })

  test('更名以后，同一本台账再导入一次，没有一行算作改动', async () => {
    const renaming = [
      'unit',
      'rename',
      '住建局',
      '--name',
      '青禾县建设局',
      '--short',
      '建设局',
      '--on',
      '2025-07-01',
    ] as const
    expect(await dengwen(...renaming)).toMatchObject({ code: 0 })
    expect((await dengwen('import', 'petitions', await petitions(), '--json')).json).toMatchObject({
      unchanged: 2,
      corrections: [],
    })
    expect((await dengwen('unit', 'list')).out).toContain('原：青禾县住房和城乡建设局（至2025年7月1日）')
  })

  test.each([
    [['unit'], '请写明要做什么'],
    [['unit', 'marry', '住建局'], '请写明要做什么'],
    [['unit', 'rename', '住建局', '--on', '2025-07-01'], '--name'],
    [['unit', 'rename', '不存在局', '--name', '甲', '--on', '2025-07-01'], '不在责任单位名录中'],
    [['unit', 'rename', '住建局', '--name', '青禾县柳河镇人民政府', '--on', '2025-07-01'], '一个名称只能指一个单位'],
    [['unit', 'merge', '住建局', '--into', '柳河镇', '--on', '七月一日'], '--on'],
    [['unit', 'merge', '住建局', '--into', '住建局', '--on', '2025-07-01'], '写了两次'],
    [['unit', 'close', '住建局', '--on', '2025-07-01'], '由哪个单位继续行使其职权'],
    [['unit', 'pass', '住建局'], '没有可以移交的单位'],
    [['report', 'half-year', '--from', '2025-01-01', '--to', '2025-06-30', '--units', 'old'], '--units'],
  ] as const)('%j：退出码 2，说明怎么改，什么都没有写入', async (words, said) => {
    const { code, out, err } = await dengwen(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(said)
    expect(await byUnit()).toEqual(['flow.unit.住建局=1', 'flow.unit.柳河镇=1'])
  })
})

describe('离岗', () => {
  test('没有这个账号的，说明白', async () => {
    const { code, err } = await dengwen('staff', 'leave', 'nobody')
    expect(code).toBe(2)
    expect(err).toContain('没有在岗人员的账号「nobody」')
    expect((await dengwen('staff', 'leave')).err).toContain('--hand-over-to')
  })
})
