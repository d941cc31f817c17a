import { z } from 'zod'
import { fieldsOf, layOut, missing, numberPlace, organOf, seriesOf } from '../documents/fill.ts'
import type { FilledPaper } from '../documents/fill.ts'
import { plain } from '../documents/field.ts'
import type { Paper } from '../documents/paper/paper.ts'
import { renderDocx } from '../documents/paper/render-docx.ts'
import { renderHtml } from '../documents/paper/render-html.ts'
import { CannotMakePdf, renderPdf } from '../documents/paper/render-pdf.ts'
import { papers } from '../documents/papers.ts'
import { fillTemplate } from '../documents/template.ts'
import { maySee } from '../permits/may-see.ts'
import { maySeePaper } from '../permits/may-see-paper.ts'
import { isInSealedSeries } from '../petition/accused.ts'
import type { Actor } from '../petition/facts.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperOnFile } from '../petition/papers.ts'
import { findPaper, papersOf } from '../petition/papers-on-file.ts'
import type { Petition } from '../petition/state.ts'
import type { TextRef } from '../petition/text-ref.ts'
import { recordLook } from '../store/accesses.ts'
import { readKeptFile } from '../store/files.ts'
import { findOrganMark } from '../store/paper-numbers.ts'
import { findPaperTemplate } from '../store/paper-templates.ts'
import { findPetition } from '../store/petition-file.ts'
import { trusted } from '../store/trusted-json.ts'
import type { Tx } from '../store/tx.ts'
import { readUnits } from '../store/units.ts'
import { theOffice } from '../terms/clock.ts'
import { fileOf, openCaseFile } from './case-file.ts'
import type { OpenFile } from './case-file.ts'
import { lookingOf, readAs } from './house.ts'
import type { House } from './house.ts'
import { docxType } from './media-types.ts'
import { notThere, ProblemError, problemType } from './problem.ts'

const step = z.object({ by: z.string(), on: z.string() })
const word = z.object({ code: z.string(), label: z.string() })

export const paperView = z.object({
  id: z.string(),
  kind: word,
  article: z.string(),
  item: z.string().nullable(),
  unit: z.object({ id: z.string(), name: z.string() }),
  status: word,
  number: z.string().nullable().describe('发文字号；未签发的、不编号的为空'),
  drafted: step,
  checked: step.nullable(),
  signed: step.nullable(),
  voided: step.nullable(),
  digest: z.string().nullable().describe('签发时 .docx 的 SHA-256'),
  original: z.object({ digest: z.string(), type: z.string(), bytes: z.int() }).nullable().describe('盖章原件的扫描件'),
  fields: z
    .array(
      z.object({
        label: z.string(),
        article: z.string(),
        required: z.boolean(),
        written: z.boolean().describe('由拟稿人写明；否则取自案卷'),
        value: z.string(),
      }),
    )
    .describe('未签发的：各项目现在的内容'),
  missing: z.array(z.object({ label: z.string(), article: z.string() })).describe('还空着的必填项目；有一项即不能签发'),
})
export type PaperView = z.infer<typeof paperView>

const statuses = { drafted: '已拟稿', checked: '已核稿', signed: '已签发', void: '作废' } as const

/** The papers of one petition this person may read. @throws {ProblemError} where there is none for her */
export function listPapers(house: House, actor: Actor, id: string): Promise<readonly PaperView[]> {
  return readAs(house, actor, async (tx) => {
    const petition = await findReadable(tx, house, actor, id)
    await recordLook(tx, lookingOf(house, actor), { petition, what: 'paper', item: '文书清单' })
    const open = await openCaseFile(tx, house, actor, petition)
    return papersOf(petition)
      .filter((paper) => maySeePaper(actor, petition, paper))
      .map((paper) => present(paper, open))
  })
}

async function findReadable(tx: Tx, house: House, actor: Actor, id: string): Promise<Petition> {
  const petition = await findPetition(tx, house.region.code, actor, id)
  if (petition === undefined || maySee(actor, petition) !== 'texts') throw new ProblemError(notThere)
  return petition
}

function present(paper: PaperOnFile, open: OpenFile): PaperView {
  const { id, kind, unit, status, item, number, checked, signed, voided, digest, original } = paper
  const filled = signed === undefined ? fill(open, paper) : undefined
  const { names } = open
  const told = (each: PaperOnFile['signed']) =>
    each === undefined ? null : { by: names.staffName(each.by), on: each.on }
  return {
    id,
    kind: { code: kind, label: paperKinds[kind] },
    article: papers[kind].article,
    item: item ?? null,
    unit: { id: unit, name: names.unitName(unit) },
    status: { code: status, label: statuses[status] },
    number: number?.text ?? null,
    drafted: { by: names.staffName(paper.drafted.by), on: paper.drafted.on },
    checked: told(checked),
    signed: told(signed),
    voided: told(voided),
    digest: digest ?? null,
    original: original ?? null,
    fields: (filled?.fields ?? []).map(({ label, article, required, written, value }) => ({
      ...{ label, article, required, written },
      value: plain(value),
    })),
    missing: filled === undefined ? [] : [...missing(filled)],
  }
}

/** The fields as the file and the draft's own words fill them today. */
export function fill(open: OpenFile, paper: PaperOnFile): FilledPaper {
  const file = fileOf(open, paper)
  return fieldsOf(file, wordingOf(file, paper.wording))
}

function wordingOf({ texts }: Pick<OpenFile, 'texts'>, ref: TextRef | undefined): string {
  return ref === undefined ? '' : (texts.get(ref.content) ?? '')
}

