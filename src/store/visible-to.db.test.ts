import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Hierarchy, Actor } from '../petition/facts.ts'
import { acts } from '../petition/actions/index.ts'
import { handlerOf, headOf, officeHead, operator, registrar } from '../petition/testing.ts'
import { scopeOf } from './journal.ts'
import { inOwnerTx, inTx } from './open-db.ts'
import { doing, done, onlyPetitions, region } from './testing/office.ts'
import type { PetitionCommand, Until } from './testing/office.ts'
import { verify } from './verify/verify.ts'
import { visibleTo } from './visible-to.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'

let office: TestOffice
beforeAll(async () => {
  office = await testOffice()
})
afterAll(() => office.drop())

/** What the actor finds of these, with the role its unit has in each. */
async function found(actor: Actor, ...ids: readonly string[]): Promise<readonly string[]> {
  const seen = visibleTo(actor, 's', 3)
  const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
    tx.query<{ id: string }>(
      `select s.id from subject s where s.region_code = $1 and s.id = any($2::uuid[]) and ${seen.sql}`,
      [region, ids, ...seen.values],
    ),
  )
  return rows.map(({ id }) => id)
}

async function sees(unit: string, id: string): Promise<boolean> {
  return (await found(handlerOf(unit), id)).length === 1
}

async function then(until: Until, ...commands: ((id: string) => PetitionCommand)[]): Promise<string> {
  const { id } = await office.petition(until)
  done(await office.tell(office.journal('05-20 09:00', officeHead), ...commands.map((command) => command(id))))
  return id
}

const admin: Actor = { id: 'staff-admin', unit: 'office', role: 'admin' }
const securityAdmin: Actor = { id: 'staff-security', unit: 'office', role: 'securityAdmin' }
const leader: Actor = { id: 'staff-leader', unit: 'office', role: 'leader' }
const auditor: Actor = { id: 'staff-auditor', unit: 'office', role: 'auditor' }
const accusing =
  (...accusedUnits: string[]) =>
  (id: string) =>
    doing(id, acts.confirmKind, { on: '2025-05-20', kind: 'accusation', accusedUnits })

describe('谁找得到一件信访', () => {
  test('信访局的人、县领导找得到本地区每一件；系统管理员、安全管理员一件也找不到', async () => {
    const [a, b] = [(await office.petition('registered')).id, (await office.petition('accepted')).id]
    for (const actor of [registrar, officeHead, leader, operator, auditor]) {
      expect((await found(actor, a, b)).toSorted()).toEqual([a, b].toSorted())
    }
    expect(await found(admin, a, b)).toEqual([])
    expect(await found(securityAdmin, a, b)).toEqual([])
    expect(await found({ ...admin, unit: 'water' }, b)).toEqual([])
  })

  test('单位只找得到自己主办、协办的；没有转来的、转给别人的找不到', async () => {
    const before = (await office.petition('registered')).id
    const sent = (await office.petition('transferred')).id
    expect(await found(handlerOf('water'), before, sent)).toEqual([sent])
    expect(await found(headOf('housing'), before, sent)).toEqual([sent])
    expect(await found(handlerOf('land'), before, sent)).toEqual([])
  })

  test('复查机关从提出复查起找得到', async () => {
    const id = await then('concluded', (subject) =>
      doing(
        subject,
        acts.deliver,
        { paper: 'opinion', on: '2025-05-06', method: 'post' },
        { texts: { proof: '签收单' } },
      ),
    )
    expect(await sees('county', id)).toBe(false)
    const request = doing(
      id,
      acts.requestFirstReview,
      { on: '2025-05-20', reviewer: 'county' },
      { texts: { request: '不服' } },
    )
    done(await office.tell(office.journal('05-20 09:00'), request))
    expect(await sees('county', id)).toBe(true)
  })

  test('异议成立、交还了的单位和协助它的单位，都不再找得到', async () => {
    const { id } = await office.petition('transferred')
    const object = doing(id, acts.object, { on: '2025-03-07', assignment: '1' }, { texts: { reason: '不归我管' } })
    done(await office.tell(office.journal('03-07 09:00', handlerOf('water')), object))
    const upheld = doing(
      id,
      acts.decideObjection,
      { on: '2025-03-10', assignment: '1', upheld: true },
      { texts: { reason: '确不属其职权' } },
    )
    done(await office.tell(office.journal('03-10 09:00'), upheld))
    expect([await sees('water', id), await sees('housing', id)]).toEqual([false, false])
  })
})

