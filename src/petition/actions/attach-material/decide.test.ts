import { describe, expect, test } from 'vitest'
import { thePetitioner } from '../../../terms/clock.ts'
import type { Actor } from '../../facts.ts'
import { mostFromPetitioner, mostMaterials } from '../../materials.ts'
import type { MaterialFile } from '../../materials.ts'
import type { Petition } from '../../state.ts'
import { act, eventOf, expectRefused, facts, given, handlerOf, registered, registrar } from '../../testing.ts'
import { stages } from '../../testing-stages.ts'
import { attachMaterial } from './decide.ts'

const petitioner: Actor = { id: thePetitioner, unit: thePetitioner, role: 'petitioner' }
const photo: MaterialFile = { digest: 'digest-of-photo', type: 'image/jpeg', bytes: 9 }
const by = (actor: Actor = petitioner, material: MaterialFile = photo) => ({
  ...facts({ today: '2025-06-12', actor, texts: ['name'] }),
  material,
})
const hers = { on: '2025-06-12', from: 'petitioner' }
const found = { on: '2025-06-12', from: 'handling' }

/** So many files of this person, each another. */
function having(count: number, actor: Actor, petition: Petition = stages.accepted): Petition {
  return Array.from({ length: count }, (_, at) => ({ ...photo, digest: `digest-${String(at)}` })).reduce(
    (before, file) => act(before, attachMaterial, hers, by(actor, file)),
    petition,
  )
}

describe('收存材料', () => {
  test('第十九条第二款：材料的校验码写入办理记录，文件名不写入；没有期限因此变动', () => {
    const event = eventOf(stages.accepted, attachMaterial, hers, by())
    expect(event).toEqual({
      ...{ type: 'materialAttached', on: '2025-06-12', id: '1', unit: thePetitioner, from: 'petitioner', clocks: [] },
      file: photo,
      name: { content: 'name', digest: 'digest-of-name' },
    })
    const after = act(stages.accepted, attachMaterial, hers, by())
    expect(after.materials).toMatchObject([{ id: '1', file: photo, from: 'petitioner' }])
    expect(after.duties).toEqual(stages.accepted.duties)
  })

  test('信访局代收信访人当面交来的，承办单位收存办理中取得的', () => {
    expect(eventOf(stages.accepted, attachMaterial, hers, by(registrar))).toMatchObject({ unit: 'office' })
    expect(eventOf(stages.accepted, attachMaterial, found, by(handlerOf('land')))).toMatchObject({ from: 'handling' })
  })

  test.each([
    ['没有登记', given(), hers, by(registrar), 'notRegistered'],
    ['已经归档', { ...stages.ended, archivedOn: stages.ended.registeredOn }, hers, by(registrar), 'archived'],
    ['程序已经终了，信访人自己', stages.ended, hers, by(), 'ended'],
    ['日期还没有到', registered(), { ...hers, on: '2025-06-13' }, by(), 'dayInFuture'],
    ['信访人自称办理中取得', stages.accepted, found, by(), 'notHers'],
    ['同一个文件', having(1, petitioner), hers, by(petitioner, { ...photo, digest: 'digest-0' }), 'keptAlready'],
    ['没有随附文件', stages.accepted, hers, facts({ today: '2025-06-12', texts: ['name'] }), 'noFile'],
    ['没有文件名', stages.accepted, hers, { ...facts({ today: '2025-06-12' }), material: photo }, 'textMissing'],
  ] as const)('%s的，不收存', (_, petition, input, known, refused) => {
    expect(expectRefused(petition, attachMaterial, input, known).refused).toBe(refused)
  })

  test('程序终了、还没有归档的，信访局可以补存', () => {
    expect(eventOf(stages.ended, attachMaterial, { ...hers, on: '2025-06-12' }, by(registrar))).toBeDefined()
  })

  test('信访人提交到上限的，请她当面或者邮寄；信访局还可以收存，直到一件信访的上限', () => {
    const full = having(mostFromPetitioner, petitioner)
    expect(expectRefused(full, attachMaterial, hers, by()).text).toContain('当面或者邮寄')
    expect(eventOf(full, attachMaterial, hers, by(registrar))).toMatchObject({ id: String(mostFromPetitioner + 1) })
    expect(expectRefused(having(mostMaterials, registrar), attachMaterial, hers, by(registrar)).text).toContain('纸质')
  })
})

test('单位收存的材料再多，不占信访人自己的份数', () => {
  const kept = having(mostFromPetitioner, registrar)
  expect(eventOf(kept, attachMaterial, hers, by(petitioner)).type).toBe('materialAttached')
})
