import { describe, expect, test } from 'vitest'
import type { Role } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { act, facts, given, handlerOf, registrar } from '../petition/testing.ts'
import { confirm, stages } from '../petition/testing-stages.ts'
import { acts } from '../petition/actions/index.ts'
import { explainSight, maySee } from './may-see.ts'

const who = (role: Role, unit: string) => ({ id: `${role}-${unit}`, unit, role })
const send = (petition: Petition) =>
  act(petition, acts.transfer, { on: '2025-06-05', units: ['land', 'farm'] }, facts({ today: '2025-06-05' }))

const unconfirmed = send(stages.registered)
const imported: Petition = { ...unconfirmed, imported: true }
const confirmed = stages.firstReview
const accusing = confirm(stages.firstReview, 'accusation', 'land')

describe('谁能看见一件信访的多少', () => {
  test.each([
    ['registrar', 'office', 'texts', 'texts', 'texts', 'texts'],
    ['officeHead', 'office', 'texts', 'texts', 'texts', 'texts'],
    ['operator', 'office', 'texts', 'texts', 'texts', 'texts'],
    ['auditor', 'office', 'stub', 'stub', 'stub', 'stub'],
    ['leader', 'office', 'texts', 'texts', 'texts', 'texts'],
    ['admin', 'office', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['securityAdmin', 'office', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['handler', 'office', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['unitHead', 'office', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['handler', 'land', 'stub', 'stub', 'texts', 'nothing'],
    ['unitHead', 'land', 'stub', 'stub', 'texts', 'nothing'],
    ['handler', 'farm', 'stub', 'stub', 'texts', 'texts'],
    ['unitHead', 'farm', 'stub', 'stub', 'texts', 'texts'],
    ['handler', 'county', 'nothing', 'nothing', 'texts', 'texts'],
    ['unitHead', 'county', 'nothing', 'nothing', 'texts', 'texts'],
    ['handler', 'bank', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['unitHead', 'bank', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['registrar', 'land', 'nothing', 'nothing', 'nothing', 'nothing'],
    ['auditor', 'land', 'nothing', 'nothing', 'nothing', 'nothing'],
  ] as const)('%s @ %s：未确认 %s，导入未确认 %s，已确认 %s，被检举的是国土 %s', (role, unit, ...sights) => {
    const seen = [unconfirmed, imported, confirmed, accusing].map((petition) => maySee(who(role, unit), petition))
    expect(seen).toEqual(sights)
  })

  test('信访人直接到单位提出的，确认类别以前单位也只看编号、日期和义务', () => {
    const direct = act(
      given(),
      acts.register,
      {
        on: '2025-06-03',
        no: '登2025-2',
        form: 'visit',
        venue: 'county',
        source: '',
        people: 1,
        category: '',
        firstReceiver: 'land',
        demands: ['d1'],
      },
      facts({ today: '2025-06-03', actor: handlerOf('land'), texts: ['petition', 'demand.d1'] }),
    )
    expect(maySee(handlerOf('land'), direct)).toBe('stub')
    expect(maySee(handlerOf('land'), confirm(direct, 'appeal'))).toBe('texts')
  })

  test('没有登记的，谁也看不见', () => {
    expect(maySee(registrar, stages.blank)).toBe('nothing')
  })
})

describe('谁能看见这件，为什么', () => {
  test.each([
    ['登记员', who('registrar', 'office'), confirmed, '您在信访局经办信访件，可以查看全部内容'],
    ['监督员', who('auditor', 'office'), confirmed, '只看编号、日期、义务和办理经过'],
    ['主办单位，未确认', who('handler', 'land'), unconfirmed, '没有确认本单位不是被检举控告的对象（第三十条第三款）'],
    ['协办单位，已确认', who('handler', 'farm'), confirmed, '本单位协办这件信访'],
    ['复查机关', who('handler', 'county'), confirmed, '本单位复查、复核这件信访'],
    ['无关的单位', who('handler', 'bank'), confirmed, '没有您可以查看的这件信访'],
  ] as const)('%s', (_, actor, petition, sentence) => {
    expect(explainSight(actor, petition)).toContain(sentence)
  })

  test('第三十条第三款：被检举控告的单位读到的，与无关的单位一字不差', () => {
    expect(explainSight(who('handler', 'land'), accusing)).toBe(explainSight(who('handler', 'bank'), accusing))
    expect(explainSight(who('handler', 'land'), accusing)).not.toContain('检举')
  })
})

describe('第三十条第三款：转纪检监察机关以后内容密封', () => {
  const accusation = confirm(stages.registered, 'accusation', 'land')
  const sealed = act(
    accusation,
    acts.referToDiscipline,
    { on: '2025-06-06', body: 'discipline' },
    facts({ today: '2025-06-06', actor: who('officeHead', 'office'), texts: ['letter'] }),
  )

  test('只有信访局负责人看得见内容；县领导、登记员、导入、监督员只看编号、日期和义务', () => {
    expect(maySee(registrar, accusation)).toBe('texts')
    const roles = ['officeHead', 'leader', 'registrar', 'operator', 'auditor', 'admin', 'securityAdmin'] as const
    expect(roles.map((role) => maySee(who(role, 'office'), sealed))).toEqual([
      'texts',
      'stub',
      'stub',
      'stub',
      'stub',
      'nothing',
      'nothing',
    ])
    expect(explainSight(registrar, sealed)).toContain('密封')
  })

  test('那里不予受理、转回来的，登记员又看得见', () => {
    const back = act(
      sealed,
      acts.returnToProcedure,
      { on: '2025-06-20' },
      facts({ today: '2025-06-20', actor: registrar, texts: ['reason'] }),
    )
    expect(maySee(registrar, back)).toBe('texts')
  })
})
