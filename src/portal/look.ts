import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import type { Answer, Visit } from '../server/screen.ts'

/** 大字版、简明版: kept in a cookie on her own telephone, and nowhere else. */
export interface Look {
  readonly large: boolean
  readonly plain: boolean
}

const cookie = 'dengwen-look'
const year = 365 * 24 * 3600

export function lookOf({ cookies }: Visit): Look {
  const kept = (cookies[cookie] ?? '').split('-')
  return { large: kept.includes('large'), plain: kept.includes('plain') }
}

export function classOf({ large, plain }: Look): string {
  return [large && 'large', plain && 'plain'].filter(Boolean).join(' ')
}

/** Two buttons at the top of every page that lead back to it. */
export function lookForm(visit: Visit): Html {
  const { large, plain } = lookOf(visit)
  const back = visit.form.fields.size > 0 ? '/' : visit.url
  return html`<div class="look">
    <form method="post" action="/look" aria-label="显示方式">
      <input type="hidden" name="back" value="${back}" />
      <button name="turn" value="large" aria-pressed="${String(large)}">${large ? '恢复普通字号' : '大字版'}</button>
      <button name="turn" value="plain" aria-pressed="${String(plain)}">${plain ? '恢复详细说明' : '简明版'}</button>
    </form>
  </div>`
}

/** Turns one of the two over. */
export function postLook(visit: Visit): Promise<Answer> {
  const { large, plain } = lookOf(visit)
  const turned = visit.form.fields.get('turn')?.at(-1)
  const now: Look = { large: turned === 'large' ? !large : large, plain: turned === 'plain' ? !plain : plain }
  const value = classOf(now).replace(' ', '-') || 'normal'
  const to = ownPage(visit.form.fields.get('back')?.at(-1) ?? '/')
  return Promise.resolve({ kind: 'redirect', to, cookies: [{ name: cookie, value, seconds: year }] })
}

/** Only a page of this site. */
function ownPage(asked: string): string {
  return /^\/(?:[a-z][\w\-/]*)?(?:\?[\w=&\-%]*)?$/.test(asked) ? asked : '/'
}
