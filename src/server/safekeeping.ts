import { z } from 'zod'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import type { Actor } from '../petition/facts.ts'
import { readBackups } from '../store/backups/record.ts'
import { countUnderOlderKeys } from '../store/rotate-keys.ts'
import type { Tx } from '../store/tx.ts'
import { read } from './house.ts'
import type { House } from './house.ts'
import { forbidden, ProblemError } from './problem.ts'

export const safekeepingView = z.object({
  database: z.enum(['embedded', 'server']),
  migration: z.string().describe('数据库结构的最后一次变更'),
  keys: z.object({ current: z.int(), older: z.int().describe('还在旧密钥之下的行数') }),
  seal: z.object({ at: z.string().nullable(), count: z.int() }).describe('封印：整件被抽走也会被发现'),
  waitingFiles: z.int().describe('已依规处置、还没有清除的文件'),
  backups: z.array(
    z.object({ takenAt: z.string(), kind: z.string(), target: z.string(), files: z.int(), bytes: z.int() }),
  ),
  daysSinceBackup: z.int().nullable().describe('没有备份过的为空'),
})
export type SafekeepingView = z.infer<typeof safekeepingView>

const readers: ReadonlySet<Actor['role']> = new Set(['admin', 'auditor'])
const shownBackups = 20
const dayMs = 24 * 60 * 60 * 1000

/** How keys, seals and backups stand. It is read here and done on the machine. @throws {ProblemError} 403 */
export async function readSafekeeping(house: House, actor: Actor): Promise<SafekeepingView> {
  if (!readers.has(actor.role)) throw new ProblemError(forbidden)
  const { db, region, keyring } = house
  const backups = await readBackups(db.dataDir)
  const last = backups[0]
  return {
    database: db.mode,
    ...(await read(house, (tx) => standOf(tx, region.code))),
    keys: { current: keyring.current(), older: await countUnderOlderKeys(db) },
    backups: backups.slice(0, shownBackups),
    daysSinceBackup: last === undefined ? null : daysBetween(new Date(last.takenAt), house.now()),
  }
}

function daysBetween(then: Date, now: Date): number {
  const [from, to] = [Date.parse(shanghaiDayOf(then)), Date.parse(shanghaiDayOf(now))]
  return Math.max(0, Math.round((to - from) / dayMs))
}

async function standOf(tx: Tx, region: string): Promise<Pick<SafekeepingView, 'migration' | 'seal' | 'waitingFiles'>> {
  const { rows } = await tx.query<{
    readonly migration: string | null
    readonly sealed: Date | null
    readonly seals: number
    readonly waiting: number
  }>(
    `select (select max(name) from migration) as migration,
            (select max(sealed_at) from seal where region_code = $1) as sealed,
            (select count(*)::int from seal where region_code = $1) as seals,
            (select count(*)::int from disposed_file where region_code = $1 and deleted_at is null) as waiting`,
    [region],
  )
  const [row] = rows
  return {
    migration: row?.migration ?? '',
    seal: { at: row?.sealed?.toISOString() ?? null, count: row?.seals ?? 0 },
    waitingFiles: row?.waiting ?? 0,
  }
}
