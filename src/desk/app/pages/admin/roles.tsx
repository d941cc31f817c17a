import type { RolePowers } from '../../../../server/role-powers.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { go, usePlace } from '../../router/router.tsx'
import { addressOf, places } from './places.ts'

/** 岗位权限: what a role may do and see, as the system itself decides it. */
export function Roles() {
  const { me } = useDesk()
  const { query } = usePlace()
  const { value, problem, again } = useAsked('permits', api.permits)
  const chosen = query.get('role') ?? me.role.code
  const one = value?.find(({ role }) => role.code === chosen) ?? value?.[0]
  return (
    <>
      <Title>岗位权限</Title>
      <p className="lead">
        列出的就是系统判断的那张表，不是另写的说明。列在这里的，还要看这件信访现在能不能办：办不了的，信访件页上写明为什么。
      </p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value !== undefined && (
        <search className="order-filter no-print">
          <p className="field">
            <label htmlFor="role">岗位</label>
            <select
              id="role"
              value={one?.role.code}
              onChange={({ target }) => go(addressOf('roles', `?role=${target.value}`), { replace: true })}
            >
              {value.map(({ role }) => (
                <option key={role.code} value={role.code}>
                  {role.label}
                </option>
              ))}
            </select>
          </p>
        </search>
      )}
      {one !== undefined && <One powers={one} />}
    </>
  )
}

function One({ powers: { role, sees, does, keeps } }: { readonly powers: RolePowers[number] }) {
  return (
    <>
      <section aria-labelledby="sees">
        <h2 id="sees">{role.label}看见什么</h2>
        <p>{sees}。</p>
      </section>
      <section aria-labelledby="does">
        <h2 id="does">能办什么</h2>
        {does.length === 0 && <p className="note">不办理信访件。</p>}
        {does.map(({ relation, acts }) => (
          <table key={relation} className="cards">
            <caption>
              {relation}，{acts.length}项
            </caption>
            <thead>
              <tr>
                <th scope="col">办理</th>
                <th scope="col">依据</th>
                <th scope="col">须两人经手的</th>
              </tr>
            </thead>
            <tbody>
              {acts.map(({ act, label, article, takesTwo }) => (
                <tr key={act}>
                  <th scope="row">{label}</th>
                  <td data-label="依据">{article}</td>
                  <td data-label="须两人经手的">{takesTwo ? '须由提出、登记、拟稿的人以外的人办理' : '—'}</td>
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </section>
      <section aria-labelledby="keeps">
        <h2 id="keeps">能打开的管理页</h2>
        {keeps.length === 0 ? (
          <p className="note">没有。</p>
        ) : (
          <p>{keeps.map((page) => places[page].label).join('、')}</p>
        )}
      </section>
    </>
  )
}
