import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { plainDate } from '../calendar/plain-date.ts'
import { acts } from '../petition/actions/index.ts'
import type { Petition } from '../petition/state.ts'
import { handlerOf, headOf, officeHead, operator } from '../petition/testing.ts'
import { closeUnits, passOnLate } from './close-unit.ts'
import type { Closing } from './close-unit.ts'
import { scopeOf } from './journal.ts'
import { inOwnerTx, inTx } from './open-db.ts'
import { findPetition } from './petition-file.ts'
import { addStaff, findSignIn, findStaff, readStaff } from './staff.ts'
import { holdingOf, leave } from './staff-leave.ts'
import { doing, done, freshNumber, onlyPetitions, region, registering } from './testing/office.ts'
import { testOffice } from './testing/test-office.ts'
import type { TestOffice } from './testing/test-office.ts'
import type { Tx } from './tx.ts'
import { addUnit, moveUnit, renameUnit, setReviewSuperior } from './unit-changes.ts'
import { readPastUnits, readSuccessions, readUnits } from './units.ts'
import { verify } from './verify/verify.ts'

/** 水利局、住建局、自然资源局、资源水务局, with people in each. */
const names = { water: '水利局', housing: '住建局', land: '自然资源局', resources: '资源水务局' } as const

let office: TestOffice
beforeEach(async () => {
  office = await testOffice()
  await work(async (tx) => {
    const journal = office.journal('01-02 09:00')
    for (const [id, name] of Object.entries(names)) {
      const unit = { id, fullName: `青禾县${name}`, shortName: name, category: '县直', superior: '青禾县人民政府' }
      await addUnit(tx, journal, { ...unit, from: plainDate('2025-01-01') })
    }
    for (const unit of Object.keys(names)) {
      for (const { id, role } of [handlerOf(unit), headOf(unit)]) {
        await addStaff(tx, region, { id, login: id, name: `${id}某`, role, unit }, 'hash')
      }
    }
  })
})
afterEach(() => office.drop())

const work = <T>(doing: (tx: Tx) => Promise<T>): Promise<T> => inTx(office.db, scopeOf(region), doing)
const on = plainDate('2025-04-07')
const journalOn = (at = '04-07 09:00') => office.journal(at, officeHead)
const close = (closing: Partial<Closing>, journal = journalOn()) =>
  work((tx) =>
    closeUnits(tx, journal, {
      from: ['water'],
      to: ['resources'],
      on,
      cause: 'merged',
      document: '青编〔2025〕3号',
      ...closing,
    }),
  )
const read = async ({ id }: Petition): Promise<Petition> => {
  const found = await work((tx) => findPetition(tx, region, officeHead, id))
  if (found === undefined) throw new Error(`${id}不见了`)
  return found
}
const findings = async () =>
  (await verify(office.db, onlyPetitions)).findings.map(({ subject, problem }) => [subject, problem])
const transferTo = async (unit: string, { id }: Petition) =>
  office.tell(office.journal('04-08 09:00'), doing(id, acts.transfer, { on: '2025-04-08', units: [unit] }))

/** A petition that was sent to these units on 5 March, or not sent at all. */
async function sentTo(...units: readonly string[]): Promise<Petition> {
  const id = randomUUID()
  const [registered] = done(await office.tell(office.journal('03-03 09:00'), registering(id, freshNumber())))
  if (registered === undefined) throw new Error('没有登记')
  if (units.length === 0) return registered
  const sending = doing(id, acts.transfer, { on: '2025-03-05', units })
  const [sent] = done(await office.tell(office.journal('03-05 09:00'), sending))
  return sent ?? registered
}

const appoint = (petition: Petition, handler: string, unit = 'water') =>
  office.tell(
    office.journal('03-10 09:00', headOf(unit)),
    doing(petition.id, acts.appointHandler, { on: '2025-03-10', assignment: '1', handler }),
  )

