import { useState } from 'react'
import { newRequestId } from './new-request-id.ts'
import { problemOf } from './problem.ts'
import type { Problem } from './problem.ts'

/** Something on its way to the server from a form. */
export interface Sending {
  readonly sending: boolean
  /** Why it was not done the last time, until it is sent again. */
  readonly problem: Problem | undefined
  readonly send: () => void
  readonly forget: () => void
}

/**
 * Sends once however often it is pressed, and once for the server too: `work` gets the same request id each time. A "no"
 * leaves every word where it is; `refused` may look at it.
 */
export function useSending(
  work: (requestId: string) => Promise<void>,
  refused?: (problem: Problem) => Promise<void>,
): Sending {
  const [requestId] = useState(newRequestId)
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const send = async () => {
    setSending(true)
    try {
      await work(requestId)
      setProblem(undefined)
    } catch (error) {
      const said = problemOf(error)
      setProblem(said)
      await refused?.(said)
    }
    setSending(false)
  }
  return {
    sending,
    problem,
    send: () => {
      if (!sending) void send()
    },
    forget: () => setProblem(undefined),
  }
}
