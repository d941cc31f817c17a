import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlerOf } from '../../petition/testing.ts'
import { expectFigures, openWorld, sidesOf } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 *  件  登记     主办    转送     受理告知  答复          说明
 *  甲  01-06   水利局  01-07   01-10    —            受理告知按期；3月11日应答复，逾期
 *  乙  04-01   住建局  04-02   —        —            4月17日应告知，逾期；甲的重复件，甲未答复
 *  丙  01-06   柳河镇  01-07   01-10    02-10        按期
 *  丁  05-06   柳河镇  05-07   05-10    06-20        丙的重复件，丙已答复、曾被督办（03-03）；6月25日才录入答复
 *  戊  05-08   —       —       —        —             甲的重复件；走访，5人
 */
let world: World
beforeAll(async () => {
  world = await openWorld()
  const { petitions } = world
  for (const [key, on, unit] of [
    ['甲', '2025-01-06', 'water'],
    ['丙', '2025-01-06', 'town'],
  ] as const) {
    await petitions.register(key, { on })
    await petitions.send(key, '2025-01-07', [unit])
    await petitions.accept(key, '2025-01-10')
  }
  await petitions.reply('丙', '2025-02-10')
  await petitions.supervise('丙', '2025-03-03')
  await petitions.register('乙', { on: '2025-04-01' })
  await petitions.send('乙', '2025-04-02', ['housing'])
  await petitions.relate('乙', '2025-04-03', 'repeat', '甲')
  await petitions.register('丁', { on: '2025-05-06' })
  await petitions.send('丁', '2025-05-07', ['town'])
  await petitions.accept('丁', '2025-05-10')
  await petitions.relate('丁', '2025-05-10', 'repeat', '丙')
  await petitions.register('戊', { on: '2025-05-08', form: 'visit', people: 5 })
  await petitions.relate('戊', '2025-05-08', 'repeat', '甲')
  await petitions.reply('丁', '2025-06-20', { recorded: '2025-06-25' })
})
afterAll(() => world.drop())

describe('重复信访：回来的是哪些，前一件办得怎样', () => {
  test('上半年', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
      'returning.total': '3',
      'returning.linked': '3',
      'returning.unanswered': '2',
      'returning.late': '2',
      'returning.supervised': '1',
      'returning.unenforced': '0',
      'flow.first': '2',
      'flow.repeat': '3',
    })
  })

  test('第三十条第三款：看不到前一件的单位，从数字里也不知道前一件办得怎样', async () => {
    const sheet = await world.figures('2025-01-01', '2025-06-30', { viewer: handlerOf('housing') })
    expectFigures(sheet, { 'returning.total': '1', 'returning.linked': '0', 'returning.unanswered': '0' })
    expectFigures(sheet, { 'returning.late': '0', 'returning.supervised': '0' })
  })

  test('关联确认以前所知：没有重复', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-04-02' }), { 'returning.total': '0' })
  })
})

describe('哪个单位的哪项义务逾期', () => {
  test('受理告知逾期的是住建局，答复逾期的是水利局；按期的不列', async () => {
    const sheet = await world.figures('2025-01-01', '2025-06-30')
    expect(Object.keys(sheet.figures).filter((id) => id.startsWith('missed.'))).toEqual([
      'missed.notice.住建局',
      'missed.reply.住建局',
      'missed.reply.水利局',
    ])
    expectFigures(sheet, { 'missed.notice.住建局': '1', 'missed.reply.水利局': '1' })
  })

  test('到期以前谁也不算逾期', async () => {
    const sheet = await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-03-10' })
    expect(Object.keys(sheet.figures).filter((id) => id.startsWith('missed.'))).toEqual([])
  })
})

describe('按办结日期计', () => {
  test('上半年办结两件，一件是重复件；六月二十四日还不知道丁已答复', async () => {
    const sheet = await world.figures('2025-01-01', '2025-06-30')
    const figures = { 'concluded.total': '2', 'concluded.visit': '0', 'concluded.people': '2' }
    expectFigures(sheet, { ...figures, 'concluded.first': '1', 'concluded.repeat': '1' })
    expect(sidesOf(sheet, 'concluded.')).toEqual({ 'concluded.relation': 2 })
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-06-24' }), { 'concluded.total': '1' })
  })

  test('登记在前、办结在后的，按办结日期进后一期', async () => {
    expectFigures(await world.figures('2025-02-01', '2025-02-28'), { 'flow.total': '0', 'concluded.total': '1' })
  })
})
