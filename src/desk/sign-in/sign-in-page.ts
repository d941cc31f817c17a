import type { House } from '../../server/house.ts'
import { html } from '../../server/pages/html.ts'
import { problemBox } from '../../server/pages/layout.ts'
import type { SignInAsked } from '../../server/screen.ts'
import { ssoPath } from '../../server/sign-in/sso.ts'
import { accountSheet } from './account-sheet.ts'

/** The form to sign in with, which then leads to `next`. */
export function signInPage(house: House, ask: SignInAsked): string {
  const { demo, sso } = house
  const body = html`<h1>登录办公台</h1>
    ${ask.problem !== undefined && problemBox(ask.problem)}
    <form class="stack" method="post" action="/desk/session">
      <input type="hidden" name="next" value="${ask.next}" />
      <p>
        <label for="login">账号</label>
        <input
          id="login"
          name="login"
          type="text"
          value="${ask.login ?? ''}"
          autocomplete="username"
          autocapitalize="none"
          required
        />
      </p>
      <p>
        <label for="password">口令</label>
        <input id="password" name="password" type="password" autocomplete="current-password" required />
      </p>
      <p><button>登录</button></p>
    </form>
    ${sso && html`<p><a href="${ssoPath}?next=${encodeURIComponent(ask.next)}">用统一身份认证登录</a></p>`}
    <p class="quiet">30分钟没有操作，或者登录满10小时，需要重新登录。没有账号或者忘记口令，请联系安全管理员。</p>
    ${demo && html`<p class="note">这是演示县。演示账号和口令印在启动本系统的终端上。</p>`}`
  return accountSheet(house, { title: '登录', body, problem: ask.problem })
}
