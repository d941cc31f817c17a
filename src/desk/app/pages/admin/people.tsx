import { useState } from 'react'
import type { AccountView } from '../../../../server/accounts/account-views.ts'
import type { Link } from '../../../../server/accounts/manage-accounts.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go, go, usePlace } from '../../router/router.tsx'
import { Account } from './account.tsx'
import { GivenLink } from './given-link.tsx'
import { Order } from './order.tsx'
import { placeFields } from './place-fields.ts'
import { addressOf } from './places.ts'

/** 人员和账号: all of them, or one. */
export function People() {
  const { path } = usePlace()
  const { value, problem, again } = useAsked('staff', api.staff)
  const [, , , , id] = path.split('/')
  if (value === undefined)
    return (
      <>
        <Title>人员和账号</Title>
        {problem === undefined ? <Waiting /> : <ProblemBox problem={problem} retry={again} />}
      </>
    )
  if (id !== undefined && id !== '') return <Account id={id} accounts={value} changed={again} />
  return <All accounts={value} changed={again} />
}

interface Asked {
  readonly accounts: readonly AccountView[]
  readonly changed: () => void
}

const states = [
  ['active', '在用的', (each: AccountView) => each.active],
  ['blocked', '登录受限制的', (each: AccountView) => each.active && each.blockedUntil !== null],
  ['open', '还没有设置口令的', (each: AccountView) => each.active && !each.hasPassword],
  ['retired', '已停用的', (each: AccountView) => !each.active],
] as const

function All({ accounts, changed }: Asked) {
  const { query } = usePlace()
  const [state] = [states.find(([code]) => code === query.get('state')) ?? states[0]]
  const words = query.get('words') ?? ''
  const found = accounts.filter((each) => state[2](each) && isFound(each, words))
  const to = (changes: Readonly<Record<string, string>>) => {
    const asked = Object.entries({ state: state[0], words, ...changes }).filter(([, value]) => value !== '')
    go(addressOf('people', `?${new URLSearchParams(asked).toString()}`), { replace: true })
  }
  return (
    <>
      <Title>人员和账号</Title>
      <p className="lead">账号由安全管理员一人一号地建立；口令由本人凭一次性链接设置，谁也看不到别人的口令。</p>
      <NewAccount changed={changed} />
      <search className="order-filter no-print">
        <p className="field">
          <label htmlFor="people-state">状态</label>
          <select id="people-state" value={state[0]} onChange={({ target }) => to({ state: target.value })}>
            {states.map(([code, label, fits]) => (
              <option key={code} value={code}>
                {label}（{accounts.filter(fits).length}）
              </option>
            ))}
          </select>
        </p>
        <p className="field">
          <label htmlFor="people-words">姓名、账号、单位</label>
          <input id="people-words" type="search" value={words} onChange={({ target }) => to({ words: target.value })} />
        </p>
      </search>
      {found.length === 0 ? <p className="note">没有符合这些条件的账号。</p> : <Table accounts={found} />}
    </>
  )
}

function isFound({ name, login, unit, role }: AccountView, words: string): boolean {
  const sought = words.trim().toLowerCase()
  return [name, login, unit.name, role.label].some((each) => each.toLowerCase().includes(sought))
}

function NewAccount({ changed }: Pick<Asked, 'changed'>) {
  const [made, setMade] = useState<Link | undefined>(undefined)
  const directory = useAsked('directory', api.directory)
  return (
    <>
      <Order
        name="new-account"
        label="建立账号"
        fields={[
          { name: 'login', label: '账号', as: 'line', hint: '2到32个字母、数字、点、横线；登录时用' },
          { name: 'name', label: '姓名', as: 'line' },
          ...placeFields(directory.value),
        ]}
        send={async (given) => {
          setMade(await api.addAccount(given))
          changed()
        }}
        said="账号已建立，还没有口令。"
      />
      {made !== undefined && <GivenLink link={made} />}
    </>
  )
}

function Table({ accounts }: Pick<Asked, 'accounts'>) {
  return (
    <table className="cards">
      <caption>{accounts.length}个账号</caption>
      <Heads of={['姓名', '账号', '岗位', '单位', '登录']} />
      <tbody>
        {accounts.map((each) => (
          <tr key={each.id}>
            <th scope="row">
              <Go to={addressOf('people', `/${encodeURIComponent(each.id)}`)}>{each.name}</Go>
            </th>
            <td data-label="账号">{each.login}</td>
            <td data-label="岗位">{each.role.label}</td>
            <td data-label="单位">{each.unit.name}</td>
            <td data-label="登录">{sayDoor(each)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sayDoor({ active, hasPassword, hasSecondFactor, blockedUntil }: AccountView): string {
  if (!active) return '已停用'
  if (blockedUntil !== null) return '失败过多，暂时受限制'
  const password = hasPassword ? '有口令' : '还没有口令'
  return hasSecondFactor ? `${password}，有第二重验证` : password
}
