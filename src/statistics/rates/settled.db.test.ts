import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlerOf, headOf } from '../../petition/testing.ts'
import { expectFigures, openWorld } from '../testing.ts'
import type { World } from '../testing.ts'

/**
 * 第二十三条：告知 = 收到 + 15日，末日遇休息日顺延。3月22、23日是周末，4月4日至6日清明节。
 *
 *  件  收到   到期          告知              三月      四月
 *  甲  03-03  03-18         03-18 到期当日    按期
 *  乙  03-03  03-18         03-19 晚一日      逾期
 *  丙  03-07  03-22→03-24   03-24 顺延之日    按期
 *  丁  03-16  03-31         03-28             按期
 *  戊  03-17  04-01         没有告知          —         逾期
 *  己  03-12  03-27         没有告知          逾期
 *  庚  02-20  03-07         02-28             —（二月）
 *  辛  03-10  03-25         03-14异议成立；03-17转另一单位，04-01告知   —   按期
 *  壬  03-03  03-18         03-20异议成立，到期以后    逾期
 *  癸  03-05  03-20         03-12撤回，到期以前        —
 *  子  03-05  03-20         03-21撤回，到期以后        逾期
 *  丑  03-05  03-20         03-10第二十三条第二款      —
 *  寅  03-05  03-20         03-10；另有协办单位        按期（一次）
 *  卯  03-05  03-20         没有告知，03-19书面答复    按期
 *  辰  03-20  04-04→04-07   04-07 顺延之日    —         按期
 *  三月 5/9 = 55.555… → 55.56%；四月 2/3 = 66.67%
 */
async function enterNotices({ petitions }: World): Promise<void> {
  const sent = async (key: string, on: string, units?: Parameters<typeof petitions.send>[2]) => {
    await petitions.register(key, { on })
    await petitions.send(key, on, units)
  }
  await sent('甲', '2025-03-03')
  await petitions.accept('甲', '2025-03-18')
  await sent('乙', '2025-03-03')
  await petitions.accept('乙', '2025-03-19')
  await sent('丙', '2025-03-07')
  await petitions.accept('丙', '2025-03-24')
  await sent('丁', '2025-03-16')
  await petitions.accept('丁', '2025-03-28')
  await sent('戊', '2025-03-17')
  await sent('己', '2025-03-12')
  await sent('庚', '2025-02-20')
  await petitions.accept('庚', '2025-02-28')
  await sent('辛', '2025-03-10')
  await petitions.object('辛', '2025-03-12')
  await petitions.decideObjection('辛', '2025-03-14', true)
  await petitions.send('辛', '2025-03-17', ['housing'])
  await petitions.accept('辛', '2025-04-01')
  await sent('壬', '2025-03-03')
  await petitions.object('壬', '2025-03-06')
  await petitions.decideObjection('壬', '2025-03-20', true)
  await sent('癸', '2025-03-05')
  await petitions.withdraw('癸', '2025-03-12')
  await sent('子', '2025-03-05')
  await petitions.withdraw('子', '2025-03-21')
  await sent('丑', '2025-03-05')
  await petitions.waiveNotice('丑', '2025-03-10')
  await sent('寅', '2025-03-05', ['water', 'town', 'housing'])
  await petitions.accept('寅', '2025-03-10')
  await sent('卯', '2025-03-05')
  await petitions.replyUntold('卯', '2025-03-19')
  await sent('辰', '2025-03-20')
  await petitions.accept('辰', '2025-04-07')
}

