import { createHash } from 'node:crypto'
import { join } from 'node:path'

/** What lies where in a data folder. Keys, attachments and uploads belong to other rooms but travel with a backup. */
export function layoutOf(dataDir: string) {
  return {
    cluster: join(dataDir, 'pg'),
    secrets: join(dataDir, 'secrets'),
    passwords: join(dataDir, 'secrets', 'database.json'),
    keys: join(dataDir, 'keys'),
    attachments: join(dataDir, 'attachments'),
    /** What is being received, until it is kept or refused; never part of a backup. */
    uploads: join(dataDir, 'uploads'),
    log: join(dataDir, 'postgres.log'),
    /** Exists when the process that started the server had to leave it to the others using it. */
    orphaned: join(dataDir, 'stop-when-idle'),
    /** A restore builds everything in here first; while it exists the folder must not be opened. */
    restoring: join(dataDir, 'restore-unfinished'),
  } as const
}

/** Short, and the same for every process that opens `dataDir` (a real path). */
export function digestOf(dataDir: string): string {
  return createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
}
