import { describe, expect, test } from 'vitest'
import { acts } from '../petition/actions/index.ts'
import { act, facts, handlerOf, officeHead, registrar } from '../petition/testing.ts'
import { confirm, stages } from '../petition/testing-stages.ts'
import { maySeeMaterial } from './may-see-material.ts'

const hers = { from: 'petitioner' } as const
const found = { from: 'handling' } as const
const land = handlerOf('land')
const auditor = { id: 'auditor', unit: 'office', role: 'auditor' } as const

describe('谁能打开材料', () => {
  test('能看内容的才能打开：信访局、承办单位可以，别的单位、监督员不可以', () => {
    for (const actor of [registrar, officeHead, land]) expect(maySeeMaterial(actor, stages.accepted, hers)).toBe(true)
    for (const actor of [handlerOf('housing'), auditor])
      expect(maySeeMaterial(actor, stages.accepted, hers)).toBe(false)
  })

  test('第三十条第三款：被检举控告的单位打不开', () => {
    expect(maySeeMaterial(land, confirm(stages.registered, 'accusation', 'land'), hers)).toBe(false)
  })

  test('请求不公开姓名的，她提供的材料只留在信访局；信访局遮去姓名以后另存的，单位可以打开', () => {
    const known = facts({ today: '2025-06-12', texts: ['request'] })
    const hidden = act(stages.accepted, acts.hideName, { on: '2025-06-12' }, known)
    expect(maySeeMaterial(land, hidden, hers)).toBe(false)
    expect(maySeeMaterial(land, hidden, found)).toBe(true)
    expect(maySeeMaterial(registrar, hidden, hers)).toBe(true)
  })
})
