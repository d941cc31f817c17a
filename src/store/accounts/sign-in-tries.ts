import type { Tx } from '../tx.ts'

/** What failed tries are counted for; an address is shared by an office and is held less tightly. */
export type TryKind = 'account' | 'factor' | 'address'

export interface Counted {
  readonly kind: TryKind
  /** Mac of the login, the account's id or the address. */
  readonly who: Buffer
}

const minute = 60_000

/** So many tries are free; then each further one waits twice as long as the last, up to `mostMs`. */
const tryLimits = {
  account: { free: 5, firstMs: minute, mostMs: 15 * minute },
  factor: { free: 5, firstMs: minute, mostMs: 15 * minute },
  address: { free: 100, firstMs: minute, mostMs: 5 * minute },
} as const satisfies Record<TryKind, { readonly free: number; readonly firstMs: number; readonly mostMs: number }>

/** After so long without a failure it is as if there had been none. */
const forgottenMs = 24 * 60 * minute

/** How long nobody may try after this many failures, in milliseconds. */
export function delayAfter(kind: TryKind, failures: number): number {
  const { free, firstMs, mostMs } = tryLimits[kind]
  return failures < free ? 0 : Math.min(firstMs * 2 ** (failures - free), mostMs)
}

/**
 * Counts a try before it is looked at, so that many at once don't all slip through; a try that succeeds is taken back by
 * `forgive`. False while one of them is blocked: then nothing is counted and nothing may be looked at.
 */
export async function mayTry(tx: Tx, region: string, tries: readonly Counted[], now: Date): Promise<boolean> {
  await tx.query('delete from sign_in_try where region_code = $1 and last_at < $2', [
    region,
    new Date(now.getTime() - forgottenMs),
  ])
  const held: { readonly each: Counted; readonly failures: number; readonly blocked: boolean }[] = []
  for (const each of tries) held.push(await hold(tx, region, each, now))
  if (held.some(({ blocked }) => blocked)) return false
  for (const { each, failures } of held) {
    const delay = delayAfter(each.kind, failures + 1)
    await tx.query(
      `update sign_in_try set failures = $4, last_at = $5, blocked_until = $6
        where region_code = $1 and kind = $2 and who_mac = $3`,
      [region, each.kind, each.who, failures + 1, now, delay === 0 ? null : new Date(now.getTime() + delay)],
    )
  }
  return true
}

async function hold(tx: Tx, region: string, each: Counted, now: Date) {
  await tx.query(
    `insert into sign_in_try (region_code, kind, who_mac, failures, last_at) values ($1, $2, $3, 0, $4)
     on conflict do nothing`,
    [region, each.kind, each.who, now],
  )
  const { rows } = await tx.query<{ failures: number; blocked_until: Date | null }>(
    `select failures, blocked_until from sign_in_try
      where region_code = $1 and kind = $2 and who_mac = $3 for update`,
    [region, each.kind, each.who],
  )
  const until = rows[0]?.blocked_until ?? null
  return { each, failures: rows[0]?.failures ?? 0, blocked: until !== null && until > now }
}

/**
 * The try was a good one. What is counted for a person begins anew; an address only gets this one try back, or whoever
 * has one account could guess at others without end.
 */
export async function forgive(tx: Tx, region: string, tries: readonly Counted[]): Promise<void> {
  for (const { kind, who } of tries) {
    await tx.query(
      kind === 'address'
        ? `update sign_in_try set failures = greatest(failures - 1, 0), blocked_until = null
            where region_code = $1 and kind = $2 and who_mac = $3`
        : 'delete from sign_in_try where region_code = $1 and kind = $2 and who_mac = $3',
      [region, kind, who],
    )
  }
}

/** Until when this may not be tried; undefined when it may. */
export async function blockedUntil(tx: Tx, region: string, each: Counted, now: Date): Promise<Date | undefined> {
  const { rows } = await tx.query<{ until: Date }>(
    `select blocked_until as until from sign_in_try
      where region_code = $1 and kind = $2 and who_mac = $3 and blocked_until > $4`,
    [region, each.kind, each.who, now],
  )
  return rows[0]?.until
}
