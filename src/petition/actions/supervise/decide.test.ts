import { describe, expect, test } from 'vitest'
import { applyClockEntry } from '../../../terms/clock.ts'
import { startOfficeTarget } from '../../duties.ts'
import { act, decide, expectRefused, facts } from '../../testing.ts'
import { archived, confirm, stages } from '../../testing-stages.ts'
import { supervise } from './decide.ts'
import { refusals } from './texts.ts'

const on = (today: string, ...texts: readonly string[]) => facts({ today, texts })
const press = (more: object = {}) => ({
  on: '2025-08-20',
  unit: 'land',
  ground: 'shirkingOrFalsifying',
  answerDueOn: '2025-08-30',
  ...more,
})
const today = on('2025-08-20', 'advice')

describe('第四十条第一款：督办，并提出改进工作的建议', () => {
  test('被督办的单位须在指定的日期以前答复，逢休息日不顺延', () => {
    const after = act(stages.accepted, supervise, press(), today)
    expect(after.supervisions).toEqual([{ id: '1', unit: 'land', ground: 'shirkingOrFalsifying', on: '2025-08-20' }])
    expect(after.duties['supervision/1']).toMatchObject({ owner: 'land', due: '2025-08-30', counted: false })
  })

  test('可以一再督办，各有序号', () => {
    const twice = act(act(stages.accepted, supervise, press(), today), supervise, press(), today)
    expect(twice.supervisions.map((each) => each.id)).toEqual(['1', '2'])
    expect(twice.duties['supervision/2']?.status).toBe('running')
  })

  test('信访局自己应当督办的提醒，督办了就了结', () => {
    const reminder = startOfficeTarget('supervise/1', 'supervise', stages.accepted.receivedOn, today.calendar)
    const owing = { ...stages.accepted, duties: applyClockEntry(stages.accepted.duties, reminder) }
    expect(act(owing, supervise, press(), today).duties['supervise/1']).toMatchObject({ status: 'met' })
  })

  test('复查、复核机关拖延的，也可以督办', () => {
    const after = act(
      stages.firstReview,
      supervise,
      press({ on: '2025-10-10', unit: 'county', answerDueOn: '2025-10-20' }),
      on('2025-10-10', 'advice'),
    )
    expect(after.duties['supervision/1']?.owner).toBe('county')
  })

  test('拒不执行处理意见的，程序终了以后也可以督办；别的情形不可以', () => {
    const late = { on: '2025-12-01', answerDueOn: '2025-12-10' }
    const after = act(
      stages.ended,
      supervise,
      press({ ...late, ground: 'refusingOpinion' }),
      on('2025-12-01', 'advice'),
    )
    expect(after.duties['supervision/1']?.status).toBe('running')
    expect(decide(stages.ended, supervise, press(late), on('2025-12-01', 'advice'))).toBe(refusals.ended)
  })

  test.each([
    ['还没有单位承办', stages.confirmed, {}, refusals.noUnit],
    ['单位没有办理过这件信访', stages.accepted, { unit: 'bank' }, refusals.notInvolved],
    ['处理意见书还没有送出，谈不上拒不执行', stages.accepted, { ground: 'refusingOpinion' }, refusals.noOpinion],
    ['第三十条第三款：被检举控告的单位', confirm(stages.delivered, 'appeal', 'land'), {}, refusals.accusedUnit],
    ['已经归档', archived, { ground: 'refusingOpinion' }, refusals.archived],
  ])('%s的，不能督办', (_, petition, more, refusal) => {
    expect(decide(petition, supervise, press(more), today)).toBe(refusal)
  })

  test.each([
    ['没有改进工作的建议', {}, [], 'textMissing'],
    ['日期还没有到', { on: '2025-08-21' }, ['advice'], 'dayInFuture'],
    ['要求答复的日期早于督办日期', { answerDueOn: '2025-08-19' }, ['advice'], 'dayOutOfOrder'],
  ])('%s的，退回', (_, more, texts, refused) => {
    expect(expectRefused(stages.accepted, supervise, press(more), on('2025-08-20', ...texts)).refused).toBe(refused)
  })
})
