import { Button } from 'antd'
import { useState } from 'react'
import type { CalendarView, MovesView } from '../../../../server/holiday-moves.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useSending } from '../../api/use-sending.ts'
import { Title } from '../../frame/frame.tsx'
import { Heads } from '../../frame/heads.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go } from '../../router/router.tsx'
import { Day } from '../../words/days.tsx'

/** 放假安排: which years are known, and which open days a new notice moves. */
export function Calendar() {
  const { value, problem, again } = useAsked('calendar', api.calendar)
  return (
    <>
      <Title>放假安排</Title>
      <p className="lead">
        每年的放假安排由国务院办公厅通知，随系统的新版本到来，不在这里录入。没有公布的年份只按周末和放假办法固定的假日推算，期限都标「暂定」。
      </p>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value !== undefined && (
        <>
          <p className="note">
            已知到
            <Day of={value.lastKnownDay} />
            ；以后的期限为暂定。
          </p>
          {value.mayReckon ? <Moves /> : <p className="note">哪些期限变动，由信访局负责人查看、重新推算。</p>}
          {value.years.map((year) => (
            <Year key={year.year} year={year} />
          ))}
        </>
      )}
    </>
  )
}

function Moves() {
  const { value, problem, again } = useAsked('calendar-moves', api.calendarMoves)
  const [done, setDone] = useState<MovesView | undefined>(undefined)
  if (problem !== undefined) return <ProblemBox problem={problem} title="没有列出哪些期限变动" retry={again} />
  if (value === undefined) return <Waiting what="正在逐件推算" />
  return (
    <section aria-labelledby="moves">
      <h2 id="moves">没有了结的期限</h2>
      {done !== undefined && (
        <p className="done" role="status">
          已逐件推算，{done.moves.length}个期限变动，每一个都记为期限流水，原来的日子还在。
        </p>
      )}
      {value.moves.length === 0 ? <p className="note">没有因为放假安排要变动的期限。</p> : <List moves={value.moves} />}
      {done === undefined && (
        <Reckon
          count={value.moves.length}
          done={(moved) => {
            setDone(moved)
            again()
          }}
        />
      )}
    </section>
  )
}

function List({ moves }: Pick<MovesView, 'moves'>) {
  return (
    <table className="cards">
      <caption>按新的放假安排，{moves.length}个期限变动；信访人的期限只会更晚，不会更早</caption>
      <Heads of={['信访件', '期限', '谁的', '原来', '改为']} />
      <tbody>
        {moves.map(({ petition, term, owner, was, now }) => (
          <tr key={petition.id + term + owner}>
            <th scope="row">
              <Go className="no" to={`/desk/petitions/${petition.id}`}>
                {petition.no}
              </Go>
            </th>
            <td data-label="期限">{term}</td>
            <td data-label="谁的">{owner}</td>
            <td data-label="原来">
              <Day of={was} />
            </td>
            <td data-label="改为">
              <Day of={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Offered without a list too: a day that stays is still called provisional until it was reckoned by the notice. */
function Reckon({ count, done }: { readonly count: number; readonly done: (moved: MovesView) => void }) {
  const { send, sending, problem } = useSending(async (requestId) => done(await api.reckonAnew(requestId)))
  return (
    <>
      {problem !== undefined && <ProblemBox problem={problem} title="没有重新推算" />}
      <p className="buttons">
        <Button type="primary" loading={sending} onClick={send}>
          {count === 0 ? '全部推算一遍' : `重新推算这${String(count)}个期限`}
        </Button>
      </p>
      <p className="quiet">
        年份已经公布、日子不变的，推算以后不再标「暂定」；依规定不让您知道的，同样推算，不在上面列出。
      </p>
    </>
  )
}

function Year({
  year: { year, number, title, issuedOn, holidays, workdays },
}: {
  readonly year: CalendarView['years'][number]
}) {
  return (
    <details>
      <summary>
        {year}年（{number}）
      </summary>
      <p>
        {title}，
        <Day of={issuedOn} />
        印发
      </p>
      <ul>
        {holidays.map(({ name, from, to }) => (
          <li key={name}>
            {name}：<Day of={from} />
            {to !== from && (
              <>
                至
                <Day of={to} />
              </>
            )}
          </li>
        ))}
      </ul>
      <p>
        调休上班：
        {workdays.length === 0
          ? '没有'
          : workdays.map((day, at) => (
              <span key={day}>
                {at > 0 && '、'}
                <Day of={day} />
              </span>
            ))}
      </p>
    </details>
  )
}
