import { chmod, mkdir, readdir, realpath, rename, rm, rmdir } from 'node:fs/promises'
import path from 'node:path'
import { backUpCluster } from './backups/cluster-backup.ts'
import { copyFile, copyTree, exists, type CopiedFile } from './backups/copying.ts'
import { noteBackup } from './backups/record.ts'
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
 * attachment a row names is there. The keys that open encrypted fields and the database's passwords go into a folder
 * apart, to be kept apart: whoever has the backup alone reads names and texts, and no number, phone or address.
 *
 * @param kind for an embedded database `cluster` unless said otherwise; a server is always exported as `tables`
 * @param keysDir where the keys go; beside the backup, as `<targetDir>-keys`, when absent
 * @returns how many files and bytes were written, and where the keys are
 * @throws {StoreRefusal} when a target is not empty or lies within the data folder, or the keys' within the backup
 */
export async function backup(
  db: Db,
  targetDir: string,
  { kind = db.mode === 'embedded' ? 'cluster' : 'tables', keysDir = keysBeside(targetDir) }: BackupOptions = {},
): Promise<{ files: number; bytes: number; keys: string }> {
  if (kind === 'cluster' && db.mode === 'server') throw new StoreRefusal('服务器上的数据库只能逐表导出')
  const home = await realpath(db.dataDir)
  const root = await claimOutside(targetDir, home, '数据文件夹')
  const keys = await claimOutside(keysDir, home, '数据文件夹')
  refuseWithin(keys, root, '备份文件夹')
  const layout = layoutOf(home)
  const version = await schemaVersion(db)
  const database =
    kind === 'cluster'
      ? await backUpCluster(await superuserOf(home), layout.cluster, root)
      : await exportTables(db, root)
  const files: readonly CopiedFile[] = [
    ...database,
    ...(await copyTree({ source: layout.attachments, root, name: 'attachments' })),
  ]
  const secrets: readonly CopiedFile[] = [
    ...(await copyTree({ source: layout.keys, root: keys, name: 'keys' })),
    ...(kind === 'cluster' ? await copyTree({ source: layout.secrets, root: keys, name: 'secrets' }) : []),
  ]
  const about = { format: 1, kind, version, takenAt: new Date().toISOString() } as const
  await writeManifest(keys, { ...about, folders: await foldersOf(keys), files: [...secrets] })
  await writeManifest(root, { ...about, folders: await foldersOf(root), files: [...files] })
  const all = [...files, ...secrets]
  const amount = { files: all.length, bytes: all.reduce((sum, file) => sum + file.bytes, 0) }
  await noteBackup(home, { takenAt: about.takenAt, kind, target: root, ...amount })
  return { ...amount, keys }
}

export interface BackupOptions {
  readonly kind?: BackupKind | undefined
  readonly keysDir?: string | undefined
}

/** Where the keys of a backup lie unless said otherwise: beside it, never in it. */
function keysBeside(backupDir: string): string {
  return `${path.resolve(backupDir)}-keys`
}

async function claimOutside(target: string, outside: string, name: string): Promise<string> {
  const claimed = await realpath(await claimTarget(target))
  refuseWithin(claimed, outside, name)
  return claimed
}

function refuseWithin(target: string, outside: string, name: string): void {
  if (`${target}${path.sep}`.startsWith(`${outside}${path.sep}`))
    throw new StoreRefusal(`备份的目标文件夹 ${target} 在${name} ${outside} 之内，请放到别处`)
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
 * @param keysDir where the backup's keys lie; beside it, as `<sourceDir>-keys`, when absent
 * @throws {StoreRefusal} when the data folder is not empty, or the backup or its keys are incomplete or damaged
 */
export async function restore(sourceDir: string, dataDir: string, keysDir?: string): Promise<void> {
  const source = path.resolve(sourceDir)
  const target = path.resolve(dataDir)
  if ((await readdir(target).catch(() => [])).length > 0)
    throw new StoreRefusal(`数据文件夹 ${target} 不是空的，恢复只能写入新的或空的文件夹`)
  const manifest = await checkBackup(source)
  const keys = await checkKeys(source, manifest, keysDir)
  const created = await mkdir(target, { recursive: true, mode: 0o711 })
  if (created !== undefined) await chmod(target, 0o711)
  const draft = layoutOf(target).restoring
  try {
    await mkdir(draft, { mode: 0o711 })
    await putBack(source, draft, manifest)
    if (keys !== undefined) await putBack(keys.folder, draft, keys.manifest)
    if (manifest.kind === 'tables') await loadTables(draft, manifest)
    for (const name of await readdir(draft)) await rename(path.join(draft, name), path.join(target, name))
    await rmdir(draft)
  } catch (error) {
    await Promise.all((await readdir(target)).map((name) => rm(path.join(target, name), { recursive: true })))
    if (created !== undefined) await rmdir(target)
    throw error
  }
}

/**
 * The keys of a backup, checked; undefined for a backup from before keys were kept apart, which holds its own.
 *
 * @throws {StoreRefusal} when they are not there: without them nothing encrypted would ever open again
 */
async function checkKeys(
  source: string,
  manifest: Manifest,
  keysDir: string = keysBeside(source),
): Promise<{ readonly folder: string; readonly manifest: Manifest } | undefined> {
  if (manifest.files.some(({ path: name }) => name.startsWith('keys/'))) return undefined
  const folder = path.resolve(keysDir)
  if (!(await exists(folder)))
    throw new StoreRefusal(`没有找到这份备份的密钥 ${folder}：密钥与备份分开存放，请用 --keys 写明它在哪里`)
  return { folder, manifest: await checkBackup(folder) }
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
export async function restoreInto(db: Db, sourceDir: string, keysDir?: string): Promise<void> {
  const source = path.resolve(sourceDir)
  const manifest = await checkBackup(source)
  if (manifest.kind !== 'tables') throw new StoreRefusal(`备份 ${source} 是数据库的整体副本，只能恢复成新的数据文件夹`)
  const keys = await checkKeys(source, manifest, keysDir)
  await fillFrom(db, source, manifest)
  await copyTree({ source: path.join(source, 'attachments'), root: db.dataDir, name: 'attachments' })
  await copyTree({ source: path.join(keys?.folder ?? source, 'keys'), root: db.dataDir, name: 'keys' })
}

async function fillFrom(db: Db, source: string, manifest: Manifest): Promise<void> {
  const { version } = await migrate(db)
  if (version !== manifest.version)
    throw new StoreRefusal(`备份的表结构是 ${manifest.version}，本程序是 ${version}：请用做备份时的版本恢复，再升级`)
  await importTables(db, source)
}
