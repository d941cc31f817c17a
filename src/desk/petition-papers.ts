import { listPaperKinds } from '../server/paper-kinds.ts'
import type { PaperKindView } from '../server/paper-kinds.ts'
import type { PaperView } from '../server/papers.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import type { PetitionView } from '../server/petition-view.ts'
import type { Session } from '../server/sign-in/session.ts'
import { megabyte, scanLimit } from '../server/uploads.ts'
import { theOffice } from '../terms/clock.ts'
import { dayOf } from './days.ts'
import type { FormGround } from './form-rows.ts'
import { token } from './frame.ts'

/** 公文: the papers this person may read, how far each has come, and its sealed original. */
export function papersSection(ground: FormGround, papers: readonly PaperView[]): Part {
  const { petition } = ground
  return (
    petition.sight === 'texts' &&
    html`<h2 id="papers">公文</h2>
      ${papers.length === 0 ? howOneBegins(petition) : table(ground, papers)}`
  )
}

/** A closed 拟稿 says by itself why, among the acts. */
function howOneBegins({ actions }: PetitionView): Html {
  const mayDraft = actions.some(({ act, open }) => act === 'draftPaper' && open)
  return html`<p class="note">
    还没有您可以看的公文。公文从「拟稿」开始，再由另一人核稿、负责人签发。${
      mayDraft && html`<a href="#act-draftPaper">现在拟稿</a>：案卷里有的内容会自动填入。`
    }
  </p>`
}

function table(ground: FormGround, papers: readonly PaperView[]): Html {
  return html`<table class="cards">
    <thead>
      <tr>
        <th scope="col">公文</th>
        <th scope="col">办到哪一步</th>
        <th scope="col">查看</th>
        <th scope="col">盖章原件</th>
      </tr>
    </thead>
    <tbody>
      ${papers.map((paper) => row(ground, paper))}
    </tbody>
  </table>`
}

function row(ground: FormGround, paper: PaperView): Html {
  return html`<tr id="paper-${paper.id}">
    <th scope="row">
      ${paper.kind.label}${paper.number !== null && html`<br /><span class="no">${paper.number}</span>`}<br />
      <small>${paper.unit.name}，${paper.article}</small>
    </th>
    <td data-label="办到哪一步">${state(paper)}</td>
    <td data-label="查看">${views(ground.petition.id, paper)}</td>
    <td data-label="盖章原件">${original(ground, paper)}</td>
  </tr>`
}

const steps = [
  ['拟稿', 'drafted'],
  ['核稿', 'checked'],
  ['签发', 'signed'],
  ['作废', 'voided'],
] as const

function state(paper: PaperView): Html {
  const taken = steps.flatMap(([label, step]) => {
    const { by, on } = paper[step] ?? { by: '', on: '' }
    return on === '' ? [] : [html`<br /><small>${label}：${by}，${dayOf(on)}</small>`]
  })
  const gaps = paper.status.code === 'void' ? [] : paper.missing
  return html`<strong>${paper.status.label}</strong>${taken}${
      gaps.length > 0 &&
      html`<br /><span class="near">尚缺：${gaps.map(({ label, article }) => `${label}（${article}）`).join('、')}</span
        ><br /><small>补齐以前不能签发；可以办理后再取自案卷，或者重新拟稿写明。</small>`
    }`
}

const forms = [
  ['预览', 'html'],
  ['Word', 'docx'],
  ['PDF', 'pdf'],
] as const

function views(petition: string, { id, kind, number }: PaperView): Part {
  const called = number ?? kind.label
  return forms.map(
    ([label, format]) =>
      html`<a href="/api/petitions/${petition}/papers/${id}.${format}" aria-label="${label}：${called}">${label}</a
        >　 `,
  )
}

function original(ground: FormGround, paper: PaperView): Part {
  if (paper.original !== null) {
    const { type, bytes } = paper.original
    const size = `${(bytes / megabyte).toFixed(1)}MB`
    return html`<a href="/api/petitions/${ground.petition.id}/papers/${paper.id}/original">查看原件</a>
      <small>（${type.split('/')[1]?.toUpperCase()}，${bytes < megabyte / 10 ? '不到0.1MB' : size}）</small>`
  }
  if (paper.status.code !== 'signed') return html`<span class="quiet">—</span>`
  return mayKeep(ground.petition, ground.session, paper)
    ? uploadForm(ground, paper)
    : html`<span class="quiet">尚未收存</span>`
}

/** As the act decides: the unit that issued the paper, or the office. */
function mayKeep({ actions }: PetitionView, { actor }: Session, { unit }: PaperView): boolean {
  const open = actions.some((action) => action.act === 'attachOriginal' && action.open)
  return open && (actor.unit === theOffice || actor.unit === unit.id)
}

function uploadForm({ petition, session, today, requestId }: FormGround, paper: PaperView): Html {
  const id = `original-${paper.id}`
  return html`<details>
    <summary>上传扫描件</summary>
    <form
      class="stack"
      method="post"
      action="/desk/petitions/${petition.id}/papers/${paper.id}/original"
      enctype="multipart/form-data"
    >
      ${token(session)}
      <input type="hidden" name="_request" value="${requestId}-${id}" />
      <p>
        <label for="${id}">盖章原件的扫描件 <small>（PDF、JPEG、PNG，不超过${scanLimit / megabyte}MB）</small></label>
        <input type="file" id="${id}" name="file" accept=".pdf,.jpg,.jpeg,.png" required />
      </p>
      <p>
        <label for="${id}-on">收存日期</label>
        <input type="date" id="${id}-on" name="on" value="${today}" max="${today}" required />
      </p>
      <p><button>收存原件</button></p>
    </form>
  </details>`
}

/** Which items each paper takes, for whoever drafts it: by hand, or over what the file says. */
export function draftingHint(draftable: readonly string[]): Html {
  const kinds = listPaperKinds().filter(({ kind }) => draftable.includes(kind))
  return html`<details>
    <summary>每种文书有哪些项目</summary>
    <p>
      每项另起一行，先写【项目名称】，再写内容。带 *
      的必填：不写的取自案卷，案卷里也没有的，拟稿后在「公文」里列为「尚缺」，补齐以前不能签发。
    </p>
    <dl>
      ${kinds.map(
        ({ label, fields }) =>
          html`<dt><strong>${label}</strong></dt>
            <dd>${itemsOf(fields)}</dd>`,
      )}
    </dl>
  </details>`
}

function itemsOf(fields: PaperKindView['fields']): Part {
  const groups = [
    ['由您写明', fields.filter(({ fromFile }) => !fromFile)],
    ['取自案卷，可以改写', fields.filter(({ fromFile }) => fromFile)],
  ] as const
  const named = ({ label, required }: (typeof fields)[number]) => `【${label}】${required ? '*' : ''}`
  return groups.map(([called, items]) => items.length > 0 && html`<p>${called}：${items.map(named).join('')}</p>`)
}
