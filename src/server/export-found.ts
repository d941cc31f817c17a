import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { writePetitionList } from '../ledgers/export/petition-list.ts'
import { maySee, maySeePersons } from '../permits/may-see.ts'
import type { Actor } from '../petition/facts.ts'
import type { Petition } from '../petition/state.ts'
import { recordSweep } from '../store/accesses.ts'
import { withUploadFolder } from '../store/files.ts'
import type { PetitionCursor } from '../store/find-petitions.ts'
import type { Tx } from '../store/tx.ts'
import { lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { mayKeepLedgers } from './imports.ts'
import { pageOf } from './petition-list.ts'
import type { NarrowedQuery } from './petition-list.ts'
import { faulty, forbidden, ProblemError } from './problem.ts'

const mostRows = 5000
const rowsAtOnce = 500

/**
 * What a list shows on all its pages, as a workbook in the columns of 信访登记台账. Of what she may not read it holds the
 * number and the days. The log of looks says that a list was taken out. @throws {ProblemError} forbidden, or too many
 */
export function exportFound(house: House, actor: Actor, narrowed: NarrowedQuery): Promise<Buffer> {
  if (!mayKeepLedgers(actor)) throw new ProblemError(forbidden)
  return withUploadFolder(house.db.dataDir, async (folder) => {
    const file = path.join(folder, 'list.xlsx')
    await readAs(
      house,
      actor,
      async (tx) => {
        const petitions = await allOf(tx, { house, actor }, narrowed)
        const why = `导出信访件清单，${String(petitions.length)}件`
        await recordSweep(tx, lookingOf(house, actor), { what: 'export', item: '信访件清单', why })
        const { code, office } = house.region
        const rows = petitions.map((petition) => ({
          petition,
          texts: maySee(actor, petition) === 'texts',
          persons: maySeePersons(actor, petition),
        }))
        await writePetitionList(tx, { region: code, office, at: house.now() }, rows, file)
      },
      { statementMs: 120_000 },
    )
    return readFile(file)
  })
}

async function allOf(
  tx: Tx,
  place: { readonly house: House; readonly actor: Actor },
  narrowed: NarrowedQuery,
): Promise<readonly Petition[]> {
  const all: Petition[] = []
  let after: PetitionCursor | undefined
  do {
    const { petitions, next } = await pageOf(tx, place, { narrowed, after, limit: rowsAtOnce })
    all.push(...petitions)
    if (all.length > mostRows) {
      const problem = `超过${String(mostRows)}件，没有导出；请把日期范围缩小以后分几次导出，整本台账请在“台账”里导出`
      throw new ProblemError(faulty([{ path: '', problem }]))
    }
    after = next
  } while (after !== undefined)
  return all
}
