import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { handlerOf, headOf, officeHead } from '../../petition/testing.ts'
import { expectFigures, openWorld, sidesOf } from '../testing.ts'
import type { World } from '../testing.ts'

const county: Readonly<Record<string, string>> = {
  'flow.total': '14',
  'flow.online': '3',
  'flow.visit': '8',
  'flow.letter': '1',
  'flow.phone': '1',
  'flow.other': '1',
  'flow.visit.national': '1',
  'flow.visit.province': '1',
  'flow.visit.city': '1',
  'flow.visit.cityGate': '1',
  'flow.visit.county': '2',
  'flow.visit.town': '1',
  'flow.visit.other': '1',
  'flow.people': '68',
  'flow.category.农业农村': '3',
  'flow.category.城乡建设': '2',
  'flow.unit.水利局': '3',
  'flow.unit.住建局': '2',
  'flow.unit.柳河镇': '2',
  'rates.repeat': '21.43%',
}

/**
 *  件 登记        形式   处所        人数 分类      主办    关系            计入上半年
 *  —  2024-12-31  来信                  1                                    否：前一日
 *  1  2025-01-01  走访   国家信访局      1 农业农村  水利局                  是：首日
 *  2  2025-06-30  走访   省信访局        2 农业农村  水利局（柳河镇协办）    是：末日；协办不计
 *  —  2025-07-01  来信                  9                                    否：后一日
 *  3  2025-02-03  走访   市信访局       50 城乡建设  住建局                  是：50人仍是1件、1批次
 *  4  2025-02-04  走访   市委市政府门前  1           柳河镇（拟转）          是：未转送，计拟转单位
 *  5  2025-02-05  走访   县信访局        1           重复件                  是
 *  6  2025-02-06  走访   县信访局        1           联名或多人同事          是，不是重复
 *  7  2025-02-07  走访   乡镇            1           直接到柳河镇            是
 *  8  2025-02-08  走访   其他            1           撤回                    是
 *  9  2025-03-01  网上   （县）          1 城乡建设  水利局异议成立→住建局   是，计后一单位
 * 10  2025-03-02  网上   （县）          1           期限内向上级重复提出    是
 * 11  2025-03-03  网上   （县）          1           复核后再提              是
 * 12  2025-03-04  来信   （县）          1 农业农村  水利局                  是
 * 13  2025-03-05  来电   （县）          5           不予受理（检举控告）    是
 * 14  2025-03-06  其他   （县）          1                                   是
 * 重复：5、10、11 = 3 ÷ 14 = 21.428… → 21.43%；人次：1+2+50+1+1+1+1+1+1+1+1+1+5+1 = 68
 */
async function enterCounty({ petitions }: World): Promise<void> {
  await petitions.register('前一日', { on: '2024-12-31', form: 'letter' })
  await petitions.register('后一日', { on: '2025-07-01', form: 'letter', people: 9 })
  const visit = { form: 'visit' } as const
  await petitions.register('1', { on: '2025-01-01', ...visit, venue: 'national', category: '农业农村' })
  await petitions.send('1', '2025-01-02')
  await petitions.register('2', { on: '2025-06-30', ...visit, venue: 'province', people: 2, category: '农业农村' })
  await petitions.send('2', '2025-07-01', ['water', 'town'])
  await petitions.register('3', { on: '2025-02-03', ...visit, venue: 'city', people: 50, category: '城乡建设' })
  await petitions.send('3', '2025-02-05', ['housing'])
  await petitions.register('4', { on: '2025-02-04', ...visit, venue: 'cityGate', proposedUnit: 'town' })
  await petitions.register('5', { on: '2025-02-05', ...visit })
  await petitions.relate('5', '2025-02-05', 'repeat', '1')
  await petitions.register('6', { on: '2025-02-06', ...visit })
  await petitions.relate('6', '2025-02-06', 'joint', '3')
  await petitions.register('7', { on: '2025-02-07', ...visit, venue: 'town', firstReceiver: 'town' })
  await petitions.register('8', { on: '2025-02-08', ...visit, venue: 'other' })
  await petitions.withdraw('8', '2025-02-12')
  await petitions.register('9', { on: '2025-03-01', form: 'online', category: '城乡建设' })
  await petitions.send('9', '2025-03-03')
  await petitions.object('9', '2025-03-05')
  await petitions.decideObjection('9', '2025-03-06', true)
  await petitions.send('9', '2025-03-07', ['housing'])
  await petitions.register('10', { on: '2025-03-02', form: 'online' })
  await petitions.relate('10', '2025-03-02', 'duplicateAtSuperior', '1')
  await petitions.register('11', { on: '2025-03-03', form: 'online' })
  await petitions.relate('11', '2025-03-03', 'afterFinalReview', '1')
  await petitions.register('12', { on: '2025-03-04', category: '农业农村' })
  await petitions.send('12', '2025-03-05')
  await petitions.register('13', { on: '2025-03-05', form: 'phone', people: 5 })
  await petitions.register('14', { on: '2025-03-06', form: 'other' })
}

