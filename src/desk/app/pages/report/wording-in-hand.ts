import { useState } from 'react'
import { trustedDraft } from '../../api/trusted-answer.ts'

/** Our wording of one stretch, put in other words. */
export interface Edit {
  readonly block: number
  readonly run: number
  readonly was: string
  readonly text: string
}

interface Kept {
  /** The moment whose figures the words were written around. */
  readonly asOf?: string
  readonly edits: readonly Edit[]
}

export interface WordingInHand extends Kept {
  readonly change: (edit: Edit, asOf: string) => void
  readonly takeNewFigures: () => void
  readonly drop: () => void
}

/** A person's words in a report: kept on this machine until she drops them, around figures that stand still meanwhile. */
export function useWording(key: string): WordingInHand {
  const [kept, setKept] = useState<Kept>(() => {
    const text = window.localStorage.getItem(key)
    return text === null ? { edits: [] } : trustedDraft<Kept>(text)
  })
  const keep = (now: Kept) => {
    setKept(now)
    if (now.edits.length === 0) window.localStorage.removeItem(key)
    else window.localStorage.setItem(key, JSON.stringify(now))
  }
  return {
    ...kept,
    change: (edit, asOf) => keep({ asOf, edits: withEdit(kept.edits, edit) }),
    takeNewFigures: () => keep({ edits: kept.edits }),
    drop: () => keep({ edits: [] }),
  }
}

/** Put back to how it was, it is no edit. */
export function withEdit(edits: readonly Edit[], edit: Edit): readonly Edit[] {
  const others = edits.filter(({ block, run }) => block !== edit.block || run !== edit.run)
  return edit.text === edit.was ? others : [...others, edit]
}
