import { expect, test } from 'vitest'
import { arrange } from './arrange.ts'

const figure = (value: number | null, label = '某数（件）') => ({
  ...{ value, text: String(value), label, definition: '', basis: '', count: value },
})

const sheet = {
  figures: {
    'flow.total': figure(9),
    'flow.visit': figure(6, '走访（件、批次）'),
    'flow.visit.county': figure(6),
    'flow.category.土地': figure(2),
    'flow.category.住房': figure(7),
    'rates.repeat': figure(0.5),
    'rates.onTimeReply': figure(null),
    'routes.litigation': figure(1),
    'inspection.sender.甲组.batch.1': figure(3),
    'nobody.knows': figure(1),
  },
}

test('每个数字都在，而且只在一处；没有名目的也不丢', () => {
  const placed = arrange(sheet).flatMap(({ groups }) => groups.flatMap(({ figures }) => figures.map(({ id }) => id)))
  expect(placed.toSorted()).toEqual(Object.keys(sheet.figures).toSorted())
  expect(arrange(sheet).at(-1)).toMatchObject({ title: '其他', groups: [{ figures: [{ id: 'nobody.knows' }] }] })
})

test('分类按多少排，用自己的名字；其余去掉计量单位', () => {
  const [flow] = arrange(sheet)
  const names = flow?.groups.map(({ title, figures }) => [title, figures.map(({ name }) => name)])
  expect(names).toEqual([
    [undefined, ['某数', '某数']],
    ['按信访形式', ['走访']],
    ['走访到哪里', ['某数']],
    ['按内容分类', ['住房', '土地']],
  ])
})

test('引出程序的紧跟在按期答复率的后面', () => {
  expect(arrange(sheet)[1]?.groups.flatMap(({ figures }) => figures.map(({ id }) => id))).toEqual([
    'rates.onTimeReply',
    'routes.litigation',
  ])
})
