import type { Keyring } from '../../store/keys.ts'
import { trusted } from '../../store/trusted-json.ts'
import type { Tx } from '../../store/tx.ts'
import type { LedgerDefinition } from '../definition.ts'
import type { LedgerKind } from '../ledger.ts'
import { ledgers } from '../registry.ts'
import { keysOf } from '../same-row.ts'

/** Where rows are kept, and the keys their marks are under. */
interface Place {
  readonly region: string
  readonly keyring: Keyring
}

/**
 * Marks the ledger rows a petition was read from, right before their cells are emptied: the book they stand in stays with the
 * office, and read in again it must neither be taken for a new petition nor bring back what was moved away (第三十条第三款)
 * or disposed of.
 */
export async function markRows(tx: Tx, { region, keyring }: Place, subject: string): Promise<void> {
  const { rows } = await tx.query<{ ledger: LedgerKind; cells: unknown }>(
    'select ledger, cells from ledger_row where region_code = $1 and subject_id = $2 and cells is not null',
    [region, subject],
  )
  for (const { ledger, cells } of rows) {
    const { number, identity } = marksOf(ledger, trusted<Cells>(cells), (text) => keyring.mac(text))
    await tx.query(
      `update ledger_row set number_mark = $4, identity_mark = $5
        where region_code = $1 and subject_id = $2 and ledger = $3`,
      [region, subject, ledger, number ?? null, identity],
    )
  }
}

/** The rows of a book that were marked so: each mark stands for one row. */
export async function rowsSetAside<R extends { readonly cells: Cells }>(
  tx: Tx,
  { region, keyring }: Place,
  kind: LedgerKind,
  rows: readonly R[],
): Promise<ReadonlySet<R>> {
  const { rows: found } = await tx.query<Marked>(
    `select encode(number_mark, 'hex') as number, encode(identity_mark, 'hex') as identity from ledger_row
      where region_code = $1 and ledger = $2 and cells is null and identity_mark is not null`,
    [region, kind],
  )
  const aside = new Set<R>()
  if (found.length === 0) return aside
  const macs = (text: string) => keyring.macs(text).map((mac) => mac.toString('hex'))
  const find = finder(found)
  for (const row of rows) if (find(marksOf(kind, row.cells, macs))) aside.add(row)
  return aside
}

type Cells = Readonly<Record<string, string>>

interface Marked {
  readonly number: string | null
  readonly identity: string
}

interface Marks<M> {
  readonly number: M | undefined
  readonly identity: M
}

/** Whether a row is one of these; each is found once. Two rows that both bear a number are one by it alone. */
function finder(marked: readonly Marked[]): (marks: Marks<readonly string[]>) => boolean {
  const left = new Set(marked)
  const byNumber = Map.groupBy(marked, ({ number }) => number)
  const byIdentity = Map.groupBy(marked, ({ identity }) => identity)
  return ({ number, identity }) => {
    const numbered = number?.flatMap((mac) => byNumber.get(mac) ?? []) ?? []
    const alike = identity
      .flatMap((mac) => byIdentity.get(mac) ?? [])
      .filter((each) => each.number === null || number === undefined)
    const one = [...numbered, ...alike].find((each) => left.has(each))
    return one !== undefined && left.delete(one)
  }
}

function marksOf<M>(kind: LedgerKind, cells: Cells, mac: (text: string) => M): Marks<M> {
  const definition: LedgerDefinition<unknown> = ledgers[kind]
  const { number, identity } = keysOf(definition, { cells })
  const marked = (key: string, text: string) => mac([kind, key, text].join('\n'))
  return {
    number: number === undefined ? undefined : marked('number', number),
    identity: marked('identity', identity),
  }
}
