import { hidingAdvice } from '../petition/hidden-name.ts'
import { forms, kinds, venues } from '../petition/words.ts'
import { readDirectory } from '../server/directory.ts'
import type { Directory } from '../server/directory.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { problemBox } from '../server/pages/layout.ts'
import { registerBody, registerPetition } from '../server/petition-commands.ts'
import type { Registered } from '../server/petition-commands.ts'
import { faultsOf, faulty, forbidden, ProblemError, sayIssue } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { getPetition } from '../server/show-petition.ts'
import { deskPage, refusedPage, token, typed } from './frame.ts'
import { mayRegister } from './may-register.ts'

/** Demands asked for at once, and those behind a fold. */
const demandPlaces = { shown: 3, more: 7 } as const

/** 登记: one petition written down as it was brought. */
export async function registerPage(visit: StaffVisit): Promise<Answer> {
  return mayRegister(visit.session) ? draw(visit) : refusedPage(visit, forbidden)
}

export async function postRegistration(visit: StaffVisit): Promise<Answer> {
  const { house, session } = visit
  try {
    const body = registerBody.safeParse(readForm(visit), { error: sayIssue })
    if (!body.success) throw new ProblemError(faulty(faultsOf(body.error.issues)))
    const registered = await registerPetition(house, session.actor, { id: body.data.requestId ?? '', body: body.data })
    return await receipt(visit, registered)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return draw(visit, error.problem)
  }
}

/** 登记回执: number and query code, to be handed to her. The code is in no address and is not shown again. */
async function receipt(visit: StaffVisit, { id, queryCode }: Registered): Promise<Answer> {
  const { house, session } = visit
  const to = `/desk/petitions/${id}`
  if (queryCode === null) return { kind: 'redirect', to }
  const { no } = await getPetition(house, session.actor, id)
  const body = html`<h1>已登记：登记回执</h1>
    <dl>
      <dt>信访件编号</dt>
      <dd class="no">${no}</dd>
      <dt>查询码</dt>
      <dd class="no">${queryCode}</dd>
    </dl>
    <p>
      请把编号和查询码写在回执上交给信访人：凭这两样可以查看进展、评价办理。查询码只显示这一次，本系统不留存，不要另行抄录。
    </p>
    <p><a class="button" href="${to}">打开这件信访</a></p>`
  return deskPage(visit, { title: '登记回执', body })
}

function readForm(visit: StaffVisit): unknown {
  const given = (name: string) => typed(visit, name) || undefined
  const optional = (name: string) => {
    const value = given(name)
    return value === undefined ? {} : { [name]: value }
  }
  const people = given('people')
  return {
    requestId: typed(visit, '_request'),
    input: {
      on: given('on'),
      ...optional('receivedOn'),
      ...optional('upstreamNo'),
      form: given('form'),
      venue: given('venue'),
      source: typed(visit, 'source'),
      people: people === undefined ? undefined : Number(people),
      category: typed(visit, 'category'),
      ...optional('kind'),
      ...optional('proposedUnit'),
      ...(given('nameHidden') !== undefined && { nameHidden: true }),
    },
    text: typed(visit, 'text'),
    demands: (visit.form.fields.get('demands') ?? []).map((demand) => demand.trim()).filter((demand) => demand !== ''),
    persons: [
      {
        name: typed(visit, 'name'),
        ...optional('idNumber'),
        ...optional('phone'),
        ...optional('address'),
      },
      ...(given('writer') === undefined ? [] : [{ role: 'writer', name: given('writer') }]),
    ],
  }
}

async function draw(visit: StaffVisit, problem?: Problem): Promise<Answer> {
  const { house, session } = visit
  const directory = await readDirectory(house)
  const body = html`<h1>登记一件信访</h1>
    ${problem !== undefined && problemBox({ ...problem, title: `没有登记：${problem.title}` })}
    <form class="stack" method="post" action="/desk/register">
      ${token(session)}
      <input type="hidden" name="_request" value="${house.newId()}" />
      ${howItCame(visit, problem)} ${whoBroughtIt(visit, problem)} ${whatItSays(visit, directory, problem)}
      <p><button>登记</button></p>
    </form>`
  const title = `${problem === undefined ? '' : '错误：'}登记一件信访`
  return deskPage(visit, { title, body, status: problem?.status ?? 200 })
}

interface Asked {
  readonly name: string
  readonly label: string
  readonly path: string
  readonly optional?: boolean
}

function row(
  problem: Problem | undefined,
  { name, label, path, optional }: Asked,
  control: (attributes: Html) => Part,
): Html {
  const fault = problem?.faults?.find((each) => each.path === path || each.path.startsWith(`${path}.`))?.problem
  const attributes = html`id="${name}" name="${name}" ${optional !== true && 'required'}
  ${fault !== undefined && html`aria-invalid="true" aria-describedby="${name}-fault"`}`
  return html`<p>
    <label for="${name}">${label}${optional === true && html` <small>（可不填）</small>`}</label>
    ${fault !== undefined && html`<span class="fault" id="${name}-fault">${fault}</span>`} ${control(attributes)}
  </p>`
}

