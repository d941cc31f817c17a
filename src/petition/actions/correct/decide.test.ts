import { describe, expect, test } from 'vitest'
import { evolve } from '../../evolve.ts'
import type { PetitionEvent } from '../../events.ts'
import type { Act } from '../../act.ts'
import { acts } from '../index.ts'
import { act, eventOf, expectRefused, facts, given, registration } from '../../testing.ts'
import { correct } from './decide.ts'

const { accept, register, transfer } = acts
const today = '2025-07-01'
const imported = facts({ today, imported: true })

/** The acts of a ledger row, decided one after the other. */
function row(...rows: readonly (readonly [Act<unknown>, object])[]): readonly PetitionEvent[] {
  let petition = given()
  return rows.map(([done, input]) => {
    const event = eventOf(petition, done, input, imported)
    petition = evolve(petition, event)
    return event
  })
}

const registering = [register, registration] as const
const sending = (on: string) => [transfer, { on, units: ['water'] }] as const
const noticing = [accept, { assignment: '1', on: '2025-03-10' }] as const
const was = row(registering, sending('2025-03-05'), noticing)
const now = row(registering, sending('2025-03-06'))
const corrected = {
  on: today,
  changes: [{ fact: '转送交办日期', was: '2025-03-05', now: '2025-03-06' }],
  acts: now,
  acceptedBy: 'staff-office-head',
}

describe('更正记载', () => {
  test('更正后的期限，与从一开始就如此记载的一样', () => {
    const petition = act(given(...was), correct, corrected, imported)
    expect(petition.duties).toEqual(given(...now).duties)
    expect(petition).toEqual({ ...given(...now), version: 4 })
  })

  test('期限账只写变了的、没有了的和新有的，各一笔', () => {
    const event = eventOf(given(...was), correct, corrected, imported)
    expect(event.clocks.map((entry) => entry.duty).sort()).toEqual(['dispatch', 'notice/1', 'reply/1'])
    const undone = eventOf(given(...was), correct, { ...corrected, acts: row(registering) }, imported)
    expect(undone.clocks).toContainEqual({ kind: 'restated', duty: 'reply/1', as: null })
  })

  test('更正写明改了什么、由谁接受，原记载保留', () => {
    const event = eventOf(given(...was), correct, corrected, imported)
    expect(event).toMatchObject({ changes: corrected.changes, acceptedBy: 'staff-office-head' })
  })

  test('记载相同的，期限一笔不动', () => {
    expect(eventOf(given(...was), correct, { ...corrected, acts: was }, imported).clocks).toEqual([])
  })

  test('第三十条第三款：更正以后会在被检举控告的单位手里的，不予更正', () => {
    const naming = { on: '2025-03-04', accusedUnits: ['water'] }
    const petition = act(given(...row(registering)), acts.nameAccused, naming, facts({ today }))
    expect(expectRefused(petition, correct, corrected, imported).refused).toBe('accusedUnit')
    expect(act(petition, correct, { ...corrected, acts: row(registering) }, imported).accusedUnits).toEqual(['water'])
  })

  test('没有登记的，没有可以更正的记载', () => {
    expect(expectRefused(given(), correct, corrected, imported).refused).toBe('notRegistered')
  })

  test('不是随台账导入的，不能更正', () => {
    expect(expectRefused(given(...was), correct, corrected, facts({ today })).refused).toBe('onlyByImport')
  })

  test('更正不能把一件信访换成另一件', () => {
    const other = row([register, { ...registration, no: 'R-2' }])
    expect(expectRefused(given(...was), correct, { ...corrected, acts: other }, imported).refused).toBe('otherPetition')
    expect(expectRefused(given(...was), correct, { ...corrected, acts: now.slice(1) }, imported).refused).toBe(
      'otherPetition',
    )
  })

  test('更正的日子不能在将来', () => {
    expect(expectRefused(given(...was), correct, { ...corrected, on: '2025-07-02' }, imported).refused).toBe(
      'dayInFuture',
    )
  })
})
