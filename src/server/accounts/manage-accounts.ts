import { z } from 'zod'
import type { Actor } from '../../petition/facts.ts'
import { takePassword } from '../../store/accounts/credentials.ts'
import { dropFactor } from '../../store/accounts/second-factors.ts'
import { forgive } from '../../store/accounts/sign-in-tries.ts'
import { endSessionsOf } from '../../store/sessions.ts'
import { addStaff, placeStaff, readAccounts, signInRoles } from '../../store/staff.ts'
import type { Account } from '../../store/staff.ts'
import { holdingOf, leave } from '../../store/staff-leave.ts'
import type { Tx } from '../../store/tx.ts'
import { readUnits, standing } from '../../store/units.ts'
import { theOffice } from '../../terms/clock.ts'
import { journalOf, read } from '../house.ts'
import type { House } from '../house.ts'
import { faulty, notThere, ProblemError, problemType } from '../problem.ts'
import { noteChange } from '../sign-in/account-journal.ts'
import { resetLink } from '../sign-in/one-time-links.ts'
import { factorTriesOf, triesOf } from '../sign-in/sign-in.ts'
import { administratorFault, isAdministrator } from '../sign-in/three-administrators.ts'
import { roles } from '../words.ts'
import { needKeeper } from './account-views.ts'

const role = z.enum(signInRoles).describe('岗位')
const unit = z.string().max(64).optional().describe('责任单位的编号；单位承办人、单位负责人须填，其他人不填')
const person = z.string().trim().min(1, '请填写工号').max(64, '工号过长').optional().describe('工号；管理员须填')

export const newAccount = z.strictObject({
  login: z
    .string()
    .trim()
    .regex(/^[\w.-]{2,32}$/, '账号为2到32个字母、数字、点、横线'),
  name: z.string().trim().min(1, '请填写姓名').max(64, '姓名过长'),
  ...{ role, unit, person },
})

export const newPlace = z.strictObject({ role, unit, person })

export const link = z.object({
  account: z.string().describe('账号的编号'),
  path: z.string().describe('一次性链接，24小时内有效，请当面或者用可靠的方式交给本人'),
  expiresAt: z.iso.datetime(),
})

export type Link = z.infer<typeof link>

/** An account without a password: its holder sets one of her own with the link. @throws {ProblemError} 422 */
export async function addAccount(house: House, actor: Actor, given: z.infer<typeof newAccount>): Promise<Link> {
  needKeeper(actor)
  const { login, name } = given
  const id = house.newId()
  return read(house, async (tx) => {
    const accounts = await readAccounts(tx, house.region.code, true)
    const place = await placeOf(tx, house, given)
    const whose = given.person ?? login
    refuseFaults([
      ...(accounts.some((each) => each.login === login)
        ? [{ path: 'login', problem: `账号「${login}」已经有人用了，请换一个` }]
        : []),
      ...administratorFaults({ id, name, role: given.role, person: given.person }, accounts),
    ])
    const staff = { id, login, name, role: given.role, unit: place, person: whose }
    if (!(await addStaff(tx, house.region.code, staff, null))) {
      throw new ProblemError(faulty([{ path: 'login', problem: '同时有别人在建立同样的账号，请刷新以后再看' }]))
    }
    await noteChange(tx, house, { actor: actor.id, staff: id, what: 'added', becomes: sayPlace(given.role, place) })
    return linkFor(tx, house, id)
  })
}

async function linkFor(tx: Tx, house: House, staff: string): Promise<Link> {
  const { path, expiresAt } = await resetLink(tx, house.region.code, { staff, now: house.now() })
  return { account: staff, path, expiresAt: expiresAt.toISOString() }
}

/** Another role or unit; who still holds petitions hands them over first. @throws {ProblemError} 409, 422 */
export async function changePlace(
  house: House,
  actor: Actor,
  given: z.infer<typeof newPlace> & { readonly id: string },
): Promise<void> {
  needKeeper(actor)
  await read(house, async (tx) => {
    const { one, all } = await accountToChange(tx, house, actor, given.id)
    const place = await placeOf(tx, house, given)
    const whose = given.person ?? one.person ?? one.login
    refuseFaults(administratorFaults({ ...one, role: given.role, person: given.person ?? one.person }, all))
    refuseLast(one, all)
    const { handles, blocks } = await holdingOf(tx, house.region.code, one)
    if (handles.length > 0 || blocks.length > 0) {
      const held = handles.length === 0 ? [] : [`还是${handles.map(({ number }) => number).join('、')}的承办人`]
      throw notNow(`${one.name}${[...held, ...blocks].join('；')}。请先移交，再变更岗位。`)
    }
    await placeStaff(tx, house.region.code, { id: one.id, role: given.role, unit: place, person: whose })
    const was = sayPlace(one.role, one.unit)
    await noteChange(tx, house, {
      ...{ actor: actor.id, staff: one.id, what: 'roleChanged' as const, was },
      becomes: sayPlace(given.role, place),
    })
  })
}

