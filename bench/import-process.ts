// A process of its own, so that nothing else is in its memory and nothing is warm:
//   node bench/import-process.ts stream LEDGER.xlsx
//   node bench/import-process.ts import FOLDER DATA_DIR
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { streamXlsxRows } from 'hucre/xlsx'
import { openBenchHouse, takeIn } from './county/house.ts'
import type { ImportSeen, StreamSeen } from './importing.ts'
import { timed } from './rounds.ts'
import { costliest, underWay, watched } from './watched.ts'
import type { Statement } from './watched.ts'

const [, , verb, from, dataDir] = process.argv
if (from === undefined) throw new Error('usage: import-process.ts stream LEDGER | import FOLDER DATA_DIR')
console.log(JSON.stringify(dataDir === undefined ? await stream(from) : await takeInCounty(from, dataDir)))
if (verb !== (dataDir === undefined ? 'stream' : 'import')) throw new Error(`no such verb: ${String(verb)}`)

/** The reader alone, as src/ledgers/workbook.ts uses it: every row of the first sheet, looked at and let go. */
async function stream(file: string): Promise<StreamSeen> {
  const before = process.cpuUsage()
  const ms = await timed(async () => {
    for await (const row of streamXlsxRows(await readFile(file), { sheet: 0 })) {
      if (row.index < 0) throw new Error('a row before the first')
    }
  })
  return { ms, cpuMs: cpuSince(before) }
}

/** Of this process and its helper threads, in milliseconds. */
function cpuSince(before?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

async function takeInCounty(folder: string, into: string): Promise<ImportSeen> {
  const opened = await openBenchHouse(into)
  try {
    await takeIn(opened, 'units', path.join(folder, '责任单位名录.xlsx'))
    const { db, statements } = watched(opened)
    const cpuBefore = process.cpuUsage()
    const ms = await timed(() => takeIn(db, 'petitions', path.join(folder, '信访登记台账.xlsx')))
    const cpuMs = cpuSince(cpuBefore)
    const readMs = reading(statements)
    const databaseMs = underWay(statements)
    const peakMegabytes = process.resourceUsage().maxRSS / 1024
    return {
      ms,
      cpuMs,
      readMs,
      databaseMs,
      ownMs: ms - readMs - databaseMs,
      peakMegabytes,
      costliest: [...costliest(statements, 8)],
    }
  } finally {
    await opened.close()
  }
}

/** The workbook is read between the transaction that asks for the units and the one that writes. */
function reading(statements: readonly Statement[]): number {
  const begins = statements.filter(({ sql }) => sql.startsWith('begin'))
  const commits = statements.filter(({ sql }) => sql === 'commit')
  return (begins[1]?.from ?? 0) - (commits[0]?.to ?? 0)
}
