import { z } from 'zod'
import type { Actor } from '../petition/facts.ts'
import { day, id } from '../petition/input.ts'
import { closeUnits } from '../store/close-unit.ts'
import type { Closed, Closing } from '../store/close-unit.ts'
import type { Journal } from '../store/journal.ts'
import { NotPassedOn } from '../store/pass-on.ts'
import { readStaff } from '../store/staff.ts'
import { StoreRefusal } from '../store/store-refusal.ts'
import type { Tx } from '../store/tx.ts'
import { addUnit, moveUnit, renameUnit, setReviewSuperior } from '../store/unit-changes.ts'
import { readUnits, standing } from '../store/units.ts'
import { journalOf, read, readAs } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, ProblemError } from './problem.ts'
import { requestId, writeOnce } from './recording.ts'
import { mayChangeUnits, mayCloseUnits, readUnitRegister } from './unit-register.ts'
import type { UnitRegister } from './unit-register.ts'
import { visibleNumbers } from './visible-numbers.ts'

/** Changes of the register of units, each answered with the register as it reads then. Nothing recorded before is rewritten. */

const name = (what: string) => z.string().trim().min(1, `请填写${what}`).max(64, '过长，请控制在64字以内')
const document = name('依据的文件和文号').describe('机构改革、设立、更名文件的文号')
const shortName = z.string().trim().max(64, '过长').optional().describe('简称；不填就用全称')
const from = day.describe('从哪一天起，不晚于今天')

export const addBody = z.strictObject({
  ...{ requestId, fullName: name('单位全称'), shortName, from, document },
  superior: name('上一级机关、单位'),
  category: z.string().trim().max(32, '过长').default('').describe('类别，如县直、乡镇'),
})
export const renameBody = z.strictObject({ requestId, fullName: name('新的全称'), shortName, on: from, document })
export const moveBody = z.strictObject({ requestId, superior: name('新的上一级机关、单位'), on: from, document })
export const reviewerBody = z.strictObject({ requestId, reviewer: name('复查它的处理意见的机关、单位') })

const closing = {
  from: z.array(id).min(1, '请选择哪个单位').max(20).describe('合并、分立、撤销的单位'),
  to: z.array(id).min(1, '请写明由哪个单位继续行使职权；职责不清的，写明指定的单位（第二十四条第二款）').max(20),
  cause: z.enum(['merged', 'split', 'dissolved', 'designated'], '请选择合并、分立、撤销或者指定'),
  goesOn: z.boolean().default(false).describe('分立以后原单位还在，只移交写明的信访件'),
  cases: z
    .array(z.strictObject({ no: z.string().max(64), unit: id }))
    .max(2000)
    .default([])
    .describe('分立的，逐件写明由哪个单位承继；其余由第一个承继'),
  on: from,
  document,
}
export const closingQuestion = z.strictObject(closing)
export const closingBody = z.strictObject({ requestId, ...closing })
type ClosingOrder = z.output<typeof closingQuestion>

export const closedView = z.object({
  passed: z.array(z.object({ no: z.string(), to: z.string() })).describe('随之移交、您可以查看的信访件；期限都不变'),
  retired: z.array(z.string()).describe('随之停用的账号'),
})
export type ClosedView = z.infer<typeof closedView>

type Ordered = Readonly<Record<string, unknown>> & { readonly requestId: string }

/** Enters a unit that was not there before. @throws {ProblemError} @throws {StoreRefusal} */
export function enterUnit(house: House, actor: Actor, body: z.output<typeof addBody>): Promise<UnitRegister> {
  return changed(house, actor, body, async (tx, journal) => {
    const { requestId: _, shortName: short = body.fullName, ...given } = body
    await addUnit(tx, journal, { ...given, id: house.newId(), shortName: named(short, body.fullName) })
  })
}

export function enterNewName(
  house: House,
  actor: Actor,
  order: { readonly unit: string; readonly body: z.output<typeof renameBody> },
): Promise<UnitRegister> {
  const { unit, body } = order
  return changed(house, actor, { ...body, unit }, (tx, journal) =>
    renameUnit(tx, journal, unit, { ...body, shortName: named(body.shortName, body.fullName) }),
  )
}

export function enterSuperior(
  house: House,
  actor: Actor,
  order: { readonly unit: string; readonly body: z.output<typeof moveBody> },
): Promise<UnitRegister> {
  const { unit, body } = order
  return changed(house, actor, { ...body, unit }, (tx, journal) => moveUnit(tx, journal, unit, body))
}

/** One above the register has no id here and is known by its name. */
export function enterReviewer(
  house: House,
  actor: Actor,
  order: { readonly unit: string; readonly body: z.output<typeof reviewerBody> },
): Promise<UnitRegister> {
  const { unit, body } = order
  return changed(house, actor, { ...body, unit }, async (tx, journal) => {
    const units = standing(await readUnits(tx, house.region.code))
    const found = units.find(({ fullName, shortName: short }) => [fullName, short].includes(body.reviewer))
    await setReviewSuperior(tx, journal, unit, found?.id ?? body.reviewer)
  })
}

function named(short: string | undefined, fullName: string): string {
  return short === undefined || short === '' ? fullName : short
}

