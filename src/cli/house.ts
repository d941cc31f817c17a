import { stateCouncilCalendar } from '../calendar/calendar.ts'
import { shanghaiDayOf } from '../calendar/plain-date.ts'
import type { Journal } from '../store/journal.ts'
import { openKeyring } from '../store/keys.ts'
import { migrate } from '../store/migrate.ts'
import { newId } from '../store/new-id.ts'
import { openDb } from '../store/open-db.ts'
import type { Db, StopOnClose } from '../store/open-db.ts'
import type { Outcome } from '../store/perform.ts'
import { findRegion } from '../store/region.ts'
import type { Region } from '../store/region.ts'
import { UsageError } from './command.ts'
import type { ExitCode, Invocation, OpenHouse } from './command.ts'

/** Opens the data folder or the server named by DATABASE_URL, brings its schema up to date, and closes it again. */
export async function withHouse(
  call: Invocation,
  work: (house: OpenHouse) => Promise<ExitCode>,
  stopOnClose: StopOnClose = 'if-started',
): Promise<ExitCode> {
  const db = await openHouse(call, stopOnClose)
  try {
    return await work({ db, region: await findRegion(db) })
  } finally {
    await db.close()
  }
}

async function openHouse(call: Invocation, stopOnClose: StopOnClose): Promise<Db> {
  const databaseUrl = process.env['DATABASE_URL']
  const databaseOwnerUrl = process.env['DATABASE_OWNER_URL']
  const db = await openDb({
    dataDir: call.dataDir,
    stopOnClose,
    say: (line) => {
      process.stderr.write(`${line}\n`)
    },
    ...(databaseUrl !== undefined && databaseUrl !== '' && { databaseUrl }),
    ...(databaseOwnerUrl !== undefined && databaseOwnerUrl !== '' && { databaseOwnerUrl }),
  })
  try {
    await migrate(db)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}

export function needRegion(house: OpenHouse): Region {
  if (house.region === undefined) {
    throw new UsageError(
      '这个数据目录还没有地区和单位：请先运行 dengwen init --region 行政区划代码 --office 单位名称，或先导入责任单位名录。',
    )
  }
  return house.region
}

/** What a writing came to; a "no" of the law is said with its article. @throws {UsageError} and nothing is written */
export function done<T>(outcome: Outcome<T>): T {
  switch (outcome.outcome) {
    case 'done':
      return outcome.value
    case 'refused':
      throw new UsageError(`${outcome.refusal.text}（依据：${outcome.refusal.article}）什么都没有写入。`)
    case 'conflict':
    case 'requestReused':
      throw new UsageError('同时有别人在办理，什么都没有写入，请再试一次。')
  }
}

/** The command line writes as the operator: only what a ledger can hold. */
export function journalOf(db: Db, { code, profile }: Pick<Region, 'code' | 'profile'>, now: Date): Journal {
  return {
    region: code,
    profile,
    actor: { id: 'operator', unit: 'office', role: 'operator' },
    now,
    today: shanghaiDayOf(now),
    calendar: stateCouncilCalendar,
    newId,
    keyring: openKeyring(db.dataDir),
    imported: true,
  }
}
