import { api } from '../api/api.ts'
import { useAsked } from '../api/use-asked.ts'
import { ProblemBox } from '../frame/problem-box.tsx'
import { Go } from '../router/router.tsx'
import { Day } from '../words/days.tsx'
import type { StubView } from '../../../server/stubs.ts'

/** On her own Today: what she took in about the county's own and has not handed over. Nobody else is shown it. */
export function OwnStubs() {
  const { value, problem, again } = useAsked('stubs', api.stubs)
  if (problem !== undefined) return <ProblemBox problem={problem} title="我的存根没有取到" retry={again} />
  const owed = value?.filter(({ daysLeft }) => daysLeft !== null) ?? []
  if (owed.length === 0) return null
  return (
    <section className="duties" aria-label="我的存根">
      <h2>
        我的存根，须由我移交 <small>{owed.length}项，只有我看得到</small>
      </h2>
      <ul>
        {owed.map((stub) => (
          <li key={stub.no} className="duty">
            <p className="when">
              <DaysLeft stub={stub} />
              <Day of={stub.due} />
            </p>
            <p className="what">
              <Go to="/desk/stubs">移交上一级</Go>
              <small>{stub.article}</small>
            </p>
            <p className="about">
              <span className="no">{stub.no}</span> {stub.superior}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function DaysLeft({ stub: { daysLeft } }: { readonly stub: StubView }) {
  if (daysLeft === null) return <span className="well">已移交</span>
  if (daysLeft < 0) return <span className="late">已超过{-daysLeft}日</span>
  return (
    <span className={daysLeft <= 3 ? 'near' : undefined}>
      {daysLeft === 0 ? '今天到期' : `还有${String(daysLeft)}日`}
    </span>
  )
}
