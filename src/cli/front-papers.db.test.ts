import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { newRequest, registration, testOffice } from '../server/testing.ts'
import type { TestOffice } from '../server/testing.ts'
import { front } from './front.ts'

let office: TestOffice
let id = ''

const answer = z.object({ done: z.object({ id: z.string() }) })
const on = '2025-03-03'

async function done(login: string, name: string, input: object, texts?: Record<string, string>): Promise<void> {
  const body = { requestId: newRequest(), input, ...(texts && { texts }) }
  const reply = await office.as(login).post(`/api/petitions/${id}/acts/${name}`, body)
  if (reply.statusCode !== 200) throw new Error(`${name}：${reply.body}`)
}

/** The page as it reads: every run of white space is one blank. */
async function page(login: string, url = `/desk/petitions/${id}`): Promise<string> {
  return (await office.as(login).get(url)).body.replaceAll(/\s+/g, ' ')
}

/** The section of the page under the heading 公文. */
async function section(login: string): Promise<string> {
  return /<h2 id="papers">.*?(?=<h2|<\/main)/.exec(await page(login))?.[0] ?? ''
}

function hidden(text: string, name: string): string {
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? ''
}

/** Posts the form as a browser does, the file among its fields. */
async function upload(login: string, bytes: Buffer, more: { readonly paper?: string; readonly token?: string } = {}) {
  const { paper = '1' } = more
  const cookie = await office.signIn(login)
  const form = (await office.app.inject({ url: `/desk/petitions/${id}`, headers: { cookie } })).body
  const fields = { _token: more.token ?? hidden(form, '_token'), _request: newRequest(), on }
  const boundary = 'the-end-of-a-part'
  const head = (disposition: string) => `--${boundary}\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n`
  const payload = Buffer.concat([
    ...Object.entries(fields).map(([name, value]) => Buffer.from(`${head(`name="${name}"`)}${value}\r\n`)),
    Buffer.from(head('name="file"; filename="原件.pdf"')),
    bytes,
    Buffer.from(`\r\n--${boundary}--\r\n`),
  ])
  return office.app.inject({
    method: 'POST',
    url: `/desk/petitions/${id}/papers/${paper}/original`,
    headers: { cookie, 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload,
  })
}

beforeAll(async () => {
  office = await testOffice(front)
  const registered = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  id = answer.parse(registered.json()).done.id
  await done('registrar', 'confirmKind', { on, kind: 'appeal', accusedUnits: [] })
  await done('registrar', 'transfer', { on, units: ['water', 'housing'] })
  await done('water', 'accept', { on, assignment: '1', route: 'petitionProcedure' })
}, 60_000)
afterAll(() => office.close())

describe('首接首办', () => {
  test('页首写明信访人可以问谁、等了几日', async () => {
    expect(await page('registrar')).toContain('信访人可以问：试验县水利局；自首次收到已0日。')
    office.goTo('2025-03-10')
    expect(await page('water')).toContain('信访人可以问：试验县水利局；自首次收到已7日。')
    office.goTo(on)
  })
})

describe('信访件页面上的公文', () => {
  test('还没有公文的，说明公文怎样开始，指到「拟稿」', async () => {
    const empty = await section('water')
    expect(empty).toContain('公文从「拟稿」开始')
    expect(empty).toContain('href="#act-draftPaper"')
    expect(await page('water')).toContain('id="act-draftPaper"')
  })

  test('拟稿的表单列出本单位可以拟写的文书和各自的项目', async () => {
    const form = /<form[^>]*acts\/draftPaper".*?<\/form>/.exec(await page('water'))?.[0] ?? ''
    const hint = /<strong>信访处理意见书<\/strong>.*?<\/dd>/.exec(form)?.[0] ?? ''
    expect(hint).toMatch(/取自案卷，可以改写：.*【处理意见】\*/)
    expect(form).not.toContain('<strong>信访事项督办函</strong>')
  })

  test('拟稿以后列出尚缺的必填项目；别的单位看不见稿子', async () => {
    await done('water', 'draftPaper', { kind: 'handlingOpinion', on })
    const drafted = await section('water')
    expect(drafted).toContain('已拟稿')
    expect(drafted).toContain('拟稿：己某，')
    expect(drafted).toContain('尚缺：处理意见（第三十二条第一款）、法律法规依据（')
    expect(drafted).not.toContain('multipart/form-data')
    for (const format of ['html', 'docx', 'pdf']) expect(drafted).toContain(`/papers/1.${format}"`)
    expect(await section('housing')).toContain('还没有您可以看的公文')
  })

  test('签发以后有文号，出具的单位和信访局可以上传原件，别的单位只看', async () => {
    const written = '【处理意见】月底恢复供水。\n【法律法规依据】水法第三十一条。'
    await done('water', 'draftPaper', { kind: 'handlingOpinion', on, paper: '1' }, { wording: written })
    await done('water-head', 'checkPaper', { paper: '1', on })
    await done('water-head', 'signPaper', { paper: '1', on })
    const signed = await section('water')
    expect(signed).toContain('水利局意〔2025〕1号')
    expect(signed).not.toContain('尚缺')
    expect(signed).toMatch(/核稿：庚某.*签发：庚某/)
    expect(signed).toContain('enctype="multipart/form-data"')
    expect(await section('registrar')).toContain('enctype="multipart/form-data"')
    const others = await section('housing')
    expect(others).toContain('水利局意〔2025〕1号')
    expect(others).toContain('尚未收存')
  })

  test('收存原件只在公文旁边办，不另有没有文件的表单', async () => {
    expect(await page('water')).not.toContain('id="act-attachOriginal"')
  })
})

describe('不用脚本上传盖章原件', () => {
  const scan = Buffer.from('%PDF-1.7 扫描件\r\n--不是分隔\r\n')

  test('不是扫描件的、空的，说明原因，什么都没有收存', async () => {
    const wrong = await upload('water', Buffer.from('<html>'))
    expect(wrong.statusCode).toBe(422)
    expect(wrong.body).toContain('「收存原件」没有办理')
    expect(wrong.body).toContain('只收存 PDF、JPEG、PNG 扫描件')
    expect(wrong.body).toContain('请在下面的「公文」里重新选择文件')
    expect((await upload('water', Buffer.alloc(0))).body).toContain('文件是空的')
    expect(await section('water')).not.toContain('查看原件')
  })

  test('看不见的文书、别处来的表单，都不收', async () => {
    expect((await upload('labour', scan)).statusCode).toBe(404)
    expect((await upload('water', scan, { paper: '9' })).statusCode).toBe(404)
    expect((await upload('water', scan, { token: 'of-another-page' })).statusCode).toBe(403)
  })

  test('不收文件的页面、没有的页面，谁的文件都不读；监督员、没有登录的，一份也不读', async () => {
    const send = (url: string, cookie: string) =>
      office.app.inject({
        method: 'POST',
        url,
        headers: { cookie, 'content-type': 'multipart/form-data; boundary=x' },
        payload: '--x--',
      })
    const registrar = await office.signIn('registrar')
    expect((await send('/desk/register', registrar)).statusCode).toBe(403)
    expect((await send('/desk/nowhere', registrar)).statusCode).toBe(403)
    const original = `/desk/petitions/${id}/papers/1/original`
    expect((await send(original, await office.signIn('auditor'))).statusCode).toBe(403)
    expect((await send(original, '')).statusCode).toBe(401)
  })

  test('超过30MB的，没有读完就不再读', async () => {
    const large = await upload('water', Buffer.concat([scan, Buffer.alloc(31 * 1024 * 1024)]))
    expect(large.statusCode).toBe(413)
  })

  test('不是出具的单位，也不是信访局，不能收存', async () => {
    const refused = await upload('housing', scan)
    expect(refused.statusCode).toBe(409)
    expect(refused.body).toContain('原件由出具的单位或者信访局收存')
  })

  test('收存以后可以打开，一字不差', async () => {
    const kept = await upload('water', scan)
    expect(kept.statusCode).toBe(303)
    expect(await page('water', String(kept.headers.location))).toContain('「收存原件」已记载')
    const after = await section('water')
    expect(after).toContain(`href="/api/petitions/${id}/papers/1/original"`)
    expect(after).not.toContain('multipart/form-data')
    const original = await office.as('registrar').get(`/api/petitions/${id}/papers/1/original`)
    expect(original.rawPayload.equals(scan)).toBe(true)
  })
})

describe('数字', () => {
  test('导入法定途径的，紧接着按期答复率列出', async () => {
    const figures = await page('registrar', `/desk/figures?from=2025-01-01&to=2025-06-30`)
    const printed = [...figures.matchAll(/<code>([^<]+)<\/code>/g)].map(([, code]) => code ?? '')
    const at = printed.indexOf('rates.onTimeReply')
    const next = printed.slice(at + 1, at + 6)
    expect(next).toHaveLength(5)
    for (const code of next) expect(code).toMatch(/^routes\./)
    expect(figures).not.toContain('<h2>其他</h2>')
  })
})
