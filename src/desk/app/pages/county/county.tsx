import { Button } from 'antd'
import { useState } from 'react'
import { addDays, plainDate, sayDay } from '../../../../calendar/plain-date.ts'
import type { OwedView } from '../../../../server/owed-by-owner.ts'
import type { Figures } from '../../../../server/figures.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { FreshLine } from '../../live/fresh-line.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { Go } from '../../router/router.tsx'
import { Day, Distance } from '../../words/days.tsx'
import './county.css'
import { LeaderCases } from './leader-cases.tsx'

/** 全县: for a leader with a telephone and two minutes — how it stands, who is late with what, which cases are hers. */
export function County() {
  const { today, office } = useDesk()
  return (
    <>
      <Title
        aside={
          <Button className="no-print" onClick={() => window.print()}>
            打印一页简报
          </Button>
        }
      >
        全县
      </Title>
      <p className="lead">
        {sayDay(plainDate(today))}，{office}
      </p>
      <ThisYear today={today} />
      <Owed />
      <LeaderCases />
    </>
  )
}

const shown = [
  'flow.total',
  'rates.timelyAcceptance',
  'rates.onTimeReply',
  'rates.satisfaction',
  'rates.repeat',
] as const

function ThisYear({ today }: { readonly today: string }) {
  const span = { from: `${today.slice(0, 4)}-01-01`, to: today }
  const asked = useAsked(`figures of this year ${today}`, () => api.figures(span))
  const fresh = useKeptFresh(asked)
  const { value, problem, again } = asked
  return (
    <section aria-labelledby="year">
      <h2 id="year">今年以来</h2>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {problem === undefined && value === undefined && <Waiting what="正在统计" />}
      {value !== undefined && (
        <dl className="tally">
          {shown.map((id) => (
            <Number key={id} id={id} figures={value.figures} span={span} />
          ))}
        </dl>
      )}
      <FreshLine text={fresh ? '刚有新的办理，数字已更新' : undefined} />
    </section>
  )
}

interface NumberAsked {
  readonly id: string
  readonly figures: Figures['figures']
  readonly span: Readonly<Record<string, string>>
}

function Number({ id, figures, span }: NumberAsked) {
  const figure = figures[id]
  if (figure === undefined) return null
  const { label, text, count } = figure
  const cases = new URLSearchParams({ figure: id, ...span }).toString()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {count === null || count === 0 ? (
          text
        ) : (
          <Go to={`/desk/figures/cases?${cases}`} aria-label={`${label} ${text}，看背后各件`}>
            {text}
          </Go>
        )}
      </dd>
    </div>
  )
}

function Owed() {
  const asked = useAsked('owed by owner', api.owedByOwner)
  useKeptFresh(asked)
  const { value, problem, again } = asked
  return (
    <section aria-labelledby="owed">
      <h2 id="owed">哪里逾期</h2>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {problem === undefined && value === undefined && <Waiting />}
      {value !== undefined && <Owners owners={value} />}
    </section>
  )
}

function Owners({ owners }: { readonly owners: readonly OwedView[] }) {
  const late = owners.filter(({ overdue }) => overdue > 0)
  const near = owners.reduce((sum, each) => sum + each.near, 0)
  return (
    <>
      <p>
        {late.length === 0
          ? '没有一个单位逾期。'
          : `${String(late.length)}个单位共逾期${String(late.reduce((sum, each) => sum + each.overdue, 0))}项。`}
        七日内还有{near}项到期。
      </p>
      <ul className="owners">
        {late.map((each) => (
          <Owner key={each.owner.id} owed={each} />
        ))}
      </ul>
    </>
  )
}

function Owner({ owed: { owner, overdue, near, oldest } }: { readonly owed: OwedView }) {
  const [open, setOpen] = useState(false)
  return (
    <li>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          <b>{owner.name}</b> <span className="late">逾期{overdue}项</span>
          <small className="quiet">
            最早的应当在{oldest !== null && <Day of={oldest} />}
            {near > 0 && `；七日内${String(near)}项到期`}
          </small>
        </summary>
        {open && <WhatIsLate unit={owner.id} />}
      </details>
    </li>
  )
}

function WhatIsLate({ unit }: { readonly unit: string }) {
  const { today } = useDesk()
  const to = addDays(plainDate(today), -1)
  const { value, problem, again } = useAsked(`late ${unit}`, () => api.duties({ whose: 'unit', unit, to }))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (value === undefined) return <Waiting />
  const missed = value.duties.filter(({ overdue }) => overdue)
  return (
    <ul className="late-ones">
      {missed.map(({ subject, duty, kind, number, about, term, article, due, ...rest }) => {
        const isPetition = kind.code === 'petition'
        const place = isPetition ? `/desk/petitions/${subject}` : `/desk/registers/${kind.code}/${subject}`
        return (
          <li key={subject + duty}>
            <p>
              <Go to={place}>{about ?? kind.label}</Go>{' '}
              <small className="quiet">
                <span className="no">{number}</span>
              </small>
            </p>
            <p>
              {term.label}，<Day of={due} /> <Distance of={rest} />
              <small className="quiet">（{article}）</small>
            </p>
            {isPetition && (
              <p className="no-print">
                <Go className="button" to={`${place}?act=instruct`} aria-label={`批示：${number}`}>
                  批示
                </Go>
              </p>
            )}
          </li>
        )
      })}
      {value.next !== null && <li className="quiet">另有更多，请到「待办」里看。</li>}
    </ul>
  )
}
