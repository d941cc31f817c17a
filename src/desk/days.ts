import { isPlainDate, sayDay } from '../calendar/plain-date.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'

/** 2025年7月3日, machine-readable beside it. */
export function dayOf(text: string): Html {
  return html`<time datetime="${text}">${isPlainDate(text) ? sayDay(text) : text}</time>`
}

/** How far a due day is, in words and not by colour alone. */
export function distance(duty: { readonly daysLeft: number | null; readonly overdue: boolean }): Html {
  const { daysLeft } = duty
  if (daysLeft === null) return html`<span class="quiet">暂停计算</span>`
  if (duty.overdue) return html`<span class="late">已超过${-daysLeft}日</span>`
  if (daysLeft === 0) return html`<span class="near">今天到期</span>`
  return daysLeft <= 3 ? html`<span class="near">还有${daysLeft}日</span>` : html`还有${daysLeft}日`
}

/** A stricter local rule's day beside the Regulation's, and what today asks for before that day is missed. */
export function localMark(duty: {
  readonly local: { readonly due: string; readonly rule: string } | null
  readonly warning: { readonly code: string; readonly label: string } | null
}): Html {
  const { local, warning } = duty
  const early = warning !== null && warning.code !== 'missed' && warning.code !== 'lastDay'
  return html`${local !== null && html`<br /><small>${local.rule}：${dayOf(local.due)}</small>`}${
    early && html`<br /><small class="near">${warning.label}</small>`
  }`
}

/** 「2027年放假安排未公布」, wherever a provisional day is shown. */
export function provisionalMark(duty: { readonly provisional: boolean; readonly due: string }): Html | false {
  return duty.provisional && html` <span class="mark near">暂定：${duty.due.slice(0, 4)}年放假安排未公布</span>`
}
