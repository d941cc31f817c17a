import { readDirectory } from '../server/directory.ts'
import { html, paragraphs } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { problemBox } from '../server/pages/layout.ts'
import { actBody, actOn, isFurtherAct } from '../server/petition-commands.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import { listPetitions } from '../server/petition-list.ts'
import { getPetition } from '../server/show-petition.ts'
import type { PetitionView } from '../server/petition-view.ts'
import { faultsOf, faulty, notThere, ProblemError, requestReused, sayIssue } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { actForm } from './act-form.ts'
import type { FormGround } from './act-form.ts'
import { dayOf, distance, provisionalMark } from './days.ts'
import { deskPage } from './frame.ts'
import { readActForm } from './read-act-form.ts'
import { timeline } from './petition-timeline.ts'

/** One petition: who owes what by when, what may be done now, and what was done. */
export async function petitionPage(visit: StaffVisit): Promise<Answer> {
  return draw(visit, {})
}

/** One act, posted. Done: the page again, so that a reload does nothing. Not done: the page with the words typed. */
export async function postAct(visit: StaffVisit): Promise<Answer> {
  const { house, session, params, form } = visit
  const [petition = '', act = ''] = [params['id'], params['act']]
  if (!isFurtherAct(act)) throw new ProblemError(notThere)
  try {
    const body = actBody(act).safeParse(await withIds(visit, readActForm(act, form)), { error: sayIssue })
    if (!body.success) throw new ProblemError(faulty(faultsOf(body.error.issues)))
    const { requestId = '', expectedVersion, input, texts } = body.data
    await actOn(house, session.actor, { id: requestId, order: { petition, act, expectedVersion, input, texts } })
    return { kind: 'redirect', to: `/desk/petitions/${petition}?done=${act}` }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status === notThere.status) throw error
    return draw(visit, { tried: { act, problem: error.problem } })
  }
}

/** A clerk knows another petition by its number and a reviewer by its name; an act knows both by id. */
async function withIds(visit: StaffVisit, body: ReturnType<typeof readActForm>): Promise<unknown> {
  const { to, reviewer } = body.input
  const named = {
    ...(typeof to === 'string' && { to: await petitionOfNumber(visit, to) }),
    ...(typeof reviewer === 'string' && { reviewer: await unitOfName(visit, reviewer) }),
  }
  return { ...body, input: { ...body.input, ...named } }
}

async function petitionOfNumber({ house, session }: StaffVisit, number: string): Promise<string> {
  const { petitions } = await listPetitions(house, session.actor, { number, limit: 1 })
  const [found] = petitions
  if (found !== undefined) return found.id
  throw new ProblemError(faulty([{ path: 'input.to', problem: `没有编号为「${number}」的信访件，请核对` }]))
}

async function unitOfName({ house }: StaffVisit, name: string): Promise<string> {
  const { units } = await readDirectory(house)
  return units.find((unit) => unit.name === name)?.id ?? name
}

interface Tried {
  readonly act: FurtherAct
  readonly problem: Problem
}

async function draw(visit: StaffVisit, { tried }: { readonly tried?: Tried }): Promise<Answer> {
  const { house, session, today, params, query, form } = visit
  const petition = await getPetition(house, session.actor, params['id'] ?? '')
  const ground: FormGround = {
    ...{ petition, session, today, requestId: house.newId() },
    directory: await readDirectory(house),
    ...(tried !== undefined && { sent: { act: tried.act, form, faults: tried.problem.faults ?? [] } }),
  }
  const done = petition.actions.find(({ act }) => act === query['done'])
  const body = html`<h1>信访件 <span class="no">${petition.no}</span></h1>
    ${tried !== undefined && notTaken(tried, petition)}
    ${
      tried === undefined &&
      done !== undefined &&
      html`<div class="done" role="status"><h2>「${done.label}」已记载</h2></div>`
    }
    <p class="lead">
      ${petition.stage.label}。${dayOf(petition.registeredOn)}登记${petition.imported && '（自台账导入）'}。
    </p>
    ${superviseNow(petition)} ${duties(petition)} ${menu(ground, tried)} ${details(petition)} ${sendings(petition)}
    ${timeline(petition)}
    <p class="basis">${petition.sightWhy}</p>`
  const title = `${tried === undefined ? '' : '错误：'}信访件 ${petition.no}`
  return deskPage(visit, { title, body, status: tried?.problem.status ?? 200 })
}

function notTaken({ act, problem }: Tried, petition: PetitionView): Html {
  const label = petition.actions.find((each) => each.act === act)?.label ?? act
  const again = problem.type === requestReused.type ? '' : html`<p>您填写的内容还在下面的表单里。</p>`
  return html`${problemBox({ ...problem, title: `「${label}」没有办理：${problem.title}` })}${again}`
}

