import { stateCouncilCalendar } from '../../src/calendar/calendar.ts'
import { shanghaiDayOf } from '../../src/calendar/plain-date.ts'
import { seededRandom } from '../../src/demonstration/random.ts'
import { importLedger } from '../../src/ledgers/import/import-ledger.ts'
import type { ImportResult } from '../../src/ledgers/import/import-ledger.ts'
import type { LedgerKind } from '../../src/ledgers/ledger.ts'
import type { Journal } from '../../src/store/journal.ts'
import { openKeyring } from '../../src/store/keys.ts'
import { migrate } from '../../src/store/migrate.ts'
import { newId } from '../../src/store/new-id.ts'
import { openDb } from '../../src/store/open-db.ts'
import type { Db, DbConfig } from '../../src/store/open-db.ts'
import { nameRegion } from '../../src/store/region.ts'

/** No region of China has a code that begins with 99. */
export const benchRegion = { code: '990199000000', name: '基准县', office: '基准县信访局' } as const

/** An embedded database of its own folder, migrated, its region named. Its server stops when it is closed. */
export async function openBenchHouse(dataDir: string, server: DbConfig['server'] = {}): Promise<Db> {
  const db = await openDb({ dataDir, server, stopOnClose: 'always', say: (line) => process.stderr.write(`${line}\n`) })
  await migrate(db)
  await nameRegion(db, benchRegion, new Date())
  return db
}

/** The command line's journal: what an import writes with. */
function benchJournal(db: Db): Journal {
  const now = new Date()
  return {
    region: benchRegion.code,
    actor: { id: 'operator', unit: 'office', role: 'operator' },
    now,
    today: shanghaiDayOf(now),
    calendar: stateCouncilCalendar,
    newId,
    keyring: openKeyring(db.dataDir),
    imported: true,
  }
}

/** Takes in one ledger; a generated one has no faults. @throws when it is refused all the same */
export async function takeIn(db: Db, kind: LedgerKind, path: string): Promise<ImportResult> {
  const random = seededRandom(2)
  const order = { kind, path, dryRun: false, random: () => random.next() }
  const result = await importLedger(db, benchJournal(db), order)
  if (result.written) return result
  throw new Error(`${kind} refused: ${JSON.stringify(result.rejected.slice(0, 3))}`)
}
