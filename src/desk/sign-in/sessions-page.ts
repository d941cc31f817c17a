import type { House } from '../../server/house.ts'
import { html } from '../../server/pages/html.ts'
import type { Html } from '../../server/pages/html.ts'
import type { AccountPage } from '../../server/sign-in/account-page.ts'
import { accountSheet, hidden, titled } from './account-sheet.ts'

type Sessions = Extract<AccountPage, { readonly page: 'sessions' }>

/** 我的登录: where one is signed in, and out again with it. */
export function sessionsPage(house: House, { token, sessions }: Sessions): string {
  const title = '我的登录'
  const others = sessions.some(({ current }) => !current)
  const body = titled(
    title,
    undefined,
    html`<p>不认得的登录，请退出它，并立即<a href="/desk/account/password?next=/desk/account/sessions">换口令</a>。</p>
      <ul class="sessions">
        ${sessions.map((session) => line(session, token))}
      </ul>
      ${
        others &&
        html`<form method="post" action="/desk/account/sessions">
          ${hidden('_token', token)} ${hidden('session', '')}
          <p><button>退出其他全部登录</button></p>
        </form>`
      }
      <p>
        <a href="/desk/account/password?next=/desk/account/sessions">换口令</a>　
        <a href="/desk/account/enrol?next=/desk/account/sessions">启用第二重验证</a>　
        <a href="/desk">回到办公台</a>
      </p>`,
  )
  return accountSheet(house, { title, body })
}

function line(
  { id, signedInAt, seenAt, address, browser, current }: Sessions['sessions'][number],
  token: string,
): Html {
  return html`<li>
    <p>
      ${current && html`<strong>现在这个登录</strong>　 `}${minuteOf(signedInAt)}登录，${minuteOf(seenAt)}最后使用，来自
      ${address}
    </p>
    <p class="quiet">${browser === '' ? '没有说明是什么浏览器' : browser}</p>
    ${
      !current &&
      html`<form method="post" action="/desk/account/sessions">
        ${hidden('_token', token)} ${hidden('session', id)}
        <button aria-label="退出${minuteOf(signedInAt)}从${address}的登录">退出</button>
      </form>`
    }
  </li>`
}

const format = new Intl.DateTimeFormat('zh-CN', {
  ...{ timeZone: 'Asia/Shanghai', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
})

function minuteOf(instant: string): string {
  return format.format(new Date(instant))
}
