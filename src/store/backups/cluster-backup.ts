import { readdir } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { clientConfig, type RoleTarget } from '../driver.ts'
import { copyFile, copyTree, writeSynced, type CopiedFile } from './copying.ts'

// What a running server makes anew, and the log, of which exactly the needed part is added at the end.
const emptied = new Set([
  ...['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans'],
])
const left = /^(postmaster\.(pid|opts)|.*pg_internal\.init.*|pgsql_tmp.*|backup_label.*)$/
const controlFile = path.join('global', 'pg_control')

/**
 * Copies a running cluster so that it can be recovered to the moment the copying ended: PostgreSQL's own low-level
 * backup, since neither pg_basebackup nor pg_dump comes with the embedded binaries.
 *
 * @param superuser a connection to the server of `cluster`
 * @param root the backup; the copy goes to its folder `pg`
 */
export async function backUpCluster(
  superuser: RoleTarget,
  cluster: string,
  root: string,
): Promise<readonly CopiedFile[]> {
  const client = new pg.Client(clientConfig(superuser, `dengwen-backup-${process.pid}`))
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('set statement_timeout = 0')
    // Keeps the log from being recycled under our hands; it vanishes with this connection.
    await client.query(`select pg_create_physical_replication_slot('dengwen_backup_${process.pid}', true, true)`)
    await client.query(`select pg_backup_start('dengwen', true)`)
    const data = await copyTree({ source: cluster, root, name: 'pg', keep: isData })
    const control = await copyFile(path.join(cluster, controlFile), root, path.posix.join('pg', controlFile))
    const stopped = await client.query<{ label: string; map: string; stop: string }>(
      `select labelfile as label, spcmapfile as map, pg_walfile_name(lsn) as stop from pg_backup_stop(false)`,
    )
    const [end] = stopped.rows
    const start = /\(file ([0-9A-F]{24})\)/.exec(end?.label ?? '')?.[1]
    if (end === undefined || start === undefined || control === undefined) throw new Error('数据库未给出备份的起止位置')
    const label = await writeSynced(root, 'pg/backup_label', [Buffer.from(end.label)])
    return [...data, control, label, ...(await copyLog(cluster, root, start, end.stop))]
  } finally {
    await client.end().catch(() => undefined)
  }
}

function isData(relative: string): boolean {
  const parts = relative.split(path.sep)
  if (relative === controlFile || left.test(parts.at(-1) ?? '')) return false
  return parts.length === 1 || !emptied.has(parts[0] ?? '')
}

async function copyLog(cluster: string, root: string, start: string, stop: string): Promise<readonly CopiedFile[]> {
  const segments = (await readdir(path.join(cluster, 'pg_wal'))).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= start && name <= stop,
  )
  if (!segments.includes(start)) throw new Error(`备份所需的日志段 ${start} 已不在，请重新备份`)
  const copied: CopiedFile[] = []
  for (const name of segments) {
    const file = await copyFile(path.join(cluster, 'pg_wal', name), root, `pg/pg_wal/${name}`)
    if (file === undefined) throw new Error(`备份所需的日志段 ${name} 已不在，请重新备份`)
    copied.push(file)
  }
  return copied
}
