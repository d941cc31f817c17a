import { CannotMakePdf, renderPdf } from '../documents/paper/render-pdf.ts'
import type { Paper } from '../documents/paper/paper.ts'
import { paperKinds } from '../petition/papers.ts'
import type { PaperKind, PaperOnFile, PaperOriginal } from '../petition/papers.ts'
import { findPaper } from '../petition/papers-on-file.ts'
import type { Petition } from '../petition/state.ts'
import { readKeptFile } from '../store/files.ts'
import { findOwnPetition } from '../store/petition-file.ts'
import { trusted } from '../store/trusted-json.ts'
import { read } from './house.ts'
import type { House } from './house.ts'
import { docxType } from './media-types.ts'
import type { SentFile } from './papers.ts'
import { notThere, ProblemError } from './problem.ts'

/** What is written to her, once it has gone out: a paper signed and still lying with its unit is nobody's to read. */
const goesOut: { readonly [K in PaperKind]?: (petition: Petition) => boolean } = {
  noticeOfReceipt: () => true,
  noticeOfForwarding: () => true,
  noticeOfWrongVenue: () => true,
  noticeOfRefusal: () => true,
  noticeOfNoFurtherAcceptance: () => true,
  statutoryRouteNotice: () => true,
  extensionNotice: () => true,
  handlingOpinion: ({ opinion }) => opinion?.leftOn !== undefined,
  firstReviewOpinion: ({ firstReview }) => firstReview?.deliveredOn !== undefined,
  finalReviewOpinion: ({ finalReview }) => finalReview?.deliveredOn !== undefined,
}

/** Whether a paper is hers to read. */
export function isHers(petition: Petition, { kind, status }: PaperOnFile): boolean {
  return status === 'signed' && goesOut[kind]?.(petition) === true
}

const endings: Readonly<Record<PaperOriginal['type'], string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
}

/**
 * One of her papers: its sealed original as it was scanned, or as it was signed — as PDF where this machine can make one,
 * which any telephone shows.
 *
 * @throws {ProblemError} where it isn't hers, or not yet
 */
export async function readHerPaper(
  house: House,
  of: { readonly subject: string; readonly paper: string; readonly original: boolean },
): Promise<SentFile> {
  const petition = await read(house, (tx) => findOwnPetition(tx, house.region.code, of.subject))
  const paper = petition && findPaper(petition, of.paper)
  if (petition === undefined || paper === undefined || !isHers(petition, paper)) throw new ProblemError(notThere)
  house.note({ event: 'own paper read', petition: of.subject, paper: of.paper })
  const name = paper.number?.text ?? paperKinds[paper.kind]
  const { dataDir } = house.db
  if (of.original) {
    if (paper.original === undefined) throw new ProblemError(notThere)
    const { digest, type } = paper.original
    return { name: `${name}（原件）.${endings[type]}`, mediaType: type, bytes: await readKeptFile(dataDir, digest) }
  }
  return (await pdfOf(house, paper, name)) ?? docxOf(house, paper, name)
}

async function pdfOf(house: House, { source }: PaperOnFile, name: string): Promise<SentFile | undefined> {
  if (source === undefined) return undefined
  const signed = trusted<Paper>(JSON.parse((await readKeptFile(house.db.dataDir, source)).toString('utf8')))
  try {
    return { name: `${name}.pdf`, mediaType: 'application/pdf', bytes: await renderPdf(signed, house.fontFolder) }
  } catch (error) {
    if (error instanceof CannotMakePdf) return undefined
    throw error
  }
}

async function docxOf(house: House, { digest }: PaperOnFile, name: string): Promise<SentFile> {
  if (digest === undefined) throw new ProblemError(notThere)
  return { name: `${name}.docx`, mediaType: docxType, bytes: await readKeptFile(house.db.dataDir, digest) }
}
