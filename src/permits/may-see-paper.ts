import type { Actor } from '../petition/facts.ts'
import { sealedPapers, sharedPapers } from '../petition/papers.ts'
import type { PaperKind, PaperOnFile } from '../petition/papers.ts'
import type { Petition } from '../petition/state.ts'
import { theOffice } from '../terms/clock.ts'
import { maySee } from './may-see.ts'

/**
 * Whether this person may read a paper: only who may read the petition's texts, and what is sealed only the head of the
 * office. Drafts stay with whoever drafts them; of signed papers a unit reads its own, those that go to all who handle the
 * case, and what was written to it.
 */
export function maySeePaper(actor: Actor, petition: Petition, paper: PaperOnFile): boolean {
  if (maySee(actor, petition) !== 'texts') return false
  if (sealedPapers.includes(paper.kind)) return actor.role === 'officeHead'
  if (actor.unit === theOffice) return true
  if (mayNameHer(actor, petition, paper)) return false
  if (actor.unit === paper.unit) return true
  if (paper.signed === undefined || paper.status === 'void') return false
  return sharedPapers.includes(paper.kind) || isWrittenTo(actor.unit, petition, paper)
}

/** Whether a paper is laid out without her name: she asked for it, and somebody outside the office may come to read it. */
export function withoutName({ nameHidden }: Petition, { kind, unit }: Pick<PaperOnFile, 'kind' | 'unit'>): boolean {
  if (nameHidden === undefined) return false
  return unit !== theOffice || sharedPapers.includes(kind) || kind === 'supervisionLetter'
}

/** Papers she puts her own name to: what is printed may leave it out, a scan of the original can't. */
const signedByHer: readonly PaperKind[] = [
  'deliveryReceipt',
  'statementRecord',
  'hearingRecord',
  'mediationAgreement',
  'settlementAgreement',
  'firstReviewRequest',
  'finalReviewRequest',
]

/** What was signed before she asked that her name be hidden, and others' scans of what she signed, stay with the office. */
function mayNameHer({ unit }: Actor, { nameHidden }: Petition, paper: PaperOnFile): boolean {
  if (nameHidden === undefined) return false
  if (nameHidden.papers.includes(paper.id)) return true
  return unit !== paper.unit && paper.original !== undefined && signedByHer.includes(paper.kind)
}

/** 督办函 is read by the unit it presses, and by no other. */
function isWrittenTo(unit: string, { supervisions }: Petition, { kind, item }: PaperOnFile): boolean {
  if (kind !== 'supervisionLetter') return false
  return (supervisions.find(({ id }) => id === item) ?? supervisions.at(-1))?.unit === unit
}
