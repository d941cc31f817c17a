import { describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import type { Actor, Role } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { act, facts, officeHead } from '../petition/testing.ts'
import { acts } from '../petition/actions/index.ts'
import { confirm, stages } from '../petition/testing-stages.ts'
import { maySee, maySeePersons } from './may-see.ts'
import { mayAskWhoSees, whoSees } from './who-sees.ts'

const roles = [
  'registrar',
  'officeHead',
  'leader',
  'auditor',
  'admin',
  'securityAdmin',
  'operator',
  'handler',
  'unitHead',
  'petitioner',
] as const satisfies readonly Role[]
const everybody = ['office', 'land', 'farm', 'county', 'city', 'bank'].flatMap((unit) =>
  roles.map((role): Actor => ({ id: `${role}-${unit}`, unit, role })),
)
const hidden = { since: plainDate('2025-06-04'), papers: [] }
const accusing = confirm(stages.registered, 'accusation', 'bank')
const sealed = act(
  accusing,
  acts.referToDiscipline,
  { on: '2025-06-05', body: '县纪委监委' },
  facts({ today: '2025-06-05', actor: officeHead, texts: ['letter'] }),
)
const { kindConfirmedBy: _, ...unconfirmed } = stages.accepted
const petitions = {
  ...stages,
  hidden: { ...stages.accepted, nameHidden: hidden },
  accused: confirm(stages.delivered, 'appeal', 'land'),
  unconfirmed,
  sealed,
} as const satisfies Record<string, Petition>

describe('谁能看见这件，为什么', () => {
  test.each(Object.entries(petitions))('%s：与实际看得见的人一个不差，各有理由', (_, petition) => {
    const told = new Map(whoSees(petition, everybody).map((seer) => [seer.actor.id, seer]))
    for (const actor of everybody) {
      const seer = told.get(actor.id)
      expect(seer?.sight ?? 'nothing', actor.id).toBe(maySee(actor, petition))
      expect(seer?.named ?? false, actor.id).toBe(maySeePersons(actor, petition))
      if (seer !== undefined) expect(seer.why).toMatch(/^(在信访局工作|所在单位).+看/u)
    }
  })

  test('第三十条第三款：被检举控告的单位不在其中，也看不出少了谁', () => {
    expect(whoSees(petitions.accused, everybody).filter(({ actor }) => actor.unit === 'land')).toEqual([])
  })

  test('密封的，理由说明密封；不公开姓名的，理由说明看不到姓名', () => {
    const why = (of: keyof typeof petitions, id: string) =>
      whoSees(petitions[of], everybody).find(({ actor }) => actor.id === id)?.why
    expect(why('sealed', 'registrar-office')).toContain('密封')
    expect(why('sealed', 'officeHead-office')).toContain('看全部内容')
    expect(why('sealed', 'auditor-office')).toContain('岗位')
    expect(why('hidden', 'handler-land')).toContain('看不到姓名')
    expect(why('unconfirmed', 'handler-land')).toContain('还没有确认')
  })

  test('只有信访局负责人和监督员可以问', () => {
    expect(roles.filter((role) => mayAskWhoSees({ id: 'x', unit: 'office', role }))).toEqual(['officeHead', 'auditor'])
  })
})