describe('信访流量：一个可以用手数的县', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await enterCounty(world)
  })
  afterAll(() => world.drop())

  test('登记日期在首尾两日之间的都计，撤回的也计；一次来访不论几人计1件', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), county)
  })

  test('百分比的值是分数，件数是分母', async () => {
    const { figures } = await world.figures('2025-01-01', '2025-06-30')
    expect(figures['rates.repeat']).toMatchObject({ value: 3 / 14, count: 14 })
    expect(figures['flow.total']).toMatchObject({ value: 14, count: 14 })
  })

  test('各形式之和等于总量，各处走访之和等于走访，两边都写出', async () => {
    expect(sidesOf(await world.figures('2025-01-01', '2025-06-30'), 'flow')).toEqual({
      'flow.forms': 14,
      'flow.relation': 14,
      'flow.venues': 8,
    })
  })

  test('一天的统计期：只有那一天登记的', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-01-01'), {
      'flow.total': '1',
      'flow.visit.national': '1',
      'flow.visit.county': '0',
      'flow.unit.水利局': '1',
      'flow.unit.住建局': undefined,
    })
  })

  test('没有登记的统计期：件数是 0，重复率是「—」', async () => {
    expectFigures(await world.figures('2023-01-01', '2023-06-30'), {
      'flow.total': '0',
      'flow.people': '0',
      'rates.repeat': '—',
    })
  })

  test('按当时所知：登记了而重复关系还没有确认的，不计重复；改派以前计前一单位', async () => {
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-02-04' }), {
      'flow.total': '3',
      'flow.unit.水利局': '1',
      'flow.unit.柳河镇': '1',
      'flow.unit.住建局': undefined,
    })
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-03-04' }), {
      'flow.total': '11',
      'flow.unit.水利局': '2',
      'flow.unit.住建局': '1',
      'rates.repeat': '27.27%',
    })
  })

  test('没有主办单位、也没有拟转单位的，不列入任何单位', async () => {
    const { figures } = await world.figures('2025-01-01', '2025-06-30')
    const byUnit = Object.entries(figures).filter(([id]) => id.startsWith('flow.unit.'))
    expect(byUnit.reduce((n, [, figure]) => n + (figure.value ?? 0), 0)).toBe(7)
  })

  test('承办单位只看到自己参与的件：主办、协办的；从不得到全县的数', async () => {
    const viewer = handlerOf('town')
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { viewer }), {
      'flow.total': '2',
      'flow.visit': '2',
      'flow.people': '3',
      'flow.unit.水利局': '1',
      'flow.unit.柳河镇': '1',
      'flow.unit.住建局': undefined,
      'rates.repeat': '0%',
    })
    const { figures } = await world.figures('2025-01-01', '2025-06-30', { viewer: headOf('housing') })
    expect(figures['flow.total']?.value).toBe(2)
  })

  test('系统管理员什么也看不到；信访局负责人看到全县', async () => {
    const admin = { id: 'admin', unit: 'office', role: 'admin' } as const
    const none = await world.figures('2025-01-01', '2025-06-30', { viewer: admin })
    expect(none.figures['flow.total']?.value).toBe(0)
    expect(Object.keys(none.figures).filter((id) => id.startsWith('flow.unit.'))).toEqual([])
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { viewer: officeHead }), county)
  })
})

