import type { LedgerDefinition } from './definition.ts'
import { SERIAL } from './table.ts'

interface Row {
  readonly sheet: string
  readonly serial: string | undefined
  readonly cells: Readonly<Record<string, string>>
}

export interface Book<R> {
  readonly title: string
  readonly rows: readonly R[]
}

export interface Pair<K, R> {
  readonly known: K
  readonly row: R
}

interface Match<K, R> {
  readonly pairs: readonly Pair<K, R>[]
  readonly unseen: readonly R[]
  readonly gone: readonly K[]
}

/** Finds for each row of a book the row taken in earlier that it is, in three passes, surest first. */
export function matchRows<K extends Row & { readonly book: string }, R extends Row>(
  definition: LedgerDefinition<unknown>,
  known: readonly K[],
  book: Book<R>,
): Match<K, R> {
  const open = { known: new Set(known), rows: new Set(book.rows) }
  const pairs: Pair<K, R>[] = []
  const take = (before: K, row: R): void => {
    open.known.delete(before)
    open.rows.delete(row)
    pairs.push({ known: before, row })
  }
  pairEqual(open, (row) => numberOf(definition, row), take)
  pairEqual(open, (row) => identityOf(definition, row), sameNumber(definition, take))
  const sameBook = booksOf(pairs, known, book.title)
  const candidates = { known: new Set([...open.known].filter((row) => sameBook.has(row.book))), rows: open.rows }
  if (candidates.known.size > 0 && candidates.rows.size > 0) {
    const takeBoth = (before: K, row: R): void => {
      candidates.known.delete(before)
      take(before, row)
    }
    pairEqual(candidates, serialIn(candidates), takeBoth)
    for (const key of nearIdentities(definition)) pairEqual(candidates, key, sameNumber(definition, takeBoth))
  }
  return { pairs, unseen: [...open.rows], gone: [...candidates.known] }
}

interface Open<K, R> {
  readonly known: ReadonlySet<K>
  readonly rows: ReadonlySet<R>
}

type Key = (row: Row) => string | undefined
/** May leave the two unpaired. */
type Take<K, R> = (known: K, row: R) => void

/** Pairs rows with the same key: those equal in every cell first, then those with the same 序号, then in their order. */
function pairEqual<K extends Row, R extends Row>(open: Open<K, R>, key: Key, take: Take<K, R>): void {
  const byKey = new Map<string, K[]>()
  for (const row of open.known) {
    const text = key(row)
    if (text !== undefined) addTo(byKey, text, row)
  }
  if (byKey.size === 0) return
  const groups = new Map<string, R[]>()
  for (const row of open.rows) {
    const text = key(row)
    if (text !== undefined && byKey.has(text)) addTo(groups, text, row)
  }
  for (const [text, rows] of groups) pairGroup(byKey.get(text) ?? [], rows, take)
}

function addTo<V>(groups: Map<string, V[]>, key: string, value: V): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [value])
  else group.push(value)
}

function pairGroup<K extends Row, R extends Row>(known: readonly K[], rows: readonly R[], take: Take<K, R>): void {
  let left: Sides<K, R> = { known, rows }
  if (known.length > 1 || rows.length > 1) {
    left = pairOneByOne(left, everyCell, take)
    left = pairOneByOne(left, (row) => row.serial, take)
  }
  left.rows.forEach((row, at) => {
    const before = left.known[at]
    if (before !== undefined) take(before, row)
  })
}

function everyCell({ cells }: Row): string {
  return Object.entries(cells)
    .filter(([column]) => column !== SERIAL)
    .flat()
    .join(BETWEEN)
}

interface Sides<K, R> {
  readonly known: readonly K[]
  readonly rows: readonly R[]
}

/** Pairs what bears the same key, in order; returns what is left. Linear, as thousands of rows may look the same. */
function pairOneByOne<K extends Row, R extends Row>(sides: Sides<K, R>, key: Key, take: Take<K, R>): Sides<K, R> {
  const waiting = new Map<string | undefined, K[]>(
    [...Map.groupBy(sides.known, key)].map(([text, group]) => [text, group.reverse()]),
  )
  const paired = new Set<K>()
  const rows = sides.rows.filter((row) => {
    const text = key(row)
    const before = text === undefined ? undefined : waiting.get(text)?.pop()
    if (before === undefined) return true
    paired.add(before)
    take(before, row)
    return false
  })
  return { known: sides.known.filter((row) => !paired.has(row)), rows }
}

/** What a row is known by: its number where it bears one, and its identity columns. */
export function keysOf(definition: LedgerDefinition<unknown>, row: Pick<Row, 'cells'>): RowKeys {
  return { number: numberOf(definition, row), identity: identityOf(definition, row) }
}

export interface RowKeys {
  readonly number: string | undefined
  readonly identity: string
}

function numberOf({ number }: LedgerDefinition<unknown>, row: Pick<Row, 'cells'>): string | undefined {
  const text = number === undefined ? undefined : row.cells[number]
  return text === '' ? undefined : text
}

/** Two rows that both bear a number, and not the same one, are two petitions however alike. */
function sameNumber<K extends Row, R extends Row>(definition: LedgerDefinition<unknown>, take: Take<K, R>): Take<K, R> {
  return (known, row) => {
    const [a, b] = [numberOf(definition, known), numberOf(definition, row)]
    if (a === undefined || b === undefined || a === b) take(known, row)
  }
}

/** No cell holds this control character: cleanText has made it a space. */
const BETWEEN = '\u0001'

function identityOf({ identity }: LedgerDefinition<unknown>, row: Pick<Row, 'cells'>): string {
  return identity.map((column) => row.cells[column] ?? '').join(BETWEEN)
}

/** Keys that leave out up to a third of the identity columns, at most two, fewest first. */
function* nearIdentities({ identity }: LedgerDefinition<unknown>): Generator<Key> {
  const spared = Math.min(2, Math.floor(identity.length / 3))
  if (spared >= 1) for (const column of identity) yield without(identity, [column])
  if (spared < 2) return
  for (const [at, column] of identity.entries()) {
    for (const other of identity.slice(at + 1)) yield without(identity, [column, other])
  }
}

function without(identity: readonly string[], spared: readonly string[]): Key {
  const kept = identity.filter((column) => !spared.includes(column))
  return (row) => kept.map((column) => row.cells[column] ?? '').join(BETWEEN)
}

/** 序号 begins anew in each sheet; with one sheet on either side its name doesn't matter. */
function serialIn({ known, rows }: Open<Row, Row>): Key {
  const single = [known, rows].every((side) => new Set([...side].map((row) => row.sheet)).size <= 1)
  return ({ sheet, serial }) => (serial === undefined ? undefined : `${single ? '' : sheet}${BETWEEN}${serial}`)
}

/** The earlier titles of this book: its own, and those half of whose rows it still holds. */
function booksOf<K extends { readonly book: string }>(
  pairs: readonly Pair<K, unknown>[],
  known: readonly K[],
  title: string,
): ReadonlySet<string> {
  const matched = countBooks(pairs.map((pair) => pair.known))
  const all = countBooks(known)
  const held = [...matched].filter(([book, count]) => count * 2 >= (all.get(book) ?? 0)).map(([book]) => book)
  return new Set([title, ...held])
}

function countBooks(rows: readonly { readonly book: string }[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { book } of rows) counts.set(book, (counts.get(book) ?? 0) + 1)
  return counts
}
