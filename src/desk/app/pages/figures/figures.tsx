import { Button, Select } from 'antd'
import { useState } from 'react'
import { plainDate, sayDay } from '../../../../calendar/plain-date.ts'
import type { Figures as Sheet } from '../../../../server/figures.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { useNews } from '../../live/live.ts'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { Go, go, usePlace } from '../../router/router.tsx'
import { arrange } from './arrange.ts'
import { difference } from './difference.ts'
import { FigureTable } from './figure-table.tsx'
import type { Compared, TableAsked } from './figure-table.tsx'
import '../../frame/tables.css'
import './figures.css'
import { PeriodBar } from './period-bar.tsx'
import { sayPeriod, spanIn } from './periods.ts'
import type { Span } from './periods.ts'

const comparisons = [
  { value: '', label: '不对比' },
  { value: 'lastYear', label: '与上年同期对比' },
  { value: 'spanBefore', label: '与上一期对比' },
] as const

/** 数字: what the county's petitions and ledgers come to in a period, each number with its meaning and its cases. */
export function Figures() {
  const { me, today } = useDesk()
  const { query } = usePlace()
  const span = spanIn(query, plainDate(today))
  const against = query.get('against') ?? ''
  const [asOf, units] = [query.get('asOf') ?? '', query.get('units') ?? '']
  const here = (changed: Readonly<Record<string, string>>) => {
    const asked = { ...span, asOf, units, against, ...changed }
    go(`/desk/figures?${words(asked)}`, { replace: true })
  }
  return (
    <>
      <Title>数字</Title>
      <PeriodBar span={span} choose={({ from, to }) => here({ from, to })} />
      <p className="period-bar no-print">
        <label htmlFor="against">对比</label>
        <Select
          id="against"
          className="part"
          value={against}
          options={[...comparisons]}
          onChange={(chosen) => here({ against: chosen })}
        />
        <label htmlFor="units">各单位的数</label>
        <Select
          id="units"
          className="part"
          value={units}
          options={[
            { value: '', label: '按当时的单位' },
            { value: 'now', label: '按现在的单位' },
          ]}
          onChange={(chosen) => here({ units: chosen })}
        />
      </p>
      <p className="lead">
        {sayPeriod(span)}：{sayDay(span.from)}至{sayDay(span.to)}，首尾两日都计入
        {asOf !== '' && `，按${asOf}终了时所知`}。点数字看背后各件，点指标看怎么数、依据什么。
      </p>
      {!me.ofOffice && <p className="note">以下只计本单位承办、参与的信访件。</p>}
      <Sheet asked={{ ...span, asOf, units, against }} />
    </>
  )
}

/** What is left open is left out of an address. */
function words(asked: Readonly<Record<string, string>>): string {
  return new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== '')).toString()
}

interface SheetAsked extends Span {
  readonly asOf: string
  readonly units: string
  readonly against: string
}

function Sheet({ asked }: { readonly asked: SheetAsked }) {
  const { from, to, asOf, units, against } = asked
  const query = { from, to, asOf, units }
  const { value: sheet, problem, again } = useAsked(`figures ${words(query)}`, () => api.figures(query))
  const compared = useAsked(`compared ${words({ ...query, against })}`, () => askCompared(query, against))
  if (problem !== undefined) return <ProblemBox problem={problem} retry={again} />
  if (sheet === undefined) return <Waiting what="正在统计" />
  const casesOf = (figure: string) => `/desk/figures/cases?${words({ figure, ...query })}`
  const period = sayPeriod({ from, to })
  const held = against === '' ? undefined : compared.value
  const beside = held === undefined || isEmpty(held) ? undefined : held
  return (
    <>
      {asOf === '' && <Overtaken sheet={sheet} again={again} />}
      <OnTop sheet={sheet} compared={beside} casesOf={casesOf} />
      {held !== undefined && beside === undefined && <p className="note">{held.name}没有登记过信访件，不作对比。</p>}
      {compared.problem !== undefined && (
        <ProblemBox problem={compared.problem} title="对比的数字" retry={compared.again} />
      )}
      <Checks sheet={sheet} />
      {arrange(sheet).map(({ title, groups }) => (
        <section key={title} className="family" aria-label={title}>
          <h2>{title}</h2>
          {groups.map((group) => (
            <FigureTable key={group.title ?? ''} {...{ group, period, casesOf }} compared={beside} />
          ))}
        </section>
      ))}
    </>
  )
}

