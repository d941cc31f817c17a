import { z } from 'zod'
import { addDays, shanghaiDayOf } from '../calendar/plain-date.ts'
import { headingNumbers } from '../documents/paper/numbering.ts'
import type { Block, Paper } from '../documents/paper/paper.ts'
import { renderDocx } from '../documents/paper/render-docx.ts'
import type { Actor } from '../petition/facts.ts'
import { checkPaper } from '../reports/checking/check-paper.ts'
import { readPaper } from '../reports/checking/read-paper.ts'
import { editPaper } from '../reports/editing/edit-paper.ts'
import type { HalfYearInput } from '../reports/half-year/input.ts'
import { readHalfYear } from '../reports/half-year/read-input.ts'
import { adjustments } from '../reports/issuing/adjustments.ts'
import { frozenFiguresNow } from '../reports/issuing/frozen-figures.ts'
import { lateEntries } from '../reports/issuing/late-entries.ts'
import { writtenReports } from '../reports/written-reports.ts'
import type { ReportKind } from '../reports/written-reports.ts'
import { unitSheet } from '../statistics/figure-sheet.ts'
import type { FigureSheet } from '../statistics/figure.ts'
import type { View } from '../statistics/view.ts'
import { recordSweep } from '../store/accesses.ts'
import { readIssuedReports } from '../store/issued-reports.ts'
import { trusted } from '../store/trusted-json.ts'
import { theOffice } from '../terms/clock.ts'
import { figureQuery, patient, viewOf } from './figures.ts'
import type { FigureQuery } from './figures.ts'
import { lookingOf, read, readAs } from './house.ts'
import type { House } from './house.ts'
import { faulty, forbidden, notThere, ProblemError } from './problem.ts'
import { subjectKinds } from './words.ts'

const run = z.object({
  text: z.string(),
  source: z.object({ kind: z.enum(['figure', 'check', 'definition', 'entry', 'day']), id: z.string() }).nullable(),
})
const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int(), number: z.string(), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), runs: z.array(run) }),
  z.object({ kind: z.literal('table'), columns: z.array(z.string()), rows: z.array(z.array(z.array(run))) }),
])
export const reportView = z.object({
  title: z.array(z.string()),
  asOf: z.string().describe('按哪一时刻所知；编辑、下载时原样带回，数字就不变'),
  blocks: z.array(block).describe('段落的次序就是编辑时的 block'),
  attachments: z.array(z.object({ title: z.string(), blocks: z.array(block) })),
})
export type ReportView = z.infer<typeof reportView>

export const reportBody = figureQuery.extend({
  edits: z
    .array(
      z.object({ block: z.int().min(0), run: z.int().min(0), was: z.string().max(8000), text: z.string().max(8000) }),
    )
    .max(500)
    .default([])
    .describe('改写的文字：哪一段、哪一处、原文、改成什么；数字和日期不能改'),
})
export type ReportAsked = z.output<typeof reportBody>

const wordingEdit = reportBody.shape.edits.unwrap().element
export const reportCheck = z.object({
  faults: z.array(z.object({ sentence: z.string(), found: z.string(), problem: z.string() })),
  stated: z.array(z.string()).describe('人工填写、写有依据的句子，请自行核对'),
  misfits: z.array(wordingEdit).describe('放不回去的改写：报告的这一处已经不是那样写了'),
})
export type ReportCheck = z.infer<typeof reportCheck>

function needOffice(actor: Actor): void {
  if (actor.unit !== theOffice) throw new ProblemError(forbidden)
}

/** The report as it is written from the data, to be read on screen. @throws {ProblemError} */
export async function getReport(house: House, actor: Actor, kind: ReportKind, asked: FigureQuery): Promise<ReportView> {
  const paper = await writeReport(house, actor, kind, asked)
  return {
    title: [...paper.title],
    asOf: paper.madeFrom?.['dengwenAsOf'] ?? '',
    blocks: viewsOf(paper.blocks),
    attachments: paper.attachments.map(({ title, blocks }) => ({ title, blocks: viewsOf(blocks) })),
  }
}

async function writeReport(house: House, actor: Actor, kind: ReportKind, asked: FigureQuery): Promise<Paper> {
  const { input } = await readInput(house, actor, kind, asked)
  return writtenReports[kind](input)
}

/** What a report is written from, and as known when. @throws {ProblemError} */
export function readInput(
  house: House,
  actor: Actor,
  kind: ReportKind,
  asked: FigureQuery,
): Promise<{ readonly input: HalfYearInput; readonly view: View }> {
  needOffice(actor)
  if (kind === 'bulletin') needWholeMonth(asked)
  return readAs(
    house,
    actor,
    async (tx) => {
      const view = await viewOf(tx, house, actor, asked)
      const input = await readHalfYear(tx, view, house.region, shanghaiDayOf(house.now()))
      return { view, input: kind === 'bulletin' ? { ...input, unitSheet: await unitSheet(tx, view) } : input }
    },
    patient,
  )
}

