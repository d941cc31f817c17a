import { cleanText, spellingKey } from './cells/text.ts'
import { nearestNames } from './nearest-names.ts'

/** A unit as the register of units knows it. */
export interface KnownUnit {
  readonly id: string
  readonly fullName: string
  readonly shortName: string
  readonly aliases: readonly string[]
}

export type FoundUnit =
  { readonly unit: KnownUnit; readonly problem?: undefined } | { readonly unit?: undefined; readonly problem: string }

export type SplitUnits =
  | { readonly units: readonly KnownUnit[]; readonly problem?: undefined }
  | { readonly units?: undefined; readonly problem: string }

/** Finds units by what clerks write. Never guesses: an unclear name is a problem that says what it might mean. */
export interface UnitIndex {
  /** The one unit this text names. */
  find(text: string): FoundUnit
  /** All units a cell names, each once, in its order, the lead first; none for an empty cell. */
  split(cellText: string): SplitUnits
}

type Names = Map<string, Set<KnownUnit>>

/**
 * An index over full names, short names and aliases, and over each of these with the county's own name (青禾县…, 县…) put
 * before it or left off, as long as no unit bears that name already. The county is the one most full names begin with.
 */
export function unitIndex(units: Iterable<KnownUnit>): UnitIndex {
  const known = [...units]
  const names = namesOf(known)
  const byFirstSign = groupByFirstSign(names)
  const remembered = new Map<string, SplitUnits>()
  const find = (text: string): FoundUnit => findOne(text, names, known)
  return {
    find,
    split(cellText) {
      let result = remembered.get(cellText)
      if (result === undefined) {
        result = splitCell(cellText, find, byFirstSign)
        remembered.set(cellText, result)
      }
      return result
    },
  }
}

/** Every name a unit is entered under: full name, short name, aliases. */
export function enteredNames(unit: Omit<KnownUnit, 'id'>): readonly string[] {
  return [unit.fullName, unit.shortName, ...unit.aliases]
}

function namesOf(units: readonly KnownUnit[]): Names {
  const names: Names = new Map()
  for (const unit of units) for (const name of enteredNames(unit)) claim(names, spellingKey(name), unit)
  const county = countyOf(units)
  if (county === undefined) return names
  const variants: Names = new Map()
  for (const [name, bearers] of names) {
    for (const variant of withOrWithoutCounty(name, county).filter((other) => !names.has(other))) {
      for (const unit of bearers) claim(variants, variant, unit)
    }
  }
  return new Map([...names, ...variants])
}

function claim(names: Names, name: string, unit: KnownUnit): void {
  const bearers = names.get(name)
  if (bearers !== undefined) bearers.add(unit)
  else if (name !== '') names.set(name, new Set([unit]))
}

const COUNTY = /^\p{Script=Han}{1,8}?[县市区旗]/u

/** The county at least half of the full names begin with. */
function countyOf(units: readonly KnownUnit[]): string | undefined {
  const counts = new Map<string, number>()
  for (const { fullName } of units) {
    const county = COUNTY.exec(fullName)?.[0]
    if (county !== undefined) counts.set(county, (counts.get(county) ?? 0) + 1)
  }
  const [county, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0]
  return count * 2 >= units.length && count > 0 ? county : undefined
}

function withOrWithoutCounty(name: string, county: string): readonly string[] {
  const level = county.slice(-1)
  if (name.startsWith(county)) return [name.slice(county.length), level + name.slice(county.length)]
  if (name.startsWith(level)) return [name.slice(1), county + name.slice(1)]
  return [county + name, level + name]
}

function findOne(text: string, names: Names, known: readonly KnownUnit[]): FoundUnit {
  const [unit, ...others] = names.get(spellingKey(text)) ?? []
  if (unit !== undefined && others.length === 0) return { unit }
  if (unit !== undefined) return { problem: ambiguous(text, [unit, ...others]) }
  const near = nearestNames(text, known)
  const hint = near.length === 0 ? '' : `（名录中相近的有：${near.join('、')}）`
  return { problem: `责任单位名录中没有「${text}」${hint}，请改成名录中的名称，或先在名录中补上这个单位再导入` }
}

function ambiguous(text: string, units: readonly KnownUnit[]): string {
  return `「${text}」可指${units.map((unit) => `「${unit.fullName}」`).join('或')}，请改写全称`
}

/** Names by their first character, longest first, so that a name holding 和 or 、 is not cut in two. */
type NamesByFirstSign = ReadonlyMap<string, readonly (readonly [string, ReadonlySet<KnownUnit>])[]>

function groupByFirstSign(names: Names): NamesByFirstSign {
  const longestFirst = [...names].sort((a, b) => b[0].length - a[0].length)
  return Map.groupBy(longestFirst, ([name]) => name.charAt(0))
}

const MARK = String.raw`[\s、,;/\\|+&·・.:~—–-]`
const MARKS = new RegExp(`${MARK}+`, 'uy')
/** One linking word only, so that 和平镇 after 和 keeps its 和. */
const WORD = new RegExp(`${MARK}*(?:以及|会同|[和与及])${MARK}*`, 'uy')
const SURE_SEPARATORS = new RegExp(`${MARK}+`, 'u')

function splitCell(cellText: string, find: UnitIndex['find'], names: NamesByFirstSign): SplitUnits {
  const text = cleanText(cellText).normalize('NFKC').toLowerCase()
  if (spellingKey(text) === '') return { units: [] }
  const whole = find(text)
  if (whole.unit !== undefined) return { units: [whole.unit] }
  const bearers = cut(text, names) ?? cut(spellingKey(text), names)
  if (bearers === undefined) return { problem: unknownParts(text, find, names) ?? whole.problem }
  const units = new Set<KnownUnit>()
  for (const [name, [unit, ...others]] of bearers) {
    if (unit === undefined || others.length > 0) return { problem: find(name).problem ?? whole.problem }
    units.add(unit)
  }
  return { units: [...units] }
}

type Cut = readonly (readonly [string, ReadonlySet<KnownUnit>])[]

/** The text as names with separators between them, longest names first; undefined when some part is no name. */
function cut(text: string, names: NamesByFirstSign, at = 0, dead = new Set<number>()): Cut | undefined {
  if (after(MARKS, text, at) === text.length) return []
  if (dead.has(at)) return undefined
  for (const start of new Set([after(MARKS, text, at), after(WORD, text, at)])) {
    if (at > 0 && start === at) continue
    for (const candidate of namesAt(text, start, names)) {
      const rest = cut(text, names, start + candidate[0].length, dead)
      if (rest !== undefined) return [candidate, ...rest]
    }
  }
  dead.add(at)
  return undefined
}

function namesAt(text: string, start: number, names: NamesByFirstSign): Cut {
  return (names.get(text.charAt(start)) ?? []).filter(([name]) => text.startsWith(name, start))
}

/** Where the text goes on after a separator at `at`; `at` itself when none stands there. */
function after(separator: RegExp, text: string, at: number): number {
  separator.lastIndex = at
  return separator.test(text) ? separator.lastIndex : at
}

function unknownParts(text: string, find: UnitIndex['find'], names: NamesByFirstSign): string | undefined {
  const problems = text
    .split(SURE_SEPARATORS)
    .filter((part) => part !== '' && cut(part, names) === undefined)
    .map((part) => find(part).problem)
  return problems.find((problem) => problem !== undefined)
}
