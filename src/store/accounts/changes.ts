import type { Tx } from '../tx.ts'

export const accountChanges = {
  firstAdministrator: '建立首个安全管理员',
  added: '建立账号',
  roleChanged: '变更岗位',
  retired: '停用账号',
  unlocked: '解除登录限制',
  passwordReset: '重置口令',
  passwordSet: '本人设置口令',
  factorEnrolled: '启用第二重验证',
  factorReset: '重置第二重验证',
  recoveryUsed: '使用恢复码',
  sessionsEnded: '退出其全部登录',
  policyChanged: '变更账号策略',
} as const

export type AccountChangeName = keyof typeof accountChanges

export interface AccountChange {
  readonly id: string
  readonly at: Date
  /** Who did it. */
  readonly actor: string
  /** Whose account; none for a policy. */
  readonly staff?: string | undefined
  readonly what: AccountChangeName
  readonly was?: string | undefined
  readonly becomes?: string | undefined
}

export async function writeAccountChange(tx: Tx, region: string, change: AccountChange): Promise<void> {
  const { id, at, actor, staff = null, what, was = null, becomes = null } = change
  await tx.query(
    `insert into account_change (region_code, id, at, actor, staff_id, what, was, becomes)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [region, id, at, actor, staff, what, was, becomes],
  )
}

/** The newest first, at most `most`. */
export async function readAccountChanges(tx: Tx, region: string, most: number): Promise<readonly AccountChange[]> {
  const { rows } = await tx.query<{
    readonly id: string
    readonly at: Date
    readonly actor: string
    readonly staff: string | null
    readonly what: AccountChangeName
    readonly was: string | null
    readonly becomes: string | null
  }>(
    `select id, at, actor, staff_id as staff, what, was, becomes from account_change
      where region_code = $1 order by at desc, id limit $2`,
    [region, most],
  )
  return rows.map(({ staff, was, becomes, ...row }) => ({
    ...row,
    staff: staff ?? undefined,
    was: was ?? undefined,
    becomes: becomes ?? undefined,
  }))
}