async function changed(
  house: House,
  actor: Actor,
  body: Ordered,
  work: (tx: Tx, journal: Journal) => Promise<void>,
): Promise<UnitRegister> {
  if (!mayChangeUnits(actor)) throw new ProblemError(forbidden)
  await writeOnce(house, actor, { id: body.requestId, body, limits: unhurried }, async (tx, journal) => {
    await work(tx, journal)
    return null
  })
  return readUnitRegister(house, actor)
}

const unhurried = { statementMs: 0, lockMs: 60_000 }

/** Thrown to leave a transaction in which everything was done, so that nothing of it stays. */
class OnlyLooked extends Error {
  override readonly name = 'OnlyLooked'
  readonly closed: Closed

  constructor(closed: Closed) {
    super('looked')
    this.closed = closed
  }
}

/** What a closing would come to: done, and taken back, so that preview and change cannot differ. */
export async function previewClosing(house: House, actor: Actor, order: ClosingOrder): Promise<ClosedView> {
  if (!mayCloseUnits(actor)) throw new ProblemError(forbidden)
  const journal = journalOf(house, actor)
  const found = await read(
    house,
    async (tx) => {
      throw new OnlyLooked(await close(tx, journal, order))
    },
    unhurried,
  ).catch((error: unknown) => {
    if (error instanceof OnlyLooked) return error.closed
    throw error
  })
  return present(house, actor, found)
}

/** 合并、分立、撤销 (第二十四条第二款). @throws {ProblemError} @throws {StoreRefusal} and nothing of it is written */
export async function enterClosing(
  house: House,
  actor: Actor,
  body: z.output<typeof closingBody>,
): Promise<ClosedView> {
  if (!mayCloseUnits(actor)) throw new ProblemError(forbidden)
  const request = { id: body.requestId, body, limits: unhurried }
  return present(house, actor, await writeOnce(house, actor, request, (tx, journal) => close(tx, journal, body)))
}

async function close(tx: Tx, journal: Journal, order: ClosingOrder): Promise<Closed> {
  await refuseEmptySuccessors(tx, journal.region, order)
  await refuseUnknownCases(tx, journal, order)
  const { cases, cause, ...given } = order
  const shared = cause === 'split' || cases.length > 0
  const whole: Closing = { ...given, cause, ...(shared && { cases: casesOf(cases) }) }
  try {
    return await closeUnits(tx, journal, whole)
  } catch (error) {
    if (error instanceof NotPassedOn) throw await withoutNumber(tx, journal, error)
    throw error
  }
}

/** What is kept from her can't be sorted by her: it is answered like a number that was made up. */
async function refuseUnknownCases(tx: Tx, journal: Journal, { cases }: ClosingOrder): Promise<void> {
  const numbers = cases.map(({ no }) => no.trim())
  const seen = await visibleNumbers(tx, journal, numbers)
  const unknown = numbers.find((no) => !seen.has(no))
  if (unknown !== undefined) throw new StoreRefusal(`信访件「${unknown}」不在这个单位手里，请核对编号。`)
}

function casesOf(cases: ClosingOrder['cases']): Readonly<Record<string, string>> {
  return Object.fromEntries(cases.map(({ no, unit }) => [no.trim(), unit]))
}

/**
 * Asked before it is known what passes: whether there is anything to pass must not show in who may take it over
 * (第三十条第三款).
 */
async function refuseEmptySuccessors(tx: Tx, region: string, { from: ending, to }: ClosingOrder): Promise<void> {
  const staff = (await readStaff(tx, region)).filter(({ active }) => active)
  const isStaffed = (unit: string) => staff.some((each) => each.unit === unit)
  const empty = ending.some(isStaffed) ? to.find((unit) => !isStaffed(unit)) : undefined
  if (empty === undefined) return
  const unit = (await readUnits(tx, region)).find((each) => each.id === empty)?.fullName ?? empty
  const problem = `${unit}还没有可以登录的人员，接不了移交的信访件；请先由安全管理员建立账号`
  throw new ProblemError(faulty([{ path: 'to', problem }]))
}

/** Of a petition that is kept from her she learns nothing from the refusal either. */
async function withoutNumber(tx: Tx, { region, actor }: Journal, refused: NotPassedOn): Promise<StoreRefusal> {
  const seen = await visibleNumbers(tx, { region, actor }, [refused.petition])
  if (seen.has(refused.petition)) return refused
  return new StoreRefusal('这次变更现在不能在这里办理，请由系统管理员用命令行 dengwen unit 办理。')
}

function present(house: House, actor: Actor, { passed, retired }: Closed): Promise<ClosedView> {
  const { code } = house.region
  return readAs(house, actor, async (tx) => {
    const names = new Map((await readUnits(tx, code)).map(({ id: unit, fullName }) => [unit, fullName]))
    const numbers = passed.map(({ number }) => number)
    const seen = await visibleNumbers(tx, { region: code, actor }, numbers)
    return {
      passed: passed
        .filter(({ number }) => seen.has(number))
        .map(({ number, to }) => ({ no: number, to: names.get(to) ?? to })),
      retired: [...retired],
    }
  })
}
