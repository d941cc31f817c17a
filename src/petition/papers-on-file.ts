import { theOffice } from '../terms/clock.ts'
import { paperIssuers } from './papers.ts'
import type { PaperIssuer, PaperKind, PaperOnFile } from './papers.ts'
import { refuse } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import type { Petition } from './state.ts'

export function papersOf(petition: Petition): readonly PaperOnFile[] {
  return petition.papers ?? []
}

export function findPaper(petition: Petition, id: string): PaperOnFile | undefined {
  return papersOf(petition).find((paper) => paper.id === id)
}

/** The petition with one paper put in, or put in place of what it was. */
export function withPaper(petition: Petition, paper: PaperOnFile): Petition {
  const papers = papersOf(petition)
  const known = papers.some((each) => each.id === paper.id)
  return { ...petition, papers: known ? papers.map((p) => (p.id === paper.id ? paper : p)) : [...papers, paper] }
}

/** A step in the life of a paper that is there; an event about one that isn't changes nothing. */
export function stepOfPaper(petition: Petition, id: string, step: (paper: PaperOnFile) => PaperOnFile): Petition {
  const paper = findPaper(petition, id)
  return paper === undefined ? petition : withPaper(petition, step(paper))
}

/** As what a unit issues papers in this petition. */
function issuerOf(petition: Petition, unit: string): PaperIssuer {
  if (unit === theOffice) return 'office'
  const reviewers = [petition.firstReview?.reviewer, petition.finalReview?.reviewer]
  return reviewers.includes(unit) ? 'reviewer' : 'unit'
}

export function mayIssue(petition: Petition, unit: string, kind: PaperKind): boolean {
  const issuers: readonly PaperIssuer[] = paperIssuers[kind]
  return issuers.includes(issuerOf(petition, unit))
}

const article = '公文处理须如实记载'

export const paperRefusals = {
  notRegistered: refuse('notRegistered', article, '这件信访还没有登记，请先登记。'),
  nonePending: refuse('nonePending', article, '没有走到这一步的文书，请先拟稿，再核稿、签发。'),
  unknownPaper: refuse('unknownPaper', article, '这件信访没有这份文书，请刷新页面后再试。'),
  otherUnit: refuse('otherUnit', article, '这份文书不是本单位的，由拟稿的单位自己核稿、签发、作废。'),
} as const

/** The paper an act names, when it is the actor's own unit's and at the step before; else why not. */
export function ownPaper(petition: Petition, id: string, unit: string): PaperOnFile | Refusal {
  const paper = findPaper(petition, id)
  if (paper === undefined) return paperRefusals.unknownPaper
  return paper.unit === unit ? paper : paperRefusals.otherUnit
}