export const paperFormats = ['docx', 'pdf', 'html'] as const
export type PaperFormat = (typeof paperFormats)[number]

/** A file as it is sent. */
export interface SentFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** One paper in one form. What was signed is given out as it was signed. @throws {ProblemError} */
export function renderPaper(
  house: House,
  actor: Actor,
  {
    petition: id,
    paper: of,
    format,
  }: { readonly petition: string; readonly paper: string; readonly format: PaperFormat },
): Promise<SentFile> {
  return readAs(house, actor, async (tx) => {
    const { petition, paper } = await findReadablePaper(tx, house, actor, { petition: id, paper: of })
    house.note({ event: 'paper viewed', petition: id, paper: of, staff: actor.id })
    await recordLook(tx, lookingOf(house, actor), { petition, what: 'paper', item: paperKinds[paper.kind] })
    const name = `${paper.number?.text ?? paperKinds[paper.kind]}.${format}`
    if (format === 'docx' && paper.status === 'signed' && paper.digest !== undefined) {
      return { name, mediaType: docxType, bytes: await readKeptFile(house.db.dataDir, paper.digest) }
    }
    const open = await openCaseFile(tx, house, actor, petition)
    const laidOut = await laidOutAs(tx, house, open, paper)
    if (format === 'docx')
      return { name, mediaType: docxType, bytes: await docxOf(tx, house, { open, paper, laidOut }) }
    if (format === 'html') {
      return { name, mediaType: 'text/html; charset=utf-8', bytes: Buffer.from(renderHtml(laidOut)) }
    }
    return { name, mediaType: 'application/pdf', bytes: await pdfOf(laidOut, house) }
  })
}

async function pdfOf(paper: Paper, { fontFolder }: House): Promise<Uint8Array> {
  try {
    return await renderPdf(paper, fontFolder)
  } catch (error) {
    if (!(error instanceof CannotMakePdf)) throw error
    throw new ProblemError({
      type: problemType('cannot-make-pdf'),
      title: '本机不能生成 PDF',
      status: 409,
      detail: error.message,
      code: 'cannotMakePdf',
    })
  }
}

/** The sealed original as it was scanned. @throws {ProblemError} */
export function readOriginal(
  house: House,
  actor: Actor,
  of: { readonly petition: string; readonly paper: string },
): Promise<SentFile> {
  return readAs(house, actor, async (tx) => {
    const { petition, paper } = await findReadablePaper(tx, house, actor, of)
    if (paper.original === undefined) throw new ProblemError(notThere)
    house.note({ event: 'original viewed', petition: of.petition, paper: of.paper, staff: actor.id })
    const item = `${paperKinds[paper.kind]}（原件）`
    await recordLook(tx, lookingOf(house, actor), { petition, what: 'file', item })
    const { digest, type } = paper.original
    const ending = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' }[type]
    const name = `${paper.number?.text ?? paperKinds[paper.kind]}（原件）.${ending}`
    return { name, mediaType: type, bytes: await readKeptFile(house.db.dataDir, digest) }
  })
}

async function findReadablePaper(
  tx: Tx,
  house: House,
  actor: Actor,
  of: { readonly petition: string; readonly paper: string },
): Promise<{ readonly petition: Petition; readonly paper: PaperOnFile }> {
  const petition = await findReadable(tx, house, actor, of.petition)
  const paper = findPaper(petition, of.paper)
  if (paper === undefined || !maySeePaper(actor, petition, paper)) throw new ProblemError(notThere)
  return { petition, paper }
}

/** A signed paper's own content, marked where it is void since; a draft as the file stands today. */
async function laidOutAs(tx: Tx, house: House, open: OpenFile, paper: PaperOnFile): Promise<Paper> {
  if (paper.source !== undefined) {
    const kept = await readKeptFile(house.db.dataDir, paper.source)
    const signed = trusted<Paper>(JSON.parse(kept.toString('utf8')))
    return paper.status === 'void' ? { ...signed, banner: '作废' } : signed
  }
  const organ = organOf(open.petition, paper)
  const series = organ === paper.unit ? seriesOf(paper.kind, isInSealedSeries(open.petition)) : undefined
  const day = paper.drafted.on
  const place = series === undefined ? undefined : numberPlace(await markOf(tx, house, paper.unit), series, day)
  const status = paper.status === 'void' ? 'void' : 'draft'
  const frame = {
    organ: open.names.unitName(organ),
    day,
    status,
    ...(place !== undefined && { number: place }),
  } as const
  return layOut(fileOf(open, paper), fill(open, paper), frame)
}

/** In the office's own layout where it has one for this kind; else in ours. */
export async function docxOf(
  tx: Tx,
  house: House,
  { open, paper, laidOut }: { readonly open: OpenFile; readonly paper: PaperOnFile; readonly laidOut: Paper },
): Promise<Uint8Array> {
  const template = await findPaperTemplate(tx, house.region.code, paper)
  if (template === undefined || paper.status === 'void') return renderDocx(laidOut)
  return fillTemplate(await readKeptFile(house.db.dataDir, template.digest), fill(open, paper), laidOut)
}

/** 机关代字: its own, or its short name. */
export async function markOf(tx: Tx, { region }: House, unit: string): Promise<string> {
  const own = await findOrganMark(tx, region.code, unit)
  if (own !== undefined) return own
  if (unit === theOffice) return region.office
  return (await readUnits(tx, region.code)).find(({ id }) => id === unit)?.shortName ?? unit
}
