import { describe, expect, test } from 'vitest'
import { plainDate } from '../../calendar/plain-date.ts'
import { outline } from '../../documents/paper/outline.ts'
import type { Figure } from '../../statistics/figure.ts'
import { halfYearReport } from './half-year-report.ts'
import type { HalfYearInput } from './input.ts'
import { activity, countFigure, county, figureSheet, neverImported, rateFigure } from './invented-county.fixture.ts'

const text = (changes: Partial<HalfYearInput> = {}): string => outline(halfYearReport(county(changes)))
const withFigures = (changes: Parameters<typeof figureSheet>[0]): string => text({ sheet: figureSheet(changes) })
const over = (from: string, to: string, asOf = to) => ({
  sheet: { ...figureSheet(), period: { from: plainDate(from), to: plainDate(to), asOf } },
})

test('青禾县2025年上半年：全文', async () => {
  await expect(text()).toMatchFileSnapshot('./invented-county.golden.txt')
})

describe('标题写明机关和期间', () => {
  test.each([
    ['2025-01-01', '2025-06-30', '2025年上半年信访工作情况\n和下半年工作安排'],
    ['2025-01-01', '2025-06-25', '2025年上半年信访工作情况\n和下半年工作安排'],
    ['2025-01-01', '2025-05-31', '2025年1月1日至5月31日信访工作情况\n和下一步工作安排'],
    ['2025-02-01', '2025-06-30', '2025年2月1日至6月30日信访工作情况\n和下一步工作安排'],
    ['2025-07-01', '2025-12-31', '2025年下半年信访工作情况\n和下一步工作安排'],
    ['2025-01-01', '2025-12-31', '2025年信访工作情况\n和下一步工作安排'],
    ['2024-12-26', '2025-06-25', '2024年12月26日至2025年6月25日信访工作情况\n和下一步工作安排'],
  ])('%s 至 %s', (from, to, title) => {
    expect(text(over(from, to))).toMatch(new RegExp(`^青禾县信访局\n${title}\n`))
  })
})

describe('截至何时', () => {
  test('写到日，或者写到北京时间的分', () => {
    expect(text(over('2025-01-01', '2025-06-25', '2025-07-03'))).toContain('数字依据截至2025年7月3日已录入')
    expect(text(over('2025-01-01', '2025-06-25', '2025-07-03T16:30:00Z'))).toContain('截至2025年7月4日00:30已录入')
  })

  test('不是日期的写法不出报告', () => {
    expect(() => text(over('2025-01-01', '2025-06-25', '上周'))).toThrow('“上周”不是日期或时刻')
  })
})

describe('上期工作计划落实得怎样，报告开头就说', () => {
  const item = { part: 'task', promises: [{ owner: '住建局', due: plainDate('2025-06-30') }] } as const

  test('没有完成的逐项写明由谁、何日以前；已完成的只计数', () => {
    const lastPlan = [
      { id: '1', task: '清理拖欠工程款', done: false, ...item },
      { id: '2', task: '培训接访人员', done: true, ...item },
      { id: '3', task: '重点人员会商', done: false, ...item, promises: [] },
    ]
    expect(text({ lastPlan })).toContain(
      '上期工作计划5项，截至本期末已完成4项。尚未完成的：清理拖欠工程款（住建局，2025年6月30日以前）；（主题见台账）。',
    )
  })
})

describe('与上一期报告的衔接', () => {
  test('首尾相接，不作说明', () => {
    expect(text({ lastReportTo: plainDate('2024-12-31') })).not.toContain('上一期报告')
  })

  test('有间隔、有重叠，都要说明', () => {
    expect(text({ lastReportTo: plainDate('2024-12-20') })).toContain(
      '上一期报告统计至2024年12月20日，其后至本期开始前的日子未列入任何一期报告。',
    )
    expect(text({ lastReportTo: plainDate('2025-01-05') })).toContain(
      '上一期报告统计至2025年1月5日，与本期有日期重叠，两期数字不可相加。',
    )
  })
})

