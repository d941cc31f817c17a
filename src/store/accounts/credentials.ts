import type { Role } from '../../petition/facts.ts'
import { signInRoles } from '../staff.ts'
import type { Tx } from '../tx.ts'

/** What an account is opened with. */
export interface Credentials {
  readonly staff: string
  readonly login: string
  readonly role: Role
  readonly passwordHash: string | undefined
  readonly passwordSetAt: Date | undefined
  readonly mustChange: boolean
  /** A second factor that was confirmed. */
  readonly hasFactor: boolean
}

const columns = `s.id as staff, s.login, s.role, s.password_hash as hash, s.password_set_at as set_at, s.must_change,
  exists (select 1 from second_factor f where f.region_code = s.region_code and f.staff_id = s.id
             and f.confirmed_at is not null) as factor`

interface Row {
  readonly staff: string
  readonly login: string
  readonly role: string
  readonly hash: string | null
  readonly set_at: Date | null
  readonly must_change: boolean
  readonly factor: boolean
}

/** Undefined for nobody, for the retired, and for accounts nobody signs in with. */
export async function findCredentials(
  tx: Tx,
  region: string,
  whose: { readonly login: string } | { readonly id: string },
): Promise<Credentials | undefined> {
  const [column, value] = 'login' in whose ? ['login', whose.login] : ['id', whose.id]
  const { rows } = await tx.query<Row>(
    `select ${columns} from staff s where s.region_code = $1 and s.${column} = $2 and s.active`,
    [region, value],
  )
  const row = rows[0]
  const role = signInRoles.find((each) => each === row?.role)
  if (row === undefined || role === undefined) return undefined
  return {
    ...{ staff: row.staff, login: row.login, role, mustChange: row.must_change, hasFactor: row.factor },
    passwordHash: row.hash ?? undefined,
    passwordSetAt: row.set_at ?? undefined,
  }
}

/** A new password takes the place of the one before, which goes among the past ones; of those the last `keep` stay. */
export async function setPassword(
  tx: Tx,
  region: string,
  {
    staff,
    hash,
    now,
    keep,
  }: { readonly staff: string; readonly hash: string; readonly now: Date; readonly keep: number },
): Promise<void> {
  await layAside(tx, region, staff)
  await tx.query(
    `update staff set password_hash = $3, password_set_at = $4, must_change = false where region_code = $1 and id = $2`,
    [region, staff, hash, now],
  )
  await tx.query(
    `delete from password_past where region_code = $1 and staff_id = $2 and set_at not in (
       select set_at from password_past where region_code = $1 and staff_id = $2 order by set_at desc limit $3)`,
    [region, staff, keep],
  )
}

async function layAside(tx: Tx, region: string, staff: string): Promise<void> {
  await tx.query(
    `insert into password_past (region_code, staff_id, set_at, password_hash)
     select region_code, id, coalesce(password_set_at, 'epoch'), password_hash from staff
      where region_code = $1 and id = $2 and password_hash is not null
     on conflict do nothing`,
    [region, staff],
  )
}

/** Nobody signs in with the old one any more; it still counts among the past ones. */
export async function takePassword(tx: Tx, region: string, staff: string): Promise<void> {
  await layAside(tx, region, staff)
  await tx.query('update staff set password_hash = null where region_code = $1 and id = $2', [region, staff])
}

/** Hashes of the passwords that may not be set again, the present one among them. */
export async function pastPasswords(tx: Tx, region: string, staff: string): Promise<readonly string[]> {
  const { rows } = await tx.query<{ hash: string }>(
    `select password_hash as hash from staff where region_code = $1 and id = $2 and password_hash is not null
     union all
     select password_hash from password_past where region_code = $1 and staff_id = $2`,
    [region, staff],
  )
  return rows.map(({ hash }) => hash)
}
