import { sourceOfBookmark } from '../../documents/paper/figure-mark.ts'
import { claimsIn, sentenceAt } from './claims.ts'
import type { Claim } from './claims.ts'
import { keyOf, keysOf, likeness, textOf, wordingOf } from './likeness.ts'
import type { ReadPaper, ReadParagraph } from './read-paper.ts'

/** A number or a word of direction that the data don't bear out. */
export interface PaperFault {
  readonly sentence: string
  readonly found: string
  /** What the data say instead; left out where nothing stands behind it at all. */
  readonly expected?: string
  readonly problem: string
}

export interface PaperCheck {
  readonly faults: readonly PaperFault[]
  /** Sentences a person wrote with numbers of her own, each with its basis beside it: for the reader to judge. */
  readonly stated: readonly string[]
  /** How many marked numbers and days were held against the data, and how many paragraphs have other words by now. */
  readonly marks: number
  readonly edited: number
}

/** A number typed by hand says on what it rests: 「……3次〔依据：会议纪要〕」. */
const WITH_BASIS = /〔依据：[^〔〕]+〕/u

/**
 * Holds a report as it lies in a file against the same report made again from the data. A marked number must read as the
 * data have it; a number or a word of direction outside any mark must stand in the wording the report was made with, or
 * name its basis. Words alone may be edited freely.
 */
export function checkPaper(file: ReadPaper, again: ReadPaper): PaperCheck {
  const expected = new Map<string, Set<string>>()
  for (const { text, mark } of again.paragraphs.flat()) {
    if (mark !== undefined) expected.set(keyOf(mark), (expected.get(keyOf(mark)) ?? new Set()).add(text))
  }
  const wordings = new Set(again.paragraphs.map(wordingOf))
  const faults: PaperFault[] = []
  const stated: string[] = []
  let edited = 0
  for (const paragraph of file.paragraphs) {
    faults.push(...alteredMarks(paragraph, expected))
    if (wordings.has(wordingOf(paragraph))) continue
    edited += 1
    for (const fault of unfounded(paragraph, again.paragraphs)) {
      if (WITH_BASIS.test(fault.sentence)) stated.push(fault.sentence)
      else faults.push(fault)
    }
  }
  const marks = file.paragraphs.flat().filter(({ mark }) => mark !== undefined).length
  return { faults, stated: [...new Set(stated)], marks, edited }
}

/** A day may stand in more than one form; a figure says the same wherever it stands. */
function alteredMarks(
  paragraph: ReadParagraph,
  expected: ReadonlyMap<string, ReadonlySet<string>>,
): readonly PaperFault[] {
  let at = 0
  return paragraph.flatMap(({ text, mark }) => {
    const begins = at
    at += text.length
    if (mark === undefined) return []
    const known = expected.get(keyOf(mark))
    if (known?.has(text) === true) return []
    const [should] = known ?? []
    const sentence = sentenceAt(textOf(paragraph), begins)
    const what = sourceOfBookmark(mark)?.id ?? mark
    return should === undefined
      ? [{ sentence, found: text, problem: `按数据重新计算的报告里没有这一处（${what}），请重新生成报告` }]
      : [{ sentence, found: text, expected: should, problem: `与数据不符（${what}）` }]
  })
}

/** What a paragraph says by itself that the wording it was made with doesn't. */
function unfounded(paragraph: ReadParagraph, made: readonly ReadParagraph[]): readonly PaperFault[] {
  const allowed = claimsOf(counterparts(paragraph, made)).map(({ text }) => text)
  const whole = textOf(paragraph)
  return claimsOf([paragraph]).flatMap(({ text, at }) => {
    const known = allowed.indexOf(text)
    if (known >= 0) {
      allowed.splice(known, 1)
      return []
    }
    const problem = '没有数据作依据：请改回原文，或者在这句话里写明〔依据：……〕'
    return [{ sentence: sentenceAt(whole, at), found: text, problem }]
  })
}

/** The claims outside our marks, each with its place in the whole text of its paragraph. */
function claimsOf(paragraphs: readonly ReadParagraph[]): readonly Claim[] {
  return paragraphs.flatMap((paragraph) => {
    // A mark counts as a word that is no number, so that no claim reaches over it.
    const bare = paragraph.map(({ text, mark }) => (mark === undefined ? text : '□'.repeat(text.length))).join('')
    return claimsIn(bare)
  })
}

/** The paragraphs it was made from: for each of its marks the likest that has it; without marks the one most like it. */
function counterparts(paragraph: ReadParagraph, made: readonly ReadParagraph[]): readonly ReadParagraph[] {
  const text = textOf(paragraph)
  const keys = keysOf(paragraph)
  if (keys.size === 0) return likest(text, made, LIKE_ENOUGH)
  return [
    ...new Set(
      [...keys].flatMap((key) =>
        likest(
          text,
          made.filter((each) => keysOf(each).has(key)),
        ),
      ),
    ),
  ]
}

function likest(text: string, made: readonly ReadParagraph[], atLeast = 0): readonly ReadParagraph[] {
  const [best] = made
    .map((each) => ({ each, likeness: likeness(text, textOf(each)) }))
    .sort((a, b) => b.likeness - a.likeness)
  return best !== undefined && best.likeness >= atLeast ? [best.each] : []
}

const LIKE_ENOUGH = 0.5
