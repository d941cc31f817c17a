import { z } from 'zod'
import { accountChanges, readAccountChanges } from '../../store/accounts/changes.ts'
import { blockedUntil } from '../../store/accounts/sign-in-tries.ts'
import { readAccounts, readStaff, signInRoles } from '../../store/staff.ts'
import type { Account } from '../../store/staff.ts'
import type { Tx } from '../../store/tx.ts'
import { theOffice } from '../../terms/clock.ts'
import { readUnits } from '../../store/units.ts'
import type { Actor } from '../../petition/facts.ts'
import type { House } from '../house.ts'
import { read } from '../house.ts'
import { forbidden, ProblemError } from '../problem.ts'
import { factorTriesOf, triesOf } from '../sign-in/sign-in.ts'
import { roles } from '../words.ts'

export const accountView = z.object({
  id: z.string(),
  login: z.string(),
  name: z.string(),
  person: z.string().nullable().describe('工号'),
  role: z.object({ code: z.enum(signInRoles), label: z.string() }),
  unit: z.object({ id: z.string(), name: z.string() }),
  active: z.boolean(),
  hasPassword: z.boolean().describe('没有口令的，凭一次性链接设置，或者用统一身份认证登录'),
  hasSecondFactor: z.boolean(),
  passwordSetAt: z.iso.datetime().nullable(),
  blockedUntil: z.iso.datetime().nullable().describe('登录失败过多，到这时才能再试；可以解除'),
})

export type AccountView = z.infer<typeof accountView>

export const accountChangeView = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  what: z.object({ code: z.string(), label: z.string() }),
  by: z.string().describe('办理人'),
  account: z.string().nullable().describe('被办理的账号'),
  was: z.string().nullable(),
  becomes: z.string().nullable(),
})

export type AccountChangeView = z.infer<typeof accountChangeView>

/** 安全管理员 alone keeps accounts. */
export function needKeeper({ role }: Actor): void {
  if (role !== 'securityAdmin') throw new ProblemError(forbidden)
}

export async function listAccounts(house: House, actor: Actor): Promise<AccountView[]> {
  needKeeper(actor)
  return read(house, async (tx) => {
    const units = await readUnits(tx, house.region.code)
    const views: AccountView[] = []
    for (const account of await readAccounts(tx, house.region.code)) {
      const unit = units.find(({ id }) => id === account.unit)?.fullName ?? account.unit
      views.push(await viewOf(tx, house, account, account.unit === theOffice ? house.region.office : unit))
    }
    return views
  })
}

async function viewOf(tx: Tx, house: House, account: Account, unit: string): Promise<AccountView> {
  const { id, login, name, active, hasPassword, hasFactor: hasSecondFactor } = account
  const code = signInRoles.find((each) => each === account.role)
  if (code === undefined) throw new Error(`account ${id} has a role nobody signs in with`)
  return {
    ...{ id, login, name, active, hasPassword, hasSecondFactor },
    person: account.person ?? null,
    role: { code, label: roles[code] },
    unit: { id: account.unit, name: unit },
    passwordSetAt: account.passwordSetAt?.toISOString() ?? null,
    blockedUntil: await untilWhen(tx, house, account),
  }
}

async function untilWhen(tx: Tx, house: House, { id, login }: Account): Promise<string | null> {
  const now = house.now()
  const region = house.region.code
  const ofPassword = await blockedUntil(tx, region, triesOf(house, login), now)
  return (ofPassword ?? (await blockedUntil(tx, region, factorTriesOf(house, id), now)))?.toISOString() ?? null
}

const mostChanges = 500

/** 审计管理员 reads what was done to accounts; who does it can read it too. The newest first, at most 500. */
export async function listAccountChanges(house: House, { role }: Actor): Promise<AccountChangeView[]> {
  if (role !== 'auditor' && role !== 'securityAdmin') throw new ProblemError(forbidden)
  const { code } = house.region
  return read(house, async (tx) => {
    const names = new Map((await readStaff(tx, code)).map(({ id, name, login }) => [id, `${name}（${login}）`]))
    const changes = await readAccountChanges(tx, code, mostChanges)
    return changes.map(({ id, at, what, actor, staff, was, becomes }) => ({
      id,
      at: at.toISOString(),
      what: { code: what, label: accountChanges[what] },
      by: names.get(actor) ?? actor,
      account: staff === undefined ? null : (names.get(staff) ?? staff),
      was: was ?? null,
      becomes: becomes ?? null,
    }))
  })
}
