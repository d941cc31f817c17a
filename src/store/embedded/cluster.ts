import { randomBytes } from 'node:crypto'
import { chown, lchown, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { StoreRefusal } from '../store-refusal.ts'
import { run, type Footing, type RunAs } from './run-as.ts'
import type { Passwords } from './secrets.ts'

export const superRole = 'dengwen_super'
export const ownerRole = 'dengwen_owner'
export const appRole = 'dengwen_app'
export const databaseName = 'dengwen'

/**
 * Makes sure there is a cluster with the database and its roles, of the version of the binaries.
 * It is made beside and renamed into place when complete: a killed or doubled first start leaves no half of one.
 *
 * @param cluster path of the cluster, existing or not
 * @throws {StoreRefusal} when the cluster is of another major version, or can't be made
 */
export async function ensureCluster(
  cluster: string,
  footing: Footing,
  passwords: Passwords,
  options: { readonly fsync: boolean },
): Promise<void> {
  const found = await versionOf(cluster)
  if (found === undefined) {
    await sweepDrafts(cluster)
    await makeCluster(cluster, footing, passwords, options)
    return
  }
  const expected = await versionOfBinaries(footing)
  if (found !== expected)
    throw new StoreRefusal(
      `数据文件夹 ${cluster} 由 PostgreSQL ${found} 建立，而程序自带的是 ${expected}，两者不能混用。` +
        '请用原版本的登闻导出备份，再用本版本恢复。',
    )
  await own(cluster, footing.runAs)
}

/** Gives the roles of a cluster whose server is down the passwords of the data folder, when the two no longer agree. */
export async function resetPasswords(cluster: string, footing: Footing, passwords: Passwords): Promise<void> {
  await single(cluster, footing, rolePasswords(passwords, 'alter'))
}

async function versionOf(cluster: string): Promise<string | undefined> {
  return readFile(join(cluster, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )
}

async function versionOfBinaries(footing: Footing): Promise<string> {
  const { output } = await run(footing.runAs, [join(footing.binaries.bin, 'postgres'), '--version'])
  return /\(PostgreSQL\) (\d+)/.exec(output)?.[1] ?? output.trim()
}

async function makeCluster(
  cluster: string,
  footing: Footing,
  passwords: Passwords,
  options: { readonly fsync: boolean },
): Promise<void> {
  const draft = `${cluster}.new-${randomBytes(4).toString('hex')}`
  await mkdir(draft, { mode: 0o700 })
  await chown(draft, footing.runAs.uid, footing.runAs.gid)
  try {
    await initialise(draft, footing, passwords, options)
    await rename(draft, cluster)
    await syncFolder(dirname(cluster))
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if ((await versionOf(cluster)) === undefined) throw error
  }
}

async function initialise(
  draft: string,
  footing: Footing,
  passwords: Passwords,
  options: { readonly fsync: boolean },
): Promise<void> {
  // Explicit: with LANG unset initdb makes an SQL_ASCII database.
  const locale = ['--locale=C.UTF-8', '--encoding=UTF8']
  const made = await run(footing.runAs, [
    join(footing.binaries.bin, 'initdb'),
    ...['-D', draft, '-U', superRole, ...locale, '--auth=trust', '--no-instructions'],
    ...(options.fsync ? [] : ['--no-sync']),
  ])
  if (!made.ok) throw new StoreRefusal(`建立数据库失败（${draft}）：${made.output.trim()}`)
  await writeFile(join(draft, 'pg_hba.conf'), 'local all all scram-sha-256\n')
  await single(draft, footing, [
    ...rolePasswords(passwords, 'create'),
    `create database ${databaseName} owner ${ownerRole}`,
    `revoke all on database ${databaseName} from public`,
    `grant connect on database ${databaseName} to ${appRole}`,
  ])
}

function rolePasswords(passwords: Passwords, verb: 'create' | 'alter'): readonly string[] {
  return [
    `alter role ${superRole} password '${passwords.super}'`,
    `${verb} role ${ownerRole} login password '${passwords.owner}'`,
    `${verb} role ${appRole} login password '${passwords.app}'`,
  ]
}

/** Runs statements, one a line, on a cluster whose server is down. */
async function single(cluster: string, footing: Footing, statements: readonly string[]): Promise<void> {
  const program = join(footing.binaries.bin, 'postgres')
  const command = [program, '--single', '-D', cluster, '-c', 'exit_on_error=true', 'postgres']
  const done = await run(footing.runAs, command, statements.map((statement) => `${statement}\n`).join(''))
  if (!done.ok || /\b(ERROR|FATAL|PANIC):/.test(done.output))
    throw new StoreRefusal(`设置数据库角色失败（${cluster}）：${done.output.trim()}`)
}

// A restored or moved cluster may belong to someone else. Its folder comes last: it tells whether all is done.
async function own(cluster: string, { uid, gid }: RunAs): Promise<void> {
  if (process.getuid?.() !== 0 || (await stat(cluster)).uid === uid) return
  const entries = await readdir(cluster, { recursive: true })
  for (const entry of entries) await lchown(join(cluster, entry), uid, gid)
  await chown(cluster, uid, gid)
}

async function sweepDrafts(cluster: string): Promise<void> {
  const folder = dirname(cluster)
  const drafts = (await readdir(folder)).filter((name) => name.startsWith(`${basename(cluster)}.new-`))
  await Promise.all(drafts.map((name) => rm(join(folder, name), { recursive: true, force: true })))
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