describe('信访流量', () => {
  test('来信、来电为零照实写，其他形式为零不写', () => {
    const zero = withFigures({ 'flow.letter': 0, 'flow.phone': 0 })
    expect(zero).toContain('按信访形式分，网上41件、走访76件、来信0件、来电0件。')
    expect(withFigures({ 'flow.other': 2 })).toContain('来电3件、其他形式2件。')
  })

  test('件数由多到少；相同的按拼音；名次相同的不截断', () => {
    const report = withFigures({ 'flow.unit.水务公司': 14 })
    expect(report).toContain('件数居前的是住建局40件、虒溪镇25件、人社局22件、教育局14件、南岭镇14件、水务公司14件。')
  })

  test('没有登记：写零，不写形式和排列', () => {
    const none = withFigures({ 'flow.total': 0, 'rates.repeat': rateFigure('rates.repeat', 0, 0) })
    expect(none).toContain('本期信访登记台账没有登记记录（0件）。')
    expect(none).not.toContain('按信访形式分')
  })

  test('没有走访：写零批次', () => {
    expect(withFigures({ 'flow.visit': 0 })).toContain('本期没有走访登记（0批次）。')
  })

  test('没有内容分类：说明台账未载', () => {
    const names = ['城乡建设', '劳动和社会保障', '农村农业', '教育']
    const without = names.map((name): readonly [string, undefined] => [`flow.category.${name}`, undefined])
    expect(withFigures(Object.fromEntries<undefined>(without))).toContain('台账未载内容分类。')
  })

  test('单位的数字未填报，不排进名次，附件仍列出', () => {
    const report = withFigures({ 'flow.unit.住建局': neverImported('flow.unit.住建局') })
    expect(report).toContain('按主办责任单位分，件数居前的是虒溪镇25件')
    expect(report).toContain('指标flow·unit·住建局 | 未填报')
  })
})

describe('巡视交办', () => {
  test('几个交办机关，分别写批次', () => {
    const report = withFigures({
      'inspection.batch.1': undefined,
      'inspection.batch.2': undefined,
      'inspection.sender.省委巡视组.batch.2': 5,
      'inspection.sender.省委巡视组.batch.1': 10,
      'inspection.sender.中央巡视组.batch.1': 11,
    })
    expect(report).toContain(
      '各巡视机构交办信访事项26件。其中省委巡视组交办第一批10件、第二批5件；中央巡视组交办第一批11件。',
    )
  })

  test('第十批在第二批之后', () => {
    const report = withFigures({ 'inspection.batch.10': 3, 'inspection.batch.2': 8 })
    expect(report).toContain('第一批15件、第二批8件、第十批3件。')
  })

  test('没有共同承办的，不写共同承办；没有事项的单位不写', () => {
    const report = withFigures({ 'inspection.jointlyAssigned': 0 })
    expect(report).not.toContain('共同承办')
    expect(report).toContain('其中：住建局12件、虒溪镇8件、法院4件、人社局4件。')
  })

  test('没有交办事项：写零', () => {
    expect(withFigures({ 'inspection.total': 0 })).toContain('台账中没有巡视交办的信访事项（0件）。')
  })

  test('未说明交办机关时不猜', () => {
    const { inspectionSender: _, ...rest } = county()
    expect(outline(halfYearReport(rest))).toContain('截至2025年6月25日，巡视机构交办信访事项26件。')
  })
})

describe('台账明细', () => {
  test('只引期内的，按日期，最多六条', () => {
    const days = ['2025-03-07', '2025-01-02', '2024-12-31', '2025-06-26', '2025-02-03', '2025-02-04', '2025-02-05']
    const activities = [...days, '2025-02-06', '2025-02-08'].map((day) =>
      activity('conference', day, { subject: '会商' }),
    )
    expect(text({ activities })).toContain(
      '：1月2日“会商”；2月3日“会商”；2月4日“会商”；2月5日“会商”；2月6日“会商”；2月8日“会商”；其余见会议活动台账。',
    )
  })

  test('没有明细，只写次数', () => {
    expect(text({ activities: [] })).toContain('召开信访工作联席会议2次。')
  })

  test('跨年的期间，日期写年份', () => {
    const sheet = over('2024-07-01', '2025-06-30')
    expect(text(sheet)).toContain('2025年2月27日“交办事项进度通报”')
  })

  test.each(['稳控', '重点人员', '非访', '打击', '平稳', '反弹'])('含“%s”的台账文字不引用', (word) => {
    const activities = [activity('conference', '2025-02-03', { subject: `关于${word}的会议`, result: `${word}落实` })]
    const report = text({ activities })
    expect(report).not.toContain(word)
    expect(report).toContain('召开信访工作联席会议2次：2月3日（主题见台账）。')
  })
})

