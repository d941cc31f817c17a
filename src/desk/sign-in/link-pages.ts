import type { House } from '../../server/house.ts'
import { html } from '../../server/pages/html.ts'
import type { AccountPage } from '../../server/sign-in/account-page.ts'
import { accountSheet, hidden, newPasswordRows, row, titled } from './account-sheet.ts'

type PageOf<P extends AccountPage['page']> = Extract<AccountPage, { readonly page: P }>

export function firstRunPage(house: House, { link, given, problem }: PageOf<'firstRun'>): string {
  const title = '建立首个安全管理员'
  const body = titled(
    title,
    problem,
    html`<p>
        安全管理员建立其他人的账号、安排岗位，看不到信访件。系统管理员、审计管理员须由另外两个人担任。这个页面只能用一次。
      </p>
      <form class="stack" method="post" action="/desk/account/first-run">
        ${hidden('token', link)}
        ${row({
          ...{ name: 'login', label: '账号', autocomplete: 'username', value: given['login'] },
          hint: '2到32个字母、数字、点、横线。',
        })}
        ${row({ name: 'name', label: '姓名', autocomplete: 'name', value: given['name'] })}
        ${row({
          ...{ name: 'person', label: '工号', value: given['person'] },
          hint: '用来保证三种管理员由三个人分别担任；不要填身份证件号码。',
        })}
        ${newPasswordRows}
        <p><button>建立账号</button></p>
      </form>`,
  )
  return accountSheet(house, { title, body, problem })
}

export function resetPage(house: House, { link, login, problem }: PageOf<'reset'>): string {
  const title = '设置口令'
  const body = titled(
    title,
    problem,
    html`<p>账号：<strong>${login}</strong>。口令由您自己设置，不要告诉任何人，包括管理员。</p>
      <form class="stack" method="post" action="/desk/account/reset">
        ${hidden('token', link)}
        <input type="hidden" name="username" value="${login}" autocomplete="username" />
        ${newPasswordRows}
        <p><button>设置口令</button></p>
      </form>`,
  )
  return accountSheet(house, { title, body, problem })
}
