import path from 'node:path'
import { plainDate, sayDay } from '../calendar/plain-date.ts'
import { z } from 'zod'
import { materialTypes } from '../petition/materials.ts'
import { attachHers, readHerMaterials } from '../server/her-materials.ts'
import type { HerMaterials } from '../server/her-materials.ts'
import { fileForms } from '../server/file-forms.ts'
import { fieldsOf } from '../server/forms.ts'
import { arrivedFiles, arrivingFile, forgetArrived, receivePiece } from '../server/materials/arriving.ts'
import type { ArrivingFile } from '../server/materials/arriving.ts'
import { takeInMaterials } from '../server/materials/take-in.ts'
import { html } from '../server/pages/html.ts'
import type { Html, Part } from '../server/pages/html.ts'
import { ProblemError, unreadable } from '../server/problem.ts'
import type { Problem } from '../server/problem.ts'
import type { Answer } from '../server/screen.ts'
import type { Upload } from '../server/uploads.ts'
import { faultList } from './fields.ts'
import { back, portalPage, refusalBox } from './frame.ts'
import { requestOf } from './her-acts.ts'
import { herToken, materialsPath, piecesPath } from './her-page.ts'
import { uploadScriptPath } from './style.ts'
import { sessionCookie } from './her-session.ts'
import type { HerVisit } from './track-pages.ts'

/** 补交照片、材料: what she has sent, and a place for more. */
export async function materialsPage(visit: HerVisit): Promise<Answer> {
  return draw(visit, await readHerMaterials(visit.house, visit.her.subject))
}

/** All of one sending or none: a file that can't be taken is named, and she chooses anew. */
export async function postMaterials(visit: HerVisit): Promise<Answer> {
  const { house, her } = visit
  const requestId = requestOf(visit)
  try {
    const takeIn = async () => {
      const files = await filesOf(visit)
      return takeInMaterials(house, path.dirname(files[0]?.path ?? ''), files)
    }
    await attachHers(house, her.subject, { requestId, takeIn })
    await forgetArrived(house, her.subject)
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    await forgetRefused(visit, error.problem)
    return draw(visit, await readHerMaterials(house, her.subject), error.problem)
  }
  return { kind: 'redirect', to: materialsPath, cookies: [sessionCookie(house, her)] }
}

/** What can't be taken need not lie here; what can is not sent over the line a second time. */
async function forgetRefused({ house, her, form }: HerVisit, { faults = [] }: Problem): Promise<void> {
  const named = (form.fields.get('arrived') ?? []).map((said) => readArriving(said))
  for (const { path: place } of faults) {
    const [, at] = /^files\.(\d+)$/.exec(place) ?? []
    const refused = at === undefined ? undefined : named[Number(at) - form.files.length]
    if (refused !== undefined) await forgetArrived(house, her.subject, refused)
  }
}

/** What came with the form, and what its script had sent before. @throws {ProblemError} */
async function filesOf({ house, her, form }: HerVisit): Promise<readonly Upload[]> {
  const named = (form.fields.get('arrived') ?? []).map((said) => readArriving(said))
  return [...form.files, ...(await arrivedFiles(house, her.subject, named))]
}

function readArriving(said: string): ArrivingFile {
  const read = arrivedNamed.safeParse(said)
  if (read.success) return read.data
  throw new ProblemError(unreadable)
}

const arrivedNamed = z
  .string()
  .transform((said, context): unknown => {
    try {
      return JSON.parse(said)
    } catch {
      context.addIssue('not JSON')
      return z.NEVER
    }
  })
  .pipe(arrivingFile)

const pieceSaid = z.object({ ...arrivingFile.shape, at: z.coerce.number().int().min(0) })

/** One piece of a file. The script goes on from what it is told, and so does whoever chooses the same file again. */
export async function postPiece(visit: HerVisit): Promise<Answer> {
  const { house, her, form } = visit
  const { at, ...file } = fieldsOf(pieceSaid, form)
  const have = await receivePiece(house, her.subject, { file, at, piece: form.files[0] })
  return { kind: 'data', json: { have }, cookies: [sessionCookie(house, her)] }
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
  return portalPage(visit, {
    ...{ title: status === 200 ? title : `错误：${title}`, body, status, cookies },
    script: uploadScriptPath,
  })
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
    <form
      method="post"
      action="${materialsPath}"
      enctype="multipart/form-data"
      id="send"
      data-pieces="${piecesPath}"
      data-most="${String(fileForms.ownMaterial.most)}"
    >
      ${herToken(visit)}
      <div>
        <label for="files">选照片或者文件</label>
        <p class="hint" id="files-hint">
          可以一次选几个。网慢的话要等一会儿，传完会回到这一页；断了再选同样的文件，会接着传。
        </p>
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
      <div id="progress" hidden>
        <progress value="0" max="1" aria-label="上传进度"></progress>
        <p role="status"></p>
      </div>
      <p><button>提交材料</button></p>
    </form>
    <p class="fine">传不上去的，带到或者寄到信访局，写上信访件编号。<a href="/contact">地址和时间</a></p>`
}
