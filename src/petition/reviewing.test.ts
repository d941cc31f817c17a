import { describe, expect, test } from 'vitest'
import { acts } from './actions/index.ts'
import { refuseAnswering, refuseAsking, warnLate } from './reviewing.ts'
import type { Petition } from './state.ts'
import { act, expectRefused, facts, registrar } from './testing.ts'
import { county, stages } from './testing-stages.ts'

const on = (today: string) => facts({ today, actor: registrar, texts: ['request'] })

describe('第三十五、三十六条：登记请求以前说的话', () => {
  test('还在期限以内的，没有可提示的；逾期的，提示而不拒绝；不能请求的，说出原因', () => {
    expect(warnLate(stages.delivered, 'firstReview', on('2025-09-03'))).toBeUndefined()
    expect(warnLate(stages.delivered, 'firstReview', on('2025-09-04'))).toContain('逾期不当然丧失')
    expect(refuseAsking(stages.delivered, 'firstReview', on('2025-09-04'))).toBeUndefined()
    expect(warnLate(stages.concluded, 'firstReview', on('2025-09-04'))).toBeUndefined()
    expect(refuseAsking(stages.concluded, 'firstReview', on('2025-09-04'))?.refused).toBe('stillBeingHandled')
  })

  test('没有待答复的请求的，说出她不服的是哪一份、应当先登记什么', () => {
    const first = refuseAnswering(stages.delivered, 'firstReview')
    expect(first).toMatchObject({ refused: 'notRequested', article: '第三十五条' })
    expect(first?.text).toContain('不服处理意见书的，先登记其复查请求')
    const second = refuseAnswering(stages.firstReviewDelivered, 'finalReview')
    expect(second).toMatchObject({ refused: 'notRequested', article: '第三十六条第一款' })
    expect(second?.text).toContain('不服复查意见书的，先登记其复核请求')
    expect(refuseAnswering(stages.firstReview, 'firstReview')).toBeUndefined()
  })
})

describe('谁可以复查、复核', () => {
  const ask = (petition: Petition, reviewer: string) =>
    acts.requestFirstReview.decide(
      petition,
      { on: stages.firstReview.firstReview?.requestedOn ?? petition.receivedOn, reviewer },
      on('2025-09-01'),
    )
  const returned = (unit: string): Petition => ({
    ...stages.delivered,
    assignments: [
      {
        ...stages.delivered.assignments[0],
        id: '0',
        unit,
        role: 'lead',
        mode: 'transfer',
        receivedOn: stages.delivered.receivedOn,
        status: 'returned',
      },
      ...stages.delivered.assignments,
    ],
  })

  test('办理过又早已交还的单位，没有作出过这份意见，可以复查', () => {
    expect(ask(returned('county'), 'county')).toMatchObject([{ type: 'firstReviewRequested', reviewer: 'county' }])
  })

  test('别的单位那一轮的复核机关，可以复查；本单位那一轮的，不可以', () => {
    const round = (unit: string): Petition => ({
      ...returned('bank'),
      pastRounds: [{ unit, finalReview: { requestedOn: stages.delivered.receivedOn, reviewer: 'city', late: false } }],
      duties: { ...stages.delivered.duties, 'firstReviewRequest/2': { ...window(), id: 'firstReviewRequest/2' } },
    })
    expect(ask(round('bank'), 'city')).toMatchObject([{ reviewer: 'city' }])
    expect(ask(round('land'), 'city')).toMatchObject({ refused: 'wrongLevel' })
  })

  test('前一轮的复查机关，不能改作复核机关', () => {
    const requested = { on: '2025-10-20', reviewer: 'province' }
    const again: Petition = {
      ...stages.firstReviewDelivered,
      pastRounds: [
        { unit: 'land', firstReview: { requestedOn: stages.delivered.receivedOn, reviewer: 'province', late: false } },
      ],
      duties: {
        ...stages.firstReviewDelivered.duties,
        'finalReviewRequest/2': {
          ...(stages.firstReviewDelivered.duties['finalReviewRequest'] ?? window()),
          id: 'finalReviewRequest/2',
        },
      },
    }
    expect(expectRefused(again, acts.requestFinalReview, requested, on('2025-10-20')).refused).toBe('wrongLevel')
  })

  function window() {
    const duty = stages.delivered.duties['firstReviewRequest']
    if (duty === undefined) throw new Error('没有请求复查的期限')
    return duty
  }
})

describe('变更、维持的复查，不重新办理', () => {
  test.each(['upheld', 'changed'])('%s：没有重新办理的期限', (result) => {
    const known = facts({ today: '2025-09-25', actor: county, texts: ['opinion'] })
    const after = act(stages.firstReview, acts.answerFirstReview, { on: '2025-09-25', result }, known)
    expect(after.stage).toBe('firstReviewAnswered')
    expect(Object.keys(after.duties).filter((id) => id.startsWith('redo'))).toEqual([])
  })
})
