import { describe, expect, test } from 'vitest'
import { accepted, decide, eventOf, expectRefused, facts, handlerOf, headOf, officeHead } from '../../testing.ts'
import { checked, drafted } from '../../testing-papers.ts'
import { paperRefusals } from '../../papers-on-file.ts'
import { checkPaper } from './decide.ts'

const by = (actor = headOf('water'), ...texts: readonly string[]) => facts({ today: '2025-04-28', actor, texts })
const input = { paper: '1', on: '2025-04-28' }

describe('核稿', () => {
  test('由本单位另一人核稿，记下姓名编号和日期', () => {
    expect(eventOf(drafted(), checkPaper, input, by(headOf('water'), 'remark'))).toMatchObject({
      by: 'staff-head-water',
      on: '2025-04-28',
      remark: { content: 'remark' },
    })
    expect(checked().papers?.[0]).toMatchObject({ status: 'checked', drafted: { by: 'staff-water' } })
  })

  test.each([
    ['拟稿人自己', drafted(), input, handlerOf('water'), 'sameDrafter'],
    ['别的单位', drafted(), input, officeHead, 'otherUnit'],
    ['早于拟稿', drafted(), { ...input, on: '2025-04-24' }, headOf('water'), 'dayOutOfOrder'],
    ['没有这份文书', drafted(), { ...input, paper: '3' }, headOf('water'), 'unknownPaper'],
  ] as const)('%s的，不能核稿', (_, petition, given, actor, refused) => {
    expect(expectRefused(petition, checkPaper, given, by(actor)).refused).toBe(refused)
  })

  test('没有待核稿的，这一步是关着的', () => {
    expect(decide(accepted(), checkPaper, input, by())).toBe(paperRefusals.nonePending)
    expect(decide(checked(), checkPaper, input, by())).toBe(paperRefusals.nonePending)
  })
})

test('已经核过的那一份不再核一次，还有别的待核也一样', () => {
  const both = drafted(checked())
  expect(both.papers?.map(({ id, status }) => [id, status])).toEqual([
    ['1', 'checked'],
    ['2', 'drafted'],
  ])
  expect(expectRefused(both, checkPaper, input, by(handlerOf('water'))).refused).toBe('notDrafted')
})
