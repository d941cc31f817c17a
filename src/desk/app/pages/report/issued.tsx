import { useState } from 'react'
import type { ReactNode } from 'react'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Day } from '../../words/days.tsx'

/** Reports that were issued stand as they were; what was recorded since is told beside them. */
export function Issued() {
  const { value, problem, again } = useAsked('issued reports', api.issuedReports)
  return (
    <section aria-labelledby="issued" className="no-print">
      <h2 id="issued">已签发的报告</h2>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {problem === undefined && value === undefined && <Waiting />}
      {value?.length === 0 && <p className="note">还没有签发过报告。</p>}
      {value?.map(({ id, kind, from, to, issuedOn, issuedBy }) => (
        <Adjusting key={id} id={id}>
          {kind.label}，<Day of={from} />至<Day of={to} />；<Day of={issuedOn} />由{issuedBy}签发
        </Adjusting>
      ))}
    </section>
  )
}

function Adjusting({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{children}，看调整说明</summary>
      <p>
        <a href={`/api/reports/issued/${id}/docx`}>下载签发的原件（Word）</a>
      </p>
      {open && <Adjusted id={id} />}
    </details>
  )
}

function Adjusted({ id }: { readonly id: string }) {
  const { value, problem, again } = useAsked(`adjustments ${id}`, () => api.adjustments(id))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting what="正在重新统计" />
  const { figures, entries } = value
  return (
    <>
      {figures.length === 0 && <p>没有数字发生变化，原报告照旧。</p>}
      {figures.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">指标</th>
              <th scope="col">原报</th>
              <th scope="col">现为</th>
            </tr>
          </thead>
          <tbody>
            {figures.map(({ id: figure, label, issued, now, redefined }) => (
              <tr key={figure}>
                <th scope="row">
                  {label}
                  {redefined && <small className="mark near">口径已改，不可直接相比</small>}
                </th>
                <td>{issued}</td>
                <td>{now}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {entries.length > 0 && (
        <>
          <p>签发以后录入、影响本期数字的{entries.length}件：</p>
          <ul>
            {entries.map(({ kind, number, recordedAt }) => (
              <li key={number + recordedAt}>
                {kind} <span className="no">{number}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
