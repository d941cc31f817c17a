import { acts } from './actions/index.ts'
import { act, accepted, facts, handlerOf, headOf } from './testing.ts'
import type { Petition } from './state.ts'

/** Support for tests: one paper carried through its life. No other file may import it. */

const handler = handlerOf('water')
const head = headOf('water')
export const scan = { digest: 'digest-of-scan', type: 'application/pdf', bytes: 9 } as const
export const number = { organ: 'water', series: '意', year: 2025, n: 1, text: '水利局意〔2025〕1号' } as const
export const prepared = {
  paper: '1',
  missing: [],
  digest: 'digest-of-docx',
  source: 'digest-of-content',
  number,
} as const

/** 拟稿 by the handler of the lead unit, on 2025-04-25. */
export function drafted(before: Petition = accepted()): Petition {
  const known = facts({ today: '2025-04-25', actor: handler, texts: ['wording'] })
  return act(before, acts.draftPaper, { kind: 'handlingOpinion', on: '2025-04-25' }, known)
}

/** 核稿 by another of the unit, on 2025-04-26. */
export function checked(): Petition {
  const known = facts({ today: '2025-04-26', actor: head })
  return act(drafted(), acts.checkPaper, { paper: '1', on: '2025-04-26' }, known)
}

/** 签发 by the unit's head, on 2025-04-28. */
export function signed(): Petition {
  const known = { ...facts({ today: '2025-04-28', actor: head }), prepared }
  return act(checked(), acts.signPaper, { paper: '1', on: '2025-04-28' }, known)
}
