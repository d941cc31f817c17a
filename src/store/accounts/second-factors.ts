import type { Tx } from '../tx.ts'

export interface SecondFactor {
  readonly secret: Buffer
  readonly confirmed: boolean
  /** The time step of the last code that was taken; no code of it or before is taken again. */
  readonly lastStep: number
}

export async function findFactor(tx: Tx, region: string, staff: string): Promise<SecondFactor | undefined> {
  const { rows } = await tx.query<{ secret: Buffer; confirmed: boolean; last_step: string }>(
    `select secret, confirmed_at is not null as confirmed, last_step::text from second_factor
      where region_code = $1 and staff_id = $2`,
    [region, staff],
  )
  const row = rows[0]
  return row === undefined
    ? undefined
    : { secret: row.secret, confirmed: row.confirmed, lastStep: Number(row.last_step) }
}

/** A secret that is not asked for until it is confirmed. Returns false beside a confirmed one, which stays. */
export async function proposeFactor(tx: Tx, region: string, staff: string, secret: Buffer): Promise<boolean> {
  const { rowCount } = await tx.query(
    `insert into second_factor (region_code, staff_id, secret, last_step) values ($1, $2, $3, 0)
     on conflict (region_code, staff_id) do update set secret = excluded.secret, last_step = 0
       where second_factor.confirmed_at is null`,
    [region, staff, secret],
  )
  return rowCount === 1
}

/** Takes the code of this step; false when it, or a later one, was taken before, also at the same moment. */
export async function takeStep(tx: Tx, region: string, staff: string, step: number): Promise<boolean> {
  const { rowCount } = await tx.query(
    'update second_factor set last_step = $3 where region_code = $1 and staff_id = $2 and last_step < $3',
    [region, staff, step],
  )
  return rowCount === 1
}

/** From now on it is asked for; these codes, by their macs, each stand in for it once. */
export async function confirmFactor(
  tx: Tx,
  region: string,
  staff: string,
  { now, recoveryMacs }: { readonly now: Date; readonly recoveryMacs: readonly Buffer[] },
): Promise<void> {
  await tx.query('update second_factor set confirmed_at = $3 where region_code = $1 and staff_id = $2', [
    region,
    staff,
    now,
  ])
  await tx.query('delete from recovery_code where region_code = $1 and staff_id = $2', [region, staff])
  for (const mac of recoveryMacs)
    await tx.query('insert into recovery_code (region_code, staff_id, code_mac) values ($1, $2, $3)', [
      region,
      staff,
      mac,
    ])
}

/** Uses a recovery code up; false when there is none such, or none left. */
export async function takeRecoveryCode(
  tx: Tx,
  region: string,
  staff: string,
  { macs, now }: { readonly macs: readonly Buffer[]; readonly now: Date },
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `update recovery_code set used_at = $4
      where region_code = $1 and staff_id = $2 and code_mac = any($3) and used_at is null`,
    [region, staff, macs, now],
  )
  return rowCount === 1
}

export async function dropFactor(tx: Tx, region: string, staff: string): Promise<void> {
  await tx.query('delete from second_factor where region_code = $1 and staff_id = $2', [region, staff])
  await tx.query('delete from recovery_code where region_code = $1 and staff_id = $2', [region, staff])
}
