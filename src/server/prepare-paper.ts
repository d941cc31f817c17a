import type { PlainDate } from '../calendar/plain-date.ts'
import { dayOfPaper, layOut, missing, organOf, paperNumber, seriesOf } from '../documents/fill.ts'
import { papers } from '../documents/papers.ts'
import { readWording } from '../documents/wording.ts'
import { maySeePaper } from '../permits/may-see-paper.ts'
import { input as draftInput } from '../petition/actions/draft-paper/input.ts'
import { input as signInput } from '../petition/actions/sign-paper/input.ts'
import { isInSealedSeries } from '../petition/accused.ts'
import type { Actor, Facts } from '../petition/facts.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperNumber, PaperOnFile, PaperOriginal, PreparedPaper } from '../petition/papers.ts'
import { findPaper } from '../petition/papers-on-file.ts'
import type { Petition } from '../petition/state.ts'
import { keepFile } from '../store/files.ts'
import { takePaperNumber } from '../store/paper-numbers.ts'
import { findPetition } from '../store/petition-file.ts'
import type { Tx } from '../store/tx.ts'
import { fileOf, openCaseFile } from './case-file.ts'
import type { House } from './house.ts'
import { docxOf, fill, markOf } from './papers.ts'
import { faulty, ProblemError } from './problem.ts'

/** An act on a paper, as it was sent. */
interface PaperOrder {
  readonly petition: string
  readonly act: string
  readonly input: unknown
  readonly texts?: Readonly<Record<string, string | undefined>> | undefined
  readonly original?: PaperOriginal
}

/** What the acts on papers must know: the scan that came along; for 签发 the paper laid out, its number and its file. */
export async function paperFactsOf(
  tx: Tx,
  by: { readonly house: House; readonly actor: Actor },
  order: PaperOrder,
): Promise<Partial<Pick<Facts, 'prepared' | 'original'>>> {
  if (order.act === 'draftPaper') refuseUnknownHeadings(order)
  if (order.original !== undefined) return { original: order.original }
  const prepared = order.act === 'signPaper' ? await prepare(tx, by, order) : undefined
  return prepared === undefined ? {} : { prepared }
}

/** What stands under a heading that is no field of this paper would be printed nowhere. @throws {ProblemError} */
function refuseUnknownHeadings({ input, texts }: PaperOrder): void {
  const { kind } = draftInput.parse(input)
  const { fields } = papers[kind].form
  const { unknown } = readWording(texts?.['wording'] ?? '', fields)
  if (unknown.length === 0) return
  const labels = Object.values(fields).map(({ label }) => `【${label}】`)
  const problem = `《${paperKinds[kind]}》没有${unknown.map((label) => `「${label}」`).join('、')}这一项，写在下面的内容无处可放；可以改写的项目是：${labels.join('')}`
  throw new ProblemError(faulty([{ path: 'texts.wording', problem }]))
}

/**
 * Lays a paper out to be signed: its row is locked first, so that nothing changes under it; the number is taken with it, in
 * this transaction; the file is on disk before the act that names it.
 */
async function prepare(
  tx: Tx,
  { house, actor }: { readonly house: House; readonly actor: Actor },
  order: PaperOrder,
): Promise<PreparedPaper | undefined> {
  const { paper: id, on } = signInput.parse(order.input)
  const region = house.region.code
  await tx.query('select 1 from subject where region_code = $1 and id = $2 for update', [region, order.petition])
  const petition = await findPetition(tx, region, actor, order.petition)
  const paper = petition && findPaper(petition, id)
  if (petition === undefined || paper?.status !== 'checked' || paper.unit !== actor.unit) return undefined
  if (!maySeePaper(actor, petition, paper)) return undefined
  const open = await openCaseFile(tx, house, actor, petition)
  const filled = fill(open, paper)
  const gaps = missing(filled)
  if (gaps.length > 0) return { paper: id, missing: gaps, digest: '', source: '' }
  const number = await numberFor(tx, house, { paper, petition, on })
  const organ = open.names.unitName(organOf(petition, paper))
  const day = dayOfPaper(petition, paper, on)
  const frame = { organ, day, status: 'signed', ...(number !== undefined && { number: number.text }) } as const
  const laidOut = layOut(fileOf(open, paper), filled, frame)
  const source = await keepFile(house.db.dataDir, Buffer.from(JSON.stringify(laidOut)))
  const digest = await keepFile(house.db.dataDir, await docxOf(tx, house, { open, paper, laidOut }))
  return { paper: id, missing: [], digest, source, ...(number !== undefined && { number }) }
}

async function numberFor(
  tx: Tx,
  house: House,
  { paper, petition, on }: { readonly paper: PaperOnFile; readonly petition: Petition; readonly on: PlainDate },
): Promise<PaperNumber | undefined> {
  const series = seriesOf(paper.kind, isInSealedSeries(petition))
  if (series === undefined || organOf(petition, paper) !== paper.unit) return undefined
  const of = { organ: paper.unit, series, year: Number(on.slice(0, 4)) }
  const mark = await markOf(tx, house, paper.unit)
  return paperNumber(mark, { ...of, n: await takePaperNumber(tx, house.region.code, of) })
}
