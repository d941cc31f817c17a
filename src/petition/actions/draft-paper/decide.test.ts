import { describe, expect, test } from 'vitest'
import { paperIssuers } from '../../papers.ts'
import {
  accepted,
  act,
  decide,
  eventOf,
  expectRefused,
  facts,
  given,
  handlerOf,
  headOf,
  registrar,
} from '../../testing.ts'
import { drafted, signed } from '../../testing-papers.ts'
import { archived, county, stages } from '../../testing-stages.ts'
import { acts } from '../index.ts'
import { draftPaper } from './decide.ts'
import { refusals } from './texts.ts'

const known = facts({ today: '2025-04-25', actor: handlerOf('water'), texts: ['wording'] })
const draft = (more: object = {}) => ({ kind: 'handlingOpinion', on: '2025-04-25', ...more })

describe('拟稿', () => {
  test('记下拟稿的人、日期和单位，改写的内容只留引用；不起动也不了结任何期限', () => {
    expect(eventOf(accepted(), draftPaper, draft(), known)).toMatchObject({
      paper: '1',
      unit: 'water',
      by: 'staff-water',
      wording: { content: 'wording' },
      clocks: [],
    })
    expect(drafted().duties).toEqual(accepted().duties)
  })

  test('一件信访可以有多份文书，各有序号', () => {
    const two = act(drafted(), draftPaper, draft({ kind: 'noticeOfReceipt' }), known)
    expect(two.papers?.map(({ id, kind }) => [id, kind])).toEqual([
      ['1', 'handlingOpinion'],
      ['2', 'noticeOfReceipt'],
    ])
  })

  test('重新拟写的，从头核稿', () => {
    const checked = act(
      drafted(),
      acts.checkPaper,
      { paper: '1', on: '2025-04-25' },
      facts({ today: '2025-04-25', actor: headOf('water') }),
    )
    const again = act(checked, draftPaper, draft({ paper: '1' }), known)
    expect(again.papers).toHaveLength(1)
    expect(again.papers?.[0]).toMatchObject({ status: 'drafted' })
    expect(again.papers?.[0]).not.toHaveProperty('checked')
  })

  test('复查机关拟写复查意见书；没有账号的由信访局代为存档', () => {
    const opinion = { kind: 'firstReviewOpinion', on: '2025-09-20' }
    const by = (actor = county) => facts({ today: '2025-09-20', actor })
    expect(act(stages.firstReview, draftPaper, opinion, by()).papers?.[0]).toMatchObject({ unit: 'county' })
    expect(act(stages.firstReview, draftPaper, opinion, by(registrar)).papers?.[0]).toMatchObject({ unit: 'office' })
  })

  test('每一种文书都有人可以出具', () => {
    for (const issuers of Object.values(paperIssuers)) expect(issuers).not.toHaveLength(0)
  })

  test.each([
    ['督办函不由责任单位出具', accepted(), { kind: 'supervisionLetter' }, 'notIssuer'],
    ['还没有登记', given(), {}, 'notRegistered'],
    ['要重新拟写的文书不存在', accepted(), { paper: '7' }, 'unknownPaper'],
    ['要重新拟写的是另一种文书', drafted(), { paper: '1', kind: 'noticeOfReceipt' }, 'otherKind'],
    ['要重新拟写的已经签发', signed(), { paper: '1', on: '2025-04-28' }, 'signedAlready'],
    ['日期还没有到', accepted(), { on: '2025-05-01' }, 'dayInFuture'],
  ] as const)('%s的，不能拟稿', (_, petition, more, refused) => {
    const later = facts({ today: '2025-04-28', actor: handlerOf('water') })
    expect(expectRefused(petition, draftPaper, draft(more), later).refused).toBe(refused)
  })

  test('信访局不能改写单位的稿子', () => {
    const by = facts({ today: '2025-04-25', actor: registrar })
    const input = { kind: 'deliveryReceipt', on: '2025-04-25' }
    const before = act(accepted(), draftPaper, input, known)
    expect(expectRefused(before, draftPaper, { ...input, paper: '1' }, by).refused).toBe('otherUnit')
  })

  test('作废的不能改写', () => {
    const by = facts({ today: '2025-04-28', actor: headOf('water'), texts: ['reason'] })
    const voided = act(drafted(), acts.voidPaper, { paper: '1', on: '2025-04-28' }, by)
    expect(decide(voided, draftPaper, draft({ paper: '1', on: '2025-04-28' }), by)).toBe(refusals.voidAlready)
  })

  test('归档以后不再拟稿', () => {
    const by = facts({ today: '2025-12-02', actor: registrar })
    expect(decide(archived, draftPaper, { kind: 'deliveryReceipt', on: '2025-12-02' }, by)).toBe(refusals.archived)
  })
})

test('改写的内容、就哪一项，随文书留在案卷里；没有的，不留空项', () => {
  const after = (more: object, texts: readonly string[]) =>
    act(accepted(), draftPaper, draft(more), facts({ today: '2025-04-25', actor: handlerOf('water'), texts }))
      .papers?.[0]
  expect(after({ item: '1' }, ['wording'])).toMatchObject({ item: '1', wording: { content: 'wording' } })
  const plain = after({}, [])
  expect(Object.keys(plain ?? {}).toSorted()).toEqual(['drafted', 'id', 'kind', 'status', 'unit'])
})
