import { refuse } from '../../refusal.ts'

export const label = '记明送达'
export const article = '第三十五条、第三十六条第一款'

export const refusals = {
  nothingToDeliver: refuse('nothingToDeliver', article, '现在没有已经送出、尚待证明送达的文书。'),
  otherPaper: refuse('otherPaper', article, '这份文书还没有送出，或者已经记明送达，请核对文书种类。'),
} as const
