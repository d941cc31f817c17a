import { canonicalJson, chainHash, firstHash } from '../chain.ts'
import type { Table, Value } from '../insert-rows.ts'
import { clockEntryTable, dutyRow, dutyTable } from '../journal-rows.ts'
import { digestOf } from '../keys.ts'
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

/** Everything that is off about one subject: its chain, its ledger of clocks, its duties, its row, its texts. */
export function checkSubject(row: SubjectRow, rows: RowsOfSubjects, replayer: Replayer): readonly Finding[] {
  const say = (table: string, seq: number | null, problem: string): Finding => ({
    region: row.region_code,
    table,
    subject: row.number === '' ? row.id : row.number,
    seq,
    problem,
  })
  const events = rows.events.get(row.id) ?? []
  const broken = checkChain(row, events, say)
  if (broken.length > 0) return broken
  const replayed = replayer.replay(row.region_code, row.id, events)
  return [
    ...checkRow(row, replayed, say),
    ...checkEntries(replayed, rows.entries.get(row.id) ?? [], say),
    ...checkDuties(row, replayed, rows.duties.get(row.id) ?? [], say),
    ...checkParties(replayed, rows.parties.get(row.id) ?? [], say),
    ...checkTexts(events, rows.contents.get(row.id) ?? [], say),
    ...(replayed.orphaned === undefined ? [] : [say('duty', null, replayed.orphaned)]),
  ]
}

type Say = (table: string, seq: number | null, problem: string) => Finding

function checkChain(row: SubjectRow, events: readonly EventRow[], say: Say): readonly Finding[] {
  let head: Buffer = firstHash
  for (const [i, event] of events.entries()) {
    if (event.seq !== i + 1) return [say('event', i + 1, `第${String(i + 1)}个行为不见了`)]
    if (!event.prev_hash.equals(head)) return [say('event', event.seq, '与前一行为的哈希不相接：有行为被删改或插入')]
    const { region_code: region, id: subject, kind } = row
    const { seq, recorded_at: recordedAt, actor, act } = event
    head = chainHash(head, { region, subject, seq, kind, recordedAt, actor, act })
    if (!event.hash.equals(head)) return [say('event', seq, '内容与哈希不符：该行被改动过')]
    if (!sameHeader(event)) return [say('event', seq, '类型或日期两列与行为内容不符：该行被改动过')]
  }
  if (events.length !== row.version) {
    return [say('event', events.length + 1, `应有${String(row.version)}个行为，现有${String(events.length)}个`)]
  }
  return head.equals(row.head_hash) ? [] : [say('subject', null, '末尾哈希与行为不符：该行被改动过')]
}

function sameHeader({ act, type, on_day }: EventRow): boolean {
  return (
    typeof act === 'object' && act !== null && 'type' in act && 'on' in act && act.type === type && act.on === on_day
  )
}

function checkRow(row: SubjectRow, replayed: Replayed, say: Say): readonly Finding[] {
  const same =
    row.number === replayed.number &&
    row.opened_on === replayed.openedOn &&
    row.stage === replayed.stage &&
    canonicalJson(row.state) === canonicalJson(replayed.state)
  return same ? [] : [say('subject', null, '现状与行为推算的不符')]
}

function checkEntries(
  replayed: Replayed,
  rows: readonly Readonly<Record<string, unknown>>[],
  say: Say,
): readonly Finding[] {
  return compareRows(clockEntryTable, replayed.entries, rows, ([, , seq], table) =>
    say('clock_entry', typeof seq === 'number' ? seq : null, table),
  )
}

function checkDuties(
  row: SubjectRow,
  replayed: Replayed,
  rows: readonly Readonly<Record<string, unknown>>[],
  say: Say,
): readonly Finding[] {
  const expected = Object.values(replayed.duties)
    .map((duty) => dutyRow(row.region_code, row.id, row.kind, duty))
    .sort((a, b) => (String(a[2]) < String(b[2]) ? -1 : 1))
  return compareRows(dutyTable, expected, rows, (_, problem) => say('duty', null, problem))
}

/** Holds rows against what the events give, in order; names the first that differs. */
function compareRows(
  { columns }: Table,
  expected: readonly (readonly Value[])[],
  rows: readonly Readonly<Record<string, unknown>>[],
  say: (row: readonly Value[], problem: string) => Finding,
): readonly Finding[] {
  const found = rows.map((row) => columns.map(([name]) => printed(row[name])).join('|'))
  const wanted = expected.map((row) => row.map(printed).join('|'))
  const at = wanted.findIndex((line, i) => line !== found[i])
  if (at >= 0) {
    const missing = !found.includes(wanted[at] ?? '')
    return [say(expected[at] ?? [], missing ? '由行为推算应有的一行缺失或被改动' : '多出一行，或次序不对')]
  }
  return rows.length > expected.length
    ? [say([], `多出${String(rows.length - expected.length)}行，没有行为产生它们`)]
    : []
}

function printed(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function checkParties(
  replayed: Replayed,
  rows: readonly Readonly<Record<string, unknown>>[],
  say: Say,
): readonly Finding[] {
  const current = rows
    .filter((row) => row['role'] !== 'former')
    .map((row) => `${String(row['unit_id'])} ${String(row['role'])}`)
  const wanted = replayed.parties.filter((p) => p.role !== 'former').map((p) => `${p.unit} ${p.role}`)
  const same = canonicalJson(current.sort()) === canonicalJson(wanted.sort())
  return same ? [] : [say('party', null, '参与单位与行为推算的不符')]
}

/** Each text an act speaks of must be there with the salted hash the act carries, or have been disposed of lawfully. */
function checkTexts(events: readonly EventRow[], contents: readonly ContentRow[], say: Say): readonly Finding[] {
  const byId = new Map(contents.map((content) => [content.id, content]))
  const findings: Finding[] = []
  for (const event of events) {
    for (const ref of textRefs(event.act)) {
      const problem = problemOfText(byId.get(ref.content), ref.digest)
      if (problem !== undefined) findings.push(say('content', event.seq, problem))
    }
  }
  return findings
}

function problemOfText(content: ContentRow | undefined, digest: string): string | undefined {
  if (content === undefined) return '行为所载文本不见了'
  if (content.digest.toString('hex') !== digest) return '文本的哈希与行为所载不符：文本被换过'
  if (content.text === null) return content.disposed_at === null ? '文本被清空，而没有处置记录' : undefined
  return digestOf(content.salt, content.text).equals(content.digest) ? undefined : '文本被改动过'
}

function* textRefs(value: unknown): Iterable<{ content: string; digest: string }> {
  if (typeof value !== 'object' || value === null) return
  if (
    'content' in value &&
    'digest' in value &&
    typeof value.content === 'string' &&
    typeof value.digest === 'string'
  ) {
    yield { content: value.content, digest: value.digest }
    return
  }
  for (const item of Object.values(value)) yield* textRefs(item)
}