describe('第三十条第三款：被检举控告的单位', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
    await world.petitions.register('举报', { on: '2025-03-03', kind: 'accusation' })
    await world.petitions.send('举报', '2025-03-04')
    await world.petitions.confirmKind('举报', '2025-03-05', 'accusation', ['water'])
  })
  afterAll(() => world.drop())

  test('从自己的数里看不出有过这件', async () => {
    const viewer = handlerOf('water')
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { viewer }), {
      'flow.total': '0',
      'flow.unit.水利局': undefined,
    })
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), { 'flow.total': '1' })
  })
})

describe('从未填报', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(() => world.drop())

  test('固定名称的各项都在，写「未填报」，值和件数为空；没有算式可核', async () => {
    const { figures, checks } = await world.figures('2025-01-01', '2025-06-30')
    expect(Object.keys(figures).toSorted()).toEqual(fixedNames)
    expect(new Set(Object.values(figures).map(({ text }) => text))).toEqual(new Set(['未填报']))
    expect(Object.values(figures).filter(({ value, count }) => value !== null || count !== null)).toEqual([])
    expect(checks).toEqual([])
    expect(Object.values(figures).filter((f) => f.label === '' || f.definition === '' || f.basis === '')).toEqual([])
  })

  test('登记了一件以后，其他台账仍是「未填报」；那一件登记以前也是', async () => {
    await world.petitions.register('1', { on: '2025-03-03' })
    expectFigures(await world.figures('2025-01-01', '2025-06-30'), {
      'flow.total': '1',
      'rates.timelyAcceptance': '—',
      'inspection.total': '未填报',
      'leaderCases.total': '未填报',
      'conference.count': '未填报',
    })
    expectFigures(await world.figures('2025-01-01', '2025-06-30', { asOf: '2025-03-02' }), { 'flow.total': '未填报' })
  })
})

/** Every ID of a fixed name in FIGURES, 导入法定途径 beside 按期答复率, and what 第四十一条 and the other registers add. */
const fixedNames = [
  ...['total', 'online', 'visit', 'letter', 'phone', 'other', 'people', 'first', 'repeat'].map(
    (name) => `flow.${name}`,
  ),
  ...['total', 'visit', 'people', 'first', 'repeat'].map((name) => `concluded.${name}`),
  ...['total', 'linked', 'unanswered', 'late', 'processOnly', 'supervised', 'unenforced'].map(
    (name) => `returning.${name}`,
  ),
  ...['total', 'supervised', 'returned'].map((name) => `oldMatters.${name}`),
  ...['watched', 'returned', 'oneTimeRate'].map((name) => `firstHandling.${name}`),
  ...['national', 'province', 'city', 'cityGate', 'county', 'town', 'other'].map((name) => `flow.visit.${name}`),
  ...['total', 'closed', 'open', 'jointlyAssigned'].map((name) => `inspection.${name}`),
  ...['city', 'county', 'total', 'resolved', 'resolutionRate'].map((name) => `leaderCases.${name}`),
  ...['conference', 'publicity', 'training', 'screening', 'leaderVisits'].map((name) => `${name}.count`),
  'order.lawfulDispositions',
  ...['timelyAcceptance', 'onTimeReply', 'timelyDispatch', 'repeat', 'participation', 'satisfaction'].map(
    (name) => `rates.${name}`,
  ),
  ...['participation', 'satisfaction'].map((name) => `rates.office.${name}`),
  ...['judicial', 'arbitration', 'partyAppeal', 'administrative', 'statutoryDuty'].map((name) => `routes.${name}`),
  ...['transferred', 'assigned', 'supervised', 'reminded', 'escalated', 'receivedFromAbove'].map(
    (name) => `acts.${name}`,
  ),
  ...['improvement', 'policy', 'accountability', 'adopted', 'partlyAdopted', 'notAdopted'].map(
    (name) => `advice.${name}`,
  ),
  ...['mediation.started', 'mediation.agreed', 'conference.resolutions', 'conference.kept'],
  ...['total', 'closed', 'measures', 'kept'].map((name) => `rectification.${name}`),
  ...['plan.total', 'plan.closed', 'risks.total', 'risks.closed'],
].toSorted()
