import { chmod, mkdir, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { backUpCluster } from './backups/cluster-backup.ts'
import { copyFile, copyTree, type CopiedFile } from './backups/copying.ts'
import { checkBackup, claimTarget, insideOf, writeManifest, type Manifest } from './backups/manifest.ts'
import { exportTables, importTables } from './backups/tables.ts'
import { layoutOf } from './embedded/layout.ts'
import { superuserOf } from './embedded/server.ts'
import { migrate } from './migrate.ts'
import { inOwnerTx, openDb, type Db } from './open-db.ts'
import { StoreRefusal } from './store-refusal.ts'

/** A copy of the cluster, or its tables as lines of JSON, which any version of PostgreSQL can take in. */
export type BackupKind = Manifest['kind']

/**
 * Makes a consistent backup while the system is in use: first the database, then the attachments, so that every
 * attachment a row names is there. Includes the keys that open encrypted fields and the database's passwords (0600):
 * whoever holds the backup can read everything, so it has to be kept as safely as the data folder.
 *
 * @param kind for an embedded database `cluster` unless said otherwise; a server is always exported as `tables`
 * @returns how many files and bytes were written
 * @throws {StoreRefusal} when the target is not empty or lies within the data folder
 */
export async function backup(
  db: Db,
  targetDir: string,
  kind: BackupKind = db.mode === 'embedded' ? 'cluster' : 'tables',
): Promise<{ files: number; bytes: number }> {
  if (kind === 'cluster' && db.mode === 'server') throw new StoreRefusal('服务器上的数据库只能逐表导出')
  const root = await realpath(await claimTarget(targetDir))
  const home = await realpath(db.dataDir)
  if (`${root}${path.sep}`.startsWith(`${home}${path.sep}`))
    throw new StoreRefusal(`备份的目标文件夹 ${root} 在数据文件夹 ${home} 之内，请放到别处`)
  const layout = layoutOf(home)
  const version = await schemaVersion(db)
  const database =
    kind === 'cluster'
      ? [
          ...(await backUpCluster(await superuserOf(home), layout.cluster, root)),
          ...(await copyTree({ source: layout.secrets, root, name: 'secrets' })),
        ]
      : await exportTables(db, root)
  const files: readonly CopiedFile[] = [
    ...database,
    ...(await copyTree({ source: layout.attachments, root, name: 'attachments' })),
    ...(await copyTree({ source: layout.keys, root, name: 'keys' })),
  ]
  const takenAt = new Date().toISOString()
  await writeManifest(root, { format: 1, kind, version, takenAt, folders: await foldersOf(root), files: [...files] })
  return { files: files.length, bytes: files.reduce((sum, file) => sum + file.bytes, 0) }
}

async function schemaVersion(db: Db): Promise<string> {
  return inOwnerTx(db, async (tx) => {
    const { rows } = await tx.query<{ version: string | null }>('select max(name) as version from migration')
    return rows[0]?.version ?? ''
  })
}

async function foldersOf(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory())
  return folders
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .sort()
}

/**
 * Makes a data folder out of a backup, after checking every byte of it. A folder whose restoring was interrupted
 * is refused by `openDb`.
 *
 * @param dataDir doesn't exist yet, or is empty
 * @throws {StoreRefusal} when the data folder is not empty, or the backup is incomplete or damaged
 */
export async function restore(sourceDir: string, dataDir: string): Promise<void> {
  const source = path.resolve(sourceDir)
  const target = path.resolve(dataDir)
  if ((await readdir(target).catch(() => [])).length > 0)
    throw new StoreRefusal(`数据文件夹 ${target} 不是空的，恢复只能写入新的或空的文件夹`)
  const manifest = await checkBackup(source)
  const created = await mkdir(target, { recursive: true, mode: 0o711 })
  if (created !== undefined) await chmod(target, 0o711)
  const draft = layoutOf(target).restoring
  try {
    await mkdir(draft, { mode: 0o711 })
    await putBack(source, draft, manifest)
    if (manifest.kind === 'tables') await loadTables(draft, manifest)
    for (const name of await readdir(draft)) await rename(path.join(draft, name), path.join(target, name))
    await rmdir(draft)
  } catch (error) {
    await Promise.all((await readdir(target)).map((name) => rm(path.join(target, name), { recursive: true })))
    if (created !== undefined) await rmdir(target)
    throw error
  }
}

async function putBack(source: string, draft: string, manifest: Manifest): Promise<void> {
  for (const folder of manifest.folders) await mkdir(insideOf(draft, folder), { recursive: true, mode: 0o700 })
  for (const file of manifest.files) {
    const copied = await copyFile(insideOf(source, file.path), draft, file.path)
    if (copied?.sha256 !== file.sha256) throw new StoreRefusal(`备份的文件 ${file.path} 在恢复时读取有误，请换一份备份`)
  }
}

async function loadTables(draft: string, manifest: Manifest): Promise<void> {
  const db = await openDb({ dataDir: draft, stopOnClose: 'always' })
  try {
    await fillFrom(db, draft, manifest)
  } finally {
    await db.close()
  }
  await rm(path.join(draft, 'tables'), { recursive: true, force: true })
}

/**
 * Takes a backup of kind `tables` into a database that has none of its rows yet: the way from an embedded database
 * to a server. Attachments and keys are copied into `db.dataDir`.
 *
 * @throws {StoreRefusal} when the backup is damaged, of another kind or of another version of the schema
 */
export async function restoreInto(db: Db, sourceDir: string): Promise<void> {
  const source = path.resolve(sourceDir)
  const manifest = await checkBackup(source)
  if (manifest.kind !== 'tables') throw new StoreRefusal(`备份 ${source} 是数据库的整体副本，只能恢复成新的数据文件夹`)
  await fillFrom(db, source, manifest)
  for (const name of ['attachments', 'keys'])
    await copyTree({ source: path.join(source, name), root: db.dataDir, name })
}

async function fillFrom(db: Db, source: string, manifest: Manifest): Promise<void> {
  const { version } = await migrate(db)
  if (version !== manifest.version)
    throw new StoreRefusal(`备份的表结构是 ${manifest.version}，本程序是 ${version}：请用做备份时的版本恢复，再升级`)
  await importTables(db, source)
}
