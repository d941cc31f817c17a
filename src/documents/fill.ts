import type { PlainDate } from '../calendar/plain-date.ts'
import { paperKinds, sealedPapers } from '../petition/papers.ts'
import type { PaperKind, PaperNumber, PaperOnFile } from '../petition/papers.ts'
import type { ReviewLevel } from '../petition/review-gate.ts'
import type { Petition } from '../petition/state.ts'
import type { CaseFile } from './case-file.ts'
import { isNameHidden } from './case-file.ts'
import { isEmpty } from './field.ts'
import type { Field, FieldValue } from './field.ts'
import type { Frame } from './form.ts'
import { words } from './form.ts'
import type { Paper } from './paper/paper.ts'
import { papers } from './papers.ts'
import { readWording } from './wording.ts'

/** One field as it stands: what it says, and whether the drafter wrote it or it comes from the file. */
export interface FilledField extends Pick<Field, 'label' | 'article' | 'required'> {
  readonly name: string
  readonly value: FieldValue
  readonly written: boolean
}

/** A paper filled in: its fields, and headings of the draft that name none of them. */
export interface FilledPaper {
  readonly fields: readonly FilledField[]
  readonly unknown: readonly string[]
}

/** The fields of a paper from the petition's file; what the drafter wrote stands before what the file says. */
export function fieldsOf(file: CaseFile, wording = ''): FilledPaper {
  const { fields } = papers[file.paper.kind].form
  const { values, unknown } = readWording(wording, fields)
  const filled = Object.entries(fields).map(([name, { label, article, required, from }]): FilledField => {
    const own = values[name]
    return { name, label, article, required, value: own ?? from?.(file) ?? '', written: own !== undefined }
  })
  return { fields: filled, unknown }
}

/** Required fields that are empty; while there is one, the paper isn't signed. */
export function missing({ fields }: FilledPaper): readonly { readonly label: string; readonly article: string }[] {
  return fields
    .filter(({ required, value }) => required && isEmpty(value))
    .map(({ label, article }) => ({ label, article }))
}

const entered = '据原件录入，以盖章原件为准'
const byOffice = '本文书由信访局代为送达信访人；送达方式和送达日期由信访局记明。'

/** The paper as it is printed. Where her name is hidden from the unit, it says that the office serves it. */
export function layOut(file: CaseFile, filled: FilledPaper, frame: Omit<Frame, 'title'>): Paper {
  const { kind } = file.paper
  const values = Object.fromEntries(filled.fields.map(({ name, value }) => [name, value]))
  const paper = papers[kind].form.layout(values, { ...frame, title: paperKinds[kind] })
  if (organOf(file.petition, file.paper) !== file.paper.unit) return { banner: entered, ...paper }
  const addressed = 'petitioner' in papers[kind].form.fields && paper.letterhead !== undefined
  return addressed && isNameHidden(file) ? { ...paper, blocks: [...paper.blocks, ...words(byOffice)] } : paper
}

const reviewOpinions: Readonly<Partial<Record<PaperKind, ReviewLevel>>> = {
  firstReviewOpinion: 'firstReview',
  finalReviewOpinion: 'finalReview',
}

/**
 * Under whose name a paper stands: a review opinion is the reviewer's (第三十五条、第三十六条), also where the office enters
 * what it received from one without an account here.
 */
export function organOf(petition: Petition, { kind, unit }: Pick<PaperOnFile, 'kind' | 'unit'>): string {
  const level = reviewOpinions[kind]
  return (level && petition[level]?.reviewer) ?? unit
}

/** 成文日期 of a signed paper: the day it was signed, or of one that was entered the day its reviewer gave it. */
export function dayOfPaper(
  petition: Petition,
  paper: Pick<PaperOnFile, 'kind' | 'unit'>,
  signedOn: PlainDate,
): PlainDate {
  const level = reviewOpinions[paper.kind]
  const given = level && petition[level]?.answeredOn
  return given === undefined || organOf(petition, paper) === paper.unit ? signedOn : given
}

/**
 * A gap in an open series would tell: 「专」 marks the series of what must not be told by a gap: accusations, what is kept
 * from somebody, and what is sealed by its kind (第三十条).
 */
export function seriesOf(kind: PaperKind, isKept: boolean): string | undefined {
  const { series } = papers[kind]
  if (series === undefined) return undefined
  return isKept || sealedPapers.includes(kind) ? `${series}专` : series
}

/** 发文字号: 机关代字, year in 〔〕, number without leading zeros (GB/T 9704—2012 7.2.5). */
export function paperNumber(
  mark: string,
  taken: { readonly organ: string; readonly series: string; readonly year: number; readonly n: number },
): PaperNumber {
  return { ...taken, text: `${mark}${taken.series}〔${taken.year}〕${taken.n}号` }
}

/** Where the number will stand, while none is taken. */
export function numberPlace(mark: string, series: string, day: PlainDate): string {
  return `${mark}${series}〔${day.slice(0, 4)}〕　　号`
}
