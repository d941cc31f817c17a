import type { InspectionFace } from '../../registers/inspection/inspection-matter.ts'
import { check, figureFamily } from '../figure-family.ts'
import type { ArithmeticCheck, Figure } from '../figure.ts'
import { registerRows, sumOf } from '../register-rows.ts'
import type { RegisterRow } from '../register-rows.ts'
import { counted, notFilledIn } from '../say.ts'
import { unitNaming } from '../unit-naming.ts'
import type { UnitNaming } from '../unit-naming.ts'
import type { View } from '../view.ts'
import * as meanings from './meanings.ts'

type Rows = readonly RegisterRow<InspectionFace>[]

interface Known {
  readonly nameOf: UnitNaming
  readonly senders: readonly string[]
}

/** 巡视交办事项: the stock on the period's last day, all senders and batches. */
export const inspection = figureFamily<RegisterRow<InspectionFace>, Known>({
  kind: 'inspection',
  ids: ['inspection.'],
  rows: (tx, view, grain) => registerRows<InspectionFace>(tx, view, 'inspection', grain),
  known: async (tx, view, rows) => ({ nameOf: await unitNaming(tx, view), senders: sendersOf(rows) }),
  figures: (rows, view, { nameOf, senders }) => ({
    ...totals(rows, view),
    ...byBatch(rows, senders),
    ...byDomain(rows),
    ...byUnit(rows, nameOf),
  }),
  unknown,
  checks: (rows, view, { nameOf }) => checks(rows, view, nameOf),
})

const all = () => true
const isClosed = (view: View) => (row: RegisterRow<InspectionFace>) => row.closedOn !== null && row.closedOn <= view.to
const isJoint = (row: RegisterRow<InspectionFace>) => row.face.units.length > 1

function totals(rows: Rows, view: View): Record<string, Figure> {
  const total = sumOf(rows, all)
  const closed = sumOf(rows, isClosed(view))
  return {
    'inspection.total': counted(meanings.total, total),
    'inspection.closed': counted(meanings.closed, closed),
    'inspection.open': counted(meanings.open, total - closed),
    'inspection.jointlyAssigned': counted(meanings.jointlyAssigned, sumOf(rows, isJoint)),
  }
}

function unknown(): Record<string, Figure> {
  const { total, closed, open, jointlyAssigned } = meanings
  return {
    'inspection.total': notFilledIn(total),
    'inspection.closed': notFilledIn(closed),
    'inspection.open': notFilledIn(open),
    'inspection.jointlyAssigned': notFilledIn(jointlyAssigned),
  }
}

/** With one sender a batch is the N-th; with several each sender has batches of its own. */
function byBatch(rows: Rows, senders: readonly string[]): Record<string, Figure> {
  const figures: Record<string, Figure> = {}
  for (const sender of senders) {
    const own = rows.filter((row) => row.face.sender === sender)
    for (const batch of new Set(own.map((row) => row.face.batch))) {
      const id =
        senders.length > 1 ? `inspection.sender.${sender}.batch.${String(batch)}` : `inspection.batch.${String(batch)}`
      figures[id] = counted(
        meanings.batch(sender, batch),
        sumOf(own, (row) => row.face.batch === batch),
      )
    }
  }
  return figures
}

function sendersOf(rows: Rows): readonly string[] {
  return [...new Set(rows.map((row) => row.face.sender))].sort()
}

function byDomain(rows: Rows): Record<string, Figure> {
  const domains = [...new Set(rows.map((row) => row.face.domain))].filter((domain) => domain !== '').sort()
  return Object.fromEntries(
    domains.map((domain) => [
      `inspection.domain.${domain}`,
      counted(
        meanings.domain(domain),
        sumOf(rows, (row) => row.face.domain === domain),
      ),
    ]),
  )
}

function byUnit(rows: Rows, nameOf: UnitNaming): Record<string, Figure> {
  const names = [...new Set(rows.flatMap((row) => namesIn(row, nameOf)))].sort()
  return Object.fromEntries(
    names.map((name) => {
      const matters = sumOf(rows, (row) => namesIn(row, nameOf).includes(name))
      return [`inspection.unit.${name}`, counted(meanings.unit(name), matters)]
    }),
  )
}

/** The units a matter names, each once: two that are one by now are one. */
function namesIn({ face }: RegisterRow<InspectionFace>, nameOf: UnitNaming): readonly string[] {
  return [...new Set(face.units.map((unit) => nameOf(unit)))]
}

function checks(rows: Rows, view: View, nameOf: UnitNaming): readonly ArithmeticCheck[] {
  const total = sumOf(rows, all)
  const closed = sumOf(rows, isClosed(view))
  const stillOpen = sumOf(rows, (row) => !isClosed(view)(row))
  const batches = sendersOf(rows)
    .flatMap((sender) =>
      Object.values(
        byBatch(
          rows.filter((row) => row.face.sender === sender),
          [sender],
        ),
      ),
    )
    .reduce((n, figure) => n + (figure.value ?? 0), 0)
  const named = Object.values(byUnit(rows, nameOf)).reduce((n, figure) => n + (figure.value ?? 0), 0)
  const further = rows.reduce((n, row) => n + row.n * (namesIn(row, nameOf).length - 1), 0)
  return [
    check('inspection.closedAndOpen', '已办结与正在办理之和等于巡视交办总数', closed + stillOpen, total),
    check('inspection.batches', '各批次之和等于巡视交办总数', batches, total),
    check('inspection.units', '各单位件数之和等于总数加上多单位事项多出的单位数', named, total + further),
  ]
}
