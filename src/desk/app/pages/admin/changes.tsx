import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Moment } from './moment.tsx'

const most = 500

/** 账号变更记录: what was done to accounts, by whom. */
export function Changes() {
  const { value, problem, again } = useAsked('account-changes', api.accountChanges)
  return (
    <>
      <Title>账号变更记录</Title>
      <p className="lead">
        建立、停用、换岗、重置和登录规则的变更，只增不改；在命令行上做的也在这里，办理人写「命令行」。
      </p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value?.length === 0 && <p className="note">还没有变更。</p>}
      {value !== undefined && value.length > 0 && (
        <table className="cards">
          <caption>
            新的在前，{value.length}条{value.length >= most && '，更早的请向系统管理员要'}
          </caption>
          <Heads of={['时间', '做了什么', '哪个账号', '办理人', '原来', '改为']} />
          <tbody>
            {value.map(({ id, at, what, by, account, was, becomes }) => (
              <tr key={id}>
                <th scope="row">
                  <Moment of={at} />
                </th>
                <td data-label="做了什么">{what.label}</td>
                <td data-label="哪个账号">{account ?? '—'}</td>
                <td data-label="办理人">{by}</td>
                <td data-label="原来">{was ?? '—'}</td>
                <td data-label="改为">{becomes ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
