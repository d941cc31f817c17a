import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { acts } from '../petition/actions/index.ts'
import type { ActName } from '../petition/actions/index.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { act, facts, handlerOf, headOf, officeHead, operator, registrar } from '../petition/testing.ts'
import { stages } from '../petition/testing-stages.ts'
import { availableActions } from './available-actions.ts'
import { may } from './may.ts'
import { secondPerson } from './second-person.ts'

const land = handlerOf('land')
const head = headOf('land')
const deputy: Actor = { ...land, role: 'unitHead', deputyFor: { head: head.id, ownRole: 'handler' } }
const other: Actor = { ...land, id: 'staff-land-2' }

const asked = (by: Actor): Petition =>
  act(
    stages.accepted,
    acts.proposeExtension,
    { assignment: '1', on: '2025-06-18', days: 10 },
    facts({ today: '2025-06-18', actor: by, texts: ['reason'] }),
  )
const registeredBy = ({ id }: Actor): Petition => ({ ...stages.registered, registeredBy: id })
const withdrawing = act(
  stages.accepted,
  acts.requestWithdrawal,
  { on: '2025-06-18' },
  facts({ today: '2025-06-18', texts: ['statement'] }),
)
const drafted = (by: Actor): Petition =>
  act(
    stages.accepted,
    acts.draftPaper,
    { kind: 'handlingOpinion', on: '2025-06-18' },
    facts({ today: '2025-06-18', actor: by, texts: ['wording'] }),
  )
const submitted = act(
  stages.accepted,
  acts.submitOpinion,
  { on: '2025-06-18', answers: [{ demand: 'd1', outcome: 'support' }] },
  facts({ today: '2025-06-18', actor: land }),
)
const auditor: Actor = { id: 'staff-auditor', unit: 'office', role: 'auditor' }
/** Drafted by the head, checked by another, and now to be signed. */
const checked = act(
  drafted(head),
  acts.checkPaper,
  { paper: '1', on: '2025-06-18' },
  facts({ today: '2025-06-18', actor: other }),
)
const secondHead: Actor = { ...head, id: 'staff-head-land-2' }
const anotherHead: Actor = { ...officeHead, id: 'staff-office-head-2' }
const anotherRegistrar: Actor = { ...registrar, id: 'staff-registrar-2' }

/** 每一行：哪一步、谁先办了前一步、谁来办不可以、谁来办可以。 */
const table: readonly (readonly [ActName, Petition, Actor, Actor])[] = [
  ['extend', asked(head), head, deputy],
  ['extend', asked(land), deputy, head],
  ['strikeOut', registeredBy(officeHead), officeHead, anotherHead],
  ['amendReceipt', registeredBy(officeHead), officeHead, anotherHead],
  ['confirmWithdrawal', withdrawing, registrar, anotherRegistrar],
  ['checkOpinion', submitted, land, other],
  ['checkPaper', drafted(land), land, other],
  ['dispose', { ...stages.ended, disposalProposedBy: auditor.id }, auditor, { ...auditor, id: 'staff-auditor-2' }],
  ['signPaper', checked, head, secondHead],
]

describe('两人经手', () => {
  test.each(table.filter(([name, , , { deputyFor }]) => name !== 'extend' || deputyFor === undefined))(
    '%s：先办前一步的人不能再办，换一个人可以',
    (name, petition, same, another) => {
      expect(may(same, name, petition)).toMatchObject({ refused: 'sameOfficer', article: acts[name].article })
      expect(may(another, name, petition)).toBeUndefined()
    },
  )

  test('表里的每一步都有一行', () => {
    expect(new Set(table.map(([name]) => name))).toEqual(new Set(Object.keys(secondPerson)))
  })

  test('代理人不能替负责人做第二个人：负责人自己提出的、代理人自己提出的，都由第三个人批准', () => {
    expect(may(deputy, 'extend', asked(head))?.refused).toBe('sameOfficer')
    expect(may(deputy, 'extend', asked(land))?.refused).toBe('sameOfficer')
    expect(may(deputy, 'extend', asked(other))).toBeUndefined()
    expect(may(deputy, 'signPaper', checked)?.refused).toBe('sameOfficer')
  })

  test('第三十四条：没有人提出的，负责人不能自己批；别的单位提出的不算', () => {
    expect(may(head, 'extend', stages.accepted)).toMatchObject({ refused: 'notProposed', article: '第三十四条' })
    const elsewhere = { by: 'x', unit: 'farm', on: plainDate('2025-06-18'), days: 10 }
    expect(may(head, 'extend', { ...stages.accepted, extensionProposed: elsewhere })?.refused).toBe('notProposed')
  })

  test('台账载明的延期是别处批准的，导入时不问', () => {
    expect(may(operator, 'extend', stages.accepted)).toBeUndefined()
  })

  test('自己拟的稿以外还有别人的稿，可以核别人的', () => {
    const both = act(
      drafted(land),
      acts.draftPaper,
      { kind: 'statementRecord', on: '2025-06-18' },
      facts({ today: '2025-06-18', actor: other, texts: ['wording'] }),
    )
    expect(may(land, 'checkPaper', both)).toBeUndefined()
  })

  test('办理菜单上说明要由别人办', () => {
    const menu = availableActions(asked(head), facts({ today: '2025-06-18', actor: head }))
    const line = menu.find(({ act: name }) => name === 'extend')
    expect(line).toMatchObject({ open: false, why: { refused: 'sameOfficer' } })
    expect(line?.why?.text).toContain('请交由别人批准')
  })
})
