import { theOffice } from '../terms/clock.ts'
import { forms, stages } from '../petition/words.ts'
import { readDirectory } from '../server/directory.ts'
import type { Directory } from '../server/directory.ts'
import { html } from '../server/pages/html.ts'
import type { Html } from '../server/pages/html.ts'
import { problemBox } from '../server/pages/layout.ts'
import { listPetitions, petitionQuery } from '../server/petition-list.ts'
import type { PetitionPage } from '../server/petition-list.ts'
import { faultsOf, faulty, sayIssue } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { dayOf } from './days.ts'
import { deskPage } from './frame.ts'
import { mayRegister } from './may-register.ts'

/** 信访件: what this person may find, newest first, narrowed down by what was asked. */
export async function petitionsPage(visit: StaffVisit): Promise<Answer> {
  const { house, session } = visit
  const query = Object.fromEntries(Object.entries(visit.query).filter(([, value]) => value !== ''))
  const asked = petitionQuery.safeParse(query, { error: sayIssue })
  const directory = await readDirectory(house)
  const filters = filterForm(query, session.actor.unit === theOffice ? directory : undefined)
  if (!asked.success) {
    const problem = faulty(faultsOf(asked.error.issues))
    const body = html`<h1>信访件</h1>
      ${problemBox(problem)}${filters}`
    return deskPage(visit, { title: '错误：信访件', body, status: problem.status })
  }
  const { petitions, next } = await listPetitions(house, session.actor, asked.data)
  const narrowed = Object.keys(query).some((key) => key !== 'after' && key !== 'limit')
  const body = html`<h1>信访件</h1>
    ${mayRegister(session) && html`<p class="pages"><a class="button" href="/desk/register">登记一件</a></p>`}
    ${filters} ${petitions.length === 0 ? nothing(narrowed, 'after' in query) : table(petitions)}
    ${next !== null && html`<p class="pages"><a href="${link({ ...query, after: next })}">更早的信访件 →</a></p>`}`
  return deskPage(visit, { title: '信访件', body })
}

function link(query: Readonly<Record<string, string>>): string {
  return `/desk/petitions?${new URLSearchParams(query).toString()}`
}

function filterForm(query: Readonly<Record<string, string>>, directory: Directory | undefined): Html {
  const options = (choices: readonly (readonly [string, string])[], chosen: string | undefined) => [
    html`<option value="">不限</option>`,
    ...choices.map(([code, label]) => html`<option value="${code}" ${code === chosen && 'selected'}>${label}</option>`),
  ]
  return html`<form class="filter" method="get" action="/desk/petitions">
    <p>
      <label for="stage">办理阶段</label>
      <select id="stage" name="stage">
        ${options(Object.entries(stages), query['stage'])}
      </select>
    </p>
    <p>
      <label for="form">信访形式</label>
      <select id="form" name="form">
        ${options(Object.entries(forms), query['form'])}
      </select>
    </p>
    ${
      directory !== undefined &&
      html`<p>
        <label for="unit">承办单位</label>
        <select id="unit" name="unit">
          ${options(
            directory.units.map(({ id, name }) => [id, name] as const),
            query['unit'],
          )}
        </select>
      </p>`
    }
    <p>
      <label for="from">登记日期从</label>
      <input id="from" name="from" type="date" value="${query['from']}" />
    </p>
    <p>
      <label for="to">到</label>
      <input id="to" name="to" type="date" value="${query['to']}" />
    </p>
    <p>
      <label for="number">编号（完整）</label>
      <input id="number" name="number" type="text" value="${query['number']}" />
    </p>
    <p><button>查看</button></p>
  </form>`
}

function nothing(narrowed: boolean, beyond: boolean): Html {
  if (beyond) return html`<p class="note">没有更早的信访件了。<a href="/desk/petitions">从头看</a></p>`
  return narrowed
    ? html`<p class="note">没有符合这些条件的信访件。<a href="/desk/petitions">去掉条件</a></p>`
    : html`<p class="note">还没有您可以查看的信访件。登记、导入或者转送给您的单位以后，就会出现在这里。</p>`
}

function table(petitions: PetitionPage['petitions']): Html {
  return html`<table class="cards">
    <caption>
      登记日期新的在前
    </caption>
    <thead>
      <tr>
        <th scope="col">编号</th>
        <th scope="col">登记日期</th>
        <th scope="col">形式、类别</th>
        <th scope="col">主办单位</th>
        <th scope="col">阶段</th>
        <th scope="col">下一步</th>
      </tr>
    </thead>
    <tbody>
      ${petitions.map(line)}
    </tbody>
  </table>`
}

function line({
  id,
  no,
  registeredOn,
  form,
  people,
  category,
  lead,
  stage,
  next,
}: PetitionPage['petitions'][number]): Html {
  const kind = [form, category, people === null || people === 1 ? null : `${String(people)}人`].filter(
    (part) => part !== null && part !== '',
  )
  return html`<tr>
    <th scope="row" class="no"><a href="/desk/petitions/${id}">${no}</a></th>
    <td class="day" data-label="登记日期">${dayOf(registeredOn)}</td>
    <td data-label="形式、类别">${kind.length === 0 ? '类别待信访局确认' : kind.join('，')}</td>
    <td data-label="主办单位">${lead ?? '—'}</td>
    <td data-label="阶段">${stage.label}</td>
    <td data-label="下一步">
      ${
        next === null
          ? '—'
          : html`${next.owner}：${next.term}，${dayOf(next.due)}${next.overdue && html` <span class="late">已超过</span>`}`
      }
    </td>
  </tr>`
}