describe('第二十三条：及时受理率', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await enterNotices(world)
  })
  afterAll(() => world.drop())

  test('每个告知义务在它结算的那一天所在的统计期计一次', async () => {
    const march = await world.figures('2025-03-01', '2025-03-31')
    expectFigures(march, { 'rates.timelyAcceptance': '55.56%' })
    expect(march.figures['rates.timelyAcceptance']).toMatchObject({ value: 5 / 9, count: 9 })
    const april = await world.figures('2025-04-01', '2025-04-30')
    expect(april.figures['rates.timelyAcceptance']).toMatchObject({ text: '66.67%', count: 3 })
    const february = await world.figures('2025-02-01', '2025-02-28')
    expect(february.figures['rates.timelyAcceptance']).toMatchObject({ text: '100%', count: 1 })
    const both = await world.figures('2025-02-01', '2025-04-30')
    expect(both.figures['rates.timelyAcceptance']).toMatchObject({ count: 1 + 9 + 3 })
  })

  test('统计期止于到期之日：那一天结算的计入；止于前一日的不计', async () => {
    const upToDueDay = await world.figures('2025-03-25', '2025-03-27')
    expect(upToDueDay.figures['rates.timelyAcceptance']).toMatchObject({ text: '0%', count: 1 })
    expectFigures(await world.figures('2025-03-25', '2025-03-26'), { 'rates.timelyAcceptance': '—' })
  })

  test('没有一件结算的统计期是「—」，不是 100%', async () => {
    const { figures } = await world.figures('2025-05-01', '2025-05-31')
    expect(figures['rates.timelyAcceptance']).toMatchObject({ value: null, text: '—', count: 0 })
  })

  test('到期之日当天还没有过完，不算逾期；过了才算', async () => {
    const during = { asOf: new Date('2025-03-27T12:00:00+08:00') }
    expectFigures(await world.figures('2025-03-25', '2025-03-31', during), { 'rates.timelyAcceptance': '—' })
    const after = await world.figures('2025-03-25', '2025-03-31', { asOf: '2025-03-27' })
    expect(after.figures['rates.timelyAcceptance']).toMatchObject({ text: '0%', count: 1 })
  })

  test('按当时所知：到期之日还在前头的，不预先算作逾期', async () => {
    const early = await world.figures('2025-03-01', '2025-03-31', { asOf: '2025-03-10' })
    expect(early.figures['rates.timelyAcceptance']).toMatchObject({ text: '100%', count: 1 })
  })

  test('承办单位看到的只有自己参与的件', async () => {
    const { figures } = await world.figures('2025-04-01', '2025-04-30', { viewer: handlerOf('housing') })
    expect(figures['rates.timelyAcceptance']).toMatchObject({ text: '100%', count: 1 })
    const admin = { id: 'admin', unit: 'office', role: 'admin' } as const
    expectFigures(await world.figures('2025-03-01', '2025-03-31', { viewer: admin }), { 'rates.timelyAcceptance': '—' })
  })
})

/**
 * 第三十四条：受理之日（告知之日，最迟收到后第15日，不顺延）+ 60日，延长从未顺延的第60日起算，末日再顺延。
 *
 *  件  收到   告知   第60日           到期           答复                     二季度
 *  甲  03-03  03-10  05-09 五         05-09          05-09 到期当日           按期
 *  乙  03-03  03-10  05-09            05-09          05-10 晚一日             逾期
 *  丙  03-03  03-12  05-11 日         05-12          05-12 顺延之日           按期
 *  丁  03-03  03-10  05-09，延30日    06-08日→06-09  06-09                    按期
 *  戊  03-03  03-12  05-11，延10日    05-21          05-22（不从05-12起算）   逾期
 *  己  03-03  没有   05-17 六         05-19          05-19（受理之日03-18）   按期
 *  庚  03-03  04-20  05-17 六         05-19          05-20（晚告知不延后）    逾期
 *  辛  05-02  05-06  07-05 六         07-07          没有，期末未到期         —
 *  壬  05-06  05-07  07-06 日         07-07          06-30，到期在期后        按期
 *  癸  03-20  04-01  05-31 端午       06-03          没有                     逾期
 *  子  03-03  03-10  05-09            05-09          05-08撤回                —
 *  丑  03-03  03-10  05-09            05-09          05-12撤回，到期以后      逾期
 *  寅  03-03 水利局，03-10异议成立；03-11 住建局，没有告知：受理03-26，05-25日→05-26，答复05-26   按期
 *  卯  03-03  03-10  05-09            05-09          05-09；协办单位不另计    按期
 *  辰  建议意见：没有60日                            没有                     —
 *  二季度 7/12 = 58.33%
 */
async function enterReplies({ petitions }: World): Promise<void> {
  const sent = async (key: string, on: string, told?: string, units?: Parameters<typeof petitions.send>[2]) => {
    await petitions.register(key, { on })
    await petitions.send(key, on, units)
    if (told !== undefined) await petitions.accept(key, told)
  }
  await sent('甲', '2025-03-03', '2025-03-10')
  await petitions.reply('甲', '2025-05-09')
  await sent('乙', '2025-03-03', '2025-03-10')
  await petitions.reply('乙', '2025-05-10')
  await sent('丙', '2025-03-03', '2025-03-12')
  await petitions.reply('丙', '2025-05-12')
  await sent('丁', '2025-03-03', '2025-03-10')
  await petitions.extend('丁', '2025-05-09', 30)
  await petitions.reply('丁', '2025-06-09')
  await sent('戊', '2025-03-03', '2025-03-12')
  await petitions.extend('戊', '2025-05-12', 10)
  await petitions.reply('戊', '2025-05-22')
  await sent('己', '2025-03-03')
  await petitions.replyUntold('己', '2025-05-19')
  await sent('庚', '2025-03-03', '2025-04-20')
  await petitions.reply('庚', '2025-05-20')
  await sent('辛', '2025-05-02', '2025-05-06')
  await sent('壬', '2025-05-06', '2025-05-07')
  await petitions.reply('壬', '2025-06-30')
  await sent('癸', '2025-03-20', '2025-04-01')
  await sent('子', '2025-03-03', '2025-03-10')
  await petitions.withdraw('子', '2025-05-08')
  await sent('丑', '2025-03-03', '2025-03-10')
  await petitions.withdraw('丑', '2025-05-12')
  await sent('寅', '2025-03-03')
  await petitions.object('寅', '2025-03-06')
  await petitions.decideObjection('寅', '2025-03-10', true)
  await petitions.send('寅', '2025-03-11', ['housing'])
  await petitions.replyUntold('寅', '2025-05-26')
  await sent('卯', '2025-03-03', '2025-03-10', ['water', 'town'])
  await petitions.reply('卯', '2025-05-09')
  await petitions.register('辰', { on: '2025-03-03', kind: 'suggestion' })
  await petitions.send('辰', '2025-03-03')
}

