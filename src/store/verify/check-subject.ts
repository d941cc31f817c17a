import { canonicalJson, chainHash, firstHash } from '../chain.ts'
import type { Table, Value } from '../insert-rows.ts'
import { dutyRow, dutyTable, keptFromTable, partyTable } from '../journal-rows.ts'
import { digestOf } from '../keys.ts'
import { textRefs } from '../text-refs.ts'
import type { EventRow, Replayed, Replayer } from './replayer.ts'
import type { ContentRow, RowsOfSubjects, SubjectRow } from './rows-of.ts'

/** Something that does not hold, said so that a person can find it. */
export interface Finding {
  readonly region: string
  readonly table: string
  /** Registration number where there is one, else the subject's id. */
  readonly subject: string
  readonly seq: number | null
  readonly problem: string
}

/** What came of holding a subject against its events; `replayed` only where the chain of its events is whole. */
export interface Judged {
  readonly findings: readonly Finding[]
  readonly replayed: Replayed | undefined
}

/** Everything that is off about one subject: its chain, its duties, its row, its texts. */
export function checkSubject(row: SubjectRow, rows: RowsOfSubjects, replayer: Replayer): Judged {
  const say = (table: string, seq: number | null, problem: string): Finding => ({
    region: row.region_code,
    table,
    subject: row.number === '' ? row.id : row.number,
    seq,
    problem,
  })
  const events = rows.events.get(row.id) ?? []
  const broken = checkChain(row, events, say)
  if (broken.length > 0) return { findings: broken, replayed: undefined }
  const replayed = tryReplay(row, events, replayer)
  if (replayed === undefined) {
    return { findings: [say('event', events.length, '行为不能依次重放：其中有行为被换过')], replayed }
  }
  const findings = [
    ...checkRow(row, replayed, say),
    ...checkDuties(row, replayed, rows.duties.get(row.id) ?? [], say),
    ...checkParties(row, replayed, rows.parties.get(row.id) ?? [], say),
    ...checkKeptFrom(row, replayed, rows.keptFrom.get(row.id) ?? [], say),
    ...checkTexts(events, rows.contents.get(row.id) ?? [], say),
    ...(replayed.orphaned === undefined ? [] : [say('duty', null, replayed.orphaned)]),
  ]
  return { findings, replayed }
}

/** Acts forged together with all their hashes may be no acts at all. */
function tryReplay(row: SubjectRow, events: readonly EventRow[], replayer: Replayer): Replayed | undefined {
  try {
    return replayer.replay(row.id, events)
  } catch {
    return undefined
  }
}

type Say = (table: string, seq: number | null, problem: string) => Finding

function checkChain(row: SubjectRow, events: readonly EventRow[], say: Say): readonly Finding[] {
  let head: Buffer = firstHash
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) return [say('event', i + 1, `第${String(i + 1)}个行为不见了`)]
    if (!event.prev_hash.equals(head)) return [say('event', event.seq, '与前一行为的哈希不相接：有行为被删改或插入')]
    const { region_code: region, id: subject, kind } = row
    const { seq, recorded_at: recordedAt, actor, act_text: act } = event
    head = chainHash(head, { region, subject, seq, kind, recordedAt, actor, act })
    if (!event.hash.equals(head)) return [say('event', seq, '内容与哈希不符：该行被改动过')]
    if (event.kind !== kind || !sameHeader(event)) {
      return [say('event', seq, '种类、类型或日期列与行为内容不符：该行被改动过')]
    }
  }
  if (events.length !== row.version) {
    const seq = Math.min(events.length, row.version) + 1
    return [say('event', seq, `应有${String(row.version)}个行为，现有${String(events.length)}个`)]
  }
  return head.equals(row.head_hash) ? [] : [say('subject', null, '末尾哈希与行为不符：该行被改动过')]
}

function sameHeader({ act, type, on_day }: EventRow): boolean {
  return (
    typeof act === 'object' && act !== null && 'type' in act && 'on' in act && act.type === type && act.on === on_day
  )
}

