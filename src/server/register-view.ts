import { z } from 'zod'
import { isPlainDate } from '../calendar/plain-date.ts'
import { maySee } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import { registerActs } from '../registers/acts/index.ts'
import type { AnyEntry, RegisterAct } from '../registers/acts/act.ts'
import { definitionOf, registerKindNames } from '../registers/definitions.ts'
import type { RegisterKindName } from '../registers/definitions.ts'
import { findEntries, findEntry, readEntryActs, readEntryTexts } from '../registers/find-entries.ts'
import type { EntryAct, EntryCursor } from '../registers/find-entries.ts'
import { duty } from '../registers/undertaking.ts'
import { entryActs, undertakingStates } from '../registers/words.ts'
import { petitionsFromRisk, readSubjects } from '../store/named-subjects.ts'
import { textRefs } from '../store/text-refs.ts'
import { trusted } from '../store/trusted-json.ts'
import type { Tx } from '../store/tx.ts'
import { isMissed, isOpen } from '../terms/clock.ts'
import { explain } from '../terms/explain.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { factsOf } from './register-facts.ts'
import { lookupsOf } from './lookups.ts'
import type { Lookups } from './lookups.ts'
import { faulty, notThere, ProblemError } from './problem.ts'
import { disposed } from './timeline.ts'

const named = z.object({ id: z.string(), name: z.string() })
const coded = z.object({ code: z.string(), label: z.string() })

export const entryQuery = z.object({
  state: z
    .enum(['open', 'closed', 'undated', 'late'])
    .optional()
    .describe('open 未办结；closed 已办结；undated 期限待定；late 有超过期限的'),
  field: z.string().max(32).optional().describe('只看这一项是 value 的，如 domain；unit 为责任单位'),
  value: z.string().max(64).optional(),
  after: z.string().max(80).optional().describe('上一页给出的 next'),
  limit: z.coerce.number().int().min(1).max(200).default(50).describe('每页件数'),
})

export const entryLine = z.object({
  id: z.string(),
  number: z.string(),
  openedOn: z.string(),
  closedOn: z.string().nullable(),
  about: z.string().nullable().describe('摘要；看不见内容的为 null'),
  leader: z.string().nullable().describe('包案、牵头的领导；没有这一项的、看不见内容的为 null'),
  face: z.record(z.string(), z.unknown()).describe('台账上计数的内容'),
  facts: z.array(z.object({ name: z.string(), label: z.string(), text: z.string() })).describe('同上，以文字写出'),
  units: z.array(named),
  next: z
    .object({ owner: named, due: z.string(), overdue: z.boolean() })
    .nullable()
    .describe('最近的一项义务；没有的为期限待定'),
  promised: z.int().describe('议定、承诺事项数'),
  kept: z.int().describe('已认定落实的'),
})
export const entryPage = z.object({ entries: z.array(entryLine), next: z.string().nullable() })

export type EntryPage = z.infer<typeof entryPage>

const text = z.object({ label: z.string(), text: z.string() })
export const entryView = entryLine.extend({
  kind: coded,
  version: z.int(),
  texts: z.array(text),
  undertakings: z.array(
    z.object({
      id: z.string(),
      owner: named,
      what: z.string(),
      due: z.string(),
      state: coded,
      overdue: z.boolean(),
      why: z.array(z.string()).describe('为什么是这一天'),
    }),
  ),
  timeline: z.array(
    z.object({
      seq: z.int(),
      act: coded,
      on: z.string(),
      recordedAt: z.string(),
      by: z.string(),
      texts: z.array(text),
    }),
  ),
  petitions: z
    .array(z.object({ id: z.string(), no: z.string() }))
    .describe('由这件排查转来的信访件，只列本人看得见内容的；登记作废的不列'),
  asksForTerm: z.boolean().describe('没有办结、又没有下一步的，是期限待定'),
  closing: z
    .object({ by: z.string(), proof: z.string() })
    .nullable()
    .describe('已经提出、等待另一人核定的办结（销号）'),
  actions: z
    .array(z.object({ act: z.string(), label: z.string(), undertaking: z.string().nullable() }))
    .describe('本人可以办理的，针对哪一项议定、承诺事项；能不能办成由办理时答复'),
})
export type EntryView = z.infer<typeof entryView>

