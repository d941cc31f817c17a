import { mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'

const folder = path.join(import.meta.dirname, 'kept')

/** A plan as it is kept: what differs from run to run and from version to version of PostgreSQL is left out. */
export function printed(plan: string): string {
  return plan
    .replaceAll(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '〈id〉')
    .replaceAll(/(?<!\d)\d{21}(?!\d)/g, '〈number〉')
    .replaceAll(/InitPlan \d+ \(returns \$\d+\)/g, (initPlan) => initPlan.replace(/ \(.*$/, ''))
    .replaceAll(/ COLLATE "C"|::text\b|::date\b|::uuid\b/g, '')
    .replaceAll(
      `(region_code >= current_setting('app.lo', true)) AND (region_code < current_setting('app.hi', true))`,
      '〈own region〉',
    )
}

/**
 * The nodes of a plan in their order, without conditions: which way is taken, through which indexes, with which sorts.
 * A Memoize before an index only remembers what the index gave, and comes and goes with the version of PostgreSQL.
 */
export function kindOf(plan: string): readonly string[] {
  return plan
    .split('\n')
    .filter((line) => /^[A-Z]|^\s+(?:->|SubPlan|InitPlan)/.test(line) && !line.includes('Memoize'))
    .map((line) => line.trim())
}

/**
 * For a count over a whole period: what is read, and through which indexes. How two halves of it are joined
 * is a toss-up at this size, and falls otherwise each time the tables are sampled.
 */
export function readsOf(plan: string): readonly string[] {
  return kindOf(plan)
    .filter((line) => line.includes('Scan'))
    .map((line) => line.replace(/^-> +/, ''))
    .toSorted()
}

export async function readPlans(name: string): Promise<string> {
  return readFile(fileOf(name), 'utf8').catch(() => '')
}

export async function writePlans(name: string, plans: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  await writeFile(fileOf(name), plans)
}

function fileOf(name: string): string {
  return path.join(folder, `${name}.txt`)
}
