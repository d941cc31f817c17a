import { Button } from 'antd'
import { useState } from 'react'
import type { PolicyView } from '../../../../server/accounts/own-sessions.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useSending } from '../../api/use-sending.ts'
import { FieldGroup, FieldRow, faultAt } from '../../act/field-row.tsx'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { roleNames } from './place-fields.ts'

/** 登录规则: how long a password is good, and who shows two things. */
export function Policy() {
  const { value, problem, again } = useAsked('policy', api.policy)
  return (
    <>
      <Title>登录规则</Title>
      <p className="lead">变更随即生效，记入账号变更记录，由审计管理员查看。</p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value !== undefined && <Form policy={value} />}
    </>
  )
}

function Form({ policy }: { readonly policy: PolicyView }) {
  const [days, setDays] = useState(policy.passwordDays === null ? '' : String(policy.passwordDays))
  const [held, setHeld] = useState<readonly string[]>(policy.secondFactorRoles)
  const [done, setDone] = useState(false)
  const { send, sending, problem } = useSending(async () => {
    await api.changePolicy({ passwordDays: days.trim() === '' ? null : Number(days), secondFactorRoles: held })
    setDone(true)
  })
  return (
    <form
      className="order"
      noValidate
      aria-label="登录规则"
      onSubmit={(event) => {
        event.preventDefault()
        setDone(false)
        send()
      }}
    >
      <FieldRow
        id="password-days"
        label="口令有效期（天）"
        required={false}
        fault={faultAt(problem?.faults ?? [], 'passwordDays')}
        hint="30到730天；留空为不设期限。等级保护测评一般要求设期限"
      >
        {(tied) => <input {...tied} type="number" value={days} onChange={({ target }) => setDays(target.value)} />}
      </FieldRow>
      <FieldGroup label="登录必须有第二重验证的岗位" fault={faultAt(problem?.faults ?? [], 'secondFactorRoles')}>
        {Object.entries(roleNames).map(([code, label]) => (
          <label key={code} className="mark">
            <input
              type="checkbox"
              checked={held.includes(code)}
              onChange={({ target }) =>
                setHeld(target.checked ? [...held, code] : held.filter((each) => each !== code))
              }
            />{' '}
            {label}
          </label>
        ))}
      </FieldGroup>
      {problem !== undefined && <ProblemBox problem={problem} title="登录规则没有变更" />}
      <p className="buttons">
        <Button type="primary" htmlType="submit" loading={sending}>
          保存登录规则
        </Button>
      </p>
      {done && (
        <p className="done" role="status">
          登录规则已变更。
        </p>
      )}
    </form>
  )
}