describe('单位更名、移交上级', () => {
  test('更名以后编号不变；以前的名称和用到哪一天都在', async () => {
    const to = { on, document: '青编〔2025〕2号', fullName: '青禾县水务局', shortName: '水务局' }
    await work((tx) => renameUnit(tx, journalOn(), 'water', to))
    const [unit] = (await work((tx) => readUnits(tx, region))).filter(({ id }) => id === 'water')
    expect(unit).toMatchObject({ fullName: '青禾县水务局', shortName: '水务局', validTo: null })
    expect(unit?.aliases.toSorted()).toEqual(['水利局', '青禾县水利局'])
    expect(await work((tx) => readPastUnits(tx, region))).toEqual([
      {
        unit: 'water',
        until: '2025-04-07',
        fullName: '青禾县水利局',
        shortName: '水利局',
        superior: '青禾县人民政府',
        document: '青编〔2025〕2号',
      },
    ])
  })

  test('改由另一机关领导的，原来的上级仍然查得到', async () => {
    await work((tx) => moveUnit(tx, journalOn(), 'water', { on, document: '文', superior: '试验市水利局' }))
    const [unit] = (await work((tx) => readUnits(tx, region))).filter(({ id }) => id === 'water')
    expect(unit?.superior).toBe('试验市水利局')
    expect((await work((tx) => readPastUnits(tx, region)))[0]).toMatchObject({ superior: '青禾县人民政府' })
  })

  test('问题13：复查机关由人工写明；单位不能复查自己', async () => {
    await work((tx) => setReviewSuperior(tx, journalOn(), 'water', 'resources'))
    const [unit] = (await work((tx) => readUnits(tx, region))).filter(({ id }) => id === 'water')
    expect(unit?.reviewSuperior).toBe('resources')
    await expect(work((tx) => setReviewSuperior(tx, journalOn(), 'water', 'water'))).rejects.toThrow('不能复查自己')
  })

  test('还没有生效的变更，到生效之日再记载', async () => {
    const to = { on: plainDate('2025-04-08'), document: '', fullName: '青禾县水务局', shortName: '水务局' }
    await expect(work((tx) => renameUnit(tx, journalOn(), 'water', to))).rejects.toThrow('还没有到')
  })

  test('补记的变更不能排在已有变更的前面；别的单位的名称不能占用', async () => {
    const to = { on, document: '', fullName: '青禾县水务局', shortName: '水务局' }
    await work((tx) => renameUnit(tx, journalOn(), 'water', to))
    const earlier = { ...to, on: plainDate('2025-04-01'), fullName: '青禾县水务和湖泊局' }
    await expect(work((tx) => renameUnit(tx, journalOn(), 'water', earlier))).rejects.toThrow('已有变更')
    await expect(work((tx) => renameUnit(tx, journalOn(), 'land', to))).rejects.toThrow('已是「青禾县水务局」的名称')
  })
})

describe('第二十四条第二款：合并、分立、撤销', () => {
  test('合并：两个单位手里的都移交，末日不变，原记载不动；查验无误', async () => {
    const [one, other, elsewhere] = [await sentTo('water'), await sentTo('land', 'water'), await sentTo('housing')]
    const { passed, retired } = await close({ from: ['water', 'land'] })
    expect(passed).toHaveLength(3)
    const now = await read(one)
    expect(now.duties['reply/1']).toEqual({ ...one.duties['reply/1'], owner: 'resources' })
    expect(now.version).toBe(one.version + 1)
    expect((await read(other)).assignments.filter(({ status }) => status !== 'returned')).toMatchObject([
      { unit: 'resources', role: 'lead', sentTo: 'land' },
    ])
    expect(await read(elsewhere)).toEqual(elsewhere)
    expect(retired).toEqual(['staff-head-land', 'staff-head-water', 'staff-land', 'staff-water'])
    expect(await work((tx) => findSignIn(tx, region, 'staff-water'))).toBeUndefined()
    expect(await findings()).toEqual([])
  })

  test('撤销以后不能再转送给它，告诉人由谁继续行使职权', async () => {
    const petition = await sentTo()
    await close({})
    const outcome = await transferTo('water', petition)
    expect(outcome).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'closedUnit', article: '第二十四条第二款' },
    })
    expect(JSON.stringify(outcome)).toContain('继续行使其职权的是青禾县资源水务局')
    expect(await transferTo('resources', petition)).toMatchObject({ outcome: 'done' })
  })

  test('分立：逐件写明的移交给写明的单位，其余由第一个单位承继', async () => {
    const [one, other] = [await sentTo('water'), await sentTo('water')]
    await close({ cause: 'split', to: ['resources', 'land'], cases: { [other.no]: 'land' } })
    expect([(await read(one)).assignments[0]?.unit, (await read(other)).assignments[0]?.unit]).toEqual([
      'resources',
      'land',
    ])
  })

  test('分出一个新单位、原单位仍在的：只移交写明的，原单位照常承办', async () => {
    const [one, other] = [await sentTo('water'), await sentTo('water')]
    const { retired } = await close({ cause: 'split', goesOn: true, cases: { [other.no]: 'resources' } })
    expect([(await read(one)).assignments[0]?.unit, (await read(other)).assignments[0]?.unit]).toEqual([
      'water',
      'resources',
    ])
    expect(retired).toEqual([])
    expect(await transferTo('water', await sentTo())).toMatchObject({ outcome: 'done' })
  })

  test('撤销：手里还有信访件的，须写明由谁继续行使职权；没有的，可以径行撤销', async () => {
    await sentTo('water')
    await expect(close({ to: [], cause: 'dissolved' })).rejects.toThrow('由哪个单位继续行使其职权')
    expect(await close({ from: ['land'], to: [], cause: 'dissolved' })).toMatchObject({ passed: [] })
  })

  test('承继的单位没有可以登录的人员的，先建立账号', async () => {
    await sentTo('water')
    const unit = { id: 'empty', fullName: '青禾县应急局', shortName: '应急局', category: '', superior: '' }
    await work((tx) => addUnit(tx, journalOn(), { ...unit, from: on }))
    await expect(close({ to: ['empty'] })).rejects.toThrow('dengwen staff add')
  })

  test.each([
    ['同一单位写了两次', { from: ['water', 'water'] }, '写了两次'],
    ['既被撤并又承继', { from: ['water', 'resources'] }, '写了两次'],
    ['合并而逐件写明', { cases: { R: 'resources' } }, '只有分立'],
    ['写明的信访件不在它手里', { cause: 'split', cases: { 'R-0': 'resources' } }, '不在这个单位手里'],
    ['名录里没有的单位', { to: ['nowhere'] }, '没有编号'],
  ] as const)('%s：不能记载，什么也没有写', async (_, closing, said) => {
    const petition = await sentTo('water')
    await expect(close(closing)).rejects.toThrow(said)
    expect(await read(petition)).toEqual(petition)
    expect(await work((tx) => readSuccessions(tx, region))).toEqual([])
  })

  test('已经撤销的单位不能再撤销、更名', async () => {
    await close({})
    await expect(close({})).rejects.toThrow('不再是单独的单位')
  })

  test('撤销以后才导入的旧台账：查验指出没有人负责，移交以后无误', async () => {
    const petition = await sentTo()
    await close({})
    const ledger = { ...office.journal('04-09 09:00'), imported: true }
    done(await office.tell(ledger, doing(petition.id, acts.transfer, { on: '2025-03-06', units: ['water'] })))
    expect(await findings()).toEqual([
      [petition.no, expect.stringContaining('dengwen unit pass')],
      [petition.no, expect.stringContaining('不再是单独的单位')],
    ])
    expect(await work((tx) => passOnLate(tx, journalOn('04-09 10:00'), 'water'))).toEqual([
      { number: petition.no, from: 'water', to: 'resources' },
    ])
    expect(await findings()).toEqual([])
  })

  test('查验：负有义务的单位没有在岗人员的，指出来', async () => {
    const petition = await sentTo('water')
    await inOwnerTx(office.db, (tx) => tx.query("update staff set active = false where unit_id = 'water'"))
    expect(new Set((await findings()).map(([number]) => number))).toEqual(new Set([petition.no]))
    expect((await findings())[0]?.[1]).toContain('没有在岗的人员')
  })
})