function line(
  visit: StaffVisit,
  problem: Problem | undefined,
  asked: Asked & { readonly type?: string; readonly preset?: string },
): Html {
  const value = typed(visit, asked.name) || (asked.preset ?? '')
  return row(
    problem,
    asked,
    (attributes) => html`<input type="${asked.type ?? 'text'}" value="${value}" ${attributes} />`,
  )
}

function choice(
  visit: StaffVisit,
  problem: Problem | undefined,
  asked: Asked & { readonly choices: readonly (readonly [string, string])[] },
): Html {
  const chosen = typed(visit, asked.name)
  return row(
    problem,
    asked,
    (attributes) =>
      html`<select ${attributes}>
        <option value="">请选择</option>
        ${asked.choices.map(
          ([code, label]) => html`<option value="${code}" ${code === chosen && 'selected'}>${label}</option>`,
        )}
      </select>`,
  )
}

function howItCame(visit: StaffVisit, problem: Problem | undefined): Html {
  const { today } = visit
  return html`<fieldset>
    <legend>怎样收到的</legend>
    ${line(visit, problem, { name: 'on', label: '登记日期', path: 'input.on', type: 'date', preset: today })}
    ${line(visit, problem, {
      ...{ name: 'receivedOn', label: '收到日期，不填即为登记日期', path: 'input.receivedOn' },
      ...{ type: 'date', optional: true },
    })}
    ${choice(visit, problem, { name: 'form', label: '信访形式', path: 'input.form', choices: Object.entries(forms) })}
    ${choice(visit, problem, { name: 'venue', label: '受访层级', path: 'input.venue', choices: Object.entries(venues) })}
    ${line(visit, problem, { name: 'source', label: '来源，不得填写人名', path: 'input.source', optional: true })}
    ${line(visit, problem, { name: 'people', label: '人数', path: 'input.people', type: 'number', preset: '1' })}
    ${line(visit, problem, { name: 'upstreamNo', label: '上级系统的信访件编号', path: 'input.upstreamNo', optional: true })}
  </fieldset>`
}

function whoBroughtIt(visit: StaffVisit, problem: Problem | undefined): Html {
  return html`<fieldset>
    <legend>信访人</legend>
    ${line(visit, problem, { name: 'name', label: '姓名', path: 'persons.0.name' })}
    ${line(visit, problem, { name: 'address', label: '住址', path: 'persons.0.address', optional: true })}
    ${line(visit, problem, { name: 'phone', label: '电话', path: 'persons.0.phone', optional: true })}
    ${line(visit, problem, {
      ...{ name: 'writer', label: '代写人姓名，信访人自己写的不填', path: 'persons.1.name' },
      optional: true,
    })}
    ${line(visit, problem, { name: 'idNumber', label: '身份证件号码', path: 'persons.0.idNumber', optional: true })}
    <p>
      <input
        type="checkbox"
        id="nameHidden"
        name="nameHidden"
        value="true"
        aria-describedby="nameHidden-advice"
        ${typed(visit, 'nameHidden') !== '' && 'checked'}
      />
      <label for="nameHidden">信访人请求不向承办单位公开姓名</label>
      <small id="nameHidden-advice">${hidingAdvice}</small>
    </p>
  </fieldset>`
}

function whatItSays(visit: StaffVisit, { units }: Directory, problem: Problem | undefined): Html {
  const demands = visit.form.fields.get('demands') ?? []
  const fault = problem?.faults?.find(({ path }) => path.startsWith('demands'))?.problem
  return html`<fieldset>
    <legend>信访内容</legend>
    ${row(
      problem,
      { name: 'text', label: '信访内容', path: 'text' },
      (attributes) => html`<textarea rows="8" ${attributes}>${typed(visit, 'text')}</textarea>`,
    )}
    <fieldset>
      <legend>诉求，一项一条：处理意见书要逐项答复</legend>
      ${fault !== undefined && html`<span class="fault">${fault}</span>`} ${demandRows(demands, 0, demandPlaces.shown)}
      <details ${demands.slice(demandPlaces.shown).some((demand) => demand !== '') && 'open'}>
        <summary>诉求不止${demandPlaces.shown}项的，在这里接着填</summary>
        ${demandRows(demands, demandPlaces.shown, demandPlaces.more)}
      </details>
    </fieldset>
    ${line(visit, problem, { name: 'category', label: '内容分类', path: 'input.category', optional: true })}
    ${choice(visit, problem, {
      ...{ name: 'kind', label: '类别，登记时的初步判断', path: 'input.kind', optional: true },
      choices: Object.entries(kinds),
    })}
    ${choice(visit, problem, {
      ...{ name: 'proposedUnit', label: '拟转送的单位', path: 'input.proposedUnit', optional: true },
      choices: units.map(({ id, name }) => [id, name] as const),
    })}
  </fieldset>`
}

function demandRows(demands: readonly string[], first: number, count: number): Part {
  return Array.from({ length: count }, (_, at) => {
    const place = first + at
    const id = `demand-${String(place)}`
    return html`<p>
      <label for="${id}">第${place + 1}项${place > 0 && html` <small>（可不填）</small>`}</label>
      <textarea id="${id}" name="demands" rows="2" ${place === 0 && 'required'}>${demands[place]}</textarea>
    </p>`
  })
}
