import { canonicalJson } from '../chain.ts'
import type { Columns, Value } from '../insert-rows.ts'
import { dutyTallyTable, settlementFace } from '../journal-rows.ts'
import type { Tx } from '../tx.ts'
import type { Finding } from './check-subject.ts'
import type { FaceThen, Replayed, Replayer } from './replayer.ts'
import { bySubject } from './rows-of.ts'
import type { SubjectRow } from './rows-of.ts'

type TallyRow = Readonly<Record<string, unknown>> & {
  readonly subject_id: string
  readonly seq: number
  readonly sign: number
  readonly recorded_at: Date
}

/** A subject whose chain is whole, with what its events amount to. */
interface Sound {
  readonly row: SubjectRow
  readonly replayed: Replayed
}

/**
 * Double entry: at every moment at which something of a subject was recorded, the faces put on and taken off so far must
 * come to exactly what its events give — of the subject itself, and of each of its duties.
 */
export async function checkTallies(
  tx: Tx,
  region: string,
  subjects: readonly Sound[],
  kinds: Readonly<Record<string, Replayer>>,
): Promise<readonly Finding[]> {
  const findings: Finding[] = []
  const ids = subjects.map(({ row }) => row.id)
  const ofDuties = await readTally(tx, 'duty_tally', region, ids)
  for (const kind of new Set(subjects.map(({ row }) => row.kind))) {
    const replayer = kinds[kind]
    if (replayer === undefined) continue
    const { tallyTable, tallyColumns } = replayer
    const ofSubjects = await readTally(tx, tallyTable, region, ids)
    for (const { row, replayed } of subjects.filter((sound) => sound.row.kind === kind)) {
      const say = (table: string, seq: number | undefined, problem: string): void => {
        if (seq !== undefined) findings.push({ region, table, subject: row.number, seq, problem })
      }
      const face = ({ face }: FaceThen) => (face === undefined ? [] : [face])
      const own = firstWrong(replayed.faces, ofSubjects.get(row.id) ?? [], tallyColumns, face)
      say(tallyTable, own, '计数的加减与行为推算的不符')
      const settled = firstWrong(replayed.faces, ofDuties.get(row.id) ?? [], dutyColumns, settlements)
      say('duty_tally', settled, '义务结算的加减与行为推算的不符')
    }
  }
  return findings
}

const dutyColumns: Columns = [
  ['duty_id', 'text'],
  ...dutyTallyTable.columns.filter(([name]) => ['term', 'on_day', 'timely', 'owed_until'].includes(name)),
]

function settlements({ duties }: FaceThen): readonly (readonly Value[])[] {
  return Object.entries(duties).flatMap(([id, duty]) => {
    const face = settlementFace(duty)
    return face === undefined ? [] : [[id, ...face]]
  })
}

async function readTally(
  tx: Tx,
  table: string,
  region: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly TallyRow[]>> {
  const { rows } = await tx.query<TallyRow>(
    `select * from ${table} where region_code = $1 and subject_id = any($2::uuid[]) order by seq`,
    [region, ids],
  )
  return bySubject(rows)
}

/** The act from which on the rows do not come to what the events give. */
function firstWrong(
  faces: readonly FaceThen[],
  rows: readonly TallyRow[],
  columns: Columns,
  standingAt: (then: FaceThen) => readonly (readonly Value[])[],
): number | undefined {
  const recorded = [...faces.map((then) => then.recordedAt), ...rows.map((row) => row.recorded_at)]
  const moments = [...new Set(recorded.map((at) => at.getTime()))].toSorted((a, b) => a - b)
  const wrong = moments.find((moment) => {
    const then = faces.findLast(upTo(moment))
    const wanted = then === undefined ? [] : standingAt(then).map((face) => printed(face, columns))
    const net = new Map<string, number>()
    for (const row of rows) {
      if (row.recorded_at.getTime() > moment) continue
      const key = canonicalJson(columns.map(([name]) => row[name]))
      net.set(key, (net.get(key) ?? 0) + row.sign)
    }
    const standing = [...net].filter(([, n]) => n !== 0)
    return canonicalJson(standing.sort()) !== canonicalJson(wanted.map((face) => [face, 1]).sort())
  })
  if (wrong === undefined) return undefined
  return rows.find((row) => row.recorded_at.getTime() === wrong)?.seq ?? faces.filter(upTo(wrong)).length
}

function upTo(moment: number): (then: FaceThen) => boolean {
  return (then) => then.recordedAt.getTime() <= moment
}

/** A face as its row reads back: JSON text has become JSON. */
function printed(face: readonly Value[], columns: Columns): string {
  const read = face.map((value, i): unknown =>
    columns[i]?.[1] === 'jsonb' && typeof value === 'string' ? JSON.parse(value) : value,
  )
  return canonicalJson(read)
}
