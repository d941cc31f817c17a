import { useCallback, useState } from 'react'
import { trustedDraft } from '../api/trusted-answer.ts'
import type { Values } from './values.ts'

/** What was typed into one form by one person: kept on this machine until it is sent, so that nothing takes it away. */
interface Draft {
  readonly values: Values
  readonly savedAt: number
}

// A draft outlives a closed tab and a lost network, but not the working day of a session.
const keptMs = 10 * 60 * 60 * 1000

export interface DraftInHand {
  readonly values: Values
  /** Whether it was found here, left from before. */
  readonly found: boolean
  readonly change: (name: string, value: readonly string[]) => void
  /** Other words in place of what stands here. */
  readonly take: (values: Values) => void
  /** Sent, or given up: nothing stays on this machine. */
  readonly drop: () => void
}

/** `key` names person, petition and form: two people at one window never see each other's words. */
export function useDraft(key: string, blank: Values): DraftInHand {
  const [held, setHeld] = useState(() => findDraft(key))
  const [values, setValues] = useState<Values>(() => held?.values ?? blank)
  const change = useCallback(
    (name: string, value: readonly string[]) => {
      setValues((before) => {
        const after = { ...before, [name]: value }
        keepDraft(key, after)
        return after
      })
    },
    [key],
  )
  const take = useCallback(
    (values: Values) => {
      keepDraft(key, values)
      setValues(values)
    },
    [key],
  )
  const drop = useCallback(() => {
    window.localStorage.removeItem(key)
    setHeld(undefined)
    setValues(blank)
  }, [key, blank])
  return { values, found: held !== undefined, change, take, drop }
}

function findDraft(key: string): Draft | undefined {
  const text = window.localStorage.getItem(key)
  if (text === null) return undefined
  const draft = trustedDraft<Draft>(text)
  if (Date.now() - draft.savedAt < keptMs) return draft
  window.localStorage.removeItem(key)
  return undefined
}

function keepDraft(key: string, values: Values): void {
  const draft: Draft = { values, savedAt: Date.now() }
  try {
    window.localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // The browser gives us no room: the words still stand on the page.
  }
}