describe('依法处置只写人数、决定机关和文号', () => {
  test('文号未登记，照实写', () => {
    const report = text()
    expect(report).toContain('有权机关依法处置1人（公安局决定，文号未登记）。')
    expect(report).not.toContain('非访')
  })

  test('有文号写文号，不再列为问题；同一机关同一文号只写一次', () => {
    const rest = { organs: ['公安局'], documentNumber: '青公行罚〔2025〕16号' }
    const activities = ['2025-05-01', '2025-05-02'].map((day) => activity('lawfulDisposition', day, rest))
    const report = text({ activities })
    expect(report).toContain('有权机关依法处置1人（公安局决定，青公行罚〔2025〕16号）。')
    expect(report).not.toContain('文号未登记')
  })

  test('没有明细，决定机关也未登记；没有处置，写零', () => {
    expect(text({ activities: [] })).toContain('（决定机关未登记，文号未登记）')
    expect(withFigures({ 'order.lawfulDispositions': 0 })).toContain('台账没有依法处置记录（0人）。')
  })
})

describe('率', () => {
  test('分母为零写“—”并说明，不写100%', () => {
    const report = withFigures({
      'rates.timelyAcceptance': rateFigure('rates.timelyAcceptance', 0, 0),
      'rates.satisfaction': rateFigure('rates.satisfaction', 0, 0),
    })
    expect(report).toContain('及时受理率为“—”（本期无到期义务）')
    expect(report).toContain('对责任单位的满意率为“—”（本期办结件尚无评价）')
  })

  test('对信访部门的评价有则写，没有人评价则不写', () => {
    const rated = (part: number): string =>
      withFigures({
        'rates.office.participation': rateFigure('rates.office.participation', part, 90),
        'rates.office.satisfaction': rateFigure('rates.office.satisfaction', 0, part),
      })
    expect(rated(4)).toContain('，对信访部门的参评率为4.44%，对信访部门的满意率为0%。')
    expect(rated(0)).toContain('对责任单位的满意率为77.27%。')
  })

  test('第三十一条：导入法定途径的件数与按期答复率写在一起，没有则不写', () => {
    expect(withFigures({ 'routes.judicial': 3, 'routes.statutoryDuty': 2, 'routes.arbitration': 0 })).toMatch(
      /按期答复率为[^。]*。另有导入法定途径的诉讼等司法程序3件、履行法定职责2件（第三十一条第一至五项）/,
    )
    expect(text()).not.toContain('导入法定途径的')
  })

  test('没有包案事项，不算化解率', () => {
    expect(withFigures({ 'leaderCases.total': 0 })).toContain('本期没有领导包案事项（0件），不计算化解率。')
  })
})

describe('未填报的台账', () => {
  const blank = Object.keys(figureSheet().figures).map((id) => [id, neverImported(id)] as const)
  const report = withFigures(Object.fromEntries(blank))

  test('每一节都说明未填报，不写零', () => {
    expect(report).toContain('青禾县信访登记台账未填报，本节没有数字。')
    expect(report).toContain('巡视交办事项台账未填报，本节没有数字。')
    expect(report).toContain('领导包案台账未填报，没有数字。')
    expect(report).toContain('会议活动台账未填报，联席会议和带案下访没有数字。')
    expect(report).toContain('及时受理率未填报')
    expect(report.split('附件1：')[0]).not.toMatch(/[^\d]0[件次人]/)
  })

  test('列为问题，安排补齐', () => {
    expect(report).toContain(
      '一是部分台账没有填报（信访登记台账、巡视交办事项台账、领导包案台账、会议活动台账），相关工作无法用数字说明。',
    )
    expect(report).toContain('1.补齐台账')
  })
})