describe('承办人与离岗', () => {
  const person = async (id: string) => {
    const found = await work((tx) => findStaff(tx, region, id))
    if (found === undefined) throw new Error(`没有${id}`)
    return found
  }
  const letGo = async (id: string, to?: string) => {
    const [who, heir] = [await person(id), to === undefined ? undefined : await person(to)]
    return work((tx) => leave(tx, office.journal('04-07 10:00', operator), who, heir))
  }

  test('只能指定本单位在岗的人员', async () => {
    const petition = await sentTo('water')
    expect(await appoint(petition, 'staff-land')).toMatchObject({
      outcome: 'refused',
      refusal: { refused: 'notMember' },
    })
    expect(await appoint(petition, 'staff-water')).toMatchObject({ outcome: 'done' })
  })

  test('手里有信访件的不能离岗，一件一件列出来', async () => {
    const [one, other] = [await sentTo('water'), await sentTo('water')]
    for (const petition of [one, other]) await appoint(petition, 'staff-water')
    const { handles } = await work(async (tx) => holdingOf(tx, region, await person('staff-water')))
    expect(handles.map(({ number }) => number)).toEqual([one.no, other.no].toSorted())
    await expect(letGo('staff-water')).rejects.toThrow(one.no)
  })

  test('移交给同单位的人以后离岗：每一件都有记载，账号停用，名字仍在', async () => {
    const petition = await sentTo('water')
    await appoint(petition, 'staff-water')
    expect(await letGo('staff-water', 'staff-head-water')).toHaveLength(1)
    expect((await read(petition)).assignments[0]?.handler).toBe('staff-head-water')
    expect(await work((tx) => findSignIn(tx, region, 'staff-water'))).toBeUndefined()
    const staff = await work((tx) => readStaff(tx, region))
    expect(staff.find(({ id }) => id === 'staff-water')).toMatchObject({ active: false, name: 'staff-water某' })
    expect(await findings()).toEqual([])
  })

  test('不能移交给别的单位的人', async () => {
    await appoint(await sentTo('water'), 'staff-water')
    await expect(letGo('staff-water', 'staff-land')).rejects.toThrow('不是staff-water某同一单位')
  })

  test('单位还有未了义务的，最后一个人不能离岗，唯一的负责人也不能离岗', async () => {
    await sentTo('water')
    await expect(letGo('staff-head-water')).rejects.toThrow('接任负责人')
    expect(await letGo('staff-water')).toEqual([])
    await expect(letGo('staff-head-water')).rejects.toThrow('没有其他在岗的人员')
    expect(await letGo('staff-land')).toEqual([])
    expect(await letGo('staff-head-land')).toEqual([])
  })
})