/** A page of a register. @throws {ProblemError} */
export function listEntries(
  house: House,
  actor: Actor,
  kind: RegisterKindName,
  { state, field, value, after, limit }: z.output<typeof entryQuery>,
): Promise<z.infer<typeof entryPage>> {
  return readAs(house, actor, async (tx) => {
    const lookups = await lookupsOf(house, actor, tx)
    const page = {
      ...{ kind, state, today: lookups.today, limit: limit + 1 },
      filter: field === undefined || value === undefined ? undefined : { field, value },
      after: after === undefined ? undefined : cursorOf(after),
    }
    const found = await findEntries(tx, house.region.code, actor, page)
    const shown = found.slice(0, limit)
    const ids = shown.map(({ id }) => id)
    const texts = readsTexts(actor) ? await readEntryTexts(tx, house.region.code, ids) : new Map<string, FiledText>()
    const last = shown.at(-1)
    return {
      entries: shown.map((entry) => lineOf(entry, { kind, lookups, filed: textsOf(entry, texts) })),
      next: found.length > limit && last !== undefined ? `${last.openedOn}_${last.id}` : null,
    }
  })
}

/** One entry as this person may see it. @throws {ProblemError} where there is none for her */
export function getEntry(
  house: House,
  actor: Actor,
  asked: { readonly kind: RegisterKindName; readonly id: string },
): Promise<EntryView> {
  return readAs(house, actor, async (tx) => {
    const region = house.region.code
    const entry = await findEntry(tx, region, actor, asked)
    if (entry === undefined) throw new ProblemError(notThere)
    const lookups = await lookupsOf(house, actor, tx)
    const acts = await readEntryActs(tx, region, entry.id)
    const texts = readsTexts(actor) ? await readEntryTexts(tx, region, [entry.id]) : new Map<string, FiledText>()
    const { label, texts: fields, asksForTerm } = definitionOf(asked.kind)
    const filed = textsOf(entry, texts)
    const said = (id: string) => texts.get(id)?.text ?? disposed
    return {
      ...lineOf(entry, { kind: asked.kind, lookups, filed }),
      kind: { code: asked.kind, label },
      version: entry.version,
      texts: Object.entries(fields).flatMap(([name, { label: named }]) =>
        filed.flatMap(({ field, text: words }) => (field === name ? [{ label: named, text: words ?? disposed }] : [])),
      ),
      undertakings: undertakingsOf(entry, acts, { house, lookups, said: readsTexts(actor) ? said : () => '' }),
      petitions: asked.kind === 'risk' ? await petitionsOf(tx, region, actor, entry.id) : [],
      timeline: acts.map((act) => timelineLine(act, lookups, texts)),
      asksForTerm,
      closing:
        entry.closing === undefined
          ? null
          : {
              by: lookups.staffName(entry.closing.by),
              proof: readsTexts(actor) ? said(entry.closing.proof.content) : '',
            },
      actions: actionsOf(entry, actor),
    }
  })
}

/** The risk itself records nothing of them: whoever may not see a petition finds no trace of it here. */
async function petitionsOf(tx: Tx, region: string, actor: Actor, risk: string): Promise<EntryView['petitions']> {
  const found = await petitionsFromRisk(tx, region, actor, risk)
  return found
    .filter((petition) => petition.ended !== 'struckOut' && maySee(actor, petition) === 'texts')
    .map(({ id, no }) => ({ id, no }))
}

/** The entries named that this person may find, as lines of their register, in the order they are named in. */
export async function entryLines(
  tx: Tx,
  house: House,
  actor: Actor,
  { kind, ids }: { readonly kind: RegisterKindName; readonly ids: readonly string[] },
): Promise<readonly z.infer<typeof entryLine>[]> {
  const region = house.region.code
  const found = (await readSubjects(tx, region, actor, ids)).map((state) => trusted<AnyEntry>(state))
  const lookups = await lookupsOf(house, actor, tx)
  const texts = readsTexts(actor) ? await readEntryTexts(tx, region, ids) : new Map<string, FiledText>()
  return found.map((entry) => lineOf(entry, { kind, lookups, filed: textsOf(entry, texts) }))
}

interface FiledText {
  readonly subject: string
  readonly field: string
  readonly text: string | null
}

/** Who sees the substance: the office and the units that take part. The auditor sees days and duties. */
function readsTexts({ role }: Actor): boolean {
  return role !== 'auditor' && role !== 'admin' && role !== 'securityAdmin'
}

function textsOf(entry: AnyEntry, texts: ReadonlyMap<string, FiledText>): readonly FiledText[] {
  return [...texts.values()].filter(({ subject }) => subject === entry.id)
}

