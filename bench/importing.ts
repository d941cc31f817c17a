import { execFile } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { halfYear, writeLedgers } from './county/write-ledgers.ts'
import type { Measurement, Result } from './measurement.ts'
import { milliseconds } from './measurement.ts'
import { compare, median } from './rounds.ts'

/** What the importing process saw of itself; milliseconds, megabytes. */
const importSeen = z.object({
  ms: z.number(),
  /** Of our own process, its helper threads included. */
  cpuMs: z.number(),
  /** Reading the workbook into facts. */
  readMs: z.number(),
  /** At least one statement was under way at the database. */
  databaseMs: z.number(),
  /** Neither: deciding, folding, hashing, encrypting. */
  ownMs: z.number(),
  peakMegabytes: z.number(),
  /** Statements by the time they took. */
  costliest: z.array(z.tuple([z.string(), z.number()])),
})
export type ImportSeen = z.infer<typeof importSeen>

const streamSeen = z.object({ ms: z.number(), cpuMs: z.number() })
export type StreamSeen = z.infer<typeof streamSeen>

const program = path.join(import.meta.dirname, 'import-process.ts')
const mostMegabytes = 600

/**
 * A petition ledger imported into a fresh embedded database, against streaming the rows of the same workbook with the
 * same reader; each in a process of its own. `folder` keeps the workbooks, and the last database as `data`.
 */
export function importing(folder: string): Measurement {
  return async ({ ledgerRows, longRounds, say }) => {
    const ledgers = await writeLedgers(halfYear(ledgerRows), folder)
    const seen: ImportSeen[] = []
    const streamed: StreamSeen[] = []
    const compared = await compare(
      longRounds,
      async () => {
        say('  导入……')
        const last = await importFresh(folder)
        seen.push(last)
        return last.ms
      },
      async () => {
        const last = streamSeen.parse(await child('stream', ledgers.petitions))
        streamed.push(last)
        return last.ms
      },
    )
    const what = `导入 ${ledgerRows.toLocaleString('zh-CN')} 行信访登记台账 ÷ 用同一读取器逐行读一遍`
    return [{ what, atMost: 3, compared, notes: [cpuNote(seen, streamed), ...seen.flatMap(said)] }, memory(seen)]
  }
}

/** Imports the workbooks of `folder` into a new database in its `data`. */
export async function importFresh(folder: string): Promise<ImportSeen> {
  const dataDir = path.join(folder, 'data')
  await rm(dataDir, { recursive: true, force: true })
  return importSeen.parse(await child('import', folder, dataDir))
}

async function child(...args: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { maxBuffer: 1 << 24 })
  return JSON.parse(stdout)
}

/** On a machine others use too, waiting for a core weighs on two processes more than on one; what was worked does not. */
function cpuNote(seen: readonly ImportSeen[], streamed: readonly StreamSeen[]): string {
  const [imported, read] = [seen, streamed].map((all) => median(all.map(({ cpuMs }) => cpuMs)))
  return `只比本进程的 CPU 时间：${((imported ?? 0) / (read ?? 1)).toFixed(2)} 倍`
}

function said({ cpuMs, readMs, ownMs, databaseMs, costliest }: ImportSeen): readonly string[] {
  const split = `读表 ${milliseconds(readMs)}，裁量 ${milliseconds(ownMs)}，等数据库 ${milliseconds(databaseMs)}；本进程用 CPU ${milliseconds(cpuMs)}`
  return [split, `其中 ${costliest.map(([name, ms]) => `${name} ${milliseconds(ms)}`).join('，')}`]
}

function memory(seen: readonly ImportSeen[]): Result {
  const ratios = seen.map(({ peakMegabytes }) => peakMegabytes / mostMegabytes)
  const peak = Math.max(...seen.map(({ peakMegabytes }) => peakMegabytes))
  const compared = {
    ratio: Math.max(...ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    subjectMs: 0,
    yardstickMs: 0,
  } as const
  const notes = [`最高 ${Math.round(peak)} MB`]
  return { what: `导入进程的内存 ÷ ${mostMegabytes} MB`, atMost: 1, compared, notes }
}
