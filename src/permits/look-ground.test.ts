import { describe, expect, test } from 'vitest'
import type { Role } from '../petition/facts.ts'
import { archived, stages } from '../petition/testing-stages.ts'
import type { Petition } from '../petition/state.ts'
import { lookGround } from './look-ground.ts'

const who = (role: Role, unit: string, id = `${role}-${unit}`) => ({ id, unit, role })
/** With 国土 as the lead, which owes the reply. */
const inHand = stages.accepted
const withHandler: Petition = {
  ...inHand,
  assignments: inHand.assignments.map((each) => (each.unit === 'land' ? { ...each, handler: 'her' } : each)),
}

describe('查看有没有在办事项作为根据', () => {
  test('本单位负有在办义务的，有根据', () => {
    expect(lookGround(who('handler', 'land'), inHand, false)).toEqual({ why: '本单位主办：有在办义务', idle: false })
  })

  test('已经指定承办人的，只有承办人和负责人有根据，同事的查看要标明', () => {
    expect(lookGround(who('handler', 'land', 'her'), withHandler, false).idle).toBe(false)
    expect(lookGround(who('unitHead', 'land'), withHandler, false).idle).toBe(false)
    expect(lookGround(who('handler', 'land', 'colleague'), withHandler, false)).toEqual({
      why: '本单位主办：无在办事项',
      idle: true,
    })
  })

  test('没有任何义务的老件：近30日内自己办理过的有根据，否则标明', () => {
    expect(lookGround(who('registrar', 'office'), archived, true).idle).toBe(false)
    expect(lookGround(who('registrar', 'office'), archived, false)).toEqual({
      why: '信访局经办：无在办事项',
      idle: true,
    })
  })

  test('监督员查看是其职责，不要求有在办事项', () => {
    expect(lookGround(who('auditor', 'office'), archived, false)).toEqual({ why: '信访局经办：监督', idle: false })
  })
})
