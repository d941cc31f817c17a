import { Button } from 'antd'
import type { Sending } from '../api/use-sending.ts'

/** Under a form that keeps its words: do it, put it aside with the words, or give it up. */
export function FormButtons({
  label,
  sending: { sending, problem },
  close,
  drop,
}: {
  readonly label: string
  readonly sending: Pick<Sending, 'sending' | 'problem'>
  readonly close: () => void
  readonly drop: () => void
}) {
  const unanswered = problem?.kind === 'offline' || problem?.kind === 'signedOut'
  return (
    <p className="buttons">
      <Button type="primary" htmlType="submit" loading={sending}>
        {unanswered ? `重试：${label}` : label}
      </Button>
      <Button onClick={close}>收起（保留填写的内容）</Button>
      <Button
        type="text"
        onClick={() => {
          drop()
          close()
        }}
      >
        不办了，清空
      </Button>
    </p>
  )
}