test('没有数字支持的内容，写〔待填：依据〕', () => {
  for (const sentence of ['整改措施、责任单位和进展：', '专项工作力量的设置和分工：', '责任单位和完成日期：']) {
    expect(withFigures({ 'rectification.total': 0 })).toContain(`${sentence}〔待填：依据〕。`)
  }
  expect(text()).toContain('（一）重点项目谋划情况\n〔待填：依据〕。')
})

test('各项都好：不编造问题，留给人填', () => {
  const good = Object.fromEntries(
    Object.keys(figureSheet().figures).map((id): readonly [string, Figure | number] => {
      if (id.startsWith('rates.')) return [id, rateFigure(id, id === 'rates.repeat' ? 0 : 4, 4)]
      if (id === 'inspection.open' || id.startsWith('flow.visit.') || /^(order|oldMatters)\./u.test(id)) return [id, 0]
      return [id, countFigure(id, 12)]
    }),
  )
  expect(withFigures(good)).toContain('二、存在问题\n按本期数字没有需要单列的问题。其他问题：〔待填：依据〕。\n三、')
})

test('核对关系不符：正文开头提示，附件写明两边', () => {
  const sheet = figureSheet()
  const broken = { id: 'flow.forms', statement: '各形式之和等于登记件数', left: 126, right: 127, holds: false }
  const report = text({ sheet: { ...sheet, checks: [broken] } })
  expect(report).toContain('附件所列核对关系有不相符的，签发前应当查明：各形式之和等于登记件数。')
  expect(report).toContain('各形式之和等于登记件数 | 126 | 127 | 不相符')
  expect(text({ sheet: { ...sheet, checks: [] } })).toContain('本期没有可以核对的数字关系。')
})

test('缺少固定名称的指标，不出报告', () => {
  expect(() => withFigures({ 'flow.people': undefined })).toThrow('统计结果里没有指标“flow.people”')
})

test('附件：口径与上一行相同的部分不重复，其余写全', () => {
  const same = { value: 1, text: '1', count: 1, basis: '信访登记台账' }
  const sheet = figureSheet({
    'flow.unit.甲': { ...same, label: '甲', definition: '以甲为主办单位；登记日期在期内' },
    'flow.unit.乙': { ...same, label: '乙', definition: '以乙为主办单位；登记日期在期内' },
    'flow.unit.丙': { ...same, label: '丙', definition: '以乙为主办单位；登记日期在期内' },
    'flow.unit.丁': { ...same, label: '丁', definition: '以丁为主办单位；登记日期在期内', basis: '另一台账' },
  })
  expect(text({ sheet })).toContain(
    '甲 | 1 | 以甲为主办单位；登记日期在期内〔信访登记台账〕\n' +
      '乙 | 1 | 以乙为主办单位，其余同上\n' +
      '丙 | 1 | 同上\n' +
      '丁 | 1 | 以丁为主办单位；登记日期在期内〔另一台账〕\n',
  )
})

describe('工作计划', () => {
  const promise = { owner: '住建局', due: plainDate('2025-09-30') }
  const item = { id: 'p1', part: 'task', task: '办结农村危房改造积案', promises: [promise] } as const

  test('每一项写明由谁、在哪一天以前落实；没有人承诺的写待填', () => {
    expect(text({ plan: [item] })).toContain('办结农村危房改造积案。由住建局于2025年9月30日以前落实。')
    expect(text({ plan: [{ ...item, promises: [] }] })).toContain(
      '办结农村危房改造积案。责任单位和完成日期：〔待填：依据〕。',
    )
  })

  test('重点项目另列在前', () => {
    const project = { ...item, part: 'project', task: '建成综治中心窗口' } as const
    expect(text({ plan: [item, project] })).toContain('（一）重点项目谋划情况\n建成综治中心窗口。')
  })

  test('登记的文字里有报告不能用的词，不引用', () => {
    expect(text({ plan: [{ ...item, task: '做好重点人员稳控' }] })).not.toContain('稳控')
  })

  test('没有上期计划的，开头不提', () => {
    expect(withFigures({ 'plan.total': 0 })).not.toContain('上期工作计划')
  })
})
