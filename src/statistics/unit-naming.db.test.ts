import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { closeUnits } from '../store/close-unit.ts'
import { addUnit, renameUnit } from '../store/unit-changes.ts'
import { expectFigures, openWorld, sidesOf } from './testing.ts'
import type { World } from './testing.ts'

/**
 * 上半年共 6 件：水利局 3 件（甲、乙已办结，丙未了）、住建局 2 件（丁未了，戊已办结）、柳河镇 1 件（己）。
 * 5月12日柳河镇更名为柳河街道；7月1日水利局、住建局并为建设水利局，丙、丁移交；巡视事项一件同时涉及水利局、住建局，一件只涉及水利局。
 */
const day = plainDate
const document = '青编〔2025〕3号'

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { petitions } = world
  for (const [key, unit, replied] of [
    ['甲', 'water', true],
    ['乙', 'water', true],
    ['丙', 'water', false],
    ['丁', 'housing', false],
    ['戊', 'housing', true],
    ['己', 'town', false],
  ] as const) {
    await petitions.register(key, { on: '2025-03-03' })
    await petitions.send(key, '2025-03-05', [unit])
    if (!replied) continue
    await petitions.accept(key, '2025-03-10')
    await petitions.reply(key, '2025-04-01')
    await petitions.serve(key, '2025-04-03')
    await petitions.endUnreviewed(key, '2025-05-08')
  }
  await world.inspection.enter('一', '2025-03-01', inspectionFacts(['water', 'housing']))
  await world.inspection.enter('二', '2025-03-01', inspectionFacts(['water']))
  await world.changeUnits('2025-05-12', (tx, journal) =>
    renameUnit(tx, journal, 'town', {
      on: day('2025-05-12'),
      document,
      fullName: '青禾县柳河街道',
      shortName: '柳河街道',
    }),
  )
  await world.changeUnits('2025-07-01', async (tx, journal) => {
    const names = { fullName: '青禾县建设水利局', shortName: '建设水利局' }
    await addUnit(tx, journal, { id: 'works', ...names, category: '县直', superior: '', from: day('2025-07-01') })
    await closeUnits(tx, journal, {
      from: ['water', 'housing'],
      to: ['works'],
      on: day('2025-07-01'),
      cause: 'merged',
      document,
    })
  })
})
afterAll(() => world.drop())

function inspectionFacts(units: readonly string[]) {
  return { sender: '省委巡视组', batch: 1, units, domain: '' }
}

describe('按当时的单位还是按现在的单位', () => {
  test('按当时的单位（不写即是）：合并以前的仍记在原单位名下，移交出去的也是', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-12-31'), {
      'flow.total': '6',
      'flow.unit.水利局': '3',
      'flow.unit.住建局': '2',
      'flow.unit.柳河街道': '1',
      'flow.unit.建设水利局': undefined,
      'inspection.unit.水利局': '2',
      'inspection.unit.住建局': '1',
    })
  })

  test('名称以统计期末日为准：更名以前的统计期，用更名以前的名称', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-05-11'), {
      'flow.unit.柳河镇': '1',
      'flow.unit.柳河街道': undefined,
    })
    expectFigures(await world.figures('2025-01-01', '2025-05-12'), { 'flow.unit.柳河街道': '1' })
  })

  test('按现在的单位：合并的计在一起，同时涉及两个单位的一件只计一件', async () => {
    const sheet = await world.figures('2025-01-01', '2025-12-31', { units: 'now' })
    expectFigures(sheet, {
      'flow.total': '6',
      'flow.unit.建设水利局': '5',
      'flow.unit.柳河街道': '1',
      'flow.unit.水利局': undefined,
      'flow.unit.住建局': undefined,
      'inspection.unit.建设水利局': '2',
      'inspection.unit.水利局': undefined,
    })
    expect(sheet.period).toMatchObject({ units: 'now' })
    expect(sheet.figures['flow.unit.建设水利局']?.definition).toContain('按现在的单位')
  })

  test('两种口径下各单位之和都等于总数，算式都成立', async () => {
    for (const units of ['then', 'now'] as const) {
      const sheet = await world.figures('2025-01-01', '2025-12-31', { units })
      expect(sidesOf(sheet, 'inspection.units')).toEqual({ 'inspection.units': units === 'then' ? 3 : 2 })
    }
  })

  test('合并以前所知的，无论何时问起都一样', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-06-30' }), {
      'flow.unit.水利局': '3',
      'flow.unit.住建局': '2',
    })
  })

  test('分立而没有移交的，分不清归谁，仍记在原单位名下；移交了的，记在承继的单位名下', async () => {
    const split = await openWorld()
    try {
      for (const key of ['庚', '辛']) await split.petitions.register(key, { on: '2025-03-03' })
      await split.petitions.send('庚', '2025-03-05', ['water'])
      await split.petitions.send('辛', '2025-03-05', ['water'])
      await split.petitions.accept('辛', '2025-03-10')
      await split.petitions.replyUntold('辛', '2025-04-01')
      await split.petitions.serve('辛', '2025-04-03')
      await split.petitions.endUnreviewed('辛', '2025-05-08')
      await split.changeUnits('2025-07-01', (tx, journal) =>
        closeUnits(tx, journal, {
          from: ['water'],
          to: ['housing', 'town'],
          on: day('2025-07-01'),
          cause: 'split',
          document,
          cases: { 庚: 'town' },
        }),
      )
      expectFigures(await split.figures('2025-01-01', '2025-12-31', { units: 'now' }), {
        'flow.unit.柳河镇': '1',
        'flow.unit.水利局': '1',
        'flow.unit.住建局': undefined,
      })
      expectFigures(await split.figures('2025-01-01', '2025-12-31'), { 'flow.unit.水利局': '2' })
    } finally {
      await split.drop()
    }
  })
})
