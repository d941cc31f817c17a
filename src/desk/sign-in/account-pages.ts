import type { House } from '../../server/house.ts'
import { html } from '../../server/pages/html.ts'
import type { AccountPage } from '../../server/sign-in/account-page.ts'
import { accountSheet, hidden, newPasswordRows, row, titled } from './account-sheet.ts'
import { firstRunPage, resetPage } from './link-pages.ts'
import { qrCode } from './qr.ts'
import { sessionsPage } from './sessions-page.ts'

type PageOf<P extends AccountPage['page']> = Extract<AccountPage, { readonly page: P }>

/** The pages around signing in, small and without script. */
export function accountPage(house: House, page: AccountPage): string {
  switch (page.page) {
    case 'secondFactor':
      return secondFactorPage(house, page)
    case 'enrol':
      return enrolPage(house, page)
    case 'recoveryCodes':
      return recoveryCodesPage(house, page)
    case 'password':
      return passwordPage(house, page)
    case 'confirm':
      return confirmPage(house, page)
    case 'sessions':
      return sessionsPage(house, page)
    case 'firstRun':
      return firstRunPage(house, page)
    case 'reset':
      return resetPage(house, page)
    case 'ssoDone':
      return ssoDonePage(house, page)
  }
}

const codeRow = row({ name: 'code', label: '验证码', autocomplete: 'one-time-code' })

function secondFactorPage(house: House, { token, next, problem }: PageOf<'secondFactor'>): string {
  const title = '第二重验证'
  const body = titled(
    title,
    problem,
    html`<p>请打开手机上的验证器，填写它现在显示的6位验证码。手机不在身边的，填一个没有用过的恢复码。</p>
      <form class="stack" method="post" action="/desk/account/second-factor">
        ${hidden('_token', token)} ${hidden('next', next)} ${codeRow}
        <p><button>继续</button></p>
      </form>
      <p class="quiet">手机和恢复码都不在的，请联系安全管理员重置。</p>`,
  )
  return accountSheet(house, { title, body, problem })
}

function enrolPage(house: House, { token, next, owed, secret, uri, problem }: PageOf<'enrol'>): string {
  const title = '启用第二重验证'
  const why = owed ? '您的岗位登录时须有第二重验证，启用以后才能进入办公台。' : '启用以后，登录时除口令外还要填验证码。'
  const body = titled(
    title,
    problem,
    html`<p>${why}</p>
      <ol>
        <li>在手机上打开任一通用的验证器（支持 TOTP，如 FreeOTP），选择扫描二维码。</li>
        <li>扫描下面的二维码；不能扫描的，手工填写密钥。</li>
        <li>把验证器显示的6位验证码填在下面。</li>
      </ol>
      <p>${qrCode(uri, '供验证器扫描的二维码；不能扫描的，请用下面的密钥')}</p>
      <p>密钥：<code class="secret">${secret.match(/.{1,4}/g)?.join(' ') ?? secret}</code></p>
      <form class="stack" method="post" action="/desk/account/enrol">
        ${hidden('_token', token)} ${hidden('next', next)} ${codeRow}
        <p><button>启用</button></p>
      </form>`,
  )
  return accountSheet(house, { title, body, problem })
}

function recoveryCodesPage(house: House, { codes, next }: PageOf<'recoveryCodes'>): string {
  const title = '请抄下恢复码'
  const body = titled(
    title,
    undefined,
    html`<p>第二重验证已经启用。手机不在身边时，可以用恢复码代替验证码登录，每个只能用一次。</p>
      <p><strong>恢复码只显示这一次。</strong>请抄在纸上或者打印出来，与口令分开保管。</p>
      <ul class="codes">
        ${codes.map((code) => html`<li><code>${code}</code></li>`)}
      </ul>
      <p><a class="button" href="${next}">已经抄好，继续</a></p>`,
  )
  return accountSheet(house, { title, body })
}

function passwordPage(house: House, { token, next, owed, problem }: PageOf<'password'>): string {
  const title = owed ? '请设置新口令' : '换口令'
  const body = titled(
    title,
    problem,
    html`${owed && html`<p>您的口令是别人代设的，或者已经到期，换成自己的新口令以后才能进入办公台。</p>`}
      <form class="stack" method="post" action="/desk/account/password">
        ${hidden('_token', token)} ${hidden('next', next)}
        ${row({ name: 'present', label: '现在的口令', type: 'password', autocomplete: 'current-password' })}
        ${newPasswordRows}
        <p><button>换成新口令</button></p>
      </form>
      <p class="quiet">换好以后，您在别处的登录都会退出。</p>`,
  )
  return accountSheet(house, { title, body, problem })
}

function confirmPage(house: House, { token, next, problem }: PageOf<'confirm'>): string {
  const title = '请再次确认是您本人'
  const body = titled(
    title,
    problem,
    html`<p>接下来要办的事项关系重大。请填写口令，或者第二重验证的验证码；确认以后10分钟内不再询问。</p>
      <form class="stack" method="post" action="/desk/account/confirm">
        ${hidden('_token', token)} ${hidden('next', next)}
        ${row({ name: 'password', label: '口令', type: 'password', autocomplete: 'current-password', required: false })}
        ${row({ name: 'code', label: '或者验证码', autocomplete: 'one-time-code', required: false })}
        <p><button>确认</button></p>
      </form>`,
  )
  return accountSheet(house, { title, body, problem })
}

function ssoDonePage(house: House, { next }: PageOf<'ssoDone'>): string {
  const title = '统一身份认证已经完成'
  const body = titled(title, undefined, html`<p><a class="button" href="${next}">继续</a></p>`)
  return accountSheet(house, { title, body })
}
