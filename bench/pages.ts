import path from 'node:path'
import type { Actor } from '../src/petition/facts.ts'
import { plainDate } from '../src/calendar/plain-date.ts'
import { searchPetitions } from '../src/server/petition-search.ts'
import { soughtOf } from '../src/store/bigrams.ts'
import { findPetitions } from '../src/store/find-petitions.ts'
import type { PetitionFilter } from '../src/store/find-petitions.ts'
import { scopeOf } from '../src/store/journal.ts'
import { inOwnerTx, inTx } from '../src/store/open-db.ts'
import type { Db } from '../src/store/open-db.ts'
import { findPetition, readFiledTexts, readRecordedActs } from '../src/store/petition-file.ts'
import type { Tx } from '../src/store/tx.ts'
import { readWorklist } from '../src/store/worklist.ts'
import { openFilledHouse } from './county/filled-house.ts'
import { benchRegion } from './county/house.ts'
import type { Measurement, Result, Scale } from './measurement.ts'
import { compare, timed } from './rounds.ts'

const region = benchRegion.code
const registrar: Actor = { id: 'registrar', unit: 'office', role: 'registrar' }
const pageSize = 51

/** A petition somebody may ask for, and a unit that takes part in it. */
interface Asked {
  readonly petition: string
  readonly unit: string
}

/** One page as the server reads it, in one transaction. */
interface Page {
  readonly what: string
  readonly atMost: number | undefined
  read(tx: Tx, asked: Asked): Promise<number>
}

const handlerOf = (unit: string): Actor => ({ id: 'handler', unit, role: 'handler' })

const worklist = (tx: Tx, actor: Actor, owner: string | undefined): Promise<number> =>
  readWorklist(tx, region, actor, { filter: { owner }, limit: pageSize }).then((rows) => rows.length)

const list = (tx: Tx, actor: Actor, filter: PetitionFilter = {}): Promise<number> =>
  findPetitions(tx, region, actor, { filter, limit: pageSize }).then(({ petitions }) => petitions.length)

const search = (tx: Tx, actor: Actor, words: string): Promise<number> => {
  const sought = soughtOf(words)
  if (typeof sought === 'string') throw new Error(sought)
  const asked = { sought, filter: {}, limit: pageSize - 1 }
  return searchPetitions(tx, { region, actor }, asked).then(({ petitions }) => petitions.length)
}

/** After the last day of the county's ledgers. */
const today = plainDate('2026-07-15')

/** `templates`: of so many petitions each that is found by its own number is one. */
const pageKinds = (templates: number): readonly Page[] => [
  { what: '单位待办首页', atMost: 1.5, read: (tx, { unit }) => worklist(tx, handlerOf(unit), unit) },
  { what: '信访局待办首页', atMost: 1.5, read: (tx) => worklist(tx, registrar, 'office') },
  { what: '全县待办首页', atMost: 1.5, read: (tx) => worklist(tx, registrar, undefined) },
  { what: '单位信访件列表首页', atMost: 1.5, read: (tx, { unit }) => list(tx, handlerOf(unit)) },
  { what: '信访局信访件列表首页', atMost: 1.5, read: (tx) => list(tx, registrar) },
  { what: '信访局列表，某一阶段', atMost: 1.5, read: (tx) => list(tx, registrar, { stage: 'dispatched' }) },
  { what: '信访局列表，某一形式', atMost: 1.5, read: (tx) => list(tx, registrar, { form: 'phone' }) },
  { what: '信访局列表，已逾期', atMost: 1.5, read: (tx) => list(tx, registrar, { overdueOn: today }) },
  { what: '按词检索，二十件有一件', atMost: 1.5, read: (tx) => search(tx, registrar, '补偿') },
  {
    what: '按词检索，各样里只有一样有',
    atMost: 1.5,
    read: (tx) => search(tx, registrar, `第${String(templates - 1)}件`),
  },
  { what: '一件信访（单位）', atMost: 1.5, read: (tx, { petition, unit }) => openFile(tx, handlerOf(unit), petition) },
  { what: '一件信访（信访局）', atMost: 1.5, read: (tx, { petition }) => openFile(tx, registrar, petition) },
]

/** State with its duties, acts, texts and persons: what the page of a petition is made of. */
async function openFile(tx: Tx, actor: Actor, id: string): Promise<number> {
  const petition = await findPetition(tx, region, actor, id)
  const acts = await readRecordedActs(tx, region, id)
  const { texts, persons } = await readFiledTexts(tx, region, id)
  return petition === undefined ? 0 : Math.min(acts.length, texts.length, persons.length)
}

/** The pages people open all day, in a store of a million petitions against one of ten thousand. */
export function pages(folder: string): Measurement {
  return async (scale) => {
    const small = await filled(path.join(folder, 'small'), scale.smallStore, scale)
    try {
      const large = await filled(path.join(folder, 'large'), scale.largeStore, scale)
      try {
        const results: Result[] = []
        for (const page of pageKinds(scale.templates)) results.push(await measure(page, large, small, scale))
        return results
      } finally {
        await large.db.close()
      }
    } finally {
      await small.db.close()
    }
  }
}

interface Filled {
  readonly db: Db
  /** What each round opens: other petitions every time, so that none is warm because the round before opened it. */
  readonly rounds: readonly (readonly Asked[])[]
}

async function filled(dataDir: string, petitions: number, scale: Scale): Promise<Filled> {
  const db = await openFilledHouse(dataDir, petitions, scale)
  try {
    return { db, rounds: await drawn(db, scale) }
  } catch (error) {
    await db.close()
    throw error
  }
}

/** Petitions from all over the store, each with its lead unit: one round to warm up with, and then the others. */
async function drawn(db: Db, { rounds, pagesPerRound }: Scale): Promise<readonly (readonly Asked[])[]> {
  const draw = `select subject_id as petition, unit_id as unit from party where role = 'lead'
    order by md5(subject_id::text) limit $1`
  const most = (rounds + 1) * pagesPerRound
  const { rows } = await inOwnerTx(db, (tx) => tx.query<Asked>(draw, [most]), { statementMs: 0 })
  return Array.from({ length: rounds + 1 }, (_, at) => rows.slice(at * pagesPerRound, (at + 1) * pagesPerRound))
}

async function measure(page: Page, large: Filled, small: Filled, scale: Scale): Promise<Result> {
  const { what, atMost } = page
  const readAll =
    ({ db, rounds }: Filled) =>
    (round: number): Promise<number> =>
      timed(async () => {
        for (const each of rounds[round] ?? []) {
          const found = await inTx(db, scopeOf(region), (tx) => page.read(tx, each))
          if (found === 0) throw new Error(`${what}: nothing found`)
        }
      })
  const inLarge = readAll(large)
  const inSmall = readAll(small)
  await inSmall(scale.rounds)
  await inLarge(scale.rounds)
  const sizes = `${scale.largeStore.toLocaleString('zh-CN')} 件 ÷ ${scale.smallStore.toLocaleString('zh-CN')} 件`
  const compared = await compare(scale.rounds, inLarge, inSmall)
  const each = (compared.subjectMs / scale.pagesPerRound).toFixed(2)
  return { what: `${what}：${sizes}`, atMost, compared, notes: [`每页 ${each} ms`] }
}
