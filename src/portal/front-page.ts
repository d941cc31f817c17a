import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { page, sheet } from '../server/pages/layout.ts'
import type { Answer, Visit } from '../server/screen.ts'
import { sayDay } from '../calendar/plain-date.ts'
import type { Term } from '../terms/term.ts'
import { terms } from '../terms/terms.ts'
import { readOverview } from './overview.ts'
import type { Overview } from './overview.ts'

/** The public's first page: what this is, how a petition goes and who owes what, and the county's totals. */
export async function frontPage({ house, today }: Visit): Promise<Answer> {
  const { demo, region } = house
  const overviews = await readOverview(house, today)
  const body = html`<h1>${region.office}</h1>
    <p class="lead">
      您反映的每一件事，都有一个单位须在法定的日子以前书面答复您。哪个单位、哪一天、依据哪一条，系统里都写明，也都留有记录。
    </p>
    ${course()} ${rights()} ${published(overviews)}
    <h2>工作人员</h2>
    <p><a href="/desk">进入办公台</a></p>`
  const head = html`<div class="brand">
    <strong><a href="/">登闻 · ${region.name}</a></strong>
  </div>`
  return page(200, sheet({ title: '首页', office: region.office, demo, head, body }))
}

const steps = [
  [terms.dispatch, '信访局'],
  [terms.noticeForwarded, '承办单位'],
  [terms.reply, '承办单位'],
  [terms.firstReviewRequest, '您'],
  [terms.firstReview, '上一级机关、单位'],
  [terms.finalReviewRequest, '您'],
  [terms.finalReview, '再上一级机关、单位'],
] as const satisfies readonly (readonly [Term, string])[]

function sayLimit({ limit }: Term): string {
  if (limit.counted === 'namedDay') return '指定的日期'
  return limit.counted === 'workdays' ? `${String(limit.days)}个工作日` : `${String(limit.days)}日`
}

function course(): Html {
  return html`<h2>一件信访怎样办理，谁欠您什么</h2>
    <table class="cards">
      <caption>
        依据《信访工作条例》。当日不计，末日遇休息日顺延到下一个工作日。
      </caption>
      <thead>
        <tr>
          <th scope="col">做什么</th>
          <th scope="col">由谁</th>
          <th scope="col">期限</th>
          <th scope="col">条例的规定</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map(
          ([term, who]) =>
            html`<tr>
              <th scope="row">${term.promise}</th>
              <td data-label="由谁">${who}</td>
              <td class="day" data-label="期限">${sayLimit(term)}</td>
              <td data-label="条例的规定">${term.article}「${term.quotation}」</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p>办结期限经承办单位负责人批准可以延长，合计不超过30日，并须把理由告诉您（第三十四条）。</p>`
}

function rights(): Html {
  return html`<h2>您的权利</h2>
    <ul>
      <li>处理意见书要对您的每一项诉求逐项答复，并写明依据。</li>
      <li>不服的，可以按上表请求复查、复核。</li>
      <li>检举、控告的内容，不得透露或者转给被检举、控告的人员和单位（第三十条第三款）。</li>
    </ul>`
}

/** Totals of the county, a column for each period; how they are counted stands below. */
function published(overviews: readonly Overview[]): Part {
  const [first] = overviews
  return (
    first !== undefined &&
    html`<h2>全县信访情况</h2>
      <table class="figures">
        <caption>
          截至${sayDay(first.asOf)}的记载，只公布全县合计。
        </caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            ${overviews.map(({ name }) => html`<th scope="col" class="number">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${first.rows.map(
            ({ label }, at) =>
              html`<tr>
                <th scope="row">${label}</th>
                ${overviews.map(({ rows }) => html`<td class="number">${rows[at]?.text}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
      <details>
        <summary>这些数字怎么数的</summary>
        <dl>
          ${first.rows.map(
            ({ label, definition }) =>
              html`<dt><strong>${label}</strong></dt>
                <dd>${definition}</dd>`,
          )}
        </dl>
      </details>`
  )
}