/**
 * Somebody works from these numbers: they don't move under her hand, and counting a county anew at each act would be waste.
 * She is told that something was done since, and counts again when she likes.
 */
function Overtaken({ sheet, again }: { readonly sheet: Sheet; readonly again: () => void }) {
  const [old, setOld] = useState<Sheet | undefined>(undefined)
  useNews(() => setOld(sheet))
  const [counted, setCounted] = useState<string | undefined>(undefined)
  if (old !== sheet)
    return (
      <p className="note no-print" role="status" hidden={counted === undefined}>
        {counted}
      </p>
    )
  const count = () => {
    setCounted('已按现在的重新数过。')
    again()
  }
  return (
    <p className="note no-print" role="status">
      同事刚有新的办理，这里的数字还是刚才数的。 <Button onClick={count}>按现在的重新数</Button>
    </p>
  )
}

async function askCompared(query: Omit<SheetAsked, 'against'>, against: string): Promise<Compared | undefined> {
  if (against === '') return undefined
  const earlier = await api.earlierSpans({ from: query.from, to: query.to })
  const span = earlier.find((each) => each.code === against)
  if (span === undefined) return undefined
  const { from, to } = span
  const sheet = await api.figures({ ...query, from, to })
  return { name: sayPeriod({ from: plainDate(from), to: plainDate(to) }), sheet }
}

/** As in the report: what nothing was registered in is compared with nothing. */
const isEmpty = ({ sheet }: Compared) => (sheet.figures['flow.total']?.value ?? 0) === 0

const onTop = [
  'flow.total',
  'rates.timelyAcceptance',
  'rates.onTimeReply',
  'rates.satisfaction',
  'rates.repeat',
  'leaderCases.resolutionRate',
]

/** What one looks for first, on top. */
function OnTop({ sheet, compared, casesOf }: Pick<TableAsked, 'compared' | 'casesOf'> & { readonly sheet: Sheet }) {
  return (
    <dl className="tally">
      {onTop.map((id) => {
        const figure = sheet.figures[id]
        const change = figure === undefined ? '' : difference(figure, compared?.sheet.figures[id])
        return (
          figure !== undefined && (
            <div key={id}>
              <dt>{figure.label}</dt>
              <dd>
                {figure.count === null || figure.count === 0 ? (
                  figure.text
                ) : (
                  <Go to={casesOf(id)} aria-label={`${figure.label} ${figure.text}，看背后各件`}>
                    {figure.text}
                  </Go>
                )}
                {change !== '' && <small>{change}</small>}
              </dd>
            </div>
          )
        )
      })}
    </dl>
  )
}

/** The sums that must hold, with both sides: where one doesn't, that comes before every number. */
function Checks({ sheet: { checks } }: { readonly sheet: Sheet }) {
  const broken = checks.filter(({ holds }) => !holds)
  return (
    <details className="checks" open={broken.length > 0}>
      <summary className={broken.length > 0 ? 'late' : undefined}>
        {broken.length === 0
          ? `${String(checks.length)}项勾稽关系全部相符`
          : `有${String(broken.length)}项勾稽不符，请先核对再使用这些数字`}
      </summary>
      <ul>
        {checks.map(({ id, statement, left, right, holds }) => (
          <li key={id} className={holds ? undefined : 'late'}>
            {holds ? '相符' : '不符'}：{statement}：{left} {holds ? '=' : '≠'} {right}
          </li>
        ))}
      </ul>
    </details>
  )
}
