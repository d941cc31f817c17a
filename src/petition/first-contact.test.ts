import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { acts } from './actions/index.ts'
import { firstContact, waitSince } from './first-contact.ts'
import type { Petition } from './state.ts'
import { act, facts, handlerOf, registered, registrar } from './testing.ts'
import { confirm, land, stages } from './testing-stages.ts'

const atUnit = registered({ firstReceiver: 'town' })
const passedDown = act(
  atUnit,
  acts.passDown,
  { on: '2025-03-05', unit: 'water' },
  facts({ today: '2025-03-05', actor: handlerOf('town'), texts: ['notice'] }),
)
const accept = (petition: Petition, unit: string, assignment: string) =>
  act(petition, acts.accept, { assignment, on: '2025-03-07' }, facts({ today: '2025-03-07', actor: handlerOf(unit) }))

/** 国土 objects to what was sent to it on 5 June, and the office agrees. */
const handedBack = act(
  act(
    stages.transferred,
    acts.object,
    { assignment: '1', on: '2025-06-09' },
    facts({ today: '2025-06-09', actor: land, texts: ['reason'] }),
  ),
  acts.decideObjection,
  { assignment: '1', on: '2025-06-10', upheld: true },
  facts({ today: '2025-06-10', actor: registrar, texts: ['reason'] }),
)

/** As a ledger may have it: an answer, and no notice before it. */
const answeredUntold: Petition = {
  ...stages.transferred,
  opinion: { issuedOn: plainDate('2025-07-30'), answers: 'notRecorded' },
}

describe('首接首办：信访人可以找谁', () => {
  test.each([
    ['信访局首先收到的，找信访局', stages.registered, 'office'],
    ['已经转送、单位还没有受理的，仍找信访局', stages.transferred, 'office'],
    ['单位受理了的，找主办单位', stages.accepted, 'land'],
    ['送达、复查、终了以后，仍是主办单位', stages.ended, 'land'],
    ['信访人直接去的单位，首先由它负责', atUnit, 'town'],
    ['它转给下级、下级还没有受理的，仍找它', passedDown, 'town'],
    ['下级受理了的，找下级', accept(passedDown, 'water', '2'), 'water'],
    ['异议成立的，找转送的信访局，不找提出异议的单位', handedBack, 'office'],
    [
      '又转给别的单位、还没有受理的，仍找信访局',
      act(handedBack, acts.transfer, { on: '2025-06-11', units: ['water'] }, facts({ today: '2025-06-11' })),
      'office',
    ],
    ['第三十条第三款：受理的单位是被检举控告的，找信访局', confirm(stages.delivered, 'appeal', 'land'), 'office'],
    ['第三十条第三款：首先收到的单位是被检举控告的，找信访局', confirm(atUnit, 'accusation', 'town'), 'office'],
    ['转外部机关的，找转出的信访局', { ...stages.registered, stage: 'referred' as const }, 'office'],
    ['导入法定途径的，找导入的单位', { ...stages.accepted, stage: 'routed' as const }, 'land'],
    ['台账没有受理告知、只有答复的，找主办单位', answeredUntold, 'land'],
  ])('%s', (_, petition, unit) => {
    expect(firstContact(petition)).toBe(unit)
  })

  test.each([
    ['受理', stages.accepted],
    ['交还', handedBack],
    ['终了', stages.ended],
  ])('等了多久，总从第一次收到之日算起：%s以后也是', (_, petition) => {
    expect(waitSince(petition)).toBe(plainDate('2025-06-03'))
  })
})

test('转外部机关以前已经受理过的，也找转出的信访局', () => {
  expect(firstContact({ ...stages.accepted, stage: 'referred' })).toBe('office')
})

test('没有受理告知、只答复了建议意见的，找主办单位', () => {
  const otherAnswer = { to: 'suggestion', leftOn: plainDate('2025-07-30') } as const
  expect(firstContact({ ...stages.transferred, otherAnswer })).toBe('land')
})

test('异议成立、交还以前信访人直接去的单位，不再是她该找的：找信访局', () => {
  expect(firstContact({ ...atUnit, assignments: [], handedBack: 1 })).toBe('office')
})
