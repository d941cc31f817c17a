import { readFile } from 'node:fs/promises'
import path from 'node:path'
import {
  isLedgerKind,
  ledgerNames,
  mayKeepLedgers,
  plainFileName,
  takeInLedger,
  writeOutLedger,
} from '../server/imports.ts'
import type { ImportAnswer } from '../server/imports.ts'
import { xlsxType } from '../server/media-types.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { problemBox } from '../server/pages/layout.ts'
import { faulty, forbidden, notThere, ProblemError } from '../server/problem.ts'
import type { Answer, StaffVisit } from '../server/screen.ts'
import { deskPage, refusedPage, token, typed } from './frame.ts'

/** 台账: read in what the office keeps in Excel, and write it out again. */
export function importPage(visit: StaffVisit): Promise<Answer> {
  const answer = mayKeepLedgers(visit.session.actor) ? draw(visit, '') : refusedPage(visit, forbidden)
  return Promise.resolve(answer)
}

/** The first step: the ledger is read and compared, nothing is written. */
export async function postLedger(visit: StaffVisit): Promise<Answer> {
  const { house, session, form } = visit
  const kind = typed(visit, 'ledger')
  const [file] = form.files
  if (!mayKeepLedgers(session.actor)) return refusedPage(visit, forbidden)
  if (!isLedgerKind(kind)) return refusal(visit, '请选择是哪一种台账')
  if (file === undefined || file.bytes === 0) return refusal(visit, '请选择要导入的 .xlsx 文件')
  const upload = { kind, fileName: plainFileName(file.name, kind), path: file.path }
  const held = await house.uploads.hold(session.actor.id, upload)
  const looked = await takeInLedger(house, session.actor, { ...held, dryRun: true, acceptCorrections: false })
  if (looked.rejected.length > 0) await house.uploads.drop(held.id)
  const title = `${ledgerNames[kind]}：${held.fileName}`
  return draw(
    visit,
    html`<h2>${title}</h2>
      ${found(looked)}${confirmForm(visit, held.id, looked)}`,
  )
}

/** The second step: what was looked over is taken in, all rows or none. */
export async function confirmLedger(visit: StaffVisit): Promise<Answer> {
  const { house, session } = visit
  const id = typed(visit, 'held')
  const held = house.uploads.find(session.actor.id, id)
  if (held === undefined) return refusal(visit, '这份台账已经导入，或者放置超过20分钟，请重新选择文件')
  const acceptCorrections = typed(visit, 'acceptCorrections') === 'yes'
  const taken = await takeInLedger(house, session.actor, { ...held, dryRun: false, acceptCorrections })
  if (!taken.written) {
    return draw(
      visit,
      html`<h2>${ledgerNames[held.kind]}</h2>
        ${found(taken)}${confirmForm(visit, id, taken)}`,
    )
  }
  await house.uploads.drop(id)
  const body = html`<div class="done" role="status">
      <h2>${ledgerNames[held.kind]}已导入</h2>
      ${counts(taken)}
    </div>
    ${missing(taken)}`
  return draw(visit, body)
}

/** A ledger in the layout it came in. */
export async function ledgerFile(visit: StaffVisit): Promise<Answer> {
  const kind = visit.params['ledger'] ?? ''
  if (!isLedgerKind(kind)) throw new ProblemError(notThere)
  return visit.house.uploads.receiving(async (folder) => {
    const file = path.join(folder, 'ledger.xlsx')
    await writeOutLedger(visit.house, visit.session.actor, kind, file)
    return { kind: 'file', name: `${ledgerNames[kind]}.xlsx`, mediaType: xlsxType, bytes: await readFile(file) }
  })
}

function refusal(visit: StaffVisit, problem: string): Answer {
  const { title, status, faults } = faulty([{ path: '', problem }])
  return draw(visit, problemBox({ type: '', title, status, detail: problem, ...(faults && { faults }) }), status)
}

