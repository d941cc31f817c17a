import type { RegistersAnswer } from '../../../../server/register-overview.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import '../../frame/tables.css'
import { Waiting } from '../../frame/waiting.tsx'
import { FreshLine } from '../../live/fresh-line.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'
import './registers.css'

/** 专项台账: what was promised in any of them and is late, then which there are. */
export function Registers() {
  const asked = useAsked('registers', api.registers)
  const fresh = useKeptFresh(asked)
  const { value, problem, again } = asked
  return (
    <>
      <Title>专项台账</Title>
      <p className="lead">信访件以外，局里还记着的事：谁答应了什么、哪一天以前、凭什么认定。</p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {problem === undefined && value === undefined && <Waiting />}
      {value !== undefined && (
        <>
          <Late late={value.late} />
          <Books registers={value.registers} />
        </>
      )}
      <FreshLine text={fresh ? '同事刚有新的办理，本页已更新' : undefined} />
    </>
  )
}

function Late({ late }: Pick<RegistersAnswer, 'late'>) {
  return (
    <section aria-labelledby="late">
      <h2 id="late">超过期限的</h2>
      {late.length === 0 ? (
        <p className="note">没有一项超过期限。</p>
      ) : (
        <ul className="late-entries">
          {late.map(({ kind, id, number, about, owner, due }) => (
            <li key={id + owner.id + due}>
              <Go to={`/desk/registers/${kind.code}/${id}`}>{about ?? number}</Go>
              <small className="quiet">
                {kind.label}，{owner.name}，应当在
                <b className="late">
                  <Day of={due} />
                </b>
                以前
              </small>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Books({ registers }: Pick<RegistersAnswer, 'registers'>) {
  return (
    <table className="cards">
      <caption>各本台账</caption>
      <thead>
        <tr>
          <th scope="col">台账</th>
          <th scope="col">没有办结</th>
          <th scope="col">期限待定</th>
          <th scope="col">有超过期限的</th>
        </tr>
      </thead>
      <tbody>
        {registers.map(({ kind, open, undated, late }) => (
          <tr key={kind.code}>
            <th scope="row">
              <Go to={`/desk/registers/${kind.code}`}>{kind.label}</Go>
            </th>
            <td data-label="没有办结">
              <Count n={open} to={`/desk/registers/${kind.code}?state=open`} of={`${kind.label}没有办结的`} />
            </td>
            <td data-label="期限待定">
              {undated === null ? (
                '—'
              ) : (
                <Count n={undated} to={`/desk/registers/${kind.code}?state=undated`} of={`${kind.label}期限待定的`} />
              )}
            </td>
            <td data-label="有超过期限的" className={late > 0 ? 'late' : undefined}>
              <Count n={late} to={`/desk/registers/${kind.code}?state=late`} of={`${kind.label}有超过期限的`} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Count({ n, to, of }: { readonly n: number; readonly to: string; readonly of: string }) {
  if (n === 0) return <>0</>
  return (
    <Go to={to} aria-label={`${of}${String(n)}件`}>
      {n}
    </Go>
  )
}
