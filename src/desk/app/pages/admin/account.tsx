import { useState } from 'react'
import type { AccountView } from '../../../../server/accounts/account-views.ts'
import type { Link } from '../../../../server/accounts/manage-accounts.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go } from '../../router/router.tsx'
import { Fact } from './fact.tsx'
import { GivenLink } from './given-link.tsx'
import { Moment } from './moment.tsx'
import { Order } from './order.tsx'
import { placeFields } from './place-fields.ts'
import { addressOf } from './places.ts'

interface Asked {
  readonly id: string
  readonly accounts: readonly AccountView[]
  readonly changed: () => void
}

/** One account: how it stands, where it is signed in, and what can be done about it. */
export function Account({ id, accounts, changed }: Asked) {
  const { me } = useDesk()
  const one = accounts.find((each) => each.id === decodeURIComponent(id))
  const back = <Go to={addressOf('people')}>全部账号</Go>
  if (one === undefined)
    return (
      <>
        <Title aside={back}>没有这个账号</Title>
        <p className="note">网址可能写错了。请从全部账号里进入。</p>
      </>
    )
  return (
    <>
      <Title aside={back}>{one.name}</Title>
      <Facts one={one} />
      {!one.active && <p className="note">这个账号已经停用，不能再登录；办过的事仍记在这个名下。</p>}
      {one.active && one.id === me.id && (
        <p className="note">这是您自己的账号：变更、停用、重置由另一名安全管理员办理；口令在「我的登录」里自己换。</p>
      )}
      {one.active && one.id !== me.id && <Orders one={one} accounts={accounts} changed={changed} />}
      {one.active && <Sessions one={one} />}
    </>
  )
}

function Facts({ one }: { readonly one: AccountView }) {
  const { login, person, role, unit, hasPassword, hasSecondFactor, passwordSetAt, blockedUntil } = one
  return (
    <dl className="facts">
      <Fact label="账号">{login}</Fact>
      <Fact label="岗位">{role.label}</Fact>
      <Fact label="单位">{unit.name}</Fact>
      <Fact label="工号">{person ?? '没有填'}</Fact>
      <Fact label="口令">
        {!hasPassword && '还没有，凭一次性链接设置'}
        {hasPassword && passwordSetAt === null && '有'}
        {hasPassword && passwordSetAt !== null && (
          <>
            设于
            <Moment of={passwordSetAt} />
          </>
        )}
      </Fact>
      <Fact label="第二重验证">{hasSecondFactor ? '已启用' : '没有启用'}</Fact>
      {blockedUntil !== null && (
        <Fact label="登录限制">
          失败过多，
          <Moment of={blockedUntil} />
          以后才能再试
        </Fact>
      )}
    </dl>
  )
}

interface OrdersAsked {
  readonly one: AccountView
  readonly accounts: readonly AccountView[]
  readonly changed: () => void
}

function Orders(asked: OrdersAsked) {
  const [made, setMade] = useState<Link | undefined>(undefined)
  const { one, changed } = asked
  const { id, name, blockedUntil, hasSecondFactor } = one
  return (
    <section aria-label="办理">
      {made !== undefined && <GivenLink link={made} />}
      <div className="orders">
        {blockedUntil !== null && (
          <Order
            name={`unlock-${id}`}
            label="解除登录限制"
            fields={[]}
            send={() => api.onAccount(id, 'unlock').then(changed)}
            said="限制已解除，现在可以再登录。"
          />
        )}
        <Order
          name={`password-${id}`}
          label="重置口令"
          fields={[]}
          note={<p>{name}现在的口令随即作废，已经登录的随即退出，凭一次性链接另设口令。</p>}
          send={async () => {
            setMade(await api.resetPassword(id))
            changed()
          }}
          said="口令已作废。"
        />
        {hasSecondFactor && (
          <Order
            name={`factor-${id}`}
            label="重置第二重验证"
            fields={[]}
            note={<p>换了手机的才用：旧的验证器作废，下次登录时重新绑定。请先当面认准是本人。</p>}
            send={() => api.onAccount(id, 'reset-second-factor').then(changed)}
            said="第二重验证已重置。"
          />
        )}
        <ChangePlace {...asked} />
        <Retire {...asked} />
      </div>
    </section>
  )
}

function ChangePlace({ one, changed }: OrdersAsked) {
  const directory = useAsked('directory', api.directory)
  return (
    <Order
      name={`place-${one.id}`}
      label="变更岗位、单位"
      fields={placeFields(directory.value)}
      note={<p>已经登录的随即退出。手里还有信访件的，先移交才能变更。</p>}
      send={(given) => api.onAccount(one.id, 'place', given).then(changed)}
      said="岗位已变更。"
    />
  )
}

function Retire({ one, accounts, changed }: OrdersAsked) {
  const colleagues = accounts.filter(({ id, unit, active }) => active && id !== one.id && unit.id === one.unit.id)
  return (
    <Order
      name={`retire-${one.id}`}
      label="停用账号"
      fields={[
        {
          ...{ name: 'handOverTo', label: '手里的信访件由谁接手', as: 'choose', optional: true },
          choices: colleagues.map(({ id, name, role }) => [id, `${name}（${role.label}）`] as const),
          hint: '同单位在岗的人；手里没有信访件的不用选',
        },
      ]}
      note={<p>停用以后不能再登录，也不能恢复；办过的事仍记在这个名下。</p>}
      send={(given) => api.onAccount(one.id, 'retire', given).then(changed)}
      said="账号已停用。"
    />
  )
}

function Sessions({ one: { id } }: { readonly one: AccountView }) {
  const { value, problem, again } = useAsked(`sessions ${id}`, () => api.sessionsOf(id))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting />
  return (
    <section aria-labelledby="signed-in">
      <h2 id="signed-in">现在的登录</h2>
      {value.length === 0 && <p className="note">现在没有登录。</p>}
      <ul>
        {value.map(({ id: session, signedInAt, seenAt, address, browser }) => (
          <li key={session}>
            <Moment of={signedInAt} />
            登录，最近
            <Moment of={seenAt} />
            <small className="quiet">
              {' '}
              {address} {browser}
            </small>
          </li>
        ))}
      </ul>
      {value.length > 0 && (
        <Order
          name={`sessions-${id}`}
          label="退出全部登录"
          fields={[]}
          send={() => api.endSessionsOf(id).then(again)}
          said="已全部退出。"
        />
      )}
    </section>
  )
}
