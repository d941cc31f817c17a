import { describe, expect, test } from 'vitest'
import { terms } from '../../../terms/terms.ts'
import { act, decide, expectRefused, facts } from '../../testing.ts'
import { archived, stages } from '../../testing-stages.ts'
import { receiveFromAbove } from './decide.ts'
import { refusals } from './texts.ts'

const today = facts({ today: '2025-06-16', texts: ['requirements'] })
const paper = {
  on: '2025-06-16',
  level: 'city',
  organ: '市信访局',
  mode: 'assigned',
  documentNo: '长信函〔2025〕31号',
  answerBy: '2025-08-31',
}

describe('第二十二条第一款第三项：上级的交办、督办、转送', () => {
  test('信访局须在来文写明的日期以前报告，逢休息日不顺延', () => {
    const after = act(stages.accepted, receiveFromAbove, paper, today)
    expect(after.duties['above/1']).toMatchObject({
      term: 'answerAbove',
      owner: 'office',
      due: '2025-08-31',
      counted: false,
    })
    expect(after.oversight?.received).toEqual([{ id: '1', on: '2025-06-16', level: 'city', mode: 'assigned' }])
  })

  test('来文没有写明日期的，期限待定，不是法定期限，30日提醒', () => {
    const after = act(stages.accepted, receiveFromAbove, { ...paper, answerBy: undefined }, today)
    expect(after.duties['above/1']).toMatchObject({ term: 'answerAboveUndated', due: '2025-07-16' })
    expect(terms.answerAboveUndated.statutory).toBe(false)
    expect(terms.answerAboveUndated.label).toContain('期限待定')
  })

  test('问题17：信访人的60日照常计算', () => {
    const after = act(stages.accepted, receiveFromAbove, paper, today)
    expect(after.duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
  })

  test('程序终了、已经归档的，上级来文照收，案卷取出', () => {
    const late = { ...paper, on: '2025-12-02', answerBy: '2025-12-20' }
    const after = act(archived, receiveFromAbove, late, facts({ today: '2025-12-02' }))
    expect(after).not.toHaveProperty('archivedOn')
    expect(after.stage).toBe('ended')
    expect(after.duties['above/1']?.status).toBe('running')
  })

  test('还没有登记的，先登记信访件', () => {
    expect(decide(stages.blank, receiveFromAbove, paper, today)).toBe(refusals.notRegistered)
  })

  test.each([
    ['要求报告的日期早于收到', { answerBy: '2025-06-15' }, 'dayOutOfOrder'],
    ['日期还没有到', { on: '2025-06-17' }, 'dayInFuture'],
  ])('%s的，退回', (_, more, refused) => {
    expect(expectRefused(stages.accepted, receiveFromAbove, { ...paper, ...more }, today).refused).toBe(refused)
  })
})
