import { Button } from 'antd'
import { useState } from 'react'
import type { AccessPage } from '../../../../server/access-list.ts'
import { api } from '../../api/api.ts'
import type { Fault } from '../../api/problem.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { accessAddress, accessFilterIn } from './access-address.ts'
import type { AccessFilter } from './access-address.ts'
import { AccessLines } from './access-lines.tsx'

/** 查看记录: who looked at what, when and why; what narrows it down stands in the address. */
export function Accesses() {
  const { query } = usePlace()
  const filter = accessFilterIn(query)
  const address = accessAddress(filter)
  const { value, problem, again } = useAsked(address, () =>
    api.accesses({ ...filter, idle: filter.idle === undefined ? undefined : 'true', after: filter.after.at(-1) }),
  )
  return (
    <>
      <Title>查看记录</Title>
      <p className="lead">
        打开内容、文书、扫描件、遮盖的个人信息，查找来访人，导出台账，都记在这里。标「无在办事项的查看」的，名下没有义务、近30日也没有办理过：可能有正当的缘由，请问一问。
      </p>
      <Narrow key={address} filter={filter} faults={problem?.faults ?? []} />
      {problem !== undefined && <ProblemBox problem={problem} title="没有列出" retry={again} />}
      {value === undefined && problem === undefined && <Waiting what="正在查找" />}
      {value !== undefined && <Lines page={value} filter={filter} />}
    </>
  )
}

interface NarrowAsked {
  readonly filter: AccessFilter
  readonly faults: readonly Fault[]
}

function Narrow({ filter, faults }: NarrowAsked) {
  const [values, setValues] = useState<AccessFilter>(filter)
  const directory = useAsked('directory', api.directory)
  const set = (name: 'from' | 'to' | 'staff' | 'number') => (value: string) =>
    setValues((before) => ({ ...before, [name]: value === '' ? undefined : value }))
  return (
    <form
      className="order-filter no-print"
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        go(accessAddress({ ...values, after: [] }))
      }}
    >
      <Row name="from" label="查看日期从" type="date" value={values.from} set={set('from')} faults={faults} />
      <Row name="to" label="到" type="date" value={values.to} set={set('to')} faults={faults} />
      <Row
        name="number"
        label="信访件编号（完整）"
        type="search"
        value={values.number}
        set={set('number')}
        faults={faults}
      />
      <p className="field">
        <label htmlFor="access-staff">谁看的</label>
        <select id="access-staff" value={values.staff ?? ''} onChange={({ target }) => set('staff')(target.value)}>
          <option value="">不限</option>
          {directory.value?.staff.map(({ id, name, role }) => (
            <option key={id} value={id}>
              {name}（{role.label}）
            </option>
          ))}
        </select>
      </p>
      <p className="field check">
        <input
          id="access-idle"
          type="checkbox"
          checked={values.idle !== undefined}
          onChange={({ target }) => setValues((before) => ({ ...before, idle: target.checked ? true : undefined }))}
        />{' '}
        <label htmlFor="access-idle">只看「无在办事项的查看」</label>
      </p>
      <p className="buttons">
        <Button type="primary" htmlType="submit">
          查看
        </Button>
        <Button onClick={() => go(accessAddress({ after: [] }))}>去掉条件</Button>
      </p>
    </form>
  )
}

interface RowAsked {
  readonly name: string
  readonly label: string
  readonly type: 'date' | 'search'
  readonly value: string | undefined
  readonly set: (value: string) => void
  readonly faults: readonly Fault[]
}

function Row({ name, label, type, value = '', set, faults }: RowAsked) {
  const fault = faults.find(({ path }) => path === name)?.problem
  return (
    <div className="field">
      <label htmlFor={`access-${name}`}>{label}</label>
      <input id={`access-${name}`} type={type} value={value} onChange={({ target }) => set(target.value)} />
      {fault !== undefined && <small className="fault">{fault}</small>}
    </div>
  )
}

interface LinesAsked {
  readonly page: AccessPage
  readonly filter: AccessFilter
}

function Lines({ page: { accesses, next }, filter }: LinesAsked) {
  const { after } = filter
  if (accesses.length === 0) return <p className="note">没有符合这些条件的查看。</p>
  return (
    <>
      <AccessLines looks={accesses} caption={`新的在前，本页${String(accesses.length)}条`} />
      <nav className="buttons no-print" aria-label="翻页">
        {after.length > 0 && (
          <Button onClick={() => go(accessAddress({ ...filter, after: after.slice(0, -1) }))}>上一页</Button>
        )}
        {next !== null && (
          <Button onClick={() => go(accessAddress({ ...filter, after: [...after, next] }))}>下一页</Button>
        )}
      </nav>
    </>
  )
}
