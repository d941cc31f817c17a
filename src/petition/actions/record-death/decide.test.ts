import { describe, expect, test } from 'vitest'
import { isOpen, settlementOf } from '../../../terms/clock.ts'
import {
  accepted,
  act,
  eventOf,
  expectRefused,
  facts,
  given,
  officeHead,
  registered,
  registrar,
} from '../../testing.ts'
import type { NamedPerson } from '../../standing.ts'
import { confirm, stages } from '../../testing-stages.ts'
import { recordDeath } from './decide.ts'

const successor: NamedPerson = { id: 'person-2', role: 'successor' }
const by = (actor = registrar, texts = ['proof'], persons: readonly NamedPerson[] = []) =>
  facts({ today: '2025-04-01', actor, texts, persons })
const died = (continuation: string) => ({ on: '2025-04-01', diedOn: '2025-03-20', continuation })
const told = ['proof', 'notice']

describe('信访人死亡', () => {
  test('有人承继的，由承继人继续，所有期限照常计算', () => {
    const after = act(accepted(), recordDeath, died('successor'), by(registrar, ['proof'], [successor]))
    expect(after.stage).toBe('accepted')
    expect(after.death).toEqual({ diedOn: '2025-03-20', continuation: 'successor' })
    expect(after.duties).toEqual(accepted().duties)
  })

  test('共同信访的，由其他人继续', () => {
    const joint = registered({ people: 3 })
    expect(act(joint, recordDeath, died('others'), by()).stage).toBe('registered')
    expect(expectRefused(accepted(), recordDeath, died('others'), by()).refused).toBe('noOthers')
  })

  test('没有人继续的，告知已知的亲属以后由信访局负责人决定终了，不改善任何比率', () => {
    const after = act(accepted(), recordDeath, died('nobody'), by(officeHead, told))
    expect(after).toMatchObject({ stage: 'ended', ended: 'petitionerDied', endedOn: '2025-04-01' })
    expect(Object.values(after.duties).filter(isOpen)).toEqual([])
    expect(after.duties['reply/1']).toMatchObject({ status: 'waived', waived: 'petitionerDied' })
    expect(settlementOf(after.duties['reply/1'])).toBeUndefined()
    expect(eventOf(accepted(), recordDeath, died('nobody'), by(officeHead, told))).toMatchObject({
      decidedBy: officeHead.id,
    })
  })

  test('第三十条第一款：检举控告不因信访人死亡而终了', () => {
    const accusing = confirm(stages.registered, 'accusation')
    const known = facts({ today: '2025-06-05', actor: officeHead, texts: told })
    const refusal = expectRefused(accusing, recordDeath, { ...died('nobody'), on: '2025-06-05' }, known)
    expect(refusal).toMatchObject({ refused: 'accusationGoesOn', article: '第三十条第一款' })
  })

  test.each([
    ['没有登记', given(), died('nobody'), by(officeHead, told), 'ended'],
    ['程序已经终了', stages.ended, died('nobody'), by(officeHead, told), 'ended'],
    ['没有写承继人', accepted(), died('successor'), by(), 'noSuccessor'],
    ['不由承继人继续却写了承继人', accepted(), died('nobody'), by(officeHead, told, [successor]), 'successorNotNamed'],
    ['登记员决定终了', accepted(), died('nobody'), by(registrar, told), 'headDecides'],
    ['没有告知亲属', accepted(), died('nobody'), by(officeHead), 'relativesNotTold'],
    ['没有死亡的证明', accepted(), died('nobody'), by(officeHead, ['notice']), 'textMissing'],
    ['死亡在登记之后', accepted(), { ...died('nobody'), diedOn: '2025-04-02' }, by(officeHead, told), 'diedLater'],
    ['日期还没有到', accepted(), { ...died('nobody'), on: '2025-04-02' }, by(officeHead, told), 'dayInFuture'],
  ] as const)('%s的，退回', (_, petition, input, facts, refused) => {
    expect(expectRefused(petition, recordDeath, input, facts).refused).toBe(refused)
  })
})

test('当日死亡、当日登记的，可以', () => {
  const today = { ...died('successor'), diedOn: '2025-04-01' }
  expect(act(accepted(), recordDeath, today, by(registrar, ['proof'], [successor])).death?.diedOn).toBe('2025-04-01')
})
