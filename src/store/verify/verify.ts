import { firstHash } from '../chain.ts'
import { inOwnerTx } from '../open-db.ts'
import type { Db } from '../open-db.ts'
import { leavesOf, readSeals, sealHash } from '../seal.ts'
import type { SubjectKindName } from '../subject-kind.ts'
import type { Tx } from '../tx.ts'
import { checkDisposals } from './check-disposals.ts'
import { checkOwners } from './check-owners.ts'
import { checkPapers } from './check-papers.ts'
import { checkSubject } from './check-subject.ts'
import type { Finding, Judged } from './check-subject.ts'
import { checkTallies } from './check-tallies.ts'
import type { Replayer } from './replayer.ts'
import { rowsOf } from './rows-of.ts'
import type { SubjectRow } from './rows-of.ts'

export interface Verified {
  readonly subjects: number
  readonly events: number
  readonly seals: number
  /** 已依规处置: texts and persons gone, the chain whole. */
  readonly disposed: number
  readonly findings: readonly Finding[]
}

const batchSize = 500
const enough = 100

/**
 * Replays every subject and holds each row against its events: hashes, clocks, duties, states, texts, countable faces,
 * seals, papers' numbers and files, and the rules that somebody owes the next step and is there to take it. Stops after a hundred findings. One
 * snapshot, read only.
 */
export async function verify(db: Db, kinds: Readonly<Record<SubjectKindName, Replayer>>): Promise<Verified> {
  // Right after a large import the planner knows nothing of the tables and would read each whole for every batch.
  await db.owner.query(`analyze subject, ${[...ofSubjects, 'petition_tally', 'register_tally'].join(', ')}`)
  return inOwnerTx(
    db,
    async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only')
      const findings: Finding[] = []
      const counts = await checkSubjects(tx, kinds, findings)
      findings.push(...(await checkStrays(tx, kinds)), ...(await checkOwners(tx)))
      findings.push(...(await checkPapers(tx, db.dataDir)))
      const { disposed, findings: undue } = await checkDisposals(tx)
      findings.push(...undue)
      const seals = await checkSeals(tx, findings)
      return { ...counts, seals, disposed, findings: findings.slice(0, enough) }
    },
    { statementMs: 0 },
  )
}

async function checkSubjects(
  tx: Tx,
  kinds: Readonly<Record<string, Replayer>>,
  findings: Finding[],
): Promise<{ subjects: number; events: number }> {
  let subjects = 0
  let events = 0
  let after: readonly [string, string] = ['', '00000000-0000-0000-0000-000000000000']
  while (findings.length < enough) {
    const { rows } = await tx.query<SubjectRow>(
      `select * from subject where (region_code, id) > ($1, $2) order by region_code, id limit ${String(batchSize)}`,
      [...after],
    )
    const last = rows.at(-1)
    if (last === undefined) break
    after = [last.region_code, last.id]
    for (const region of new Set(rows.map((row) => row.region_code))) {
      const own = rows.filter((row) => row.region_code === region)
      const found = await rowsOf(
        tx,
        region,
        own.map((row) => row.id),
      )
      const judged = own.map((row) => ({ row, ...checkOne(row, found, kinds) }))
      const sound = judged.flatMap(({ row, replayed }) => (replayed === undefined ? [] : [{ row, replayed }]))
      findings.push(...judged.flatMap((one) => one.findings), ...(await checkTallies(tx, region, sound, kinds)))
      events += own.reduce((n, row) => n + row.version, 0)
    }
    subjects += rows.length
  }
  return { subjects, events }
}

function checkOne(
  row: SubjectRow,
  found: Awaited<ReturnType<typeof rowsOf>>,
  kinds: Readonly<Record<string, Replayer>>,
): Judged {
  const kind = kinds[row.kind]
  if (kind !== undefined) return checkSubject(row, found, kind)
  const problem = `未知的种类 ${row.kind}`
  const finding = { region: row.region_code, table: 'subject', subject: row.number, seq: null, problem }
  return { findings: [finding], replayed: undefined }
}

const numbered = new Set(['event', 'duty_tally', 'petition_tally', 'register_tally'])
const ofSubjects = ['event', 'duty', 'duty_tally', 'party', 'kept_from', 'content', 'person']

/** Rows that speak of a subject that is not there: it was removed, or they were inserted behind our back. */
async function checkStrays(tx: Tx, kinds: Readonly<Record<string, Replayer>>): Promise<readonly Finding[]> {
  const all = Object.entries(kinds)
  const tallied = [...new Set(all.map(([, { tallyTable }]) => tallyTable))].map((table) => {
    return { table, counts: all.flatMap(([kind, { tallyTable }]) => (tallyTable === table ? [kind] : [])) }
  })
  const findings: Finding[] = []
  for (const { table, counts } of [
    ...ofSubjects.map((name) => ({ table: name, counts: Object.keys(kinds) })),
    ...tallied,
  ]) {
    const seq = numbered.has(table) ? 't.seq' : 'null::int'
    const { rows } = await tx.query<{ region_code: string; subject_id: string; seq: number | null }>(
      `select t.region_code, t.subject_id, ${seq} as seq from ${table} t
        left join subject s on s.region_code = t.region_code and s.id = t.subject_id and s.kind = any($1)
        where s.id is null limit 20`,
      [counts],
    )
    const problem = '所属的事项不存在：事项被删除，或该行是插入的'
    findings.push(
      ...rows.map((row) => ({ region: row.region_code, table, subject: row.subject_id, seq: row.seq, problem })),
    )
  }
  return findings
}

async function checkSeals(tx: Tx, findings: Finding[]): Promise<number> {
  const { rows } = await tx.query<{ region_code: string }>('select distinct region_code from seal order by 1')
  let count = 0
  for (const { region_code: region } of rows) {
    let head: Buffer = firstHash
    let before = 0
    for (const seal of await readSeals(tx, region)) {
      count += 1
      const say = (problem: string, subject = '', seq: number | null = null): void => {
        findings.push({
          region,
          table: 'seal',
          subject: subject === '' ? `封印${String(seal.n)}` : subject,
          seq,
          problem,
        })
      }
      if (seal.n !== before + 1) say(`它前面的第${String(before + 1)}个封印不见了`)
      else if (!seal.hash.equals(sealHash(head, seal))) say('封印与前一封印不相接，或被改动过')
      head = seal.hash
      before = seal.n
      await checkLeaves(tx, region, [...leavesOf(seal)], say)
    }
  }
  return count
}

/** What a seal saw must still stand there, with the same hash. */
async function checkLeaves(
  tx: Tx,
  region: string,
  leaves: readonly { subject: string; seq: number; hash: Buffer }[],
  say: (problem: string, subject: string, seq: number) => void,
): Promise<void> {
  const { rows } = await tx.query<{ subject_id: string; seq: number }>(
    `select given.subject_id, given.seq
       from unnest($2::uuid[], $3::int[], $4::bytea[]) as given(subject_id, seq, hash)
       left join event e on e.region_code = $1 and e.subject_id = given.subject_id and e.seq = given.seq
                        and e.hash = given.hash
      where e.seq is null limit 20`,
    [region, leaves.map((leaf) => leaf.subject), leaves.map((leaf) => leaf.seq), leaves.map((leaf) => leaf.hash)],
  )
  for (const row of rows) say('封印时在册的行为不见了或被换过', row.subject_id, row.seq)
}
