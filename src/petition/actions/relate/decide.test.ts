import { describe, expect, test } from 'vitest'
import { act, eventOf, expectRefused, facts, given, petitionId, registered } from '../../testing.ts'
import { confirmed } from '../../testing-routing.ts'
import { relate } from './decide.ts'

const today = '2025-03-06'
const known = facts({ today })

describe('确认关联', () => {
  test('重复件由具名的人确认，指明原件', () => {
    const event = eventOf(registered(), relate, { on: today, relation: 'repeat', to: 'petition-0' }, known)
    expect(event).toMatchObject({ relation: 'repeat', to: 'petition-0', confirmedBy: known.actor.id, clocks: [] })
  })

  test('关联可以原样撤回：改确认为初件', () => {
    const once = act(registered(), relate, { on: today, relation: 'afterFinalReview', to: 'petition-0' }, known)
    expect(once.relation).toBe('afterFinalReview')
    const undone = act(once, relate, { on: today, relation: 'first' }, known)
    expect({ ...undone, version: 1 }).toEqual(registered())
  })

  test('台账只写「重复」、不写原件的，照记', () => {
    const imported = facts({ today, imported: true })
    expect(act(registered(), relate, { on: today, relation: 'repeat' }, imported).relation).toBe('repeat')
  })

  test('第三十条第三款：所关联的一件不让某个单位知道、而本件它可以知道的，不能关联：关联会告诉它有那一件', () => {
    const earlier = { ...confirmed(registered(), 'accusation', 'land'), id: 'petition-0' }
    const asked = { on: today, relation: 'repeat', to: 'petition-0' }
    expect(expectRefused(registered(), relate, asked, { ...known, earlier }).refused).toBe('earlierIsKept')
    const alike = confirmed(registered(), 'accusation', 'land')
    expect(
      act(alike, relate, { ...asked, on: '2025-03-10' }, { ...facts({ today: '2025-03-10' }), earlier }).relation,
    ).toBe('repeat')
  })

  test.each([
    ['没有登记的不能关联', given(), { relation: 'first' }, 'notRegistered'],
    ['不能与自己关联', registered(), { relation: 'repeat', to: petitionId }, 'relatedToItself'],
    ['关联须指明原件', registered(), { relation: 'joint' }, 'relatedToNothing'],
    ['初件不关联别的信访件', registered(), { relation: 'first', to: 'petition-0' }, 'firstStandsAlone'],
    ['确认的日子不能早于收到', registered(), { relation: 'first', on: '2025-03-02' }, 'dayBeforeReceipt'],
  ] as const)('%s', (_, petition, input, refused) => {
    expect(expectRefused(petition, relate, { on: today, ...input }, known).refused).toBe(refused)
  })
})
