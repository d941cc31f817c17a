import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlerOf } from '../../petition/testing.ts'
import { expectFigures, openWorld, sidesOf } from '../testing.ts'
import type { World } from '../testing.ts'

const central = '中央巡视组'
const provincial = '省委巡视组'

/**
 *  件  交办        批次        单位                  领域      办结         06-30 在册
 *  1   2024-11-01  中央第1批   水利局                农业农村  2024-12-20   办结
 *  2   2025-03-01  中央第1批   水利局、柳河镇        农业农村  2025-06-30   办结：末日
 *  3   2025-03-02  中央第2批   住建局                城乡建设  2025-07-01   在办：期后才办结
 *  4   2025-06-30  中央第2批   柳河镇、住建局、水利局 城乡建设 —            在办：末日交办
 *  5   2025-07-01  中央第2批   水利局                          —            期后交办，不计
 */
async function enterOneSender({ inspection }: World): Promise<void> {
  const of = (batch: number, domain: string, ...units: readonly string[]) => ({ sender: central, batch, domain, units })
  await inspection.enter('1', '2024-11-01', of(1, '农业农村', 'water'))
  await inspection.close('1', '2024-12-20')
  await inspection.enter('2', '2025-03-01', of(1, '农业农村', 'water', 'town'))
  await inspection.close('2', '2025-06-30')
  await inspection.enter('3', '2025-03-02', of(2, '城乡建设', 'housing'))
  await inspection.close('3', '2025-07-01')
  await inspection.enter('4', '2025-06-30', of(2, '城乡建设', 'town', 'housing', 'water'))
  await inspection.enter('5', '2025-07-01', of(2, '', 'water'))
}

describe('巡视交办：一个交办组', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await enterOneSender(world)
  })
  afterAll(() => world.drop())

  test('期末在册的全部事项，不问统计期从哪天起', async () => {
    const wanted = {
      'inspection.total': '4',
      'inspection.closed': '2',
      'inspection.open': '2',
      'inspection.jointlyAssigned': '2',
      'inspection.batch.1': '2',
      'inspection.batch.2': '2',
      'inspection.unit.水利局': '3',
      'inspection.unit.柳河镇': '2',
      'inspection.unit.住建局': '2',
      'inspection.domain.农业农村': '2',
      'inspection.domain.城乡建设': '2',
    }
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), wanted)
    expectFigures(await world.figures('2025-06-30', '2025-06-30'), wanted)
  })

  test('办结加在办、各批次之和等于总数；各单位之和等于总数加多出的单位数', async () => {
    expect(sidesOf(await world.figures('2025-01-01', '2025-06-30'), 'inspection')).toEqual({
      'inspection.closedAndOpen': 4,
      'inspection.batches': 4,
      'inspection.units': 4 + 1 + 2,
    })
  })

  test('期末以后办结的，在那以前的期末是在办；期末交办的计入，期后交办的不计', async () => {
    expectFigures(await world.figures('2025-07-01', '2025-07-31'), {
      'inspection.total': '5',
      'inspection.closed': '3',
      'inspection.open': '2',
    })
    expectFigures(await world.figures('2024-07-01', '2024-12-31'), {
      'inspection.total': '1',
      'inspection.closed': '1',
    })
    expectFigures(await world.figures('2024-01-01', '2024-10-31', { asOf: '2025-12-31' }), {
      'inspection.total': '0',
      'inspection.batch.1': undefined,
    })
  })

  test('按当时所知：办结还没有记录的是在办', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-06-29' }), {
      'inspection.total': '3',
      'inspection.closed': '1',
      'inspection.open': '2',
    })
  })

  test('信访件不计入巡视交办，巡视交办不计入信访流量', async () => {
    await world.petitions.register('信访件', { on: '2025-03-03' })
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), { 'inspection.total': '4', 'flow.total': '1' })
  })

  test('承办单位看到的只有自己的事项', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { viewer: handlerOf('housing') }), {
      'inspection.total': '2',
      'inspection.open': '2',
      'inspection.unit.住建局': '2',
    })
  })
})

describe('巡视交办：两个交办组各有各的批次', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const { inspection } = world
    const units = ['water']
    await inspection.enter('1', '2025-03-01', { sender: central, batch: 1, domain: '', units })
    await inspection.enter('2', '2025-03-01', { sender: central, batch: 1, domain: '', units })
    await inspection.enter('3', '2025-04-01', { sender: provincial, batch: 1, domain: '', units })
    await inspection.enter('4', '2025-05-01', { sender: provincial, batch: 2, domain: '', units })
  })
  afterAll(() => world.drop())

  test('批次按交办组分列，合起来仍等于总数', async () => {
    const sheet = await world.figures('2025-01-01', '2025-06-30')
    expectFigures(sheet, {
      'inspection.total': '4',
      'inspection.batch.1': undefined,
      [`inspection.sender.${central}.batch.1`]: '2',
      [`inspection.sender.${provincial}.batch.1`]: '1',
      [`inspection.sender.${provincial}.batch.2`]: '1',
    })
    expect(sidesOf(sheet, 'inspection')).toMatchObject({ 'inspection.batches': 4 })
  })

  test('期末只有一个交办组的，按批次直接列', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-03-31'), {
      'inspection.batch.1': '2',
      [`inspection.sender.${central}.batch.1`]: undefined,
    })
  })

  test('更正了单位：以后按更正的计，以前所知的不变', async () => {
    await world.inspection.restate(
      '4',
      '2025-05-01',
      { sender: provincial, batch: 2, domain: '', units: ['town', 'housing'] },
      '2025-08-01',
    )
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
      'inspection.unit.水利局': '3',
      'inspection.unit.柳河镇': '1',
      'inspection.jointlyAssigned': '1',
    })
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-07-31' }), {
      'inspection.unit.水利局': '4',
      'inspection.unit.柳河镇': undefined,
      'inspection.jointlyAssigned': '0',
    })
  })
})