describe('第三十四条：按期答复率', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await enterReplies(world)
  })
  afterAll(() => world.drop())

  test('二季度结算12件，按期7件', async () => {
    const { figures } = await world.figures('2025-04-01', '2025-06-30')
    expect(figures['rates.onTimeReply']).toMatchObject({ value: 7 / 12, text: '58.33%', count: 12 })
  })

  test('期末未到期的，在到期之日所在的下一期作为逾期计一次', async () => {
    const { figures } = await world.figures('2025-07-01', '2025-09-30')
    expect(figures['rates.onTimeReply']).toMatchObject({ text: '0%', count: 1 })
  })

  test('延长批准以前所知的到期日是原来的；批准以后同一期的数跟着变', async () => {
    const may = (asOf: string) => world.figures('2025-05-09', '2025-05-09', { asOf })
    expect((await may('2025-05-09')).figures['rates.onTimeReply']).toMatchObject({ count: 4, text: '50%' })
    const { figures } = await world.figures('2025-06-09', '2025-06-09')
    expect(figures['rates.onTimeReply']).toMatchObject({ count: 1, text: '100%' })
  })

  test('按期答复要到答复送出才知道：以前所知的没有这一件', async () => {
    const before = await world.figures('2025-05-19', '2025-06-30', { asOf: '2025-05-18' })
    expect(before.figures['rates.onTimeReply']).toMatchObject({ text: '—', count: 0 })
  })

  test('承办单位负责人看到的只有本单位参与的：主办的寅件、协办的卯件', async () => {
    const housing = await world.figures('2025-04-01', '2025-06-30', { viewer: headOf('housing') })
    expect(housing.figures['rates.onTimeReply']).toMatchObject({ text: '100%', count: 1 })
    const town = await world.figures('2025-04-01', '2025-06-30', { viewer: headOf('town') })
    expect(town.figures['rates.onTimeReply']).toMatchObject({ text: '100%', count: 1 })
  })
})

/**
 * 第二十二条：信访局收到 + 15日内转送。
 *
 *  件  收到   登记   到期          转送            三月
 *  甲  03-03  03-03  03-18         03-18           按期
 *  乙  03-03  03-03  03-18         03-19           逾期
 *  丙  03-07  03-07  03-22→03-24   03-24           按期
 *  丁  03-20  03-20  04-04→04-07   没有            —（四月逾期）
 *  戊  03-05  03-10  03-20         03-21（从收到起算）   逾期
 *  己  03-04  03-04  03-19         03-10撤回       —
 *  庚  03-04  直接到水利局，不由信访局转送         —
 */
describe('第二十二条：及时转送率', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    const { petitions } = world
    await petitions.register('甲', { on: '2025-03-03' })
    await petitions.send('甲', '2025-03-18')
    await petitions.register('乙', { on: '2025-03-03' })
    await petitions.send('乙', '2025-03-19')
    await petitions.register('丙', { on: '2025-03-07' })
    await petitions.send('丙', '2025-03-24')
    await petitions.register('丁', { on: '2025-03-20' })
    await petitions.register('戊', { on: '2025-03-10', receivedOn: '2025-03-05' })
    await petitions.send('戊', '2025-03-21')
    await petitions.register('己', { on: '2025-03-04' })
    await petitions.withdraw('己', '2025-03-10')
    await petitions.register('庚', { on: '2025-03-04', firstReceiver: 'water' })
  })
  afterAll(() => world.drop())

  test('三月结算4件，按期2件；四月结算1件，逾期', async () => {
    const march = await world.figures('2025-03-01', '2025-03-31')
    expect(march.figures['rates.timelyDispatch']).toMatchObject({ text: '50%', count: 4 })
    const april = await world.figures('2025-04-01', '2025-04-30')
    expect(april.figures['rates.timelyDispatch']).toMatchObject({ text: '0%', count: 1 })
  })
})
