import { rm } from 'node:fs/promises'
import { filePlace } from './files.ts'
import type { Journal } from './journal.ts'
import { inTx } from './open-db.ts'
import type { Db } from './open-db.ts'
import { scopeOf } from './journal.ts'
import { emptySearchEntry } from './search-entries.ts'
import { trusted } from './trusted-json.ts'
import type { Tx } from './tx.ts'

/**
 * Empties what a petition's chain only points to: texts, persons, the ledger's row, materials held. In the transaction of the
 * act that says so: 处置, or a referral that took them into a sealed compartment. Its files are noted down, to be deleted once
 * that stands (`sweepDisposedFiles`).
 */
export async function disposeOf(
  tx: Tx,
  { region, now }: Pick<Journal, 'region' | 'now'>,
  subject: string,
): Promise<void> {
  const of = [region, subject]
  await tx.query('update content set text = null, disposed_at = $3 where region_code = $1 and subject_id = $2', [
    ...of,
    now,
  ])
  await tx.query(
    `update person set name = null, id_number = null, id_number_mac = null, phone = null, phone_mac = null,
            address = null, disposed_at = $3
      where region_code = $1 and subject_id = $2`,
    [...of, now],
  )
  await tx.query('update ledger_row set cells = null, serial = null where region_code = $1 and subject_id = $2', of)
  await emptySearchEntry(tx, region, subject)
  await tx.query('delete from attachment where region_code = $1 and subject_id = $2', of)
  for (const digest of await filesNamedIn(tx, region, subject))
    await tx.query(
      'insert into disposed_file (region_code, subject_id, digest) values ($1, $2, $3) on conflict do nothing',
      [...of, digest],
    )
}

/** SHA-256 in hex of every kept file that an act of the petition names and that was not disposed of. */
export async function filesNamedIn(tx: Tx, region: string, subject: string): Promise<ReadonlySet<string>> {
  const of = [region, subject]
  const { rows } = await tx.query<{ act: unknown }>(
    'select act from event where region_code = $1 and subject_id = $2',
    of,
  )
  const gone = await tx.query<{ digest: string }>(
    'select digest from disposed_file where region_code = $1 and subject_id = $2',
    of,
  )
  const named = new Set(rows.flatMap(({ act }) => [...filesNamedBy(trusted<unknown>(act))]))
  for (const { digest } of gone.rows) named.delete(digest)
  return named
}

const digestForm = /^[0-9a-f]{64}$/
const fileKeys: ReadonlySet<string> = new Set(['digest', 'source'])

/** The kept files an act names, wherever they stand in it. A text's hash stands beside its `content` and is no file. */
export function* filesNamedBy(value: unknown): Iterable<string> {
  if (typeof value !== 'object' || value === null) return
  const isText = 'content' in value
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') yield* filesNamedBy(item)
    else if (!isText && fileKeys.has(key) && digestForm.test(item)) yield item
  }
}

/**
 * Deletes the files of petitions disposed of, but what another petition names as well stays. Called again after a crash it
 * goes on. @returns how many were deleted
 */
export async function sweepDisposedFiles(db: Db, region: string, now: Date): Promise<number> {
  const waiting = await inTx(db, scopeOf(region), async (tx) => {
    const { rows } = await tx.query<{ subject: string; digest: string }>(
      `select subject_id as subject, digest from disposed_file where region_code = $1 and deleted_at is null
        order by subject_id, digest limit 200`,
      [region],
    )
    return rows
  })
  let deleted = 0
  for (const { subject, digest } of waiting) {
    await inTx(db, scopeOf(region), async (tx) => {
      if (!(await isNeeded(tx, region, digest))) {
        await rm(filePlace(db.dataDir, digest), { force: true })
        deleted += 1
      }
      await tx.query(
        'update disposed_file set deleted_at = $4 where region_code = $1 and subject_id = $2 and digest = $3',
        [region, subject, digest, now],
      )
    })
  }
  return deleted
}

/** Whether an act of a petition that was not disposed of names the file too: the same bytes lie once. */
async function isNeeded(tx: Tx, region: string, digest: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from event e
      where e.region_code = $1 and position($2 in e.act::text) > 0
        and not exists (select 1 from disposed_file d
                         where d.region_code = e.region_code and d.subject_id = e.subject_id and d.digest = $2)
      limit 1`,
    [region, digest],
  )
  return rowCount !== 0
}
