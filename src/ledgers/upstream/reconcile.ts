import type { PlainDate } from '../../calendar/plain-date.ts'
import type { LedgerRow, PetitionFact } from '../ledger.ts'
import { numberOf, pairUp, sameOnPaper } from './pairs.ts'
import { differingColumns } from './told.ts'
import type { Told } from './told.ts'

/** A petition of this system. */
export interface Here {
  readonly subject: string
  /** The number it is registered under. */
  readonly no: string
  readonly told: Told
  /** Read in from a ledger, so that a ledger may correct it. */
  readonly imported: boolean
  /** 'struckOut': registered by mistake; 'part': split off another, which alone is counted. */
  readonly standing: 'counted' | 'part' | 'struckOut'
}

/** A row of the upper system's export. */
export interface There {
  readonly row: LedgerRow<PetitionFact>
  readonly told: Told
}

/** One case behind a difference. Values are as 信访登记台账 writes them. */
export interface DifferingCase {
  readonly no: string | null
  readonly upstreamNo: string | null
  /** Where it stands in the upper system's workbook. */
  readonly sheet: string | null
  readonly row: number | null
  readonly here: string | null
  readonly there: string | null
}

/** One way in which the two ledgers don't agree, with the cases behind it. */
export interface Difference {
  readonly difference: string
  readonly cases: readonly DifferingCase[]
}

export interface Reconciliation {
  /** The days of registration the export covers: petitions of other days are not looked for in it. */
  readonly from: PlainDate
  readonly to: PlainDate
  readonly agreeing: number
  readonly differences: readonly Difference[]
  /** Petitions found in both whose upper number isn't on record here: no difference, and taken over on acceptance. */
  readonly unnumbered: number
  readonly found: Found
}

/** What acceptance would write. */
export interface Found {
  readonly missing: readonly There[]
  readonly differing: readonly { readonly here: Here; readonly there: There; readonly columns: readonly string[] }[]
}

const differenceNames = {
  missingHere: '上级有、本地没有',
  missingThere: '本地有、上级没有',
  twiceHere: '本地重复登记',
  twiceThere: '上级重复登记',
  struckOut: '上级有、本地已作为登记错误剔除',
  number: '信访件编号不同',
  column: (column: string) => `${column}不同`,
} as const

/** Compares the petitions of the two systems, and says every difference with the cases behind it. */
export function reconcile(here: readonly Here[], there: readonly There[], span: Span): Reconciliation {
  const { pairs, onlyHere, onlyThere } = pairUp(here, there)
  const list = new DifferenceList()
  const twiceThere = againOn(there, onlyThere)
  for (const row of onlyThere) {
    list.add(twiceThere.has(row) ? differenceNames.twiceThere : differenceNames.missingHere, caseOf(undefined, row))
  }
  const inSpan = onlyHere.filter(({ standing, told }) => standing === 'counted' && within(told, span))
  const twiceHere = againOn(here, inSpan)
  for (const own of inSpan) {
    list.add(twiceHere.has(own) ? differenceNames.twiceHere : differenceNames.missingThere, caseOf(own, undefined))
  }
  const compared = pairs.map((pair) => comparePair(pair, list))
  const differing = compared.filter(({ verdict }) => verdict === 'differs' || verdict === 'unnumbered')
  return {
    ...span,
    agreeing: compared.filter(({ verdict }) => verdict === 'agrees' || verdict === 'unnumbered').length,
    unnumbered: differing.filter((pair) => lacksNumber(pair)).length,
    differences: list.all(),
    found: { missing: onlyThere.filter((row) => !twiceThere.has(row)), differing },
  }
}

interface Pair {
  readonly here: Here
  readonly there: There
}

interface ComparedPair extends Pair {
  readonly columns: readonly string[]
  readonly verdict: 'agrees' | 'unnumbered' | 'differs' | 'struckOut'
}

function comparePair({ here, there }: Pair, list: DifferenceList): ComparedPair {
  if (here.standing === 'struckOut') {
    list.add(differenceNames.struckOut, caseOf(here, there))
    return { here, there, columns: [], verdict: 'struckOut' }
  }
  const columns = differingColumns(here.told, there.told)
  const [ours, theirs] = [numberOf(here), numberOf(there)]
  const isRenumbered = ours !== undefined && theirs !== undefined && ours !== theirs
  if (isRenumbered) list.add(differenceNames.number, caseOf(here, there, '信访件编号'))
  for (const column of columns) list.add(differenceNames.column(column), caseOf(here, there, column))
  if (isRenumbered || columns.length > 0) return { here, there, columns, verdict: 'differs' }
  return { here, there, columns, verdict: lacksNumber({ here, there }) ? 'unnumbered' : 'agrees' }
}

function lacksNumber({ here, there }: Pair): boolean {
  return numberOf(here) === undefined && numberOf(there) !== undefined
}

/** Differences in the order they were met, each with its cases. */
class DifferenceList {
  private readonly byName = new Map<string, DifferingCase[]>()

  add(name: string, found: DifferingCase): void {
    const cases = this.byName.get(name)
    if (cases === undefined) this.byName.set(name, [found])
    else cases.push(found)
  }

  all(): readonly Difference[] {
    return [...this.byName].map(([difference, cases]) => ({ difference, cases }))
  }
}

export interface Span {
  readonly from: PlainDate
  readonly to: PlainDate
}

function within({ 登记日期: day = '' }: Told, { from, to }: Span): boolean {
  return day >= from && day <= to
}

/**
 * Which of the rows without a partner stand a second time in their own ledger: by number, or by what they say. Of several
 * that nobody answers to, the first is the one that is missing.
 */
function againOn<S extends { readonly told: Told }>(all: readonly S[], alone: readonly S[]): ReadonlySet<S> {
  const unanswered = new Set(alone)
  const again = [numberOf, sameOnPaper].flatMap((key) =>
    [...Map.groupBy(all, key)].flatMap(([text, group]) => {
      const first = group.find((row) => !unanswered.has(row)) ?? group[0]
      return text === undefined ? [] : group.filter((row) => row !== first && unanswered.has(row))
    }),
  )
  return new Set(again)
}

function caseOf(here: Here | undefined, there: There | undefined, column?: string): DifferingCase {
  const said = (side: Here | There | undefined) => (column === undefined ? null : (side?.told[column] ?? null))
  const numbers = [there, here].map((side) => side?.told['信访件编号'] ?? '')
  return {
    no: here?.no ?? null,
    upstreamNo: numbers.find((no) => no !== '') ?? null,
    ...(there === undefined ? { sheet: null, row: null } : { sheet: there.row.sheet, row: there.row.row }),
    here: said(here),
    there: said(there),
  }
}