describe('第三十条第三款：被检举控告的单位', () => {
  test('主办单位是被检举的：从那一刻起再也找不到，名册上也没有它', async () => {
    const id = await then('accepted', accusing('water'))
    expect(await sees('water', id)).toBe(false)
    const { rows } = await inTx(office.db, scopeOf(region), (tx) =>
      tx.query("select 1 from party where region_code = $1 and subject_id = $2 and unit_id = 'water'", [region, id]),
    )
    expect(rows).toEqual([])
  })

  test('协办单位是被检举的：它找不到，主办单位照旧', async () => {
    const id = await then('accepted', accusing('housing'))
    expect([await sees('housing', id), await sees('water', id)]).toEqual([false, true])
  })

  test('改为不是它：重新转给它才找得到', async () => {
    const id = await then('transferred', accusing('water'), (subject) =>
      doing(subject, acts.transfer, { on: '2025-05-20', units: ['land'] }),
    )
    expect([await sees('water', id), await sees('land', id)]).toEqual([false, true])
  })

  test('转出之前就确认了的：从来没有找得到过', async () => {
    const id = await then('registered', accusing('water'))
    expect(await sees('water', id)).toBe(false)
    expect(await found(handlerOf('water'), randomUUID())).toEqual([])
  })
})

describe('第三十条第三款：被检举控告的人，和要向她负责的人', () => {
  const chief = 'staff-head-water'
  const hierarchy: Hierarchy = {
    superiorOf: { housing: 'water' },
    posts: { [chief]: { unit: 'water', role: 'unitHead' }, 'staff-water': { unit: 'water', role: 'handler' } },
    inSight: [],
  }
  const naming = (accusedStaff: string) => (id: string) => {
    const input = acts.nameAccused.input.parse({ on: '2025-05-20', accusedStaff: [accusedStaff] })
    const decide: PetitionCommand['decide'] = (petition, facts) =>
      acts.nameAccused.decide(petition, input, { ...facts, hierarchy })
    return { ...doing(id, acts.nameAccused, input), decide }
  }

  test('单位负责人被检举的，她的单位、下属单位都找不到；后来调去的单位也跟着找不到', async () => {
    const id = await then('transferred', naming(chief), (subject) =>
      doing(subject, acts.transfer, { on: '2025-05-20', units: ['land'] }),
    )
    expect([await sees('water', id), await sees('housing', id), await sees('land', id)]).toEqual([false, false, true])
    expect(await found({ ...handlerOf('land'), answersTo: [chief] }, id)).toEqual([])
    expect(await found({ id: chief, unit: 'land', role: 'handler' }, id)).toEqual([])
    expect(await found({ id: chief, unit: 'office', role: 'registrar' }, id)).toEqual([])
    expect(await found(registrar, id)).toEqual([id])
    expect(await found({ id: 'public', unit: 'office', role: 'auditor' }, id)).toEqual([])
  })

  test('一般人员被检举的，同事照旧找得到，只是她本人找不到', async () => {
    const id = await then('transferred', naming('staff-water'))
    expect([await sees('water', id), await found(headOf('water'), id)]).toEqual([false, [id]])
  })

  test('第二道锁：以应用角色连上，忘了这个条件的查询也读不到它的内容、人员和经过', async () => {
    const id = await then('transferred', naming('staff-water'))
    const rows = async (line?: readonly string[]) => {
      const scope = { ...scopeOf(region), ...(line !== undefined && { line }) }
      return inTx(office.db, scope, async (tx) => {
        const counts = ['content', 'person', 'event'].map(async (table) => {
          const where = 'where region_code = $1 and subject_id = $2'
          return (await tx.query(`select 1 from ${table} ${where}`, [region, id])).rowCount
        })
        return Promise.all(counts)
      })
    }
    const whole = await rows()
    expect(whole[0]).toBeGreaterThan(0)
    expect(whole[2]).toBeGreaterThan(0)
    expect(await rows(['staff-head-water', 'water'])).toEqual(whole)
    expect(await rows(['staff-water', 'water'])).toEqual([0, 0, 0])
  })

  test('名单由行为推算，被人删去一行，核验看得出来', async () => {
    const id = await then('transferred', naming('staff-water'))
    expect(await office.count('kept_from', id)).toBe(2)
    await inOwnerTx(office.db, (tx) =>
      tx.query('delete from kept_from where region_code = $1 and subject_id = $2', [region, id]),
    )
    const found = await verify(office.db, onlyPetitions)
    expect(found.findings.map(({ table }) => table)).toEqual(['kept_from'])
    await inOwnerTx(office.db, (tx) =>
      tx.query(
        `insert into kept_from (region_code, subject_id, who)
         select $1, $2, who from unnest(array['staff-water', 'public']) as who`,
        [region, id],
      ),
    )
  })
})
