import { z } from 'zod'
import { signInRoles } from '../staff.ts'
import type { Tx } from '../tx.ts'

export const accountPolicy = z.strictObject({
  passwordDays: z
    .int()
    .min(30, '口令有效期至少30天')
    .max(730, '口令有效期至多730天')
    .nullable()
    .describe('口令有效期，按天；null 为不设期限'),
  secondFactorRoles: z.array(z.enum(signInRoles)).describe('登录必须有第二重验证的岗位'),
})

export type AccountPolicy = z.infer<typeof accountPolicy>

/** 等级保护测评 usually asks for half a year at most; who can open the most doors shows two things. */
export const defaultPolicy: AccountPolicy = {
  passwordDays: 180,
  secondFactorRoles: ['securityAdmin', 'admin', 'auditor', 'officeHead'],
}

/** As the region set it last, or the default. */
export async function readPolicy(tx: Tx, region: string): Promise<AccountPolicy> {
  const { rows } = await tx.query<{ days: number | null; roles: unknown }>(
    `select password_days as days, second_factor_roles as roles from account_policy
      where region_code = $1 order by recorded_at desc limit 1`,
    [region],
  )
  const row = rows[0]
  return row === undefined
    ? defaultPolicy
    : accountPolicy.parse({ passwordDays: row.days, secondFactorRoles: row.roles })
}

export async function keepPolicy(
  tx: Tx,
  region: string,
  { passwordDays, secondFactorRoles }: AccountPolicy,
  by: { readonly actor: string; readonly now: Date },
): Promise<void> {
  await tx.query(
    `insert into account_policy (region_code, recorded_at, password_days, second_factor_roles, actor)
     values ($1, $2, $3, $4, $5)
     on conflict (region_code, recorded_at) do nothing`,
    [region, by.now, passwordDays, JSON.stringify(secondFactorRoles), by.actor],
  )
}
