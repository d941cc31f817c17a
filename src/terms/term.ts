import type { Limit } from './reckon.ts'

/** One statutory clock, or a target this office sets itself (`statutory: false`, shown as 「非法定期限」). */
export interface Term {
  readonly id: string
  /** What is owed, in the words of the desk: 「告知受理情况」. */
  readonly label: string
  /** The same to the petitioner, as a promise to her. */
  readonly promise: string
  /** 「第二十三条第三款」 */
  readonly article: string
  /** The words of the article the limit rests on; checked against the text of the Regulation by a test. */
  readonly quotation: string
  readonly limit: Limit
  readonly statutory: boolean
  /** What happens on the last day when it is a rest day, and who may act after it: the reading taken, with its question. */
  readonly reading: string
}
