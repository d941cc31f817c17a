/** A "no" with its article. It is a value: an act that is refused is an answer, not a fault of ours. */
export interface Refusal {
  readonly refused: string
  /** 「第二十三条第三款」; or the name of our own rule where the law is silent, said as such. */
  readonly article: string
  /** What is wrong and what to do instead, for the person who tried. */
  readonly text: string
}

export function refuse(refused: string, article: string, text: string): Refusal {
  return { refused, article, text }
}

export function isRefusal(answer: unknown): answer is Refusal {
  return typeof answer === 'object' && answer !== null && 'refused' in answer
}