function needWholeMonth({ from, to }: FigureQuery): void {
  const whole = from.endsWith('-01') && from.slice(0, 7) === to.slice(0, 7) && addDays(to, 1).endsWith('-01')
  if (whole) return
  throw new ProblemError(
    faulty([{ path: 'to', problem: '每月通报写整个自然月，请把首日、末日改为同一个月的第一日和最后一日' }]),
  )
}

function viewsOf(blocks: readonly Block[]): ReportView['blocks'] {
  const numbers = headingNumbers(blocks)
  return blocks.map((given, at) => {
    switch (given.kind) {
      case 'heading':
        return { kind: 'heading', level: given.level, number: numbers[at] ?? '', text: given.text }
      case 'paragraph':
        return { kind: 'paragraph', runs: given.runs.map(runView) }
      case 'table':
        return {
          kind: 'table',
          columns: given.columns.map(({ title }) => title),
          rows: given.rows.map((row) => row.map((cell) => cell.map(runView))),
        }
      case 'sheet':
        throw new Error('no report has a form in it')
    }
  })
}

function runView({
  text,
  source,
}: {
  readonly text: string
  readonly source?: z.infer<typeof run>['source'] | undefined
}) {
  return { text, source: source ?? null }
}

/** Holds the edited wording against the data, as an issued file is held. @throws {ProblemError} */
export async function checkEdits(
  house: House,
  actor: Actor,
  kind: ReportKind,
  { edits, ...asked }: ReportAsked,
): Promise<ReportCheck> {
  const written = await writeReport(house, actor, kind, asked)
  const { paper, misfits } = editPaper(written, edits)
  const [file, again] = [await renderDocx(paper), await renderDocx(written)].map(readPaper)
  if (file === undefined || again === undefined) throw new Error('two papers were rendered')
  const { faults, stated } = checkPaper(file, again)
  return {
    faults: faults.map(({ sentence, found, problem }) => ({ sentence, found, problem })),
    stated: [...stated],
    misfits: [...misfits],
  }
}

/** The report with the edited wording as .docx; that it was taken out is written down. @throws {ProblemError} */
export async function reportDocx(
  house: House,
  actor: Actor,
  kind: ReportKind,
  { edits, ...asked }: ReportAsked,
): Promise<Buffer> {
  const { paper } = editPaper(await writeReport(house, actor, kind, asked), edits)
  const item = `${reportNames[kind]} ${asked.from}至${asked.to}`
  await read(house, (tx) => recordSweep(tx, lookingOf(house, actor), { what: 'export', item, why: '导出报告' }))
  return Buffer.from(await renderDocx(paper))
}

export const reportNames = {
  'half-year': '工作总结',
  annual: '年度报告',
  bulletin: '每月通报',
} as const satisfies Record<ReportKind, string>

export const issued = z.object({
  id: z.string(),
  kind: z.object({ code: z.string(), label: z.string() }),
  from: z.string(),
  to: z.string(),
  asOf: z.string(),
  issuedOn: z.string(),
  issuedBy: z.string(),
  fileName: z.string(),
})
export const issuedAnswer = z.array(issued)
export const adjustmentsAnswer = z.object({
  report: issued,
  figures: z.array(
    z.object({ id: z.string(), label: z.string(), issued: z.string(), now: z.string(), redefined: z.boolean() }),
  ),
  entries: z.array(z.object({ kind: z.string(), number: z.string(), recordedAt: z.string() })),
})
export type IssuedReports = z.infer<typeof issuedAnswer>
export type Adjustments = z.infer<typeof adjustmentsAnswer>

type Kept = Awaited<ReturnType<typeof readIssuedReports>>[number]

export function issuedView({ id, kind, from, to, asOf, issuedOn, issuedBy, fileName }: Kept): z.infer<typeof issued> {
  return { ...{ id, from, to, asOf, issuedOn, issuedBy, fileName }, kind: { code: kind, label: reportNames[kind] } }
}

/** Every report issued so far, the newest period first. @throws {ProblemError} */
export function listIssued(house: House, actor: Actor): Promise<IssuedReports> {
  needOffice(actor)
  return read(house, async (tx) => (await readIssuedReports(tx, house.region.code)).map(issuedView))
}

/** 调整说明: what an issued report's figures have become since; the report itself stays as it is. @throws {ProblemError} */
export function adjustmentsOf(house: House, actor: Actor, id: string): Promise<Adjustments> {
  needOffice(actor)
  return readAs(
    house,
    actor,
    async (tx) => {
      const kept = (await readIssuedReports(tx, house.region.code)).find((each) => each.id === id)
      if (kept === undefined) throw new ProblemError(notThere)
      const { from, to, units, knownBefore, asOf } = kept
      const view = await viewOf(tx, house, actor, { from, to, units })
      const late = await lateEntries(tx, { ...view, knownBefore, asOf }, kept.kind)
      return {
        report: issuedView(kept),
        figures: [...adjustments(trusted<FigureSheet>(kept.sheet), await frozenFiguresNow(tx, view, kept.kind))],
        entries: late.map(({ kind, number, recordedAt }) => ({
          ...{ kind: subjectKinds[kind], number },
          recordedAt: recordedAt.toISOString(),
        })),
      }
    },
    patient,
  )
}
