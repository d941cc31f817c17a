import { isPlainDate, sayDay } from '../../../calendar/plain-date.ts'

/** 2025年7月3日, machine-readable beside it. */
export function Day({ of }: { readonly of: string }) {
  return <time dateTime={of}>{isPlainDate(of) ? sayDay(of) : of}</time>
}

const nearDays = 3

/** How far a due day is, in words and not by colour alone. */
export function Distance({
  of: { daysLeft, overdue },
}: {
  readonly of: { readonly daysLeft: number | null; readonly overdue: boolean }
}) {
  if (daysLeft === null) return <span className="quiet">暂停计算</span>
  if (overdue) return <span className="late">已超过{-daysLeft}日</span>
  if (daysLeft === 0) return <span className="near">今天到期</span>
  return <span className={daysLeft <= nearDays ? 'near' : undefined}>还有{daysLeft}日</span>
}

/** What stands beside a due day: that the year's rest days aren't known yet, a stricter local day, what today asks for. */
export function DayMarks({
  of: { due, provisional, local, warning },
}: {
  readonly of: {
    readonly due: string
    readonly provisional: boolean
    readonly local: { readonly due: string; readonly rule: string } | null
    readonly warning: { readonly code: string; readonly label: string } | null
  }
}) {
  const early = warning !== null && warning.code !== 'missed' && warning.code !== 'lastDay'
  return (
    <>
      {provisional && <small className="mark near">暂定：{due.slice(0, 4)}年放假安排未公布</small>}
      {local !== null && (
        <small className="mark">
          {local.rule}：<Day of={local.due} />
        </small>
      )}
      {early && <small className="mark near">{warning.label}</small>}
    </>
  )
}
