import path from 'node:path'
import { plainDate, sayDay } from '../calendar/plain-date.ts'
import { materialTypes } from '../petition/materials.ts'
import { attachHers, readHerMaterials } from '../server/her-materials.ts'
import type { HerMaterials } from '../server/her-materials.ts'
import { takeInMaterials } from '../server/materials/take-in.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { ProblemError } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer } from '../server/screen.ts'
import { faultList } from './fields.ts'
import { back, portalPage, refusalBox } from './frame.ts'
import { requestOf } from './her-acts.ts'
import { herToken, materialsPath } from './her-page.ts'
import { sessionCookie } from './her-session.ts'
import type { HerVisit } from './track-pages.ts'

/** 补交照片、材料: what she has sent, and a place for more. */
export async function materialsPage(visit: HerVisit): Promise<Answer> {
  return draw(visit, await readHerMaterials(visit.house, visit.her.subject))
}

/** All of one sending or none: a file that can't be taken is named, and she chooses anew. */
export async function postMaterials(visit: HerVisit): Promise<Answer> {
  const { house, her, form } = visit
  const folder = path.dirname(form.files[0]?.path ?? '')
  const requestId = requestOf(visit)
  try {
    await attachHers(house, her.subject, { requestId, takeIn: () => takeInMaterials(house, folder, form.files) })
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    return draw(visit, await readHerMaterials(house, her.subject), error.problem)
  }
  return { kind: 'redirect', to: materialsPath, cookies: [sessionCookie(house, her)] }
}

function draw(visit: HerVisit, hers: HerMaterials, problem?: Problem): Answer {
  const title = '补交照片、材料'
  const faults = problem?.faults ?? []
  const body = html`${back('/track/petition', '回到您的信访件')}
    ${faultList(faults, () => '#files', '这一次的一个也没有收下，请改好了再选一次。以前收到的都还在。')}
    ${problem !== undefined && faults.length === 0 && refusalBox(problem)}
    <h1>${title}</h1>
    ${sent(hers)} ${hers.why === undefined ? form(visit, faults.length > 0) : closed(hers)}`
  const status = problem?.status ?? 200
  const cookies = [sessionCookie(visit.house, visit.her)]
  return portalPage(visit, { title: status === 200 ? title : `错误：${title}`, body, status, cookies })
}

function sent({ sent: all }: HerMaterials): Html {
  if (all.length === 0) return html`<p>您还没有在网上交过材料。</p>`
  return html`<h2>已经收到的</h2>
    <ul>
      ${all.map(({ name, type, on }) => html`<li>${sayDay(plainDate(on))}　${name}（${type}）</li>`)}
    </ul>`
}

function closed({ why }: HerMaterials): Part {
  return why !== undefined && html`<div class="box"><p>${why.text}</p></div>`
}

function form(visit: HerVisit, wrong: boolean): Html {
  return html`<h2>再交一些</h2>
    <p>照片、扫描件、PDF、Word、Excel 都可以。一次至多10个，每个不超过20兆。照片会重新生成，去掉里面的拍摄地点。</p>
    <form method="post" action="${materialsPath}" enctype="multipart/form-data">
      ${herToken(visit)}
      <div>
        <label for="files">选照片或者文件</label>
        <p class="hint" id="files-hint">可以一次选几个。网慢的话要等一会儿，传完会回到这一页。</p>
        <input
          type="file"
          id="files"
          name="files"
          multiple
          accept="${Object.keys(materialTypes).join(',')}"
          aria-describedby="files-hint"
          ${wrong && html`aria-invalid="true"`}
        />
      </div>
      <p><button>提交材料</button></p>
    </form>
    <p class="fine">传不上去的，带到或者寄到信访局，写上信访件编号。<a href="/contact">地址和时间</a></p>`
}
