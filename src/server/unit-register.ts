import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { readStaff } from '../store/staff.ts'
import { readUnitChanges, unitChanges } from '../store/unit-journal.ts'
import type { Tx } from '../store/tx.ts'
import { readPastUnits, readSuccessions, readUnits } from '../store/units.ts'
import type { SuccessionCause, Unit } from '../store/units.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { forbidden, ProblemError } from './problem.ts'

/** The register of units over time, as it is read: what each is called, was called, and who continues it. */

const text = z.string().nullable()
const word = z.object({ code: z.string(), label: z.string() })
const unitOnRegister = z.object({
  id: z.string(),
  fullName: z.string(),
  shortName: z.string(),
  category: z.string(),
  superior: z.string(),
  reviewer: text.describe('另行写明的复查机关'),
  validFrom: z.string(),
  validTo: text.describe('从这一天起不再是单独的单位'),
  people: z.int().describe('在岗可以登录的人数'),
  past: z.array(z.object({ until: z.string(), fullName: z.string(), superior: z.string(), document: z.string() })),
  successors: z.array(z.object({ name: z.string(), on: z.string(), cause: word, document: z.string() })),
})
const unitChangeView = z.object({
  id: z.string(),
  at: z.string(),
  by: z.string(),
  unit: z.string(),
  what: word,
  on: z.string(),
  was: text,
  becomes: text,
  document: z.string(),
})
export const unitRegister = z.object({
  mayChange: z.boolean().describe('列入、更名、变更上级、写明复查机关：系统管理员'),
  mayClose: z.boolean().describe('合并、分立、撤销：信访局负责人，因为信访件随之移交（第二十四条第二款）'),
  units: z.array(unitOnRegister),
  changes: z.array(unitChangeView).describe('变更记录，新的在前，至多200条'),
})
export type UnitRegister = z.infer<typeof unitRegister>

const causes = {
  merged: '合并',
  split: '分立',
  dissolved: '撤销',
  designated: '撤销，由指定的机关、单位受理',
} as const satisfies Record<SuccessionCause, string>

const readers: ReadonlySet<Actor['role']> = new Set(['admin', 'officeHead', 'auditor'])

export function mayChangeUnits({ role }: Actor): boolean {
  return role === 'admin'
}

/** Petitions pass with a unit: that is hers to decide, as 「单位承继」 of one petition is. Her deputy speaks for her. */
export function mayCloseUnits({ role }: Actor): boolean {
  return role === 'officeHead'
}

const mostChanges = 200

/** @throws {ProblemError} 403 */
export function readUnitRegister(house: House, actor: Actor): Promise<UnitRegister> {
  if (!readers.has(actor.role)) throw new ProblemError(forbidden)
  return readAs(house, actor, async (tx) => ({
    mayChange: mayChangeUnits(actor),
    mayClose: mayCloseUnits(actor),
    units: await unitsOf(tx, house.region.code),
    changes: await changesOf(tx, house.region.code),
  }))
}

async function unitsOf(tx: Tx, region: string): Promise<UnitRegister['units']> {
  const units = await readUnits(tx, region)
  const nameOf = namesOf(units)
  const past = await readPastUnits(tx, region)
  const successions = await readSuccessions(tx, region)
  const staff = (await readStaff(tx, region)).filter(({ active }) => active)
  return units.map(({ id, fullName, shortName, category, superior, reviewSuperior, validFrom, validTo }) => ({
    ...{ id, fullName, shortName, category, superior, validFrom, validTo },
    reviewer: reviewSuperior === null ? null : nameOf(reviewSuperior),
    people: staff.filter(({ unit }) => unit === id).length,
    past: past.filter(({ unit }) => unit === id),
    successors: successions
      .filter(({ from }) => from === id)
      .map(({ to, on, cause, document }) => ({
        ...{ name: nameOf(to), on, document },
        cause: { code: cause, label: causes[cause] },
      })),
  }))
}

async function changesOf(tx: Tx, region: string): Promise<UnitRegister['changes']> {
  const nameOf = namesOf(await readUnits(tx, region))
  const names = new Map((await readStaff(tx, region)).map(({ id, name }) => [id, name]))
  const changes = await readUnitChanges(tx, region, mostChanges)
  return changes.map(({ id, at, actor, unit, what, on, was, becomes, document }) => ({
    ...{ id, on, document },
    at: at.toISOString(),
    by: names.get(actor) ?? actor,
    unit: nameOf(unit),
    what: { code: what, label: unitChanges[what] },
    was: was === null ? null : nameOf(was),
    becomes: becomes === null ? null : nameOf(becomes),
  }))
}

/** A reviewer stands there by its id, or by its name where it has none here. */
function namesOf(units: readonly Unit[]): (id: string) => string {
  const names = new Map(units.map(({ id, fullName }) => [id, fullName]))
  return (id) => names.get(id) ?? id
}
