import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process'
import { readFile, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { StoreRefusal } from '../store-refusal.ts'
import { copyBinaries, type Binaries } from './binaries.ts'

/** As whom PostgreSQL's programs run; it refuses to run as root. `uid` owns the files. */
export interface RunAs {
  readonly kind: 'self' | 'user' | 'namespace'
  readonly uid: number
  readonly gid: number
  /** Put before the command. */
  readonly prefix: readonly string[]
}

/** The way found to run PostgreSQL, with the binaries it can reach. */
export interface Footing {
  readonly runAs: RunAs
  readonly binaries: Binaries
  /** What the operator should know about it, in Chinese. */
  readonly note?: string
}

interface Passwd {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

// The kernel shows every unmapped owner as 65534; a namespace should not be it.
const overflowId = 65_534

/**
 * Finds a way to run PostgreSQL that reaches both the data folder and the binaries. Not as root: as ourselves.
 * As root, the first that works of: the owner of the data or else `postgres` or `nobody`; a user namespace in
 * which root is called something else; the owner of a folder that is in the way; a copy of the binaries.
 *
 * @throws {StoreRefusal} naming the folder nobody else can pass
 */
export async function findFooting(dataDir: string, cluster: string, binaries: Binaries): Promise<Footing> {
  if (process.getuid?.() !== 0) return { runAs: ourselves(), binaries }
  const users = await knownUsers()
  const usual = await usualUser(cluster, users)
  const blocked = usual === undefined ? dataDir : await firstBlocked(usual, dataDir, binaries)
  if (usual !== undefined && blocked === undefined) return { runAs: usual, binaries }
  const folder = blocked ?? dataDir
  for (const runAs of [inNamespace(users), ...(await asOwnerOf(folder))]) {
    const works = (await firstBlocked(runAs, dataDir, binaries)) === undefined
    if (works) return { runAs, binaries, note: noteOn(runAs, folder) }
  }
  return (await withCopy(usual, dataDir, binaries)) ?? refuse(folder)
}

function refuse(folder: string): never {
  throw new StoreRefusal(
    `数据库不能以 root 身份运行，而其他用户进不了文件夹 ${folder}，本机也不允许用户命名空间。` +
      `请执行 chmod o+x ${folder}，或把数据与程序放到其他用户可进入的文件夹，或改用普通用户运行。`,
  )
}

function noteOn(runAs: RunAs, folder: string): string {
  const way = runAs.kind === 'namespace' ? '在用户命名空间内' : `以该文件夹的属主（uid ${runAs.uid}）身份`
  return `文件夹 ${folder} 不许其他用户进入，数据库不能以 root 运行，故${way}运行`
}

async function withCopy(runAs: RunAs | undefined, dataDir: string, binaries: Binaries): Promise<Footing | undefined> {
  if (runAs === undefined || binaries.home === undefined || (await firstImpassable(runAs, dataDir)) !== undefined)
    return undefined
  const copy = await copyBinaries(binaries.home, dataDir)
  return (await firstBlocked(runAs, dataDir, copy)) === undefined
    ? { runAs, binaries: copy, note: `已把数据库程序复制到 ${copy.bin}` }
    : undefined
}

function ourselves(): RunAs {
  return { kind: 'self', uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, prefix: [] }
}

function asUser({ uid, gid }: { readonly uid: number; readonly gid: number }): RunAs {
  return { kind: 'user', uid, gid, prefix: [] }
}

// Still root to the file system, so a folder closed to all but root is no obstacle; initdb wants a name for the id.
function inNamespace(users: readonly Passwd[]): RunAs {
  const uid = users.find((user) => user.uid > 0 && user.uid < overflowId)?.uid ?? overflowId
  return { kind: 'namespace', uid: 0, gid: 0, prefix: ['unshare', '--user', `--map-user=${uid}`, '--'] }
}

async function asOwnerOf(folder: string | undefined): Promise<readonly RunAs[]> {
  if (folder === undefined) return []
  const { uid, gid } = await stat(folder)
  return uid === 0 ? [] : [asUser({ uid, gid })]
}

/** The owner of an existing cluster, unless that is root; else `postgres`, else `nobody`. */
async function usualUser(cluster: string, users: readonly Passwd[]): Promise<RunAs | undefined> {
  const owner = await stat(cluster).catch(() => undefined)
  if (owner !== undefined && owner.uid !== 0) return asUser(owner)
  const user = users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody')
  return user === undefined ? undefined : asUser(user)
}

async function knownUsers(): Promise<readonly Passwd[]> {
  const lines = (await readFile('/etc/passwd', 'utf8').catch(() => '')).split('\n')
  return lines.flatMap((line) => {
    const [name = '', , uid = '', gid = ''] = line.split(':')
    return /^\d+$/.test(uid) && /^\d+$/.test(gid) ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** The outermost folder `runAs` can't pass on its way to the data or the binaries; undefined when all is well. */
async function firstBlocked(runAs: RunAs, dataDir: string, binaries: Binaries): Promise<string | undefined> {
  const folder = (await firstImpassable(runAs, dataDir)) ?? (await firstImpassable(runAs, binaries.bin))
  if (folder !== undefined) return folder
  const works = await succeeds(runAs, [join(binaries.bin, 'postgres'), '--version'])
  return works ? undefined : binaries.bin
}

// Asked of the system rather than read from mode bits, which know nothing of ACLs and mount options.
async function firstImpassable(runAs: RunAs, folder: string): Promise<string | undefined> {
  if (await canEnter(runAs, folder)) return undefined
  for (const parent of parentsOf(folder)) {
    if (!(await canEnter(runAs, parent))) return parent
  }
  return folder
}

function canEnter(runAs: RunAs, folder: string): Promise<boolean> {
  return succeeds(runAs, ['/bin/sh', '-c', 'cd -- "$0"', folder])
}

function parentsOf(folder: string): readonly string[] {
  const parent = dirname(folder)
  return parent === folder ? [folder] : [...parentsOf(parent), folder]
}

/** Starts a program as `runAs`, from the root folder and with a clean environment. */
export function launch(
  runAs: RunAs,
  command: readonly string[],
  stdio: StdioOptions,
  options: { readonly detached: boolean } = { detached: false },
): ChildProcess {
  const [program = '', ...rest] = [...runAs.prefix, ...command]
  const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C.UTF-8', TZ: 'Asia/Shanghai' }
  const identity = runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {}
  return spawn(program, rest, { cwd: '/', env: environment, stdio, ...options, ...identity })
}

/** Runs a program to its end, with `input` as its standard input. */
export function run(
  runAs: RunAs,
  command: readonly string[],
  input = '',
): Promise<{ readonly ok: boolean; readonly output: string }> {
  return new Promise((resolve) => {
    const child = launch(runAs, command, ['pipe', 'pipe', 'pipe'])
    let output = ''
    const hear = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
    child.once('error', (error) => {
      resolve({ ok: false, output: error.message })
    })
    child.once('close', (code) => {
      resolve({ ok: code === 0, output })
    })
  })
}

async function succeeds(runAs: RunAs, command: readonly string[]): Promise<boolean> {
  return (await run(runAs, command)).ok
}
