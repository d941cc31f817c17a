import { describe, expect, test } from 'vitest'
import { act, expectRefused, facts, handlerOf } from '../../testing.ts'
import { confirm, county, land, stages } from '../../testing-stages.ts'
import { startMediation } from './decide.ts'

const consents = ['petitionerConsent', 'otherConsent']
const known = (actor = land, texts = consents, today = '2025-06-20') => facts({ today, actor, texts })
const starting = { on: '2025-06-16', mode: 'mediation', lawful: true }

describe('开始调解、和解', () => {
  test('第三十三条：经双方同意、在裁量权内、不违反强制性规定的，可以调解；60日不停（问题5）', () => {
    const after = act(stages.accepted, startMediation, starting, known())
    expect(after.mediations).toEqual([{ id: '1', mode: 'mediation', unit: 'land', startedOn: '2025-06-16' }])
    expect(after.duties).toEqual(stages.accepted.duties)
  })

  test.each(consents)('第三十三条：缺少%s的，不能调解', (missing) => {
    const one = known(
      land,
      consents.filter((each) => each !== missing),
    )
    expect(expectRefused(stages.accepted, startMediation, starting, one).refused).toBe('textMissing')
  })

  test('自愿和解是引导的，不以事先同意为条件', () => {
    const after = act(stages.accepted, startMediation, { ...starting, mode: 'settlement' }, known(land, []))
    expect(after.mediations).toMatchObject([{ mode: 'settlement' }])
  })

  test('复查机关也可以调解', () => {
    const at = known(county, consents, '2025-09-10')
    expect(act(stages.firstReview, startMediation, { ...starting, on: '2025-09-10' }, at).mediations).toMatchObject([
      { unit: 'county' },
    ])
  })

  test.each([
    ['违反强制性规定', stages.accepted, { ...starting, lawful: false }, known(), 'notLawful'],
    ['正在调解', act(stages.accepted, startMediation, starting, known()), starting, known(), 'inProgress'],
    ['检举控告', confirm(stages.transferred, 'accusation'), starting, known(), 'notAppeal'],
    ['没有单位办理', stages.registered, starting, known(), 'nobodysTurn'],
    ['协办单位', stages.accepted, starting, known(handlerOf('farm')), 'othersTurn'],
    ['日子在将来', stages.accepted, { ...starting, on: '2025-06-21' }, known(), 'dayInFuture'],
    ['早于单位收到', stages.accepted, { ...starting, on: '2025-06-04' }, known(), 'dayOutOfOrder'],
  ] as const)('%s的，退回', (_, petition, input, given, refused) => {
    expect(expectRefused(petition, startMediation, input, given).refused).toBe(refused)
  })
})
