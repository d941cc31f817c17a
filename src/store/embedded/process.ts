import { chown, lstat, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { totalmem } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { StoreRefusal } from '../store-refusal.ts'
import { digestOf, layoutOf } from './layout.ts'
import { disownPidFile, isAlive, isPostmasterOf, orphansOf, readPostmaster, type Postmaster } from './postmaster.ts'
import { launch, type Footing } from './run-as.ts'

const port = 5432
const pollMs = 20
const dyingMs = 10_000
const stoppingMs = 60_000
const remindMs = 5_000
const maxLogBytes = 10 * 1024 * 1024

/** Settings of the embedded server. Durability is PostgreSQL's own default: nothing acknowledged is lost. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: '',
  port: String(port),
  unix_socket_permissions: '0700',
  max_connections: '60',
  shared_buffers: pageCache(),
  max_wal_size: '2GB',
  jit: 'off',
  timezone: 'Asia/Shanghai',
  log_timezone: 'Asia/Shanghai',
  log_checkpoints: 'off',
}

/** A sixteenth of what the machine, or the container, has: 128 MB on a small one, 1 GB at most. Taken only as it is used. */
function pageCache(): string {
  const given = process.constrainedMemory()
  const memory = given > 0 ? Math.min(given, totalmem()) : totalmem()
  const megabytes = Math.floor(memory / 16 / 1024 / 1024)
  return `${String(Math.max(128, Math.min(1024, megabytes)))}MB`
}

// Only for tests: a crash of the machine may lose everything, a crash of the server may not.
const hasty: Readonly<Record<string, string>> = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }

/** The living server of a data folder, waiting for one that is starting or stopping; undefined when there is none. */
export async function findLiving(dataDir: string, say: (line: string) => void): Promise<Postmaster | undefined> {
  const { cluster } = layoutOf(dataDir)
  for (let waited = 0; ; waited += pollMs) {
    const seen = await readPostmaster(cluster)
    if (seen === undefined || !(await isPostmasterOf(seen.pid, cluster))) return undefined
    if (seen.state === 'ready') return seen
    if (waited > 0 && waited % remindMs === 0) say(`正在等待数据库（进程 ${seen.pid}）完成启动或停止……`)
    await pause(pollMs)
  }
}

/**
 * Starts the server of a data folder that has none, after what a killed one left behind has gone.
 *
 * @throws {StoreRefusal} with the end of the server's log when it won't start
 */
export async function startPostmaster(
  dataDir: string,
  footing: Footing,
  options: { readonly fsync: boolean },
  say: (line: string) => void,
): Promise<Postmaster> {
  const { cluster } = layoutOf(dataDir)
  await clearRemains(cluster)
  const socketDir = await makeSocketDir(dataDir, footing.runAs.uid, footing.runAs.gid)
  for (const deadline = Date.now() + dyingMs; ;) {
    const outcome = await startOnce(dataDir, startCommand(dataDir, socketDir, footing, options), footing, say)
    if (typeof outcome !== 'string') return outcome
    const dying = /still in use|lock file .* already exists|shared memory/i.test(outcome)
    if (!dying || Date.now() > deadline)
      throw new StoreRefusal(`数据库没有启动，日志 ${layoutOf(dataDir).log} 的末尾是：\n${outcome}`)
    await pause(pollMs * 5)
  }
}

function startCommand(
  dataDir: string,
  socketDir: string,
  footing: Footing,
  options: { readonly fsync: boolean },
): readonly string[] {
  const chosen = { ...settings, ...(options.fsync ? {} : hasty), unix_socket_directories: socketDir }
  const flags = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return [path.join(footing.binaries.bin, 'postgres'), '-D', layoutOf(dataDir).cluster, ...flags]
}

/** Starts once: the server when ready, else the end of its log. */
async function startOnce(
  dataDir: string,
  command: readonly string[],
  footing: Footing,
  say: (line: string) => void,
): Promise<Postmaster | string> {
  const { cluster, log } = layoutOf(dataDir)
  await rotateLog(log)
  const output = await open(log, 'a', 0o600)
  const { size } = await output.stat()
  const child = launch(footing.runAs, command, ['ignore', output.fd, output.fd], { detached: true })
  let failure: string | undefined
  child.once('error', (error) => (failure = error.message))
  child.once('exit', (code, signal) => (failure ??= `退出码 ${String(code ?? signal)}`))
  child.unref()
  await output.close()
  for (let waited = 0; failure === undefined; waited += pollMs) {
    const seen = await readPostmaster(cluster)
    if (seen?.pid === child.pid && seen?.state === 'ready') return seen
    if (waited > 0 && waited % remindMs === 0) say('数据库正在从上次中断处恢复，请稍候……')
    await pause(pollMs)
  }
  const said = (await readFile(log)).subarray(size).toString('utf8').trim()
  return said === '' ? failure : said
}

/** Waits up to ten seconds for processes whose server was killed, then ends them; clears a pid that is another's. */
async function clearRemains(cluster: string): Promise<void> {
  const deadline = Date.now() + dyingMs
  for (let orphans = await orphansOf(cluster); orphans.length > 0; orphans = await orphansOf(cluster)) {
    if (Date.now() > deadline) orphans.forEach((pid) => signal(pid, 'SIGKILL'))
    else if (Date.now() > deadline - dyingMs / 2) orphans.forEach((pid) => signal(pid, 'SIGQUIT'))
    await pause(pollMs * 2)
  }
  const stale = await readPostmaster(cluster)
  if (stale !== undefined && isAlive(stale.pid)) await disownPidFile(cluster)
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself meanwhile.
  }
}

/**
 * A short folder for the socket (its path may have 107 bytes), the same for every process of this data folder.
 * In a world-writable /tmp somebody else may hold the name: then the next one is taken.
 */
async function makeSocketDir(dataDir: string, uid: number, gid: number): Promise<string> {
  const allowed = new Set([uid, process.getuid?.() ?? uid])
  for (const suffix of ['', '-1', '-2', '-3']) {
    const folder = `/tmp/dengwen-${digestOf(dataDir)}${suffix}`
    await mkdir(folder, { mode: 0o700 }).catch(() => undefined)
    const found = await lstat(folder).catch(() => undefined)
    if (!found?.isDirectory() || !allowed.has(found.uid)) continue
    if (found.uid !== uid) await chown(folder, uid, gid)
    return folder
  }
  throw new StoreRefusal(`无法在 /tmp 建立数据库的套接字文件夹 dengwen-${digestOf(dataDir)}，请检查 /tmp 的权限`)
}

async function rotateLog(log: string): Promise<void> {
  const size = await stat(log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > maxLogBytes) await rename(log, `${log}.1`)
}

/** Stops the server of a data folder, cutting off whoever is still connected. Nothing of it is left running. */
export async function stopPostmaster(dataDir: string): Promise<void> {
  const { cluster } = layoutOf(dataDir)
  const seen = await readPostmaster(cluster)
  if (seen === undefined) return
  if (await isPostmasterOf(seen.pid, cluster)) {
    signal(seen.pid, 'SIGINT')
    const deadline = Date.now() + stoppingMs
    let urged = false
    while (await isPostmasterOf(seen.pid, cluster)) {
      await pause(pollMs)
      if (urged || Date.now() < deadline) continue
      signal(seen.pid, 'SIGQUIT')
      urged = true
    }
  }
  if (seen.socketDir.includes(digestOf(dataDir))) await rm(seen.socketDir, { recursive: true, force: true })
}
