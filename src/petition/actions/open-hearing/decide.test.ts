import { describe, expect, test } from 'vitest'
import { isMissed, settlementOf } from '../../../terms/clock.ts'
import { plainDate as day } from '../../../calendar/plain-date.ts'
import { acts } from '../index.ts'
import { act, expectRefused, facts, registrar } from '../../testing.ts'
import { city, confirm, county, land, stages } from '../../testing-stages.ts'
import { openHearing } from './decide.ts'

const { answerFinalReview, answerFirstReview, issueOpinion } = acts
const known = (actor = city, today = '2025-11-03', texts = ['notice', 'opinion']) => facts({ today, actor, texts })
const opening = { on: '2025-11-03', ground: 'complex' }
const heard = act(stages.finalReview, openHearing, opening, known())

describe('举行听证', () => {
  test('第三十六条第二款：复核中听证，复核的30日自听证开始之日暂停', () => {
    expect(heard.duties['finalReview']).toMatchObject({ status: 'suspended', suspendedOn: '2025-11-03' })
    expect(heard.hearings).toEqual([
      { id: '1', level: 'finalReview', unit: 'city', openedOn: '2025-11-03', excluded: true },
    ])
  })

  test('暂停期间，听证本身是复核机关欠着的：忘了的听证看得见', () => {
    const owed = heard.duties['hearing/1']
    expect(owed).toMatchObject({ owner: 'city', due: '2025-11-18', counted: false, status: 'running' })
    expect(owed && isMissed(owed, day('2025-11-19'))).toBe(true)
    expect(settlementOf(heard.duties['finalReview'])).toBeUndefined()
  })

  test('问题5：办理中、复查中听证，期限不停', () => {
    const handling = act(stages.accepted, openHearing, { ...opening, on: '2025-06-20' }, known(land, '2025-06-20'))
    expect(handling.duties['reply/1']).toEqual(stages.accepted.duties['reply/1'])
    const reviewing = act(
      stages.firstReview,
      openHearing,
      { ...opening, on: '2025-09-10' },
      known(county, '2025-09-10'),
    )
    expect(reviewing.duties['firstReview']).toEqual(stages.firstReview.duties['firstReview'])
    expect(reviewing.duties['hearing/1']).toMatchObject({ owner: 'county', status: 'running' })
  })

  test('复核期限届满以后才记载的听证，不再扣除，逾期仍是逾期', () => {
    const late = act(stages.finalReview, openHearing, opening, known(city, '2025-11-20'))
    expect(late.duties['finalReview']).toEqual(stages.finalReview.duties['finalReview'])
    expect(late.hearings).toMatchObject([{ excluded: false }])
    expect(late.duties['hearing/1']?.status).toBe('running')
  })

  test('复核机关没有账号的，由信访局记载', () => {
    expect(act(stages.finalReview, openHearing, opening, known(registrar)).hearings).toMatchObject([{ unit: 'city' }])
  })

  test('听证没有结束的，不能作出复查、复核意见，也不能出具处理意见书', () => {
    const answer = { on: '2025-11-03', result: 'upheld' }
    expect(expectRefused(heard, answerFinalReview, answer, known()).refused).toBe('hearingInProgress')
    const at = known(county, '2025-09-10')
    const reviewing = act(stages.firstReview, openHearing, { ...opening, on: '2025-09-10' }, at)
    expect(expectRefused(reviewing, answerFirstReview, { ...answer, on: '2025-09-10' }, at).refused).toBe(
      'hearingInProgress',
    )
    const mine = known(land, '2025-06-20')
    const handling = act(stages.accepted, openHearing, { ...opening, on: '2025-06-20' }, mine)
    expect(expectRefused(handling, issueOpinion, { on: '2025-06-20', answers: [] }, mine).refused).toBe(
      'hearingInProgress',
    )
  })

  test.each([
    ['听证正在进行', heard, opening, known(), 'opened'],
    ['没有单位办理', stages.delivered, opening, known(land), 'nobodysTurn'],
    ['别的机关', stages.finalReview, opening, known(county), 'othersTurn'],
    ['建议意见', confirm(stages.transferred, 'suggestion'), opening, known(land), 'notAppeal'],
    ['没有听证通知', stages.finalReview, opening, known(city, '2025-11-03', []), 'textMissing'],
    ['早于收到复核请求', stages.finalReview, { ...opening, on: '2025-10-19' }, known(), 'dayOutOfOrder'],
    ['日子在将来', stages.finalReview, { ...opening, on: '2025-11-04' }, known(), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, openHearing, input, given).refused).toBe(refused)
  })
})

test('第三十六条第二款：复核期限最后一日当天开始的听证，所需时间不计算在内；期限届满以后开始的，不再扣除', () => {
  expect(stages.finalReview.duties['finalReview']?.due).toBe('2025-11-19')
  const on = (today: string) => {
    const after = act(stages.finalReview, openHearing, { ...opening, on: today }, known(city, today))
    return [after.hearings?.[0]?.excluded, after.duties['finalReview']?.status]
  }
  expect(on('2025-11-19')).toEqual([true, 'suspended'])
  expect(on('2025-11-20')).toEqual([false, 'running'])
})

test('听证不能早于单位收到之日、早于收到复查复核请求之日，退回时说的是哪一日', () => {
  const early = (petition: typeof stages.accepted, on: string, actor: typeof land) =>
    expectRefused(petition, openHearing, { ...opening, on }, known(actor, '2025-12-01')).text
  expect(early(stages.accepted, '2025-06-04', land)).toContain('早于单位收到的')
  expect(early(stages.finalReview, '2025-10-19', city)).toContain('早于收到复查、复核请求的')
})
