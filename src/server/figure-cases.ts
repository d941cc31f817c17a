import { z } from 'zod'
import { mayNameBehind } from '../permits/may-name-behind.ts'
import type { Actor } from '../petition/facts.ts'
import { openFigure } from '../statistics/figure-sheet.ts'
import type { CaseBehind } from '../statistics/case-behind.ts'
import { newestFirst, readPetitions } from '../store/named-subjects.ts'
import type { Tx } from '../store/tx.ts'
import { figure, figureQuery, patient, viewOf } from './figures.ts'
import { readAs } from './house.ts'
import type { House } from './house.ts'
import { lookupsOf } from './lookups.ts'
import { lineOf, petitionLine } from './petition-list.ts'
import { notThere, ProblemError } from './problem.ts'
import { entryLine, entryLines } from './register-view.ts'
import { subjectKinds } from './words.ts'

export const casesQuery = figureQuery.extend({
  which: z.enum(['all', 'part', 'rest']).default('all').describe('比率：part 计入分子的，rest 只计入分母的；all 全部'),
  page: z.coerce.number().int().min(1).max(10_000).default(1).describe('第几页'),
})
export type CasesQuery = z.output<typeof casesQuery>

const perPage = 50

const adds = { part: z.number().describe('计入数字（比率的分子）多少'), whole: z.number().describe('计入分母多少') }
export const casesAnswer = z.object({
  figure: figure.extend({ id: z.string() }),
  kind: z.object({ code: z.string(), label: z.string() }).nullable().describe('背后各件是什么；没有一件的为 null'),
  counts: z.object({ all: z.int(), part: z.int(), rest: z.int() }).describe('各有几件'),
  petitions: z.array(petitionLine.extend(adds)),
  entries: z.array(entryLine.extend(adds)),
  withheld: z.int().describe('本页有几件不列出：列出就等于告知本人看不到的内容'),
  pages: z.int(),
})
export type CasesAnswer = z.infer<typeof casesAnswer>

const belongs = {
  all: () => true,
  part: ({ part }: CaseBehind) => part > 0,
  rest: ({ part, whole }: CaseBehind) => part < whole,
} as const satisfies Record<CasesQuery['which'], (each: CaseBehind) => boolean>

/** The cases behind one figure as this person may know them, newest first. @throws {ProblemError} */
export function getCases(house: House, actor: Actor, id: string, asked: CasesQuery): Promise<CasesAnswer> {
  return readAs(
    house,
    actor,
    async (tx) => {
      const opened = await openFigure(tx, await viewOf(tx, house, actor, asked), id)
      if (opened === undefined) throw new ProblemError(notThere)
      const { cases } = opened
      const wanted = cases.filter(belongs[asked.which])
      const count = (which: CasesQuery['which']) => cases.filter(belongs[which]).length
      const page = { at: (asked.page - 1) * perPage, limit: perPage }
      const ids = await newestFirst(
        tx,
        house.region.code,
        wanted.map(({ subject }) => subject),
        page,
      )
      const [first] = cases
      return {
        figure: { id, ...opened.figure },
        kind: first === undefined ? null : { code: first.kind, label: subjectKinds[first.kind] },
        counts: { all: cases.length, part: count('part'), rest: count('rest') },
        pages: Math.max(1, Math.ceil(wanted.length / perPage)),
        ...(await lines(tx, house, actor, {
          figure: id,
          ids,
          cases: new Map(cases.map((each) => [each.subject, each])),
        })),
      }
    },
    patient,
  )
}

interface Shown {
  readonly figure: string
  readonly ids: readonly string[]
  readonly cases: ReadonlyMap<string, CaseBehind>
}

async function lines(
  tx: Tx,
  house: House,
  actor: Actor,
  { figure: counted, ids, cases }: Shown,
): Promise<Pick<CasesAnswer, 'petitions' | 'entries' | 'withheld'>> {
  const adding = (id: string) => ({ part: cases.get(id)?.part ?? 0, whole: cases.get(id)?.whole ?? 0 })
  const kind = ids.map((id) => cases.get(id)?.kind).find((each) => each !== undefined) ?? 'petition'
  if (kind !== 'petition') {
    const entries = await entryLines(tx, house, actor, { kind, ids })
    return { petitions: [], entries: entries.map((line) => ({ ...line, ...adding(line.id) })), withheld: 0 }
  }
  const lookups = await lookupsOf(house, actor, tx)
  const found = await readPetitions(tx, house.region.code, actor, ids)
  const named = found.filter((petition) => mayNameBehind(actor, petition, counted))
  return {
    petitions: named.map((petition) => ({ ...lineOf(petition, lookups), ...adding(petition.id) })),
    entries: [],
    withheld: ids.length - named.length,
  }
}