/** 第四十条第一款: what the office owes at once where a unit let its day pass. */
function superviseNow({ supervise }: PetitionView): Part {
  return (
    supervise.length > 0 &&
    html`<div class="problem" role="note">
      <h2>应当及时督办（第四十条第一款）</h2>
      <ul>
        ${supervise.map(({ unit, ground, due }) => html`<li>${unit.name}：${dayOf(due)}到期未办。是否属于「${ground.label}」，由您核实认定。</li>`)}
      </ul>
    </div>`
  )
}

function duties({ duties: all }: PetitionView): Html {
  const open = all.filter((duty) => duty.open)
  const settled = all.filter((duty) => !duty.open)
  return html`<h2>谁须在哪一天以前作出什么</h2>
    ${
      open.length === 0
        ? html`<p class="note">现在没有人欠着下一步。</p>`
        : html`<table class="cards">
            <thead>
              <tr>
                <th scope="col">须作出的事</th>
                <th scope="col">由谁</th>
                <th scope="col">到期日</th>
                <th scope="col">还有几日</th>
                <th scope="col">依据</th>
              </tr>
            </thead>
            <tbody>
              ${open.map(dutyRow)}
            </tbody>
          </table>`
    }
    ${
      settled.length > 0 &&
      html`<details>
        <summary>已经了结的（${settled.length}项）</summary>
        <ul>
          ${settled.map(
            (duty) =>
              html`<li>
                ${duty.owner.name}：${duty.term.label}，到期日${dayOf(duty.due)}；${duty.waived ?? duty.status.label}${
                  duty.settledOn !== null && html`，${dayOf(duty.settledOn)}`
                }${late(duty)}
              </li>`,
          )}
        </ul>
      </details>`
    }`
}

function late({ settledOn, due, waived }: PetitionView['duties'][number]): Html | false {
  return waived === null && settledOn !== null && settledOn > due && html` <span class="late">逾期</span>`
}

function dutyRow(duty: PetitionView['duties'][number]): Html {
  return html`<tr>
    <th scope="row">
      ${duty.term.label}${!duty.statutory && html` <small>（非法定期限）</small>`}
      <details>
        <summary>为什么是这一天</summary>
        <ol class="why">
          ${duty.why.map((line) => html`<li>${line}</li>`)}
        </ol>
      </details>
    </th>
    <td data-label="由谁">${duty.owner.name}</td>
    <td class="day" data-label="到期日">${dayOf(duty.due)}${provisionalMark(duty)}</td>
    <td data-label="还有几日">${distance(duty)}</td>
    <td data-label="依据">${duty.article}</td>
  </tr>`
}

/** What may be done now as forms; what may not, with the reason and the remedy. */
function menu(ground: FormGround, tried: Tried | undefined): Html {
  const actions = ground.petition.actions.filter(({ act }) => isFurtherAct(act))
  const open = actions.filter((action) => action.open)
  const closed = actions.filter((action) => !action.open && action.why?.refused !== 'notPermitted')
  const others = actions.filter((action) => action.why?.refused === 'notPermitted')
  return html`<h2>现在可以办的</h2>
    ${open.length === 0 && html`<p class="note">现在没有须由您办理的。</p>`}
    ${open.map(({ act, label, article }) =>
      isFurtherAct(act)
        ? html`<details class="act" id="act-${act}" ${tried?.act === act && 'open'}>
            <summary>${label} <small>${article}</small></summary>
            ${actForm(act, ground)}
          </details>`
        : '',
    )}
    ${tried !== undefined && !open.some(({ act }) => act === tried.act) && keptWords(tried, ground)}
    ${reasons('现在还不能办的，和原因', closed)} ${reasons('由其他人办理的', others)}`
}

/** The act is closed by now: what was typed is shown, so that it can be copied. */
function keptWords({ act }: Tried, { sent }: FormGround): Html | false {
  const texts = [...(sent?.form.fields ?? [])].filter(([name, [text]]) => name.startsWith('text.') && text !== '')
  return (
    texts.length > 0 &&
    html`<div class="note" id="kept-${act}">
      <p>您刚才填写的文字：</p>
      ${texts.map(([, values]) => html`<blockquote>${paragraphs(values.at(-1) ?? '')}</blockquote>`)}
    </div>`
  )
}

function reasons(summary: string, actions: PetitionView['actions']): Part {
  return (
    actions.length > 0 &&
    html`<details>
      <summary>${summary}（${actions.length}项）</summary>
      <ul>
        ${actions.map(
          ({ label, why }) =>
            html`<li>
              <strong>${label}</strong>：${why?.text} ${why !== undefined && html`<small>${why.article}</small>`}
            </li>`,
        )}
      </ul>
    </details>`
  )
}

function details({ details: file }: PetitionView): Html {
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

function sendings({ sendings: all }: PetitionView): Part {
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
