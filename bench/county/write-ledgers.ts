// node bench/county/write-ledgers.ts --rows 100000 --out DIR [--seed 1] [--from 2025-01-01] [--to 2025-06-30]
import { createWriteStream } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import type { CellValue } from 'hucre'
import { writeXlsxStream } from 'hucre/xlsx'
import { plainDate } from '../../src/calendar/plain-date.ts'
import { seededRandom } from '../../src/demonstration/random.ts'
import { petitionHeader, petitionLines } from './petition-rows.ts'
import type { LedgerOrder } from './petition-rows.ts'
import { inventCounty } from './units.ts'
import type { BenchCounty } from './units.ts'

/** Where the two workbooks of a county lie. */
export interface CountyLedgers {
  readonly units: string
  readonly petitions: string
}

/** A half-year's order of so many rows. */
export function halfYear(rows: number): LedgerOrder {
  return { rows, from: plainDate('2025-01-01'), to: plainDate('2025-06-30') }
}

/**
 * Writes the register of units and the petition ledger of a county that does not exist, into `folder`. The same order
 * and seed give the same cells. Memory does not grow with the rows.
 */
export async function writeLedgers(order: LedgerOrder, folder: string, seed = 1): Promise<CountyLedgers> {
  await mkdir(folder, { recursive: true })
  const random = seededRandom(seed)
  const county = inventCounty(random)
  const units = path.join(folder, '责任单位名录.xlsx')
  const petitions = path.join(folder, '信访登记台账.xlsx')
  await writeSheet(units, '名录', unitRows(county))
  await writeSheet(petitions, '登记台账', petitionRows(county, order, random))
  return { units, petitions }
}

async function writeSheet(file: string, name: string, rows: Iterable<CellValue[]>): Promise<void> {
  await pipeline(Readable.fromWeb(writeXlsxStream(rows, { name })), createWriteStream(file))
}

function* unitRows({ name, units }: BenchCounty): Generator<CellValue[]> {
  yield [`${name}责任单位名录`]
  yield ['序号', '单位全称', '简称', '别名', '类别', '上一级机关、单位']
  for (const [at, { fullName, shortName, aliases, category, superior }] of units.entries()) {
    yield [at + 1, fullName, shortName, aliases.join('、'), category, superior]
  }
}

function* petitionRows(
  county: BenchCounty,
  order: LedgerOrder,
  random: ReturnType<typeof seededRandom>,
): Generator<CellValue[]> {
  yield [`${county.name}信访局${order.from.slice(0, 4)}年信访登记台账`]
  yield [`填报单位：${county.name}信访局    统计截止日期：${order.to}`]
  yield [...petitionHeader]
  let people = 0
  for (const line of petitionLines(county, order, random)) {
    people += line.people
    yield line.cells
  }
  yield ['合计', '', '', '', people, '', '', '', '', `共 ${String(order.rows)} 件`]
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '1000' },
      out: { type: 'string', default: '.' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '2025-01-01' },
      to: { type: 'string', default: '2025-06-30' },
    },
  })
  const order = { rows: Number(values.rows), from: plainDate(values.from), to: plainDate(values.to) }
  const written = await writeLedgers(order, values.out, Number(values.seed))
  console.log(`${written.units}\n${written.petitions}`)
}
