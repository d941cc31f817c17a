// npm run bench [-- --quick] [-- due-days acts import figures pages reports]
//   Each measurement is a ratio of two things measured in turn in one run; see README.md. Exit 1: a target was missed.
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { actsPerSecond } from './acts.ts'
import { dueDays } from './due-days.ts'
import { figures } from './figures.ts'
import { importing } from './importing.ts'
import { isMet, sayResult } from './measurement.ts'
import type { Measurement, Result, Scale } from './measurement.ts'
import { pages } from './pages.ts'
import { reports } from './reports.ts'

const say = (line: string): void => console.log(line)

const whole: Scale = {
  dueDays: 1_000_000,
  acts: 500_000,
  ledgerRows: 100_000,
  smallStore: 10_000,
  largeStore: 1_000_000,
  templates: 2000,
  pagesPerRound: 200,
  rounds: 9,
  longRounds: 3,
  say,
}
const quick: Scale = {
  dueDays: 100_000,
  acts: 50_000,
  ledgerRows: 2000,
  smallStore: 8000,
  largeStore: 20_000,
  templates: 500,
  pagesPerRound: 50,
  rounds: 5,
  longRounds: 1,
  say,
}

/** The measurements in their order; figures reads what import left behind. */
function chosen(folder: string, names: readonly string[]): readonly Measurement[] {
  const imports = names.length === 0 || names.includes('import')
  const all: Readonly<Record<string, Measurement>> = {
    'due-days': dueDays,
    acts: actsPerSecond,
    import: importing(path.join(folder, 'county')),
    figures: figures(path.join(folder, 'county'), imports),
    pages: pages(folder),
    reports: reports(folder),
  }
  const unknown = names.find((name) => !Object.hasOwn(all, name))
  if (unknown !== undefined) throw new Error(`没有这项测量：${unknown}；有：${Object.keys(all).join('、')}`)
  return Object.entries(all).flatMap(([name, measure]) => (names.length === 0 || names.includes(name) ? [measure] : []))
}

async function main(): Promise<boolean> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { quick: { type: 'boolean' } } })
  const scale = values.quick === true ? quick : whole
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-bench-'))
  // The database may run as another user, who has to pass.
  await chmod(folder, 0o711)
  const results: Result[] = []
  try {
    for (const measure of chosen(folder, positionals)) {
      const measured = await measure(scale)
      for (const line of measured.flatMap(sayResult)) say(line)
      results.push(...measured)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  return results.every(isMet)
}

say(
  `${os.cpus().length} 核 ${os.cpus()[0]?.model ?? ''}，Node ${process.versions.node}，负载 ${os.loadavg()[0]?.toFixed(1) ?? ''}`,
)
process.exitCode = (await main()) ? 0 : 1