function lineOf(
  entry: AnyEntry,
  {
    kind,
    lookups,
    filed,
  }: { readonly kind: RegisterKindName; readonly lookups: Lookups; readonly filed: readonly FiledText[] },
): z.infer<typeof entryLine> {
  const [main = ''] = Object.keys(definitionOf(kind).texts)
  const face = z.record(z.string(), z.unknown()).parse(entry.face)
  const { id, number, openedOn, closedOn, undertakings = [] } = entry
  const open = Object.values(entry.duties)
    .filter(isOpen)
    .toSorted((a, b) => (a.due < b.due ? -1 : 1))
  const [next] = open
  const naming = (unit: string) => ({ id: unit, name: lookups.nameOf(unit) })
  return {
    ...{ id, number, openedOn, closedOn: closedOn ?? null },
    about: filed.find(({ field }) => field === main)?.text ?? null,
    leader: filed.find(({ field }) => field === 'leader')?.text ?? null,
    face,
    facts: factsOf(kind, face),
    units: entry.parties.map(({ unit }) => naming(unit)),
    next:
      next === undefined ? null : { owner: naming(next.owner), due: next.due, overdue: isMissed(next, lookups.today) },
    promised: undertakings.length,
    kept: undertakings.filter(({ status }) => status === 'accepted').length,
  }
}

function undertakingsOf(
  entry: AnyEntry,
  acts: readonly EntryAct[],
  { house, lookups, said }: { readonly house: House; readonly lookups: Lookups; readonly said: (id: string) => string },
): EntryView['undertakings'] {
  const entries = acts.flatMap(({ act }) => act.clocks)
  return (entry.undertakings ?? []).map(({ id, owner, what, due, status, tries }) => {
    const current =
      entry.duties[duty({ id, tries: status === 'open' ? tries : tries - 1 })] ?? entry.duties[`undertaking/${id}`]
    return {
      ...{ id, due },
      owner: { id: owner, name: lookups.nameOf(owner) },
      what: said(what.content),
      state: { code: status, label: undertakingStates[status] },
      overdue: current !== undefined && isMissed(current, lookups.today),
      why: current === undefined ? [] : [...explain(current, entries, house.calendar, lookups.staffName)],
    }
  })
}

function timelineLine(
  { seq, actor, recordedAt, act }: EntryAct,
  { staffName }: Lookups,
  texts: ReadonlyMap<string, FiledText>,
): EntryView['timeline'][number] {
  const told = act.type === 'entered' || act.type === 'corrected' ? [] : [...textRefs(act)]
  return {
    ...{ seq, on: act.on, recordedAt: recordedAt.toISOString(), by: staffName(actor) },
    act: { code: act.type, label: entryActs[act.type] },
    texts: told.flatMap(({ content }) => {
      const filed = texts.get(content)
      return filed === undefined ? [] : [{ label: fieldLabel(filed.field), text: filed.text ?? disposed }]
    }),
  }
}

function fieldLabel(field: string): string {
  for (const { texts } of Object.values(registerActs)) {
    const found: { readonly label: string } | undefined = Object.entries(texts).find(([name]) => name === field)?.[1]
    if (found !== undefined) return found.label
  }
  return field
}

/** The doors open to this person; whether an act is possible at all its own `decide` says. */
function actionsOf(entry: AnyEntry, actor: Actor): EntryView['actions'] {
  if (entry.closedOn !== undefined) return []
  const all = Object.entries<Pick<RegisterAct<never>, 'label' | 'about' | 'fits' | 'may'>>(registerActs)
  return all.flatMap(([name, { label, about, fits, may }]) => {
    if (may(actor, entry) !== undefined || fits?.(entry) === false) return []
    const action = (undertaking: string | null) => ({ act: name, label, undertaking })
    if (about === undefined) return [action(null)]
    return (entry.undertakings ?? []).filter(({ status }) => status === about).map(({ id }) => action(id))
  })
}

function cursorOf(text: string): EntryCursor {
  const [on = '', id = ''] = text.split('_')
  if (isPlainDate(on) && /^[0-9a-f-]{36}$/.test(id)) return { on, id }
  throw new ProblemError(faulty([{ path: 'after', problem: '请原样带上上一页给出的 next' }]))
}

export const registerKind = z.enum(registerKindNames, `台账种类只能是：${registerKindNames.join('、')}`)
