import { html, paragraphs } from '../server/pages/html.ts'
import type { Part } from '../server/pages/html.ts'
import type { PetitionView } from '../server/petition-view.ts'
import { dayOf } from './days.ts'

/** 办理经过: every act, the newest first, with who entered it. */
export function timeline({ timeline: acts }: PetitionView): Part {
  return (
    acts.length > 0 &&
    html`<h2>办理经过</h2>
      <ol class="timeline" reversed>
        ${[...acts].reverse().map(
          ({ act, article, on, by, recordedAt, facts, texts }) =>
            html`<li>
              <strong>${dayOf(on)} ${act.label}</strong> <small>${article}</small><br />
              <small>${by} 于 ${shanghaiTime(recordedAt)} 记入</small>
              ${facts.length > 0 && html`<p>${facts.map(({ label, text }) => `${label}：${text}`).join('；')}</p>`}
              ${texts.map(
                ({ label, text }) =>
                  html`<p><small>${label}</small></p>
                    ${paragraphs(text)}`,
              )}
            </li>`,
        )}
      </ol>`
  )
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'medium',
  timeStyle: 'short',
  hourCycle: 'h23',
})

function shanghaiTime(instant: string): string {
  return clock.format(new Date(instant))
}
