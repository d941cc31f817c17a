import { createHash } from 'node:crypto'
import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { papers } from '../documents/papers.ts'
import { findBrokenSeries } from '../store/paper-numbers.ts'
import { scopeOf } from '../store/journal.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import { checkPapers } from '../store/verify/check-papers.ts'
import { paperView } from './papers.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let id = ''

const answer = z.object({ done: z.object({ id: z.string() }) })
const problem = z.object({ status: z.int(), detail: z.string(), code: z.string().optional() })

async function act(login: string, name: string, input: object, texts?: Record<string, string>) {
  return office
    .as(login)
    .post(`/api/petitions/${id}/acts/${name}`, { requestId: newRequest(), input, ...(texts && { texts }) })
}

async function done(login: string, name: string, input: object, texts?: Record<string, string>): Promise<void> {
  const reply = await act(login, name, input, texts)
  if (reply.statusCode !== 200) throw new Error(`${name}：${reply.body}`)
}

async function refused(reply: ReturnType<typeof act>): Promise<z.infer<typeof problem>> {
  return problem.parse((await reply).json())
}

async function list(login: string) {
  return z.array(paperView).parse((await office.as(login).get(`/api/petitions/${id}/papers`)).json())
}

async function upload(login: string, url: string, bytes: Buffer, method: 'POST' | 'PUT' = 'POST') {
  return office.app.inject({
    method,
    url,
    payload: bytes,
    headers: {
      cookie: await office.signIn(login),
      'content-type': 'application/octet-stream',
      'x-dengwen': '1',
      'idempotency-key': newRequest(),
    },
  })
}

beforeAll(async () => {
  office = await testOffice()
  const registered = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  id = answer.parse(registered.json()).done.id
  await done('registrar', 'confirmKind', { on: '2025-03-03', kind: 'appeal', accusedUnits: [] })
  await done('registrar', 'transfer', { on: '2025-03-03', units: ['water', 'housing'] })
  await done('water', 'accept', { on: '2025-03-03', assignment: '1', route: 'petitionProcedure' })
}, 60_000)
afterAll(() => office.close())

