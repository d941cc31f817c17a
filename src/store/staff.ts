import { z } from 'zod'
import type { Role } from '../petition/facts.ts'
import type { Tx } from './tx.ts'

/** A member of staff who can sign in. `unit` is 'office' for the office's own people. */
export interface Staff {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly role: Role
  readonly unit: string
}

export const signInRoles = [
  'registrar',
  'officeHead',
  'leader',
  'handler',
  'unitHead',
  'auditor',
  'admin',
  'securityAdmin',
] as const

const role = z.enum([...signInRoles, 'operator'])
const columns = 'id, login, name, role, unit_id as unit'

/** Who signs in under a login, and the hash her password is held against; undefined for nobody and for the retired. */
export async function findSignIn(
  tx: Tx,
  region: string,
  login: string,
): Promise<{ readonly staff: Staff; readonly passwordHash: string } | undefined> {
  const { rows } = await tx.query<Record<keyof Staff | 'hash', string>>(
    `select ${columns}, password_hash as hash from staff
      where region_code = $1 and login = $2 and active and password_hash is not null`,
    [region, login],
  )
  const row = rows[0]
  return row === undefined ? undefined : { staff: staffOf(row), passwordHash: row.hash }
}

export async function findStaff(tx: Tx, region: string, id: string): Promise<Staff | undefined> {
  const { rows } = await tx.query<Record<keyof Staff, string>>(
    `select ${columns} from staff where region_code = $1 and id = $2 and active`,
    [region, id],
  )
  return rows[0] === undefined ? undefined : staffOf(rows[0])
}

/** Everybody who ever acted or may act, retired ones included: a name must still stand beside an old act. */
export async function readStaff(tx: Tx, region: string): Promise<readonly (Staff & { readonly active: boolean })[]> {
  const { rows } = await tx.query<Record<keyof Staff, string> & { active: boolean }>(
    `select ${columns}, active from staff where region_code = $1 order by unit_id, name`,
    [region],
  )
  return rows.map((row) => ({ ...staffOf(row), active: row.active }))
}

export interface NewStaff extends Staff {
  /** 工号 of whoever holds the account; her login where nothing is said. */
  readonly person?: string
  readonly passwordSetAt?: Date
  /** The password was set by somebody else. */
  readonly mustChange?: boolean
}

/** An account as whoever keeps accounts sees it. */
export interface Account extends Staff {
  readonly active: boolean
  /** 工号 */
  readonly person: string | undefined
  readonly hasPassword: boolean
  readonly hasFactor: boolean
  readonly passwordSetAt: Date | undefined
  readonly mustChange: boolean
}

/** Every account people sign in with, held until the transaction ends where it is to be changed. */
export async function readAccounts(tx: Tx, region: string, hold = false): Promise<readonly Account[]> {
  const { rows } = await tx.query<Record<keyof Staff, string> & AccountRow>(
    `select ${columns}, active, person, password_hash is not null as "hasPassword", password_set_at as "passwordSetAt",
            must_change as "mustChange",
            exists (select 1 from second_factor f where f.region_code = staff.region_code and f.staff_id = staff.id
                       and f.confirmed_at is not null) as "hasFactor"
       from staff where region_code = $1 and role <> 'operator' order by unit_id, login${hold ? ' for update' : ''}`,
    [region],
  )
  return rows.map((row) => ({
    ...staffOf(row),
    ...{ active: row.active, hasPassword: row.hasPassword, hasFactor: row.hasFactor, mustChange: row.mustChange },
    person: row.person ?? undefined,
    passwordSetAt: row.passwordSetAt ?? undefined,
  }))
}

interface AccountRow {
  readonly active: boolean
  readonly person: string | null
  readonly hasPassword: boolean
  readonly hasFactor: boolean
  readonly passwordSetAt: Date | null
  readonly mustChange: boolean
}

/** Another role or unit; who is signed in under the old one is out. */
export async function placeStaff(
  tx: Tx,
  region: string,
  { id, role: becomes, unit, person }: Pick<Staff, 'id' | 'role' | 'unit'> & { readonly person: string },
): Promise<void> {
  await tx.query('update staff set role = $3, unit_id = $4, person = $5 where region_code = $1 and id = $2', [
    region,
    id,
    becomes,
    unit,
    person,
  ])
  await tx.query('delete from session where region_code = $1 and staff_id = $2', [region, id])
}

/** Lays down an account. Returns false when the login is taken, or the person is an administrator of another kind. */
export async function addStaff(tx: Tx, region: string, staff: NewStaff, passwordHash: string | null): Promise<boolean> {
  const { id, login, name, role, unit, person = login, passwordSetAt, mustChange = false } = staff
  const { rowCount } = await tx.query(
    `insert into staff (region_code, id, login, name, role, unit_id, password_hash, active, person, password_set_at,
                        must_change)
     values ($1, $2, $3, $4, $5, $6, $7, true, $8, $9, $10) on conflict do nothing`,
    [region, id, login, name, role, unit, passwordHash, person, passwordSetAt, mustChange],
  )
  return rowCount === 1
}

function staffOf(row: Record<keyof Staff, string>): Staff {
  const { id, login, name, unit } = row
  return { id, login, name, unit, role: role.parse(row.role) }
}

/** Accounts that are no more: none of them signs in again, and who is signed in is out. Names stay beside old acts. */
export async function retireStaff(tx: Tx, region: string, ids: readonly string[]): Promise<void> {
  await tx.query('update staff set active = false where region_code = $1 and id = any($2)', [region, ids])
  await tx.query('delete from session where region_code = $1 and staff_id = any($2)', [region, ids])
}

/** The same for everybody of units that are no more. */
export async function retireUnitStaff(
  tx: Tx,
  region: string,
  units: readonly string[],
): Promise<readonly Pick<Staff, 'id' | 'login'>[]> {
  const { rows } = await tx.query<Pick<Staff, 'id' | 'login'>>(
    'select id, login from staff where region_code = $1 and unit_id = any($2) and active order by login',
    [region, units],
  )
  await retireStaff(
    tx,
    region,
    rows.map(({ id }) => id),
  )
  return rows
}

/** Everybody who works there now, held until the transaction ends, so that two don't leave each relying on the other. */
export async function lockColleagues(tx: Tx, region: string, unit: string): Promise<readonly Staff[]> {
  const { rows } = await tx.query<Record<keyof Staff, string>>(
    `select ${columns} from staff
      where region_code = $1 and unit_id = $2 and active and role <> 'operator' order by id for update`,
    [region, unit],
  )
  return rows.map(staffOf)
}
