import { appendFile, readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** A backup that was completed, as the data folder remembers it. A restored folder begins without any. */
const backupRecord = z.object({
  takenAt: z.iso.datetime(),
  kind: z.enum(['cluster', 'tables']),
  target: z.string(),
  files: z.int(),
  bytes: z.int(),
})
export type BackupRecord = z.infer<typeof backupRecord>

const recordFile = (dataDir: string): string => path.join(dataDir, 'backups.jsonl')

/** Written once everything of the backup lies there. */
export async function noteBackup(dataDir: string, record: BackupRecord): Promise<void> {
  await appendFile(recordFile(dataDir), `${JSON.stringify(record)}\n`, { mode: 0o600 })
}

/** The newest first; a line that was cut off is none. */
export async function readBackups(dataDir: string): Promise<readonly BackupRecord[]> {
  const text = await readFile(recordFile(dataDir), 'utf8').catch(() => '')
  return text
    .split('\n')
    .flatMap((line) => parsed(line))
    .toReversed()
}

function parsed(line: string): readonly BackupRecord[] {
  try {
    const { success, data } = backupRecord.safeParse(JSON.parse(line))
    return success ? [data] : []
  } catch {
    return []
  }
}
