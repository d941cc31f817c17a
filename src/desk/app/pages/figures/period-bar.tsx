import { Button, Input, Select } from 'antd'
import { useState } from 'react'
import { isPlainDate } from '../../../../calendar/plain-date.ts'
import { useDesk } from '../../desk-context.ts'
import './period-bar.css'
import { partOf, parts, spanOf } from './periods.ts'
import type { Span } from './periods.ts'

const own = 'own'
const yearsBack = 8

const choices = [
  ...Object.entries(parts).map(([value, { name }]) => ({ value, label: name })),
  { value: own, label: '自选起止日期' },
]

/** Which days are asked about: a part of a year, or one's own. */
export function PeriodBar({ span, choose }: { readonly span: Span; readonly choose: (span: Span) => void }) {
  const { today } = useDesk()
  const named = partOf(span)
  const [ownDays, setOwnDays] = useState(named === undefined)
  const thisYear = Number(today.slice(0, 4))
  const year = named?.year ?? Number(span.from.slice(0, 4))
  const years = [...new Set([year, ...Array.from({ length: yearsBack }, (_, back) => thisYear - back)])].toSorted(
    (a, b) => b - a,
  )
  const take = (asked: Span | undefined) => {
    if (asked !== undefined) choose(asked)
  }
  return (
    <div className="period-bar no-print">
      <label htmlFor="year">年份</label>
      <Select
        id="year"
        className="year"
        value={year}
        disabled={ownDays}
        options={years.map((each) => ({ value: each, label: `${String(each)}年` }))}
        onChange={(chosen) => {
          take(spanOf(chosen, named?.code ?? 'year'))
        }}
      />
      <label htmlFor="part">统计期</label>
      <Select
        id="part"
        className="part"
        value={ownDays ? own : (named?.code ?? own)}
        options={choices}
        onChange={(chosen) => {
          setOwnDays(chosen === own)
          take(spanOf(year, chosen))
        }}
      />
      {ownDays && <OwnDays key={span.from + span.to} span={span} choose={choose} />}
    </div>
  )
}

function OwnDays({ span, choose }: { readonly span: Span; readonly choose: (span: Span) => void }) {
  const [from, setFrom] = useState<string>(span.from)
  const [to, setTo] = useState<string>(span.to)
  const fits = isPlainDate(from) && isPlainDate(to) && from <= to
  return (
    <form
      className="own-days"
      onSubmit={(event) => {
        event.preventDefault()
        if (isPlainDate(from) && isPlainDate(to) && from <= to) choose({ from, to })
      }}
    >
      <label htmlFor="from">从</label>
      <Input id="from" type="date" className="day" value={from} onChange={({ target }) => setFrom(target.value)} />
      <label htmlFor="to">到（含）</label>
      <Input id="to" type="date" className="day" value={to} onChange={({ target }) => setTo(target.value)} />
      <Button htmlType="submit" disabled={!fits}>
        查看
      </Button>
      {!fits && <span className="fault">首日不能晚于末日</span>}
    </form>
  )
}
