import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { needOffice } from '../registers/acts/act.ts'
import { countEntries, lateDuties, tallyEntries } from '../registers/count-entries.ts'
import { definitionOf, registerKindNames } from '../registers/definitions.ts'
import type { RegisterKindName } from '../registers/definitions.ts'
import { ledgerOfKind } from '../statistics/filled-in.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { countedFields, sayFact } from './register-facts.ts'
import { entryLines } from './register-view.ts'

const coded = z.object({ code: z.string(), label: z.string() })

export const registersAnswer = z.object({
  registers: z.array(
    z.object({
      kind: coded,
      open: z.int().describe('没有办结的'),
      undated: z.int().nullable().describe('期限待定的：没有办结，也没有人欠着哪一天以前的事；不问期限的台账为 null'),
      late: z.int().describe('有超过期限的'),
    }),
  ),
  late: z
    .array(
      z.object({
        kind: coded,
        id: z.string(),
        number: z.string(),
        about: z.string().nullable().describe('摘要；看不见内容的为 null'),
        owner: z.object({ id: z.string(), name: z.string() }),
        due: z.string(),
      }),
    )
    .describe('超过期限的，最久的在前，至多50项'),
})
export type RegistersAnswer = z.infer<typeof registersAnswer>

export const tallyAnswer = z.object({
  kind: coded,
  note: z.string().nullable().describe('这本台账怎样计数'),
  mayEnter: z.boolean(),
  ledger: z.string().nullable().describe('导入、导出用的台账；只有手工登记的为 null'),
  asksForTerm: z.boolean().describe('没有办结、又没有人欠着哪一天以前的事，是期限待定'),
  fields: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      values: z.array(z.object({ value: z.string(), label: z.string(), all: z.int(), open: z.int() })),
    }),
  ),
})
export type RegisterTally = z.infer<typeof tallyAnswer>

const mostLate = 50
const mostValues = 300

/** Every register, and what was promised in them and is late. @throws {ProblemError} */
export function registersOf(house: House, actor: Actor): Promise<RegistersAnswer> {
  return readAs(house, actor, async (tx) => {
    const region = house.region.code
    const lookups = await lookupsOf(house, actor, tx)
    const { today } = lookups
    const counts = new Map((await countEntries(tx, region, actor, today)).map((each) => [each.kind, each]))
    const late = await lateDuties(tx, region, actor, { today, limit: mostLate })
    const about = new Map<string, string | null>()
    for (const kind of new Set(late.map((each) => each.kind))) {
      const ids = late.filter((each) => each.kind === kind).map(({ id }) => id)
      for (const line of await entryLines(tx, house, actor, { kind, ids: [...new Set(ids)] }))
        about.set(line.id, line.about)
    }
    return {
      registers: registerKindNames.map((kind) => {
        const { open = 0, undated = 0, late: missed = 0 } = counts.get(kind) ?? {}
        return { kind: named(kind), open, late: missed, undated: definitionOf(kind).asksForTerm ? undated : null }
      }),
      late: late.map(({ kind, id, number, owner, due }) => ({
        ...{ kind: named(kind), id, number, due, about: about.get(id) ?? null },
        owner: { id: owner, name: lookups.nameOf(owner) },
      })),
    }
  })
}

/** One register by its fields and units: where its entries are concentrated. @throws {ProblemError} */
export function tallyOf(house: House, actor: Actor, kind: RegisterKindName): Promise<RegisterTally> {
  return readAs(house, actor, async (tx) => {
    const lookups = await lookupsOf(house, actor, tx)
    const counts = await tallyEntries(tx, house.region.code, actor, { kind, most: mostValues })
    const valuesOf = (name: string, say: (value: string) => string) =>
      counts
        .filter(({ field }) => field === name)
        .map(({ value, all, open }) => ({ value, label: say(value), all, open }))
    const fields = countedFields(kind).map((field) => ({
      ...{ name: field.name, label: field.label },
      values: valuesOf(field.name, (value) => sayFact(field, value)),
    }))
    return {
      kind: named(kind),
      note: definitionOf(kind).note ?? null,
      asksForTerm: definitionOf(kind).asksForTerm,
      mayEnter: needOffice(actor, '') === undefined,
      ledger: ledgerOfKind[kind] ?? null,
      fields: [...fields, { name: 'unit', label: '责任单位', values: valuesOf('unit', lookups.nameOf) }],
    }
  })
}

function named(kind: RegisterKindName) {
  return { code: kind, label: definitionOf(kind).label }
}