function draw(visit: StaffVisit, result: Part, status = 200): Answer {
  const body = html`<h1>台账</h1>
    ${result}
    <h2>导入</h2>
    <p>先核对，看过结果再确认写入。有一行错误，就一行也不写入；同一份台账可以每周再导入，只补记新填的内容。</p>
    <form class="stack" method="post" action="/desk/import" enctype="multipart/form-data">
      ${token(visit.session)}
      <p>
        <label for="ledger">台账种类</label>
        <select id="ledger" name="ledger" required>
          ${Object.entries(ledgerNames).map(([kind, name]) => html`<option value="${kind}">${name}</option>`)}
        </select>
      </p>
      <p>
        <label for="file">文件 <small>.xlsx，不超过100MB</small></label>
        <input id="file" name="file" type="file" accept=".xlsx" required />
      </p>
      <p><button>核对（不写入）</button></p>
    </form>
    <h2>导出</h2>
    <p>按最近一次导入的版式写出：</p>
    <ul>
      ${Object.entries(ledgerNames).map(([kind, name]) => html`<li><a href="/desk/export/${kind}">${name}</a></li>`)}
    </ul>`
  return deskPage(visit, { title: status === 200 ? '台账' : '错误：台账', body, status })
}

function confirmForm(
  visit: StaffVisit,
  held: string,
  { rejected, corrections, accepted, updated }: ImportAnswer,
): Part {
  if (rejected.length > 0) return ''
  if (accepted + updated + corrections.length === 0) return html`<p class="note">没有新内容，不必写入。</p>`
  return html`<form class="stack" method="post" action="/desk/import/confirm">
    ${token(visit.session)}
    <input type="hidden" name="held" value="${held}" />
    ${
      corrections.length > 0 &&
      html`<p>
        <label class="choice"
          ><input type="checkbox" name="acceptCorrections" value="yes" required />
          以上${corrections.length}处改动经我核对属实，由我（${visit.session.name}）负责</label
        >
      </p>`
    }
    <p><button>确认写入</button></p>
  </form>`
}

function counts({ accepted, updated, unchanged, corrections }: ImportAnswer): Html {
  return html`<ul class="tally">
    <li><b>${accepted}</b>新增</li>
    <li><b>${updated}</b>补填</li>
    <li><b>${corrections.length}</b>更正</li>
    <li><b>${unchanged}</b>未变</li>
  </ul>`
}

const shown = 200

function found(answer: ImportAnswer): Html {
  const { rejected, corrections } = answer
  if (rejected.length > 0) return faults(rejected)
  return html`<p>核对完毕，没有错误，还没有写入。</p>
    ${counts(answer)} ${corrections.length > 0 && typedOver(corrections)} ${missing(answer)}`
}

function more(all: number): Part {
  return all > shown && html`<p>另有${all - shown}处没有列出；改正以上各处后再核对一次。</p>`
}

function faults(rejected: ImportAnswer['rejected']): Html {
  return html`<div class="problem" role="alert">
      <h2>有${rejected.length}处错误，什么都没有写入</h2>
      <p>请在台账里改正以下各处，再核对一次。</p>
    </div>
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">问题和改法</th>
        </tr>
      </thead>
      <tbody>
        ${rejected.slice(0, shown).map(
          (fault) =>
            html`<tr>
              <th scope="row">${placeOf(fault)}</th>
              <td>${fault.problem}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${more(rejected.length)}`
}

function placeOf({
  sheet,
  row,
  column,
}: {
  readonly sheet: string
  readonly row: number
  readonly column: string
}): string {
  return [sheet, row > 0 ? `第${String(row)}行` : '', column].filter((part) => part !== '').join(' ') || '整个文件'
}

function typedOver(corrections: ImportAnswer['corrections']): Html {
  return html`<p class="note">下列单元格以前填过，这次改了。写入以前须有人对改动负责。</p>
    <table class="cards">
      <thead>
        <tr>
          <th scope="col">位置</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        ${corrections.slice(0, shown).map(
          (each) =>
            html`<tr>
              <th scope="row">${placeOf(each)}</th>
              <td data-label="原来">${each.was || '（空）'}</td>
              <td data-label="现在">${each.now || '（空）'}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${more(corrections.length)}`
}

function missing({ gone }: ImportAnswer): Part {
  return (
    gone.length > 0 &&
    html`<div class="note">
      <p>有${gone.length}行以前登记过，这次台账里没有。登记不会因此删除：</p>
      <p>
        ${gone
          .slice(0, shown)
          .map(({ sheet, serial }) => `${sheet} 序号${serial}`)
          .join('；')}
      </p>
    </div>`
  )
}