describe('一份处理意见书的一生', () => {
  test('拟稿：由承办单位拟写，别的单位看不见稿子', async () => {
    expect((await refused(act('housing', 'draftPaper', { kind: 'supervisionLetter', on: '2025-03-03' }))).code).toBe(
      'notIssuer',
    )
    await done('water', 'draftPaper', { kind: 'handlingOpinion', on: '2025-03-03' })
    const [draft] = await list('water')
    expect(draft).toMatchObject({ id: '1', status: { code: 'drafted' }, number: null })
    expect(draft?.missing.map(({ label }) => label)).toEqual(['处理意见', '法律法规依据'])
    expect(await list('housing')).toEqual([])
  })

  test('写在不存在的项目下面的内容，拟稿时就指出来', async () => {
    const reply = await act(
      'water',
      'draftPaper',
      { kind: 'handlingOpinion', on: '2025-03-03' },
      { wording: '【处理结果】不管' },
    )
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('没有「处理结果」这一项')
    expect(reply.body).toContain('【处理意见】')
  })

  test('核稿须由另一人；没有核稿的不能签发', async () => {
    expect((await refused(act('water', 'checkPaper', { paper: '1', on: '2025-03-03' }))).code).toBe('sameOfficer')
    expect((await refused(act('water-head', 'signPaper', { paper: '1', on: '2025-03-03' }))).code).toBe('nonePending')
    await done('water-head', 'checkPaper', { paper: '1', on: '2025-03-03' })
  })

  test('第三十二条：处理意见和依据空着的，不能签发，也不占号', async () => {
    const refusal = await refused(act('water-head', 'signPaper', { paper: '1', on: '2025-03-03' }))
    expect(refusal.code).toBe('fieldsMissing')
    expect(refusal.detail).toContain('处理意见（第三十二条第一款）')
  })

  test('出具处理意见以后签发：取得1号，文件按校验码收存', async () => {
    const answers = [
      { demand: '1', outcome: 'support' },
      { demand: '2', outcome: 'explain' },
    ]
    await done(
      'water',
      'issueOpinion',
      { on: '2025-03-03', answers },
      {
        'answer.1': '月底恢复供水。',
        'basis.1': '水法第三十一条。',
        'answer.2': '因施工停水。',
        'basis.2': '水法第三十一条。',
      },
    )
    expect((await refused(act('water', 'signPaper', { paper: '1', on: '2025-03-03' }))).code).toBe('notPermitted')
    await done('water-head', 'signPaper', { paper: '1', on: '2025-03-03' })
    const [signed] = await list('housing')
    expect(signed).toMatchObject({
      number: '水利局意〔2025〕1号',
      signed: { by: '庚某', on: '2025-03-03' },
      missing: [],
    })
    const docx = await office.as('water').get(`/api/petitions/${id}/papers/1.docx`)
    expect(createHash('sha256').update(docx.rawPayload).digest('hex')).toBe(signed?.digest)
  })

  test('预览是一页没有脚本的 HTML，写明每一项请求的答复', async () => {
    const page = await office.as('water').get(`/api/petitions/${id}/papers/1.html`)
    expect(page.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
    expect(page.body).toContain('关于“尽快恢复灌渠供水”的请求')
    expect(page.body).toContain('水利局意〔2025〕1号')
    expect(page.body).not.toContain('未签发稿')
  })

  test('签发以后案卷再变，文书仍是签发时的样子', async () => {
    const before = (await office.as('water').get(`/api/petitions/${id}/papers/1.html`)).body
    await done(
      'water',
      'issueOpinion',
      {
        on: '2025-03-03',
        answers: [
          { demand: '1', outcome: 'support' },
          { demand: '2', outcome: 'support' },
        ],
      },
      {
        'answer.1': '改了。',
        'basis.1': '改了。',
        'answer.2': '改了。',
        'basis.2': '改了。',
      },
    )
    expect((await office.as('water').get(`/api/petitions/${id}/papers/1.html`)).body).toBe(before)
  })

  test('PDF：有中文字体的机器给出 PDF/A，没有的说明要装什么', async () => {
    const reply = await office.as('water').get(`/api/petitions/${id}/papers/1.pdf`)
    if (reply.statusCode === 200) expect(reply.rawPayload.subarray(0, 5).toString()).toBe('%PDF-')
    else expect(reply.body).toContain('apt install fonts-noto-cjk')
  })

  test('作废的留着号，下一份取2号，序列没有空号', async () => {
    expect((await refused(act('water', 'voidPaper', { paper: '1', on: '2025-03-03' }, { reason: '写错' }))).code).toBe(
      'notHead',
    )
    await done('water-head', 'voidPaper', { paper: '1', on: '2025-03-03' }, { reason: '第二项答复有误' })
    await done(
      'water',
      'draftPaper',
      { kind: 'handlingOpinion', on: '2025-03-03' },
      { wording: '【复查机关】试验县人民政府' },
    )
    await done('water-head', 'checkPaper', { paper: '2', on: '2025-03-03' })
    await done('water-head', 'signPaper', { paper: '2', on: '2025-03-03' })
    const known = await list('water')
    expect(known.map(({ number, status }) => [number, status.label])).toEqual([
      ['水利局意〔2025〕1号', '作废'],
      ['水利局意〔2025〕2号', '已签发'],
    ])
    expect((await office.as('water').get(`/api/petitions/${id}/papers/1.html`)).body).toContain('作废')
    expect(await list('housing')).toHaveLength(1)
    const region = '990001000000'
    expect(await inTx(office.db, scopeOf(region), (tx) => findBrokenSeries(tx, region))).toEqual([])
  })
})

describe('盖章原件', () => {
  const url = (paper: string) => `/api/petitions/${id}/papers/${paper}/original?on=2025-03-03`
  const scan = Buffer.from('%PDF-1.7 扫描件')

  test('按内容认文件，不是 PDF、JPEG、PNG 的不收', async () => {
    const reply = await upload('water', url('2'), Buffer.from('<html>'))
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('只收存 PDF、JPEG、PNG 扫描件')
  })

  test('收存以后，校验码写入办理记录，取回的一字不差；一份文书只有一份原件', async () => {
    const reply = await upload('water', url('2'), scan)
    expect(reply.statusCode).toBe(200)
    const digest = createHash('sha256').update(scan).digest('hex')
    expect(reply.json()).toMatchObject({ digest })
    const kept = await office.as('registrar').get(`/api/petitions/${id}/papers/2/original`)
    expect(kept.rawPayload.equals(scan)).toBe(true)
    expect(kept.headers['content-type']).toBe('application/pdf')
    const again = problem.parse((await upload('water', url('2'), Buffer.from('%PDF-1.7 另一份'))).json())
    expect(again.code).toBe('otherOriginal')
  })

  test('没有随附文件的、没有签发的、看不见的，都不能收存', async () => {
    expect((await refused(act('water', 'attachOriginal', { paper: '2', on: '2025-03-03' }))).status).toBe(409)
    expect((await upload('labour', url('2'), scan)).statusCode).toBe(404)
    expect((await upload('water', url('9'), scan)).statusCode).toBe(404)
  })
})

describe('核验文书', () => {
  const findings = () => inOwnerTx(office.db, (tx) => checkPapers(tx, office.db.dataDir))

  test('号码连续、文件都在的，没有问题', async () => {
    expect(await findings()).toEqual([])
  })

  test('文件丢失的，指出是哪一件的哪一步', async () => {
    const [, second] = await list('water')
    const digest = second?.original?.digest ?? ''
    const place = path.join(office.db.dataDir, 'attachments', digest.slice(0, 2), digest)
    const bytes = await readFile(place)
    await rm(place)
    const lost = await findings()
    expect(lost.map(({ table }) => table)).toEqual(['event'])
    expect(lost[0]?.problem).toContain(digest)
    await writeFile(place, bytes)
    expect(await findings()).toEqual([])
  })
})

describe('单位自己的样式和机关代字', () => {
  const fields = Object.values(papers.extensionNotice.form.fields).map(({ label }) => label)
  const template = (labels: readonly string[]) =>
    Packer.toBuffer(new Document({ sections: [{ children: labels.map((label) => new Paragraph(`{{${label}}}`)) }] }))

  test('丢了必填项目的样式不予采用，指出丢了哪几项', async () => {
    const bytes = await template([
      ...fields.filter((label) => label !== '延期理由'),
      '发文字号',
      '出具机关',
      '成文日期',
    ])
    const reply = await upload('water-head', '/api/papers/templates/extensionNotice', bytes, 'PUT')
    expect(reply.statusCode).toBe(422)
    expect(reply.body).toContain('样式里没有必填项目的位置：{{延期理由}}')
  })

  test('完整的样式由负责人采用，拟稿即按它排出；改回来也可以', async () => {
    const bytes = await template([...fields, '发文字号', '出具机关', '成文日期'])
    const url = '/api/papers/templates/extensionNotice'
    const adopt = (login: string) => office.as(login).post(`${url}/adoption`, {})
    const inUse = async () => z.array(z.unknown()).parse((await office.as('water').get('/api/papers/templates')).json())
    expect((await adopt('water-head')).statusCode).toBe(404)
    expect((await upload('auditor', url, bytes, 'PUT')).statusCode).toBe(403)
    expect((await upload('water-head', url, bytes, 'PUT')).statusCode).toBe(204)
    expect(problem.parse((await adopt('water-head')).json()).code).toBe('sameOfficer')
    expect((await upload('water', url, bytes, 'PUT')).statusCode).toBe(204)
    expect(await inUse()).toMatchObject([{ kind: { code: 'extensionNotice' }, inUse: false }])
    expect((await adopt('water')).statusCode).toBe(403)
    expect((await adopt('water-head')).statusCode).toBe(204)
    expect(await inUse()).toMatchObject([{ kind: { code: 'extensionNotice' }, inUse: true }])
  })

  test('机关代字由负责人自定，用于以后签发的文书', async () => {
    const cookie = await office.signIn('water-head')
    const put = await office.app.inject({
      method: 'PUT',
      url: '/api/papers/mark',
      headers: { cookie },
      payload: { mark: '试水信' },
    })
    expect(put.statusCode).toBe(204)
    await done('water', 'draftPaper', { kind: 'handlingOpinion', on: '2025-03-03' })
    await done('water-head', 'checkPaper', { paper: '3', on: '2025-03-03' })
    await done('water-head', 'signPaper', { paper: '3', on: '2025-03-03' })
    expect((await list('water')).at(-1)?.number).toBe('试水信意〔2025〕3号')
  })
})

test('文书种类清单写明依据和必填项目', async () => {
  const kinds = z
    .array(z.object({ kind: z.string(), article: z.string() }))
    .parse((await office.as('water').get('/api/papers')).json())
  expect(kinds).toHaveLength(33)
  expect(kinds).toContainEqual(expect.objectContaining({ kind: 'handlingOpinion', article: '第三十二条' }))
})
