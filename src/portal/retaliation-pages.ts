import { plainDate, sayDay } from '../calendar/plain-date.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import { faultsOf, ProblemError } from '../server/problem.ts'
import type { InputFault, Problem } from '../server/problem.ts'
import type { Answer } from '../server/screen.ts'
import { ordealGiven, readDoor, reportOrdeal } from '../server/sealed/retaliation.ts'
import type { OpenDoor, OrdealReceipt } from '../server/sealed/retaliation.ts'
import { drawField, faultList } from './fields.ts'
import type { Field, Values } from './fields.ts'
import { back, portalPage, refusalBox, typed } from './frame.ts'
import { requestOf } from './her-acts.ts'
import { herToken, retaliationPath } from './her-page.ts'
import { sessionCookie } from './her-session.ts'
import type { HerVisit } from './track-pages.ts'

const title = '我因此受到为难'

const fields: readonly Field[] = [
  {
    ...{ as: 'area', name: 'what', label: '发生了什么', most: 8000, rows: 8 },
    hint: '谁说了什么、做了什么，用自己的话写。',
  },
  { as: 'line', name: 'who', label: '是谁，在哪个单位', most: 1000, optional: true },
  { as: 'line', name: 'when', label: '什么时候，在哪里', most: 500, optional: true },
  { as: 'line', name: 'reach', label: '怎样找您最稳妥', most: 500, optional: true },
]

/** 第十八条第四款 「不得打击报复信访人」: past unit, handler and office, to whoever opens the compartment. */
export async function retaliationPage(visit: HerVisit): Promise<Answer> {
  const door = await readDoor(visit.house)
  if (!door.isOpen) return page(visit, { status: 200, body: refusalBox(door.problem) })
  return page(visit, { status: 200, body: form(visit, door) })
}

export async function postRetaliation(visit: HerVisit): Promise<Answer> {
  const door = await readDoor(visit.house)
  if (!door.isOpen) return page(visit, { status: door.problem.status, body: notKept(visit, door.problem) })
  const given = ordealGiven.safeParse(Object.fromEntries(fields.map(({ name }) => [name, typed(visit, name)])))
  if (!given.success)
    return page(visit, { status: 422, body: form(visit, door, { faults: faultsOf(given.error.issues) }) })
  try {
    const receipt = await reportOrdeal(visit.house, visit.her.subject, { requestId: requestOf(visit), ...given.data })
    return page(visit, { status: 200, body: received(receipt) })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    const { problem } = error
    return page(visit, { status: problem.status, body: form(visit, door, { problem }) })
  }
}

function page(visit: HerVisit, { status, body }: { readonly status: number; readonly body: Html }): Answer {
  const cookies = [sessionCookie(visit.house, visit.her)]
  const whole = html`${back('/track/petition', '回到您的信访件')}
    <h1>${title}</h1>
    ${body}`
  return portalPage(visit, { title: status === 200 ? title : `错误：${title}`, body: whole, status, cookies })
}

/** What was wrong with what she sent. */
interface Wrong {
  readonly faults?: readonly InputFault[]
  readonly problem?: Problem
}

function form(visit: HerVisit, { organ, above }: OpenDoor, { faults = [], problem }: Wrong = {}): Html {
  const values: Values = Object.fromEntries(fields.map(({ name }) => [name, [typed(visit, name)]]))
  return html`${faultList(faults)} ${problem !== undefined && refusalBox(problem)}
    <div class="box">
      <p>任何组织和个人不得打击报复信访人（第十八条第四款）。有危险的，先打110。</p>
      <p>
        写在这里的，加了密直接交给<strong>${organ}</strong>。信访局、承办单位、经办人和管机器的人都看不到，您的信访件上也没有痕迹。
      </p>
      <p>您是谁另外封着，在那里也要两个人同意才能打开。</p>
      ${above !== '' && html`<p>为难您的就是${organ}的人的，不要写在这里，请向${above}反映。</p>`}
    </div>
    <form method="post" action="${retaliationPath}">
      ${herToken(visit)} ${fields.map((field) => drawField(field, { values, faults }))}
      <p><button>交给${organ}</button></p>
    </form>`
}

/** The door was shut while she wrote: nothing is kept here, and nothing is lost to her. */
function notKept(visit: HerVisit, problem: Problem): Html {
  return html`${refusalBox(problem)}
    <p>您写的没有保存，可以从这里抄走：</p>
    <dl class="facts">
      ${fields.map(
        ({ name, label }) =>
          typed(visit, name) !== '' &&
          html`<dt>${label}</dt>
            <dd>${typed(visit, name)}</dd>`,
      )}
    </dl>`
}

function received({ receipt, organ, due, article, provisional }: OrdealReceipt): Html {
  return html`<p><strong>${organ}</strong>收到了。请抄下或者印下回执号：这一页关了就不再显示。</p>
    <dl class="facts">
      <dt>回执号</dt>
      <dd class="code">${receipt}</dd>
      <dt>到哪一天为止必须书面告诉您</dt>
      <dd>
        <strong>${sayDay(plainDate(due))}</strong
        >（${article}${provisional && '；这一年的放假安排还没有公布，日子可能顺延'}）
      </dd>
    </dl>
    <p>凭回执号向${organ}询问。不要把回执号告诉您信不过的人。</p>`
}
