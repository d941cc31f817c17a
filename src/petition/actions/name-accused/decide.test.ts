import { describe, expect, test } from 'vitest'
import type { Hierarchy } from '../../facts.ts'
import { evolve } from '../../evolve.ts'
import { isRefusal } from '../../refusal.ts'
import {
  act,
  decide,
  eventOf,
  expectRefused,
  facts,
  given,
  handlerOf,
  headOf,
  registered,
  registration,
  registrationTexts,
  transferred,
} from '../../testing.ts'
import { acts } from '../index.ts'
import { nameAccused } from './decide.ts'

const today = '2025-03-12'
const hierarchy: Hierarchy = {
  superiorOf: { station: 'water' },
  posts: {
    'staff-head-water': { unit: 'water', role: 'unitHead' },
    'staff-water': { unit: 'water', role: 'handler' },
    'staff-registrar': { unit: 'office', role: 'registrar' },
  },
  inSight: ['discipline'],
}
const known = { ...facts({ today }), hierarchy }
const naming = (accused: object) => ({ on: today, ...accused })

describe('登记被检举控告的对象', () => {
  test('第三十条第三款：单位负责人被检举的，她单位手里的立即收回，下属单位也不得知晓', () => {
    const petition = act(transferred(), nameAccused, naming({ accusedStaff: ['staff-head-water'] }), known)
    expect(petition).toMatchObject({
      stage: 'registered',
      accusedUnits: ['water', 'station'],
      accusedStaff: ['staff-head-water'],
    })
    expect(petition.duties['redispatch/1']).toMatchObject({ owner: 'office', status: 'running' })
    const again = { on: today, units: ['station'] }
    expect(expectRefused(petition, acts.transfer, again, known).refused).toBe('accusedUnit')
  })

  test('只是承办人被检举的，单位照旧办理，换人承办，也不能再指定她', () => {
    const head = facts({ today, actor: headOf('water') })
    const appointing = { on: today, assignment: '1', handler: 'staff-water' }
    const appointed = act(transferred(), acts.appointHandler, appointing, head)
    const petition = act(appointed, nameAccused, naming({ accusedStaff: ['staff-water'] }), known)
    expect(petition).toMatchObject({ stage: 'dispatched', accusedUnits: [], accusedStaff: ['staff-water'] })
    expect(petition.assignments[0]).not.toHaveProperty('handler')
    expect(expectRefused(petition, acts.appointHandler, appointing, head).refused).toBe('accused')
  })

  test('写明一个再写明一个，前一个不因此去掉', () => {
    const first = act(registered(), nameAccused, naming({ accusedUnits: ['housing'] }), known)
    const both = act(first, nameAccused, naming({ accusedUnits: ['land'], accusedStaff: ['staff-water'] }), known)
    expect(both).toMatchObject({ accusedUnits: ['housing', 'land'], accusedStaff: ['staff-water'] })
    const confirming = { on: today, kind: 'accusation', accusedUnits: [] }
    const confirmed = act(both, acts.confirmKind, confirming, known)
    expect(confirmed).toMatchObject({ accusedUnits: ['housing', 'land'], accusedStaff: ['staff-water'] })
    const corrected = act(confirmed, acts.confirmKind, { ...confirming, accusedStaff: [] }, known)
    expect(corrected.accusedUnits).toEqual([])
    expect(corrected).not.toHaveProperty('accusedStaff')
  })

  test('没有账号的人写在密封的文字里，行为里没有姓名', () => {
    const sealed = { ...facts({ today, texts: ['others'] }), hierarchy }
    expect(eventOf(registered(), nameAccused, naming({}), sealed)).toEqual({
      ...{ type: 'accusedNamed', on: today, accusedUnits: [], clocks: [] },
      others: { content: 'others', digest: 'digest-of-others' },
    })
  })

  test('台账的更正不会把这一件交给被检举的人', () => {
    const petition = act(registered(), nameAccused, naming({ accusedStaff: ['staff-head-water'] }), known)
    const correction = { type: 'corrected', on: petition.registeredOn, changes: [], acts: [], acceptedBy: 'x' } as const
    const after = evolve(petition, { ...correction, clocks: [] })
    expect(after).toMatchObject({ accusedUnits: ['water', 'station'], accusedStaff: ['staff-head-water'] })
  })

  test.each([
    ['没有登记', given(), { accusedUnits: ['water'] }, known, 'notRegistered'],
    ['谁也没有写明', registered(), {}, known, 'nobody'],
    ['日期还没有到', registered(), { on: '2025-03-13', accusedUnits: ['water'] }, known, 'dayInFuture'],
    ['被检举的是登记员', registered(), { accusedStaff: ['staff-registrar'] }, known, 'officeAccused'],
    ['被检举的是纪检监察机关', registered(), { accusedUnits: ['discipline'] }, known, 'officeAccused'],
    ['随台账导入', registered(), { accusedUnits: ['water'] }, facts({ today, imported: true }), 'notByImport'],
  ] as const)('%s的，退回', (_, petition, accused, asked, refused) => {
    expect(expectRefused(petition, nameAccused, naming(accused), asked).refused).toBe(refused)
  })
})

describe('登记时写明被检举控告的对象', () => {
  const onDay = { ...facts({ today: '2025-03-03', texts: registrationTexts }), hierarchy }
  test('从登记那一刻起就不得知晓', () => {
    const petition = act(given(), acts.register, { ...registration, accusedUnits: ['water'] }, onDay)
    expect(petition.accusedUnits).toEqual(['water', 'station'])
    expect(expectRefused(petition, acts.transfer, { on: '2025-03-03', units: ['water'] }, onDay).refused).toBe(
      'accusedUnit',
    )
  })

  test('没有写明的，登记的记载与从前一样', () => {
    const decision = decide(given(), acts.register, registration, onDay)
    expect(isRefusal(decision)).toBe(false)
    expect(JSON.stringify(decision)).not.toContain('accused')
  })

  test('单位不登记检举控告自己、自己的负责人和上级的', () => {
    const atStation = { ...onDay, actor: handlerOf('station') }
    const brought = { ...registration, firstReceiver: 'station' }
    for (const accused of [{ accusedUnits: ['water'] }, { accusedStaff: ['staff-head-water', 'staff-station'] }]) {
      const refusal = expectRefused(given(), acts.register, { ...brought, ...accused }, atStation)
      expect(refusal.refused).toBe('ownUnitAccused')
    }
    const other = act(given(), acts.register, { ...brought, accusedUnits: ['housing'] }, atStation)
    expect(other.accusedUnits).toEqual(['housing'])
  })

  test('检举控告本局的，登记也退回；台账里写不了', () => {
    const office = { ...registration, accusedStaff: ['staff-registrar'] }
    expect(expectRefused(given(), acts.register, office, onDay).refused).toBe('officeAccused')
    const imported = { ...onDay, imported: true }
    const byLedger = { ...registration, accusedUnits: ['water'] }
    expect(expectRefused(given(), acts.register, byLedger, imported).refused).toBe('accusedByImport')
  })
})
