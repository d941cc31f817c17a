import { isPlainDate, sayDay } from '../calendar/plain-date.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'

/** 2025年7月3日, machine-readable beside it. */
export function dayOf(text: string): Html {
  return html`<time datetime="${text}">${isPlainDate(text) ? sayDay(text) : text}</time>`
}
