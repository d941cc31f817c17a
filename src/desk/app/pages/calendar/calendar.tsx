import type { DueCalendar } from '../../../../server/due-calendar.ts'
import { addDays, isPlainDate, plainDate, sayDay, weekdayOf } from '../../../../calendar/plain-date.ts'
import { api } from '../../api/api.ts'
import { useAsked } from '../../api/use-asked.ts'
import { useDesk } from '../../desk-context.ts'
import { Title } from '../../frame/frame.tsx'
import { ProblemBox } from '../../frame/problem-box.tsx'
import { Waiting } from '../../frame/waiting.tsx'
import { useKeptFresh } from '../../live/kept-fresh.ts'
import { Go, usePlace } from '../../router/router.tsx'
import { Duties } from '../today/duties.tsx'
import { scopesOf } from '../today/scopes.ts'
import './calendar.css'

/** 日历: how many duties end on each day of a month, and those of the day one has chosen. All of it in the address. */
export function Calendar() {
  const { me, today } = useDesk()
  const { query } = usePlace()
  const scopes = scopesOf(me)
  const whose = scopes.find(([code]) => code === query.get('whose'))?.[0] ?? 'mine'
  const month = monthIn(query.get('month')) ?? today.slice(0, 7)
  const chosen = query.get('day') ?? ''
  const at = (given: { readonly month?: string; readonly whose?: string; readonly day?: string }) =>
    `/desk/calendar?${new URLSearchParams({ month, whose, ...given }).toString()}`
  const asked = useAsked(`calendar ${month} ${whose}`, () => api.dueCalendar({ month, whose }))
  const { value, problem, again } = asked
  useKeptFresh(asked)
  return (
    <>
      <Title>{`${sayMonth(month)}到期的`}</Title>
      <p className="scopes" role="group" aria-label="谁的待办">
        {scopes.map(([code, label]) => (
          <Go key={code} to={at({ whose: code })} aria-current={code === whose ? 'page' : undefined}>
            {label}
          </Go>
        ))}
      </p>
      <nav className="scopes" aria-label="月份">
        <Go to={at({ month: monthAfter(month, -1) })}>上个月</Go>
        <Go to={at({ month: today.slice(0, 7) })}>本月</Go>
        <Go to={at({ month: monthAfter(month, 1) })}>下个月</Go>
      </nav>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value !== undefined && <Month value={value} chosen={chosen} to={(day) => at({ day })} />}
      {isPlainDate(chosen) && chosen.startsWith(month) && <OfDay day={chosen} whose={whose} />}
    </>
  )
}

function monthIn(given: string | null): string | undefined {
  return given !== null && isPlainDate(`${given}-01`) ? given : undefined
}

function monthAfter(month: string, by: -1 | 1): string {
  const first = plainDate(`${month}-01`)
  return addDays(first, by === 1 ? 31 : -1).slice(0, 7)
}

const sayMonth = (month: string): string => `${month.slice(0, 4)}年${String(Number(month.slice(5)))}月`

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const
type DueDay = DueCalendar['days'][number]

interface MonthAsked {
  readonly value: DueCalendar
  readonly chosen: string
  readonly to: (day: string) => string
}

/** A table of weeks; on a telephone a list of the days on which something ends. */
function Month({ value: { days, month, provisional, more, today }, chosen, to }: MonthAsked) {
  const [first] = days
  const blanks = first === undefined ? 0 : placeOf(first)
  const cells = [...Array.from({ length: blanks }, () => undefined), ...days]
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, at) => cells.slice(at * 7, at * 7 + 7))
  return (
    <>
      {provisional && <p className="note">这一年的放假安排还没有公布，日子都是暂定的。</p>}
      {more && <p className="note">到期的太多，只数了靠前的。</p>}
      {days.every(({ owed }) => owed === 0) && <p className="note">这个月没有到期的。</p>}
      <table className="month" aria-label={`${sayMonth(month)}每一天到期几项`}>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th key={name} scope="col">
                周{name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, at) => (
            <tr key={week.find((day) => day !== undefined)?.day ?? at}>
              {weekdays.map((name, place) => (
                <DayCell key={name} of={week[place]} {...{ chosen, today, to }} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

/** 0 for a Monday. */
function placeOf({ day }: DueDay): number {
  return isPlainDate(day) ? weekdayOf(day) - 1 : 0
}

function DayCell({
  of,
  chosen,
  today,
  to,
}: Pick<MonthAsked, 'chosen' | 'to'> & { readonly of: DueDay | undefined; readonly today: string }) {
  if (of === undefined) return <td className="none" />
  const { day, owed, overdue, rest, makeup } = of
  const looks = [rest !== null && 'rest', owed === 0 && 'none', day === today && 'today'].filter(Boolean).join(' ')
  return (
    <td className={looks}>
      <span className="date">{Number(day.slice(8))}</span>
      {day === today && <small>今天</small>}
      {rest !== null && rest !== '周末' && <small>{rest}</small>}
      {makeup && <small>上班</small>}
      {owed > 0 && (
        <Go
          to={to(day)}
          aria-current={day === chosen ? 'page' : undefined}
          aria-label={`${sayDay(plainDate(day))}，${said(of)}`}
        >
          {owed}项{overdue > 0 && <span className="late">，{overdue}项已超过</span>}
        </Go>
      )}
    </td>
  )
}

/** Word for word what stands in the cell, so that whoever speaks it is understood. */
function said({ owed, overdue }: DueDay): string {
  return `${String(owed)}项${overdue > 0 ? `，${String(overdue)}项已超过` : ''}`
}

function OfDay({ day, whose }: { readonly day: string; readonly whose: string }) {
  const asked = useAsked(`duties of ${day} ${whose}`, () => api.duties({ whose, from: day, to: day, limit: '100' }))
  const { value, problem, again } = asked
  useKeptFresh(asked)
  return (
    <section aria-label={`${sayDay(plainDate(day))}到期的`}>
      <h2>{sayDay(plainDate(day))}到期的</h2>
      {problem !== undefined && <ProblemBox problem={problem} retry={again} />}
      {value === undefined && problem === undefined && <Waiting />}
      {value !== undefined && <Duties duties={value.duties} withOwner={whose === 'everyone'} />}
      {value?.next !== undefined && value.next !== null && (
        <p className="note">这一天到期的多于100项，这里列出前100项；其余的请在「待办」里看。</p>
      )}
    </section>
  )
}
