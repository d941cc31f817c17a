import { canonicalJson } from '../chain.ts'
import type { Value } from '../insert-rows.ts'
import type { Tx } from '../tx.ts'
import type { Finding } from './check-subject.ts'
import type { Replayer } from './replayer.ts'
import { bySubject } from './rows-of.ts'
import type { RowsOfSubjects, SubjectRow } from './rows-of.ts'

type TallyRow = Readonly<Record<string, unknown>> & {
  readonly subject_id: string
  readonly sign: number
  readonly recorded_at: Date
}

/**
 * Double entry: at every moment at which something of a subject was recorded, its faces put on and taken off so far
 * must come to exactly the face its events give.
 */
export async function checkTallies(
  tx: Tx,
  subjects: readonly SubjectRow[],
  rows: RowsOfSubjects,
  kinds: Readonly<Record<string, Replayer>>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  for (const kind of new Set(subjects.map((subject) => subject.kind))) {
    const replayer = kinds[kind]
    if (replayer === undefined) continue
    const own = subjects.filter((subject) => subject.kind === kind)
    const region = own[0]?.region_code ?? ''
    const { rows: tallies } = await tx.query<TallyRow>(
      `select * from ${replayer.tallyTable} where region_code = $1 and subject_id = any($2::uuid[]) order by seq`,
      [region, own.map((subject) => subject.id)],
    )
    const byId = bySubject(tallies)
    for (const subject of own) {
      const { faces } = replayer.replay(region, subject.id, rows.events.get(subject.id) ?? [])
      if (!addsUp(faces, byId.get(subject.id) ?? [], replayer)) {
        const problem = '计数的加减与行为推算的不符'
        findings.push({ region, table: replayer.tallyTable, subject: subject.number, seq: null, problem })
      }
    }
  }
  return findings
}

function addsUp(
  faces: readonly { readonly recordedAt: Date; readonly face: readonly Value[] | undefined }[],
  rows: readonly TallyRow[],
  replayer: Replayer,
): boolean {
  const moments = [
    ...new Set([...faces, ...rows.map((row) => ({ recordedAt: row.recorded_at }))].map((f) => f.recordedAt.getTime())),
  ]
  return moments.every((moment) => {
    const face = faces.findLast((f) => f.recordedAt.getTime() <= moment)?.face
    const net = new Map<string, number>()
    for (const row of rows) {
      if (row.recorded_at.getTime() > moment) continue
      const key = canonicalJson(replayer.tallyColumns.map(([name]) => row[name]))
      net.set(key, (net.get(key) ?? 0) + row.sign)
    }
    const standing = [...net].filter(([, n]) => n !== 0)
    if (face === undefined) return standing.length === 0
    const wanted = canonicalJson(face.map((value, i) => asRead(value, replayer.tallyColumns[i]?.[1])))
    return standing.length === 1 && standing[0]?.[0] === wanted && standing[0][1] === 1
  })
}

/** A value as the driver reads it back: JSON text has become JSON. */
function asRead(value: Value, type: string | undefined): unknown {
  const read: unknown = type === 'jsonb' && typeof value === 'string' ? JSON.parse(value) : value
  return read
}
