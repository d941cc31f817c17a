import { useCallback, useEffect, useState } from 'react'
import { problemOf } from './problem.ts'
import type { Problem } from './problem.ts'

/** Something asked of the server: on its way, here, or not to be had. What was here stays while it is asked again. */
export interface Asked<T> {
  readonly value: T | undefined
  readonly problem: Problem | undefined
  readonly asking: boolean
  readonly again: () => void
}

interface Held<T> {
  readonly key: string
  readonly value?: T
  readonly problem?: Problem
}

/** Asks whenever `key` changes; an answer to an older question is dropped. */
export function useAsked<T>(key: string, ask: () => Promise<T>): Asked<T> {
  const [turn, setTurn] = useState(0)
  const [held, setHeld] = useState<Held<T>>({ key: '' })
  const [settled, setSettled] = useState('')
  const question = `${key} ${String(turn)}`
  useEffect(() => {
    let current = true
    ask()
      .then((value) => ({ key, value }))
      .catch((error: unknown) => ({ key, problem: problemOf(error) }))
      .then((answer) => {
        if (!current) return
        setHeld((before) => ('problem' in answer && before.key === key ? { ...before, ...answer } : answer))
        setSettled(question)
      })
      .catch(console.error)
    return () => {
      current = false
    }
    // The question says all that `ask` closes over.
  }, [question])
  const again = useCallback(() => {
    setTurn((before) => before + 1)
  }, [])
  const fits = held.key === key
  return {
    value: fits ? held.value : undefined,
    problem: fits && settled === question ? held.problem : undefined,
    asking: settled !== question,
    again,
  }
}
