import { readDirectory } from '../server/directory.ts'
import { html, paragraphs } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { problemBox } from '../server/pages/layout.ts'
import { actBody, actOn, isFurtherAct } from '../server/petition-commands.ts'
import type { FurtherAct } from '../server/petition-commands.ts'
import { listPapers } from '../server/papers.ts'
import { listPetitions } from '../server/petition-list.ts'
import { getPetition } from '../server/show-petition.ts'
import type { PetitionView } from '../server/petition-view.ts'
import { faultsOf, faulty, notThere, ProblemError, requestReused, sayIssue } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { actForm } from './act-form.ts'
import { dayOf, distance, localMark, provisionalMark } from './days.ts'
import type { FormGround } from './form-rows.ts'
import { deskPage } from './frame.ts'
import { readActForm } from './read-act-form.ts'
import type { KnownByName } from './read-act-form.ts'
import { details, sendings } from './petition-details.ts'
import { draftingHint, papersSection } from './petition-papers.ts'
import { timeline } from './petition-timeline.ts'

/** One petition: who owes what by when, what may be done now, and what was done. */
export async function petitionPage(visit: StaffVisit): Promise<Answer> {
  return drawPetition(visit)
}

/** One act, posted. Done: the page again, so that a reload does nothing. Not done: the page with the words typed. */
export async function postAct(visit: StaffVisit): Promise<Answer> {
  const { house, session, params, form } = visit
  const [petition = '', act = ''] = [params['id'], params['act']]
  if (!isFurtherAct(act)) throw new ProblemError(notThere)
  try {
    const body = actBody(act).safeParse(await readActForm(act, form, knownByName(visit)), { error: sayIssue })
    if (!body.success) throw new ProblemError(faulty(faultsOf(body.error.issues)))
    const { requestId = '', expectedVersion, input, texts, persons } = body.data
    const order = { petition, act, expectedVersion, input, texts, persons }
    await actOn(house, session.actor, { id: requestId, order })
    return { kind: 'redirect', to: `/desk/petitions/${petition}?done=${act}` }
  } catch (error) {
    if (!(error instanceof ProblemError) || error.problem.status === notThere.status) throw error
    return drawPetition(visit, { act, problem: error.problem })
  }
}

function knownByName({ house, session }: StaffVisit): KnownByName {
  return {
    async petitionOfNumber(number, path) {
      const { petitions } = await listPetitions(house, session.actor, { number, limit: 1 })
      const [found] = petitions
      if (found !== undefined) return found.id
      throw new ProblemError(faulty([{ path, problem: `没有编号为「${number}」的信访件，请核对` }]))
    },
    async unitOfName(name) {
      const { units } = await readDirectory(house)
      return units.find((unit) => unit.name === name)?.id ?? name
    },
  }
}

interface Tried {
  readonly act: FurtherAct
  readonly problem: Problem
}

/** The page; after an act that was not taken, with the reason on top and the words typed in their form. */
export async function drawPetition(visit: StaffVisit, tried?: Tried): Promise<Answer> {
  const { house, session, today, params, query, form } = visit
  const petition = await getPetition(house, session.actor, params['id'] ?? '')
  const ground: FormGround = {
    ...{ petition, session, today, requestId: house.newId() },
    directory: await readDirectory(house),
    hints: { draftPaper: { wording: draftingHint(petition.draftable) } },
    ...(tried !== undefined && { sent: { act: tried.act, form, faults: tried.problem.faults ?? [] } }),
  }
  const papers = petition.papers.length === 0 ? [] : await listPapers(house, session.actor, petition.id)
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
    ${contact(petition)} ${superviseNow(petition)} ${duties(petition)} ${menu(ground, tried)} ${details(petition)}
    ${sendings(petition)} ${papersSection(ground, papers)} ${timeline(petition)}
    <p class="basis">${petition.sightWhy}</p>`
  const title = `${tried === undefined ? '' : '错误：'}信访件 ${petition.no}`
  return deskPage(visit, { title, body, status: tried?.problem.status ?? 200 })
}

/** 首接首办: whom she may ask, and how long she has waited since she was first received. */
function contact({ contact: whom, waitingDays, stage }: PetitionView): Html {
  const waited = stage.code === 'ended' ? '自收到至程序终了' : '自首次收到已'
  return html`<p>${whom !== null && `信访人可以问：${whom.name}；`}${waited}${waitingDays}日。</p>`
}

function notTaken({ act, problem }: Tried, petition: PetitionView): Html {
  const label = petition.actions.find((each) => each.act === act)?.label ?? act
  const kept = act === 'attachOriginal' ? '请在下面的「公文」里重新选择文件。' : '您填写的内容还在下面的表单里。'
  const again = problem.type === requestReused.type ? '' : html`<p>${kept}</p>`
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
    <td class="day" data-label="到期日">${dayOf(duty.due)}${provisionalMark(duty)}${localMark(duty)}</td>
    <td data-label="还有几日">${distance(duty)}</td>
    <td data-label="依据">${duty.article}</td>
  </tr>`
}

/** What answers a duty of one's own stands in front; what else may be done is folded away, unless it was just tried. */
function menu(ground: FormGround, tried: Tried | undefined): Html {
  const actions = ground.petition.actions.filter(({ act, open }) => isFurtherAct(act) && !(open && hasOwnForm(act)))
  const open = actions.filter((action) => action.open)
  const due = open.filter(({ answers }) => answers.length > 0)
  const rest = open.filter(({ answers }) => answers.length === 0)
  const closed = actions.filter((action) => !action.open && action.why?.refused !== 'notPermitted')
  const others = actions.filter((action) => action.why?.refused === 'notPermitted')
  const drawn = (action: Action) => actFold(action, ground, tried)
  return html`<h2>现在该办的</h2>
    ${due.length === 0 && html`<p class="note">现在没有须由您办理的。</p>`} ${due.map(drawn)}
    ${
      rest.length > 0 &&
      html`<details class="rest" id="rest" ${rest.some(({ act }) => act === tried?.act) && 'open'}>
        <summary>还可以办的（${rest.length}项）</summary>
        ${rest.map(drawn)}
      </details>`
    }
    ${tried !== undefined && !open.some(({ act }) => act === tried.act) && keptWords(tried, ground)}
    ${reasons('现在还不能办的，和原因', closed)} ${reasons('由其他人办理的', others)}`
}

/** 收存原件 comes with a file, and stands beside the paper it belongs to. */
function hasOwnForm(act: string): boolean {
  return act === 'attachOriginal'
}

type Action = PetitionView['actions'][number]

function actFold({ act, label, article, note }: Action, ground: FormGround, tried: Tried | undefined): Html | '' {
  if (!isFurtherAct(act)) return ''
  return html`<details class="act" id="act-${act}" ${tried?.act === act && 'open'}>
    <summary>${label} <small>${article}</small></summary>
    ${note !== undefined && html`<p class="note">${note}</p>`} ${actForm(act, ground)}
  </details>`
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
