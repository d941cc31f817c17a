import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { day, unitId } from '../petition/input.ts'
import { needOffice, refuseFuture } from '../registers/acts/act.ts'
import type { RegisterAct } from '../registers/acts/act.ts'
import { registerActs } from '../registers/acts/index.ts'
import type { RegisterActName } from '../registers/acts/index.ts'
import { definitionOf } from '../registers/definitions.ts'
import type { RegisterKindName } from '../registers/definitions.ts'
import { findEntry } from '../registers/find-entries.ts'
import { enter } from '../registers/register.ts'
import { freshNumbers } from '../store/fresh-numbers.ts'
import type { Tx } from '../store/tx.ts'
import { readUnits } from '../store/units.ts'
import type { House } from './house.ts'
import { faulty, notThere, ProblemError } from './problem.ts'
import { filled, longText, recordOn, requestId } from './recording.ts'
import type { Done } from './recording.ts'

function textsOf(fields: RegisterAct<never>['texts']) {
  const texts = Object.entries(fields).map(([field, { label, required }]) => {
    const words = required ? longText.min(1, `请填写${label}`) : longText.optional()
    return [field, words.describe(label)] as const
  })
  return z.strictObject(Object.fromEntries(texts))
}

/** What an entry of this register is entered with. */
export function entryBody(kind: RegisterKindName) {
  const { input, texts } = definitionOf(kind)
  return z.strictObject({
    requestId,
    on: day.describe('登记、交办、召开的日期'),
    units: z.array(unitId).max(12, '单位过多').default([]).describe('责任单位，主办在前'),
    input,
    texts: textsOf(texts),
  })
}
type EntryBody = z.output<ReturnType<typeof entryBody>>

/** What one act on an entry is done with. */
export function entryActBody(name: RegisterActName) {
  const { input, texts }: Pick<RegisterAct<never>, 'texts'> & { readonly input: z.ZodType } = registerActs[name]
  return z.strictObject({
    requestId,
    expectedVersion: z.int().min(1).optional().describe('提交人所见的版本'),
    input,
    texts: textsOf(texts).default({}),
  })
}

/** Enters a new entry under a fresh number. @throws {ProblemError} */
export function enterEntry(house: House, actor: Actor, kind: RegisterKindName, body: EntryBody): Promise<Done> {
  const { requestId: request, on, units, input, texts } = body
  const definition = definitionOf(kind)
  const face = definition.face(input, units)
  const subject = house.newId()
  const asked = { id: request, body: { kind, on, units, input, texts } }
  return recordOn({ house, actor, kind: definitionOf(kind).kind }, asked, async (tx) => {
    await refuseStrangeUnits(tx, house, units)
    const [number = ''] = await freshNumbers(tx, { region: house.region.code, kind }, [on], house.random)
    const parties = units.map((unit, place) => ({ unit, role: place === 0 ? 'lead' : 'assisting' }) as const)
    return {
      subject,
      texts: filled(texts),
      may: () => needOffice(actor, `登记${definition.label}`),
      decide: (entry, facts) => refuseFuture(on, facts) ?? enter(entry, { number, openedOn: on, face, parties }, facts),
    }
  })
}

interface EntryOrder {
  readonly kind: RegisterKindName
  readonly id: string
  readonly act: RegisterActName
  readonly body: {
    readonly requestId: string
    readonly expectedVersion?: number | undefined
    readonly input: unknown
    readonly texts: Readonly<Record<string, string | undefined>>
  }
}

/** Does one act on an entry. @throws {ProblemError} not there, refused with its article, overtaken, request id reused */
export function actOnEntry(house: House, actor: Actor, order: EntryOrder): Promise<Done> {
  const { kind, id: subject, act, body } = order
  const { requestId: request, expectedVersion, input, texts } = body
  const doing = unknownAct(act)
  const asked = { id: request, body: { kind, subject, act, input, texts } }
  return recordOn({ house, actor, kind: definitionOf(kind).kind }, asked, async (tx) => {
    const seen = await findEntry(tx, house.region.code, actor, { kind, id: subject })
    if (seen === undefined) throw new ProblemError(notThere)
    return {
      subject,
      expectedVersion,
      texts: filled(texts),
      may: (entry) => doing.may(actor, entry),
      decide: (entry, facts) => doing.decide(entry, input, facts),
    }
  })
}

/** An act of the registry whose input was read through its own schema already. */
function unknownAct(name: RegisterActName): RegisterAct<unknown> {
  return registerActs[name]
}

async function refuseStrangeUnits(tx: Tx, house: House, units: readonly string[]): Promise<void> {
  const known = new Set((await readUnits(tx, house.region.code)).map(({ id: unit }) => unit))
  const strange = units.findIndex((unit) => !known.has(unit))
  if (strange >= 0)
    throw new ProblemError(faulty([{ path: `units.${String(strange)}`, problem: '没有这个责任单位，请重新选择' }]))
}
