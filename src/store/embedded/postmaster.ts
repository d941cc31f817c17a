import { readdir, readFile, readlink, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'

/** What a server says of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly socketDir: string
  readonly state: 'starting' | 'ready' | 'stopping'
}

// Line numbers of postmaster.pid, from pidfile.h; the last appears when the server knows its state.
const pidLine = 0
const portLine = 3
const socketLine = 4
const stateLine = 7

/** Reads `postmaster.pid` of a cluster; undefined when there is none or it is still being written. */
export async function readPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const lines = (await readOrEmpty(join(cluster, 'postmaster.pid'))).split('\n').map((line) => line.trim())
  const pid = Number(lines[pidLine])
  if (!Number.isInteger(pid) || pid <= 0) return undefined
  const said = lines[stateLine]
  const state = said === 'ready' || said === 'stopping' ? said : 'starting'
  return { pid, port: Number(lines[portLine] ?? 0), socketDir: lines[socketLine] ?? '', state }
}

/** Is `pid` a living postmaster of `cluster` (a real path), and not another process that was given its number? */
export async function isPostmasterOf(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  if (process.platform !== 'linux') return true
  if (await isZombie(pid)) return false
  // The command line is readable by everyone; the working folder only by root with CAP_SYS_PTRACE or the same user.
  const command = (await readOrEmpty(`/proc/${pid}/cmdline`)).split('\0')
  if (!/^postgres/.test(basename(command[0] ?? ''))) return false
  return command.includes(cluster) || (await workingFolder(pid)) === cluster
}

/** Can signals reach the process? A zombie can be signalled too. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function isZombie(pid: number): Promise<boolean> {
  const stat = await readOrEmpty(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z')
}

/** Server processes that outlived their postmaster, as far as this system shows them. */
export async function orphansOf(cluster: string): Promise<readonly number[]> {
  if (process.platform !== 'linux') return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const found = await Promise.all(
    pids.map(async (pid) => ((await workingFolder(pid)) === cluster && (await isPostgres(pid)) ? pid : undefined)),
  )
  return found.filter((pid) => pid !== undefined)
}

async function isPostgres(pid: number): Promise<boolean> {
  return (await readOrEmpty(`/proc/${pid}/comm`)).startsWith('postgres') && !(await isZombie(pid))
}

// Above every process number Linux or macOS can give.
const pidOfNobody = 4_194_304

/**
 * Makes a stale `postmaster.pid` point to no process, when its number now belongs to something else.
 * The file is kept: its shared-memory line still keeps a server from starting beside surviving children.
 */
export async function disownPidFile(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  const text = await readOrEmpty(file)
  if (text !== '') await writeFile(file, text.replace(/^.*/, String(pidOfNobody)))
}

async function workingFolder(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/cwd`).catch(() => undefined)
}

async function readOrEmpty(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '')
}
