import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { filesNamedBy } from './dispose.ts'
import { layoutOf } from './embedded/layout.ts'
import { inOwnerTx } from './open-db.ts'
import type { Db } from './open-db.ts'
import type { Tx } from './tx.ts'

/** Files that nothing names, and files named that are not there. */
export interface FilesChecked {
  readonly kept: number
  /** Where they lie, relative to the data folder; `bytes` of all of them. Left by a request that broke off. */
  readonly orphans: readonly string[]
  readonly bytes: number
  /** SHA-256 in hex of what should be there. */
  readonly missing: readonly string[]
}

/** A request that is still at work has touched its files within this time. */
const atRest = 24 * 3600_000

/**
 * Holds the files of the data folder against the rows that name them. A file younger than a day is left out of it: whoever
 * keeps it may be about to name it (`keepFile` touches what is there already). `remove` deletes the orphans; nothing that a
 * row names is ever touched.
 */
export async function checkKeptFiles(
  db: Db,
  { now, remove = false }: { readonly now: Date; readonly remove?: boolean },
): Promise<FilesChecked> {
  const { attachments, uploads } = layoutOf(db.dataDir)
  const found = await filesUnder(attachments)
  const named = await inOwnerTx(db, namedFiles, { statementMs: 0 })
  const known = new Set(found.map((file) => path.basename(file)))
  const unnamed = [...found.filter((file) => !named.has(path.basename(file))), ...(await filesUnder(uploads))]
  const orphans: string[] = []
  let bytes = 0
  for (const file of unnamed) {
    const lying = await stat(file).catch(() => undefined)
    if (lying === undefined || now.getTime() - lying.mtimeMs < atRest) continue
    orphans.push(path.relative(db.dataDir, file))
    bytes += lying.size
    if (remove) await rm(file, { force: true })
  }
  const missing = [...named].filter((digest) => !known.has(digest)).sort()
  return { kept: found.length, orphans: orphans.sort(), bytes, missing }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

const atOnce = 2000

/** The files that rows name; of what was disposed of, those that wait to be deleted are no longer named. */
async function namedFiles(tx: Tx): Promise<ReadonlySet<string>> {
  const { rows } = await tx.query<{ digest: string }>(
    `select digest from sealed_file union select digest from attachment
      union select digest from paper_template union select digest from paper_template_proposal
      union select file_digest from issued_report`,
  )
  const named = new Set(rows.map(({ digest }) => digest))
  for await (const digest of namedByActs(tx)) named.add(digest)
  return named
}

/** What acts name, but for what of theirs was disposed of. */
async function* namedByActs(tx: Tx): AsyncGenerator<string> {
  await tx.query(
    `declare acts cursor for
      select e.act, array(select d.digest from disposed_file d
                           where d.region_code = e.region_code and d.subject_id = e.subject_id) as gone
        from event e where e.act::text ~ '"(digest|source)"'`,
  )
  for (;;) {
    const { rows } = await tx.query<{ act: unknown; gone: readonly string[] }>(`fetch ${String(atOnce)} from acts`)
    if (rows.length === 0) return
    yield* rows.flatMap(({ act, gone }) => [...filesNamedBy(act)].filter((digest) => !gone.includes(digest)))
  }
}
