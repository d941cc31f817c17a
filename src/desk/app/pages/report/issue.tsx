import { Button } from 'antd'
import { useState } from 'react'
import { api } from '../../api/api.ts'
import { useSending } from '../../api/use-sending.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'

interface Asked {
  readonly kind: string
  /** The report as it stands on screen: its period, its moment, what was put in other words. */
  readonly body: object
  readonly issued: () => void
}

/** 签发: asked twice, because nothing takes it back. */
export function Issue({ kind, body, issued }: Asked) {
  const [sure, setSure] = useState(false)
  const [done, setDone] = useState(false)
  const { send, sending, problem } = useSending(async (requestId) => {
    await api.issueReport(kind, { ...body, requestId })
    setDone(true)
    issued()
  })
  if (done)
    return (
      <p className="done" role="status">
        报告已签发，列在下面；以后的录入不再改变它，只列在调整说明里。
      </p>
    )
  if (!sure)
    return (
      <p>
        <Button onClick={() => setSure(true)}>签发这份报告</Button>
      </p>
    )
  return (
    <div className="note" role="group" aria-label="签发">
      <p>签发以前再核对一次，有一处没有依据就不签发。签发以后，文件、数字和口径都冻结，不能撤回。</p>
      {problem !== undefined && <ProblemBox problem={problem} title="报告没有签发" />}
      <p className="buttons">
        <Button type="primary" loading={sending} onClick={send}>
          核对并签发
        </Button>
        <Button disabled={sending} onClick={() => setSure(false)}>
          先不签发
        </Button>
      </p>
    </div>
  )
}
