import { elsewheres } from '../store/region.ts'
import type { Channels, Elsewhere } from '../store/region.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import type { Answer, Visit } from '../server/screen.ts'
import { back, portalPage } from './frame.ts'
import { privacyNotice } from './privacy-notice.ts'

const asked = {
  phone: '咨询投诉电话',
  place: '接待场所',
  hours: '接待时间',
  post: '通信地址（写信寄到这里）',
} as const satisfies Partial<Record<keyof Channels, string>>

export const placeNames = {
  court: '人民法院',
  procuratorate: '人民检察院',
  police: '公安机关',
  arbitration: '劳动人事争议等仲裁机构',
  legalAid: '法律援助机构',
  review: '行政复议机关',
  discipline: '纪委监委',
} as const satisfies Record<Elsewhere, string>

/** What isn't filled in is said to be so: an invented telephone number is worse than none. */
export const notFilledIn = '未填写，请向当地询问'

/** 第十八条第一款 「应当向社会公布网络信访渠道、通信地址、咨询投诉电话、信访接待的时间和地点」 */
export function contactPage(visit: Visit): Promise<Answer> {
  const { channels = {} } = visit.house.region
  const body = html`${back('/', '回首页')}
    <h1>地址、电话和时间</h1>
    ${channelList(channels)}
    <h2>写信访的几种办法</h2>
    <ul>
      <li>在这个网站上写：<a href="/write">写信访</a></li>
      <li>写信寄来，写明姓名、住址、要求、事实和理由（第十九条）</li>
      <li>打电话</li>
      <li>
        自己来，或者请人陪着来：说的工作人员要如实记下（第十九条）。几个人一起来的，推选代表，不超过5人（第二十条）
      </li>
    </ul>
    <h2>别的部门在哪里</h2>
    <dl class="facts">
      ${elsewheres.map(
        (place) =>
          html`<dt>${placeNames[place]}</dt>
            <dd>${channels.elsewhere?.[place] ?? notFilledIn}</dd>`,
      )}
    </dl>
    <h2>您的个人信息</h2>
    ${privacyNotice}`
  return Promise.resolve(portalPage(visit, { title: '地址、电话和时间', body }))
}

function channelList(channels: Channels): Html {
  const names = ['phone', 'place', 'hours', 'post'] as const
  return html`<dl class="facts">
    ${names.map(
      (name) =>
        html`<dt>${asked[name]}</dt>
          <dd>${channels[name] ?? notFilledIn}</dd>`,
    )}
  </dl>`
}
