import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Fault } from '../api/problem.ts'
import { useSending } from '../api/use-sending.ts'
import { ProblemBox } from '../frame/problem-box.tsx'

/** A short form for one step: its words stay until it is done. `children` are drawn with what is wrong with each field. */
export function StepForm({
  label,
  refused,
  danger = false,
  send,
  changed,
  children,
}: {
  readonly label: string
  /** 没有登记 */
  readonly refused: string
  /** It can't be taken back. */
  readonly danger?: boolean
  readonly send: (requestId: string) => Promise<unknown>
  readonly changed: () => void
  readonly children: (faults: readonly Fault[]) => ReactNode
}) {
  const sending = useSending(async (requestId) => {
    await send(requestId)
    changed()
  })
  const { problem } = sending
  return (
    <form
      noValidate
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        sending.send()
      }}
    >
      {children(problem?.faults ?? [])}
      {problem !== undefined && <ProblemBox problem={problem} title={refused} />}
      <p className="buttons">
        <Button htmlType="submit" danger={danger} loading={sending.sending}>
          {label}
        </Button>
      </p>
    </form>
  )
}
