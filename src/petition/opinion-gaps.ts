import type { Petition } from './state.ts'

/** What 第三十一条第六项 asks for before an opinion, and the record doesn't hold. */
export interface Gap {
  readonly gap: 'statement' | 'investigation'
  readonly label: string
  readonly article: string
}

const gaps = {
  statements: { gap: 'statement', label: '未记载听取陈述', article: '第三十一条第六项' },
  investigations: { gap: 'investigation', label: '未记载调查核实', article: '第三十一条第六项' },
} as const satisfies Record<string, Gap>

/**
 * 第三十一条第六项 「应当听取信访人陈述事实和理由，并调查核实，出具信访处理意见书」: what isn't on record of it. It is shown and
 * refuses nothing: a unit may have heard her and not written it down here. Suggestions and accusations, and matters that
 * went another way, have no such gap.
 */
export function gapsOfOpinion(petition: Petition): readonly Gap[] {
  const other = petition.kind !== undefined && petition.kind !== 'appeal'
  const route = petition.acceptance?.route ?? 'petitionProcedure'
  if (other || route !== 'petitionProcedure') return []
  return (['statements', 'investigations'] as const).flatMap((record) =>
    petition[record]?.some(({ level }) => level === 'handling') === true ? [] : [gaps[record]],
  )
}
