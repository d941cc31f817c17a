import { Button, Input } from 'antd'
import { useState } from 'react'
import { api } from '../api/api.ts'
import { problemOf } from '../api/problem.ts'

/**
 * Asks again who is there, on the page where the words are. No form of its own: it stands inside the one that was
 * refused.
 */
export function ProveAgain() {
  const [given, setGiven] = useState('')
  const [said, setSaid] = useState<{ readonly text: string; readonly done: boolean } | undefined>(undefined)
  const [asking, setAsking] = useState(false)
  const prove = async () => {
    if (asking) return
    setAsking(true)
    try {
      await api.proveAgain(/^\d{6}$/.test(given.trim()) ? { code: given.trim() } : { password: given })
      setGiven('')
      setSaid({ text: '已经确认是您本人，10分钟内有效。请再提交一次。', done: true })
    } catch (error) {
      setSaid({ text: problemOf(error).detail, done: false })
    }
    setAsking(false)
  }
  if (said?.done === true) return <p role="status">{said.text}</p>
  return (
    <div className="prove-again">
      <label>
        口令，或者验证器上的6位验证码
        <Input.Password
          value={given}
          autoComplete="current-password"
          onChange={(event) => {
            setGiven(event.target.value)
          }}
          onPressEnter={(event) => {
            event.preventDefault()
            void prove()
          }}
        />
      </label>
      <Button loading={asking} disabled={given === ''} onClick={() => void prove()}>
        确认是我
      </Button>
      {said !== undefined && <p role="alert">{said.text}</p>}
    </div>
  )
}
