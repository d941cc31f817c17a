import { access, chmod, mkdir, realpath, rm, writeFile } from 'node:fs/promises'
import pg from 'pg'
import type { RoleTarget } from '../driver.ts'
import { StoreRefusal } from '../store-refusal.ts'
import { findBinaries } from './binaries.ts'
import { appRole, databaseName, ensureCluster, ownerRole, resetPasswords, superRole } from './cluster.ts'
import { exclusively } from './exclusive.ts'
import { digestOf, layoutOf } from './layout.ts'
import { readPostmaster, type Postmaster } from './postmaster.ts'
import { applicationName, attend, type Presence } from './presence.ts'
import { findLiving, startPostmaster, stopPostmaster } from './process.ts'
import { findFooting, type Footing } from './run-as.ts'
import { loadPasswords, type Passwords } from './secrets.ts'

/** What tests need otherwise: PostgreSQL from `binDir`, and `fsync: false` for speed instead of safety. */
export interface ServerOptions {
  readonly binDir?: string
  readonly fsync?: boolean
}

/** Whether leaving stops the server: as its keeper, in any case, or not at all. */
export type Leaving = 'if-ours' | 'always' | 'never'

/** The server of a data folder, as one user of it sees it. */
export interface EmbeddedServer {
  readonly dataDir: string
  readonly applicationName: string
  readonly app: RoleTarget
  readonly owner: RoleTarget
  readonly ownerUrl: string
  /** Superuser, on the maintenance database: for backups and for test databases. */
  readonly superuser: RoleTarget
  /** Comes back when the server answers, having started it again if need be. */
  revive(): Promise<void>
  leave(leaving: Leaving): Promise<void>
}

interface Attendance {
  readonly postmaster: Postmaster
  readonly presence: Presence
  /** This process started the server and so stops it. */
  readonly ours: boolean
}

/** Everything that stays the same while a data folder is open. */
interface Premises {
  readonly dataDir: string
  readonly passwords: Passwords
  readonly options: ServerOptions
  readonly name: string
  readonly say: (line: string) => void
}

/**
 * Adopts the living server of a data folder, or makes and starts one.
 *
 * @param dataDir absolute path; made when it doesn't exist
 * @throws {StoreRefusal} when the operator has to change something first
 */
export async function startServer(
  dataDir: string,
  options: ServerOptions,
  say: (line: string) => void,
): Promise<EmbeddedServer> {
  const home = await prepareFolder(dataDir)
  const passwords = await loadPasswords(layoutOf(home).passwords)
  const premises: Premises = { dataDir: home, passwords, options, name: applicationName(), say }
  const alone = <T>(work: () => Promise<T>): Promise<T> => exclusively(digestOf(home), work)
  let here = await alone(() => enter(premises))
  let reviving: Promise<void> | undefined
  const revive = async (): Promise<void> => {
    if (await here.presence.answers()) return
    await here.presence.end()
    say('数据库连接中断，正在重新连接或重新启动……')
    here = await alone(() => enter(premises))
  }
  return {
    ...targetsOf(here.postmaster, passwords),
    dataDir: home,
    applicationName: premises.name,
    revive: () => (reviving ??= revive().finally(() => (reviving = undefined))),
    leave: async (leaving) => {
      await reviving?.catch(() => undefined)
      await alone(() => depart(home, here, leaving))
    },
  }
}

/** The superuser of a data folder whose server is running. @throws {StoreRefusal} when it isn't */
export async function superuserOf(dataDir: string): Promise<RoleTarget> {
  const postmaster = await readPostmaster(layoutOf(dataDir).cluster)
  if (postmaster === undefined) throw new StoreRefusal(`数据文件夹 ${dataDir} 的数据库没有运行`)
  return targetsOf(postmaster, await loadPasswords(layoutOf(dataDir).passwords)).superuser
}

async function prepareFolder(dataDir: string): Promise<string> {
  const created = await mkdir(dataDir, { recursive: true, mode: 0o711 })
  // Whatever the umask, the database's user has to pass; what is inside is closed to it folder by folder.
  if (created !== undefined) await chmod(dataDir, 0o711)
  const home = await realpath(dataDir)
  if (await exists(layoutOf(home).restoring))
    throw new StoreRefusal(`数据文件夹 ${home} 的恢复没有完成，请删除该文件夹后重新恢复`)
  return home
}

async function enter(premises: Premises): Promise<Attendance> {
  const { dataDir, say } = premises
  const living = await findLiving(dataDir, say)
  const postmaster = living ?? (await start(premises))
  const ours = living === undefined
  try {
    return { postmaster, presence: await attendAt(postmaster, premises), ours }
  } catch (error) {
    if (!(error instanceof pg.DatabaseError) || error.code !== wrongPassword) throw error
    say('数据库口令与口令文件不符，正在停止数据库并按口令文件重设……')
    await stopPostmaster(dataDir)
    await resetPasswords(layoutOf(dataDir).cluster, await footingFor(premises), premises.passwords)
    const restarted = await start(premises)
    return { postmaster: restarted, presence: await attendAt(restarted, premises), ours: true }
  }
}

const wrongPassword = '28P01'

function attendAt(postmaster: Postmaster, { passwords, name }: Premises): Promise<Presence> {
  return attend(targetsOf(postmaster, passwords).superuser, name)
}

async function start(premises: Premises): Promise<Postmaster> {
  const { dataDir, passwords, options, say } = premises
  const durable = { fsync: options.fsync ?? true }
  const footing = await footingFor(premises)
  if (footing.note !== undefined) say(footing.note)
  await ensureCluster(layoutOf(dataDir).cluster, footing, passwords, durable)
  await rm(layoutOf(dataDir).orphaned, { force: true })
  return startPostmaster(dataDir, footing, durable, say)
}

async function footingFor({ dataDir, options }: Premises): Promise<Footing> {
  return findFooting(dataDir, layoutOf(dataDir).cluster, await findBinaries(dataDir, options.binDir))
}

async function depart(dataDir: string, { presence, ours }: Attendance, leaving: Leaving): Promise<void> {
  const { orphaned } = layoutOf(dataDir)
  const keeper = ours || (await exists(orphaned))
  const others = await presence.others()
  await presence.end()
  if (leaving === 'always' || (leaving === 'if-ours' && keeper && others === 0)) {
    await stopPostmaster(dataDir)
    await rm(orphaned, { force: true })
  } else if (leaving === 'if-ours' && keeper) {
    await writeFile(orphaned, '')
  }
}

function targetsOf({ socketDir, port }: Postmaster, passwords: Passwords) {
  const at = { host: socketDir, port }
  const owner = { ...at, user: ownerRole, password: passwords.owner, database: databaseName }
  return {
    app: { ...at, user: appRole, password: passwords.app, database: databaseName },
    owner,
    superuser: { ...at, user: superRole, password: passwords.super, database: 'postgres' },
    ownerUrl: urlOf(owner),
  }
}

/** The connection string of a role whose server listens on a unix socket. */
export function urlOf({ host, port, user, password, database }: RoleTarget): string {
  return `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
