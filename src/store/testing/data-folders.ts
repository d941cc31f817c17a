import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { stopPostmaster } from '../embedded/process.ts'

/** Makes a folder that others may pass, for data folders. */
export async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-store-'))
  await chmod(folder, 0o711)
  return folder
}

/** Takes down a folder, stopping the servers of the data folders named. */
export async function removeFolder(folder: string, dataDirs: readonly string[]): Promise<void> {
  for (const name of dataDirs) await stopPostmaster(path.join(folder, name))
  await rm(folder, { recursive: true, force: true })
}

/** Gives `work` a folder of its own, and takes it down whatever happens. */
export async function inFolder<T>(dataDirs: readonly string[], work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await makeFolder()
  try {
    return await work(folder)
  } finally {
    await removeFolder(folder, dataDirs)
  }
}

/** A process of `store-process.ts`, with the lines it has printed so far. */
export interface StoreProcess {
  readonly child: ChildProcess
  readonly lines: string[]
  /** Comes when that many lines are there; fails when the process ends before. */
  printed(count: number): Promise<void>
  /** The exit code, or null when killed. */
  readonly ended: Promise<number | null>
}

/** Starts `store-process.ts`. */
export function startProcess(verb: 'open' | 'load' | 'work', ...words: readonly string[]): StoreProcess {
  const program = path.join(import.meta.dirname, 'store-process.ts')
  const child = spawn(process.execPath, [program, verb, ...words], { stdio: ['ignore', 'pipe', 'pipe'] })
  const lines: string[] = []
  let rest = ''
  let errors = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('printed')
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const printed = (count: number): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (lines.length >= count) resolve()
      }
      child.on('printed', look)
      child.once('close', () => {
        reject(new Error(`进程只输出了 ${lines.length} 行：${errors}`))
      })
      look()
    })
  return { child, lines, printed, ended }
}
