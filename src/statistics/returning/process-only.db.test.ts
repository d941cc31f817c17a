import { afterAll, beforeAll, expect, test } from 'vitest'
import { inTx } from '../../store/open-db.ts'
import { scopeOf } from '../../store/journal.ts'
import { plainDate } from '../../calendar/plain-date.ts'
import { registrar } from '../../petition/testing.ts'
import { openFigure } from '../figure-sheet.ts'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'
import { endOfDay } from '../view.ts'

/**
 *  前一件  怎样作答                                         再次登记  程序性答复
 *  甲      02-10 只作解释说明，没有陈述、调查的记载         03-03     是
 *  乙      02-05 听取陈述，02-10 只作解释说明               03-04     否
 *  丙      02-10 支持                                       03-05     否
 *  丁      01-20 导入司法程序                               03-06     是
 *  戊      01-20 导入司法程序，02-10 转回信访程序           03-07     否，转回以后尚未答复
 *  己      02-10 台账的答复，没有载明逐项怎样答复           03-10     否
 *  庚      02-10 只作解释说明                               02-09     否，再次登记在答复以前
 */
const back = { 甲: '03-03', 乙: '03-04', 丙: '03-05', 丁: '03-06', 戊: '03-07', 己: '03-10', 庚: '02-09' } as const

let world: World
beforeAll(async () => {
  world = await openWorld()
  const { petitions } = world
  for (const key of Object.keys(back)) {
    await petitions.register(key, { on: '2025-01-06' })
    await petitions.send(key, '2025-01-07')
    if (key !== '己') await petitions.accept(key, '2025-01-10')
  }
  await petitions.hear('乙', '2025-02-05')
  for (const key of ['甲', '乙', '庚']) await petitions.reply(key, '2025-02-10', { outcome: 'explain' })
  await petitions.reply('丙', '2025-02-10')
  for (const key of ['丁', '戊']) await petitions.route(key, '2025-01-20', 'judicial')
  await petitions.returnToProcedure('戊', '2025-02-10')
  await petitions.replyUntold('己', '2025-02-10')
  for (const [key, day] of Object.entries(back)) {
    await petitions.register(`${key}又来`, { on: `2025-${day}` })
    await petitions.relate(`${key}又来`, `2025-${day}`, 'repeat', key)
  }
})
afterAll(() => world.drop())

test('前一件只作解释说明而没有陈述、调查的记载，或者只导入其他途径的，算程序性答复', async () => {
  expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
    'returning.linked': '7',
    'returning.processOnly': '2',
  })
})

test('点开这个数字，看到的是又来的那两件', async () => {
  const [from, to] = [plainDate('2025-01-01'), plainDate('2025-06-30')]
  const view = { region: '990123000000', from, to, knownBefore: endOfDay(to), asOf: to, viewer: registrar }
  const opened = await inTx(world.db, scopeOf(view.region), async (tx) => {
    const { cases = [] } = (await openFigure(tx, view, 'returning.processOnly')) ?? {}
    const ids = cases.map(({ subject }) => subject)
    return tx.query<{ number: string }>('select number from subject where id = any($1) order by number', [ids])
  })
  expect(opened.rows.map(({ number }) => number).toSorted()).toEqual(['丁又来', '甲又来'])
})

test('三月三日所知，只有甲又来；到三月二日止的一期里，庚又来了，那时还没有答复', async () => {
  expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-03-03' }), {
    'returning.processOnly': '1',
  })
  expectFigures(await world.figures('2025-01-01', '2025-03-02'), {
    'returning.linked': '1',
    'returning.unanswered': '1',
    'returning.processOnly': '0',
  })
})
