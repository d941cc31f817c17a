import { readKeptFile } from '../files.ts'
import { findBrokenSeries } from '../paper-numbers.ts'
import { StoreRefusal } from '../store-refusal.ts'
import type { Tx } from '../tx.ts'
import type { Finding } from './check-subject.ts'

/** 发文字号 without a gap, and every file that the journal names: there, and what it was. */
export async function checkPapers(tx: Tx, dataDir: string): Promise<readonly Finding[]> {
  const { rows } = await tx.query<{ region: string }>('select region_code as region from region order by 1')
  const findings: Finding[] = []
  for (const { region } of rows) {
    const broken = await findBrokenSeries(tx, region)
    findings.push(
      ...broken.map(({ organ, series, year, last, signed }): Finding => {
        const problem = `${series}〔${String(year)}〕的发文字号取到${String(last)}号，办理记录里却有${String(signed)}个`
        return { region, table: 'paper_series', subject: organ, seq: null, problem }
      }),
    )
  }
  return [...findings, ...(await checkFiles(tx, dataDir))]
}

interface NamedFile {
  readonly region: string
  readonly number: string
  readonly seq: number
  readonly digest: string
}

async function checkFiles(tx: Tx, dataDir: string): Promise<readonly Finding[]> {
  const { rows } = await tx.query<NamedFile>(
    `select e.region_code as region, s.number, e.seq, named.digest
       from event e
       join subject s on s.region_code = e.region_code and s.id = e.subject_id
       cross join lateral (values (e.act->>'digest'), (e.act->>'source'), (e.act->'original'->>'digest')) named(digest)
      where e.type in ('paperSigned', 'originalAttached') and named.digest is not null
        and not exists (
          select 1 from event g
           where g.region_code = e.region_code and g.subject_id = e.subject_id and g.seq > e.seq
             and (g.type = 'disposed' or (g.type = 'referredToDiscipline' and g.act->'compartment' is not null
               and not exists (select 1 from event b where b.region_code = g.region_code
                                and b.subject_id = g.subject_id and b.type = 'handedBack' and b.seq > g.seq))))
      order by e.region_code, s.number, e.seq`,
  )
  const findings: Finding[] = []
  for (const { region, number, seq, digest } of rows) {
    const problem = await whyLost(dataDir, digest)
    if (problem !== undefined) findings.push({ region, table: 'event', subject: number, seq, problem })
  }
  return findings
}

async function whyLost(dataDir: string, digest: string): Promise<string | undefined> {
  try {
    await readKeptFile(dataDir, digest)
    return undefined
  } catch (error) {
    if (error instanceof StoreRefusal) return error.message
    throw error
  }
}