function checkRow(row: SubjectRow, replayed: Replayed, say: Say): readonly Finding[] {
  const held = [row.upstream_no, row.form, row.petition_kind, row.from_risk]
  const { upstreamNo = null, form = null, petitionKind = null, fromRisk = null } = replayed
  const same =
    row.number === replayed.number &&
    row.opened_on === replayed.openedOn &&
    row.stage === replayed.stage &&
    canonicalJson(held) === canonicalJson([upstreamNo, form, petitionKind, fromRisk]) &&
    canonicalJson(row.state) === canonicalJson(replayed.state)
  return same ? [] : [say('subject', null, '现状与行为推算的不符')]
}

function checkDuties(row: SubjectRow, replayed: Replayed, rows: readonly DbRow[], say: Say): readonly Finding[] {
  const expected = Object.values(replayed.duties).map((duty) => dutyRow(row.region_code, row.id, row.kind, duty))
  return compareRows(dutyTable, expected, rows, ({ duty_id: duty }, problem) =>
    say('duty', null, `义务 ${String(duty)}：${problem}`),
  )
}

/** Who takes part, or once did: a unit smuggled in here would find what it must not. */
function checkParties(row: SubjectRow, replayed: Replayed, rows: readonly DbRow[], say: Say): readonly Finding[] {
  const expected = replayed.parties.map(({ unit, role }) => [row.region_code, unit, row.id, role, replayed.openedOn])
  return compareRows(partyTable, expected, rows, ({ unit_id: unit }, problem) =>
    say('party', null, `单位 ${String(unit)}：${problem}`),
  )
}

/** 第三十条第三款: one taken out here would let the accused find it. */
function checkKeptFrom(row: SubjectRow, replayed: Replayed, rows: readonly DbRow[], say: Say): readonly Finding[] {
  const expected = replayed.keptFrom.map((who) => [row.region_code, who, row.id])
  return compareRows(keptFromTable, expected, rows, ({ who }, problem) =>
    say('kept_from', null, `不得知晓的 ${String(who)}：${problem}`),
  )
}

type DbRow = Readonly<Record<string, unknown>>

/** Holds rows against what the events give, whatever their order; names the first that is missing, changed or extra. */
function compareRows(
  { columns }: Table,
  expected: readonly (readonly Value[])[],
  rows: readonly DbRow[],
  say: (row: DbRow, problem: string) => Finding,
): readonly Finding[] {
  const line = (row: DbRow) => columns.map(([name]) => printed(row[name])).join('|')
  const wanted = expected.map((values) => Object.fromEntries(columns.map(([name], i) => [name, values[i]])))
  const found = new Set(rows.map(line))
  const missing = wanted.find((row) => !found.has(line(row)))
  if (missing !== undefined) return [say(missing, '由行为推算应有的一行缺失或被改动')]
  const known = new Set(wanted.map(line))
  const extra = rows.find((row) => !known.has(line(row)))
  return extra === undefined ? [] : [say(extra, '多出的一行，没有行为产生它')]
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/**
 * Each text an act speaks of must be there with the salted hash the act carries, or have been disposed of lawfully; and
 * there is no other.
 */
function checkTexts(events: readonly EventRow[], contents: readonly ContentRow[], say: Say): readonly Finding[] {
  const byId = new Map(contents.map((content) => [content.id, content]))
  const findings: Finding[] = []
  const spoken = new Set<string>()
  for (const event of events) {
    for (const ref of textRefs(event.act)) {
      spoken.add(ref.content)
      const problem = problemOfText(byId.get(ref.content), ref.digest)
      if (problem !== undefined) findings.push(say('content', event.seq, problem))
    }
  }
  const strays = contents.filter((content) => !spoken.has(content.id))
  return [...findings, ...strays.map(() => say('content', null, '没有行为提到的文本：该行是插入的'))]
}

function problemOfText(content: ContentRow | undefined, digest: string): string | undefined {
  if (content === undefined) return '行为所载文本不见了'
  if (content.digest.toString('hex') !== digest) return '文本的哈希与行为所载不符：文本被换过'
  if (content.text === null) return content.disposed_at === null ? '文本被清空，而没有处置记录' : undefined
  return digestOf(content.salt, content.text).equals(content.digest) ? undefined : '文本被改动过'
}
