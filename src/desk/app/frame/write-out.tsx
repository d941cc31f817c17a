import { Button } from 'antd'
import { useState } from 'react'
import { problemOf } from '../api/problem.ts'
import type { Problem } from '../api/problem.ts'
import { ProblemBox } from './problem-box.tsx'

interface Asked {
  readonly label: string
  readonly write: () => Promise<void>
  readonly plain?: boolean
  readonly hint?: string
}

/** A file to keep; a "no" is said on the page and not in its place. */
export function WriteOut({ label, write, plain = false, hint }: Asked) {
  const [problem, setProblem] = useState<Problem | undefined>(undefined)
  const [writing, setWriting] = useState(false)
  const writeOut = async () => {
    setWriting(true)
    setProblem(undefined)
    try {
      await write()
    } catch (error) {
      setProblem(problemOf(error))
    }
    setWriting(false)
  }
  return (
    <>
      <Button loading={writing} {...(plain && { type: 'link', className: 'plain' })} onClick={() => void writeOut()}>
        {label}
      </Button>
      {hint !== undefined && <small className="quiet"> {hint}</small>}
      {problem !== undefined && <ProblemBox problem={problem} title="没有导出" />}
    </>
  )
}
