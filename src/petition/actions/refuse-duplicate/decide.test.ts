import { stages } from '../../testing-stages.ts'
import { describe, expect, test } from 'vitest'
import { act, delivered, expectRefused, handlerOf, registrar, transferred } from '../../testing.ts'
import { another, cameToWater, confirmed, on, relatedTo } from '../../testing-routing.ts'
import { accepted, registered } from '../../testing.ts'
import type { Petition } from '../../state.ts'
import { refuseDuplicate } from './decide.ts'

const repeated = (earlier: Petition, petition = registered()) => relatedTo(petition, 'duplicateAtSuperior', earlier)
const at = (today: string, earlier?: Petition) => ({
  ...on(today, registrar, 'notice'),
  ...(earlier !== undefined && { earlier }),
})
const inHand = another(accepted())

describe('第十九条第三款：期限内向上级重复提出的，上级不予受理', () => {
  test('原件正在办理、期限未届满的，可以不予受理，与原件关联，程序终了', () => {
    const after = act(repeated(inHand), refuseDuplicate, { on: '2025-03-12' }, at('2025-03-12', inHand))
    expect([after.stage, after.ended, after.relatedTo]).toEqual(['ended', 'refusedAsDuplicate', 'petition-0'])
    expect(after.duties['dispatch']).toMatchObject({ status: 'met', settledOn: '2025-03-12' })
  })

  test('原件期限的最后一日当天，仍在规定期限内', () => {
    const after = act(repeated(inHand), refuseDuplicate, { on: '2025-05-09' }, at('2025-05-09', inHand))
    expect(after.ended).toBe('refusedAsDuplicate')
  })

  test('原件逾期一日，就必须受理', () => {
    const refusal = expectRefused(repeated(inHand), refuseDuplicate, { on: '2025-05-10' }, at('2025-05-10', inHand))
    expect(refusal.refused).toBe('earlierOverdue')
    expect(refusal.text).toContain('2025年5月9日')
    const backdated = expectRefused(repeated(inHand), refuseDuplicate, { on: '2025-05-08' }, at('2025-05-10', inHand))
    expect(backdated.refused).toBe('earlierOverdue')
  })

  test('原件已经答复、没有期限在计算的，应当受理', () => {
    const answered = another(delivered())
    const refusal = expectRefused(repeated(answered), refuseDuplicate, { on: '2025-05-08' }, at('2025-05-08', answered))
    expect(refusal.refused).toBe('notBeingHandled')
  })

  test('建议意见没有法定期限，谈不上在规定期限内', () => {
    const suggestion = another(confirmed(transferred(['land']), 'suggestion'))
    const refusal = expectRefused(
      repeated(suggestion),
      refuseDuplicate,
      { on: '2025-03-12' },
      at('2025-03-12', suggestion),
    )
    expect(refusal.refused).toBe('notBeingHandled')
  })

  test('信访人直接到上级单位提出的，该上级单位也可以不予受理', () => {
    const superior = { ...on('2025-03-12', handlerOf('county'), 'notice'), earlier: inHand }
    const petition = repeated(inHand, registered({ firstReceiver: 'county' }))
    const after = act(petition, refuseDuplicate, { on: '2025-03-12' }, superior)
    expect(after.duties['notice/1']?.status).toBe('met')
    expect(after.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'ended' })
  })

  test('第四十四条第二项：有权处理的单位自己不得不予受理', () => {
    const own = { ...on('2025-03-12', handlerOf('water'), 'notice'), earlier: inHand }
    expect(expectRefused(repeated(inHand, cameToWater()), refuseDuplicate, { on: '2025-03-12' }, own).refused).toBe(
      'competent',
    )
  })

  test('第三十条第三款：原件中被检举控告的单位，从这里打听不到原件', () => {
    const accusing = another(confirmed(transferred(['land']), 'accusation', 'county'))
    const petition = repeated(accusing, registered({ firstReceiver: 'county' }))
    const known = { ...on('2025-03-12', handlerOf('county'), 'notice'), earlier: accusing }
    expect(expectRefused(petition, refuseDuplicate, { on: '2025-03-12' }, known).refused).toBe('earlierUnknown')
  })

  test.each([
    ['没有确认关联的', registered(), inHand, 'notConfirmed'],
    ['确认为重复件而不是向上级重复提出的', relatedTo(registered(), 'repeat', inHand), inHand, 'notConfirmed'],
    ['查不到原件的', repeated(inHand), undefined, 'earlierUnknown'],
    ['拿来核对的不是所关联的那一件', repeated(inHand), { ...inHand, id: 'petition-9' }, 'earlierUnknown'],
    ['已经转送给单位的', repeated(inHand, transferred()), inHand, 'notUntaken'],
  ] as const)('%s，不能不予受理', (_, petition, earlier, refused) => {
    expect(expectRefused(petition, refuseDuplicate, { on: '2025-03-12' }, at('2025-03-12', earlier)).refused).toBe(
      refused,
    )
  })

  test('必须书面告知信访人哪个单位在办理、到哪一天', () => {
    const known = { ...on('2025-03-12', registrar), earlier: inHand }
    expect(expectRefused(repeated(inHand), refuseDuplicate, { on: '2025-03-12' }, known).refused).toBe('textMissing')
  })

  test('还没有到的日子不能办理', () => {
    const known = at('2025-03-12', inHand)
    expect(expectRefused(repeated(inHand), refuseDuplicate, { on: '2025-03-13' }, known).refused).toBe('dayInFuture')
  })
})

describe('第四十四条第二项：正在办理原件的机关、单位，自己不得不予受理', () => {
  const cameTo = (unit: string, earlier: Petition) => repeated(earlier, registered({ firstReceiver: unit }))
  const refused = (unit: string, earlier: Petition, today: string) =>
    expectRefused(
      cameTo(unit, earlier),
      refuseDuplicate,
      { on: today },
      { ...on(today, handlerOf(unit), 'notice'), earlier },
    ).refused

  test.each([
    ['主办单位', 'water', inHand, '2025-03-12'],
    ['协办单位', 'housing', inHand, '2025-03-12'],
    ['正在复查的机关', 'county', another(stages.firstReview), '2025-09-05'],
  ] as const)('%s', (_, unit, earlier, today) => {
    expect(refused(unit, earlier, today)).toBe('competent')
  })
})

test('没有可以指给她的原件的，菜单里就不能不予受理', () => {
  expect(refuseDuplicate.open(repeated(inHand), at('2025-03-12', inHand))).toBeUndefined()
  expect(refuseDuplicate.open(repeated(inHand), at('2025-03-12'))?.refused).toBe('earlierUnknown')
})
