import { html, paragraphs } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { PetitionView } from '../server/petition-view.ts'
import { dayOf } from './days.ts'

/** What the petitioner wrote, who she is, and what was registered beside it. */
export function details({ details: file }: PetitionView): Html {
  if (file === null) {
    return html`<h2>信访内容</h2>
      <p class="note">您现在看不到信访人和信访内容，原因见页末。期限照常计算。</p>`
  }
  const { form, venue, source, people, category, kind, kindConfirmed, relation, persons, demands } = file
  const facts: readonly (readonly [string, Part])[] = [
    ['形式', `${form.label}${form.code === 'visit' ? `（${venue.label}）` : ''}`],
    ['来源', source],
    ['人数', `${String(people)}人`],
    ['内容分类', category],
    ['类别', kind === null ? '待确认' : `${kind.label}${kindConfirmed ? '' : '（初步判断，待确认）'}`],
    ['与其他信访件', relation.label],
    ['上级编号', file.upstreamNo],
    ['拟转送', file.proposedUnit?.name],
    ['被检举控告的单位', file.accusedUnits.map(({ name }) => name).join('、')],
  ]
  return html`<h2>信访内容</h2>
    ${paragraphs(file.text)}
    <h3>诉求</h3>
    <ol>
      ${demands.map(({ text }) => html`<li>${text}</li>`)}
    </ol>
    <h3>信访人</h3>
    <ul>
      ${persons.map(person)}
    </ul>
    ${file.representativesAsked && html`<p class="note">多人走访，请信访人推选不超过5名代表（第二十条第三款）。</p>`}
    <h3>登记事项</h3>
    <dl class="facts">
      ${facts
        .filter(([, value]) => value !== '' && value !== null && value !== undefined)
        .map(
          ([label, value]) =>
            html`<dt>${label}</dt>
              <dd>${value}</dd>`,
        )}
    </dl>`
}

function person({
  role,
  name,
  idNumber,
  phone,
  address,
}: NonNullable<PetitionView['details']>['persons'][number]): Html {
  return html`<li>
    ${role.label}
    ${name}${address !== null && `，住址 ${address}`}${phone !== null && `，电话 ${phone}`}${
      idNumber !== null && `，证件号码 ${idNumber}`
    }
  </li>`
}

/** 承办单位: whom the petition was sent to. */
export function sendings({ sendings: all }: PetitionView): Part {
  return (
    all.length > 0 &&
    html`<h2>承办单位</h2>
      <ul>
        ${all.map(
          ({ unit, role, mode, receivedOn, status }) =>
            html`<li>${unit.name}（${role.label}）：${mode.label}，${dayOf(receivedOn)}收到，${status.label}</li>`,
        )}
      </ul>`
  )
}