/** Closes an account; what she works on is handed over to a colleague. @throws {StoreRefusal} naming what holds her */
export async function retireAccount(
  house: House,
  actor: Actor,
  given: { readonly id: string; readonly handOverTo?: string | undefined },
): Promise<void> {
  needKeeper(actor)
  const journal = journalOf(house, { ...actor, role: 'operator' }, true)
  await read(house, async (tx) => {
    const { one, all } = await accountToChange(tx, house, actor, given.id)
    refuseLast(one, all)
    const heir = all.find(({ id, active }) => active && id === given.handOverTo)
    if (given.handOverTo !== undefined && heir === undefined) {
      throw new ProblemError(faulty([{ path: 'handOverTo', problem: '没有这个在岗的人，请核对接手人' }]))
    }
    await leave(tx, journal, one, heir)
    await noteChange(tx, house, { actor: actor.id, staff: one.id, what: 'retired', was: sayPlace(one.role, one.unit) })
  })
}

/** Lets somebody who failed too often try again. */
export async function unlockAccount(house: House, actor: Actor, id: string): Promise<void> {
  needKeeper(actor)
  await read(house, async (tx) => {
    const one = await needAccountOf(tx, house, id)
    await forgive(tx, house.region.code, [triesOf(house, one.login), factorTriesOf(house, one.id)])
    await noteChange(tx, house, { actor: actor.id, staff: id, what: 'unlocked' })
  })
}

/** The password is worth nothing from now on, all her sessions end, and the link lets her set another. */
export async function resetPassword(house: House, actor: Actor, id: string): Promise<Link> {
  needKeeper(actor)
  return read(house, async (tx) => {
    const one = await needAccountOf(tx, house, id)
    await takePassword(tx, house.region.code, one.id)
    await endSessionsOf(tx, house.region.code, one.id)
    await noteChange(tx, house, { actor: actor.id, staff: id, what: 'passwordReset' })
    return linkFor(tx, house, one.id)
  })
}

/** For a lost telephone; her own only another security administrator resets. */
export async function resetFactor(house: House, actor: Actor, id: string): Promise<void> {
  needKeeper(actor)
  await read(house, async (tx) => {
    const { one } = await accountToChange(tx, house, actor, id)
    await dropFactor(tx, house.region.code, one.id)
    await endSessionsOf(tx, house.region.code, one.id)
    await noteChange(tx, house, { actor: actor.id, staff: id, what: 'factorReset' })
  })
}

async function needAccountOf(tx: Tx, house: House, id: string): Promise<Account> {
  const one = (await readAccounts(tx, house.region.code, true)).find((each) => each.id === id && each.active)
  if (one === undefined) throw new ProblemError(notThere)
  return one
}

/** Nobody decides on her own account. */
async function accountToChange(
  tx: Tx,
  house: House,
  actor: Actor,
  id: string,
): Promise<{ readonly one: Account; readonly all: readonly Account[] }> {
  if (id === actor.id) throw notNow('不能变更、停用、重置自己的账号，请由另一名安全管理员办理。')
  const all = await readAccounts(tx, house.region.code, true)
  const one = all.find((each) => each.id === id && each.active)
  if (one === undefined) throw new ProblemError(notThere)
  return { one, all }
}

/** Without a security administrator nobody could make one. */
function refuseLast(one: Account, all: readonly Account[]): void {
  if (one.role !== 'securityAdmin') return
  if (all.some(({ id, role: held, active }) => id !== one.id && active && held === 'securityAdmin')) return
  throw notNow('这是最后一名安全管理员，请先建立另一名。')
}

function notNow(detail: string): ProblemError {
  return new ProblemError({ type: problemType('account'), title: '现在不能办理', status: 409, detail, code: 'account' })
}

async function placeOf(
  tx: Tx,
  house: House,
  given: { readonly role: (typeof signInRoles)[number]; readonly unit?: string | undefined },
): Promise<string> {
  const inUnit = given.role === 'handler' || given.role === 'unitHead'
  if (!inUnit) {
    refuseFaults(
      given.unit === undefined ? [] : [{ path: 'unit', problem: `${roles[given.role]}不在责任单位，请不要填` }],
    )
    return theOffice
  }
  const found = standing(await readUnits(tx, house.region.code)).find(({ id }) => id === given.unit)
  if (found === undefined) {
    throw new ProblemError(faulty([{ path: 'unit', problem: '请填写责任单位名录中现有单位的编号' }]))
  }
  return found.id
}

function administratorFaults(one: Parameters<typeof administratorFault>[0], all: readonly Account[]) {
  if (isAdministrator(one.role) && one.person === undefined) {
    return [{ path: 'person', problem: '管理员须填写工号，用来保证三种管理员由三个人分别担任' }]
  }
  const problem = administratorFault(one, all)
  return problem === undefined ? [] : [{ path: 'person', problem }]
}

function refuseFaults(faults: readonly { readonly path: string; readonly problem: string }[]): void {
  if (faults.length > 0) throw new ProblemError(faulty(faults))
}

function sayPlace(held: Account['role'], place: string): string {
  return place === theOffice ? roles[held] : `${roles[held]}（${place}）`
}
