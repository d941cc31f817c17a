import type { Meaning } from '../say.ts'

const basis = '会议活动台账'

function entry(id: string, label: string, kind: string): { readonly id: string; readonly meaning: Meaning } {
  return { id, meaning: { label, definition: `会议活动台账中类别为${kind}、日期在统计期内的记录数`, basis } }
}

/** S31–S35 */
export const kinds = {
  jointConference: entry('conference.count', '信访工作联席会议（次）', '联席会议'),
  publicity: entry('publicity.count', '法治宣传（次）', '法治宣传'),
  training: entry('training.count', '业务培训（次）', '业务培训'),
  screening: entry('screening.count', '排查化解（次）', '排查化解'),
  leaderVisit: entry('leaderVisits.count', '带案下访（次）', '带案下访'),
} as const

/** S36: a number with the deciding body and the document; no names, no list. */
export function lawfulDispositions(decided: readonly string[]): Meaning {
  const by = decided.length === 0 ? '' : `；决定机关（文号）：${decided.join('、')}`
  return {
    label: '依法处置（人）',
    definition: '会议活动台账中类别为依法处置、日期在统计期内的记录所载人数之和；只计人数，不记姓名',
    basis: `${basis}；《信访工作条例》第四十七条${by}`,
  }
}
