import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { plainDate } from '../calendar/plain-date.ts'
import { scopeOf } from '../store/journal.ts'
import { inOwnerTx, inTx } from '../store/open-db.ts'
import { alongWith, materialView } from './materials/materials.ts'
import { fakeClamd, virus } from './materials/testing-clamd.ts'
import { registerBody, registerPetition } from './petition-commands.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'
import { attaching, bomb, pdf, photo, postForm } from './testing-files.ts'
import type { SentByForm } from './testing-files.ts'
import { trackingView } from './tracking-view.ts'

let office: TestOffice
let hers: { readonly id: string; readonly no: string; readonly code: string }

const registered = z.object({ queryCode: z.string(), petition: z.object({ id: z.string(), no: z.string() }) })
const attached = z.object({ id: z.string(), version: z.int(), materials: z.array(materialView) })
const problem = z.object({
  status: z.int(),
  detail: z.string(),
  code: z.string().optional(),
  faults: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
})

async function register() {
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { queryCode, petition } = registered.parse(answer.json())
  return { ...petition, code: queryCode }
}

beforeAll(async () => {
  office = await testOffice()
  hers = await register()
  const act = (name: string, input: object) =>
    office.as('registrar').post(`/api/petitions/${hers.id}/acts/${name}`, { requestId: newRequest(), input })
  expect((await act('confirmKind', { on: '2025-03-03', kind: 'appeal', accusedUnits: [] })).statusCode).toBe(200)
  expect((await act('transfer', { on: '2025-03-03', units: ['water'] })).statusCode).toBe(200)
}, 60_000)
afterAll(() => office.close())

const send = (login: string, form: SentByForm, id = hers.id) =>
  postForm(office, { url: `/api/petitions/${id}/attachments`, login }, form)
const sendWithCode = (form: SentByForm) => postForm(office, { url: '/api/track/attachments' }, form)
const own = () => ({ no: hers.no, code: hers.code, requestId: newRequest() })
const list = async (login: string, id = hers.id) =>
  z.array(materialView).parse((await office.as(login).get(`/api/petitions/${id}/attachments`)).json())
const uploading = () => readdir(path.join(office.db.dataDir, 'uploads')).catch(() => [])

describe('收存材料', () => {
  test('照片重新生成：转正，拍摄地点和设备去掉；文件名、类型、校验码记下来', async () => {
    const original = await photo()
    expect((await sharp(original).metadata()).exif?.includes('Telephone')).toBe(true)
    const answer = await send('registrar', { fields: attaching(), files: [['现场/灌渠.jpg', original]] })
    expect(answer.statusCode, answer.body).toBe(200)
    const [material] = attached.parse(answer.json()).materials
    expect(material).toMatchObject({ name: '灌渠.jpg', type: { code: 'image/jpeg' }, held: true, on: '2025-03-03' })
    const digest = material?.digest ?? ''
    const { rawPayload, headers } = await office.as('water').get(`/api/petitions/${hers.id}/attachments/${digest}`)
    expect(createHash('sha256').update(rawPayload).digest('hex')).toBe(digest)
    const kept = await sharp(rawPayload).metadata()
    expect(kept).toMatchObject({ width: 20, height: 40 })
    expect([kept.exif, kept.orientation, kept.xmp]).toEqual([undefined, undefined, undefined])
    expect(headers).toMatchObject({
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('灌渠.jpg')}`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    })
  })

  test('文件名不进办理记录，校验码进', async () => {
    const answer = await send('water', { fields: attaching('handling'), files: [['张某的合同.pdf', pdf]] })
    expect(answer.statusCode, answer.body).toBe(200)
    const { rows } = await inOwnerTx(office.db, (tx) =>
      tx.query<{ act: string }>(
        `select act::text as act from event where type = 'materialAttached' and subject_id = $1`,
        [hers.id],
      ),
    )
    const acts = rows.map(({ act }) => act).join('')
    expect(acts).toContain(createHash('sha256').update(pdf).digest('hex'))
    expect(acts).not.toContain('张某')
  })

  test('信访人凭查询码补充，先核对查询码再收文件；她在进展页上看得到', async () => {
    const text = Buffer.from('三月一日起没有来过水。')
    const answer = await sendWithCode({ fields: own(), files: [['补充.txt', text]] })
    expect(answer.statusCode, answer.body).toBe(200)
    const { materials, story } = trackingView.parse(answer.json())
    expect(materials.at(-1)).toEqual({ on: '2025-03-03', type: '纯文本', bytes: text.length })
    expect(story.filter(({ act }) => act === '收存材料')).toHaveLength(2)
    expect((await list('water')).at(-1)).toMatchObject({ name: '补充.txt', from: { code: 'petitioner' } })
    const wrong = { ...own(), code: 'AAAAA-AAAAA' }
    const other = await sendWithCode({ fields: { ...wrong, no: 'no-such' }, files: [['a.txt', text]] })
    const refused = await sendWithCode({ fields: wrong, files: [['a.txt', text]] })
    expect([refused.statusCode, refused.body]).toEqual([404, other.body])
  })

  test('字段在文件后面的，不收：还不知道是谁的', async () => {
    const boundary = 'x'
    const payload = [
      `--${boundary}\r\ncontent-disposition: form-data; name="files"; filename="a.txt"\r\n\r\ntext\r\n`,
      ...Object.entries(own()).map(
        ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      ),
      `--${boundary}--\r\n`,
    ].join('')
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, 'x-dengwen': '1' }
    const answer = await office.app.inject({ method: 'POST', url: '/api/track/attachments', payload, headers })
    expect(answer.statusCode).toBe(422)
  })

  test('同一提交编号再次提交，只办一次；同一个文件换个编号再交，说明收存过', async () => {
    const fields = attaching()
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('陈述')] }] }))
    const first = await send('registrar', { fields, files: [['陈述.docx', docx]] })
    const again = await send('registrar', { fields, files: [['陈述.docx', docx]] })
    expect(first.statusCode, first.body).toBe(200)
    expect(attached.parse(again.json()).version).toBe(attached.parse(first.json()).version)
    const refused = problem.parse((await send('registrar', { fields: attaching(), files: [['b.docx', docx]] })).json())
    expect(refused).toMatchObject({ status: 409, code: 'keptAlready' })
    expect(refused.detail).toContain('「b.docx」')
  })

  test('随登记一起来的，与登记同在同亡：一个文件不能收存的，登记也没有', async () => {
    const body = registerBody.parse({ requestId: newRequest(), ...registration })
    const actor = { id: 'registrar', unit: 'office', role: 'registrar' } as const
    const file = { digest: 'a'.repeat(64), type: 'application/pdf', bytes: 9 } as const
    const withFiles = (...names: string[]) =>
      registerPetition(office.house, actor, {
        id: newRequest(),
        body,
        along: alongWith(
          office.house,
          actor,
          plainDate('2025-03-03'),
          names.map((name) => ({ name, file })),
        ),
      })
    const { id, version } = await withFiles('地契.pdf')
    expect(version).toBe(2)
    expect(await list('registrar', id)).toMatchObject([{ name: '地契.pdf', from: { code: 'petitioner' }, held: true }])
    const count = async () => (await inOwnerTx(office.db, (tx) => tx.query('select 1 from subject'))).rowCount
    const before = await count()
    await expect(withFiles('一.pdf', '二.pdf')).rejects.toThrow('「二.pdf」')
    expect(await count()).toBe(before)
  })
})

describe('不收存的', () => {
  const elf = Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001'), Buffer.alloc(64)])

  test('类型按内容认，不按文件名；全部有误之处一次说完，一个也不写', async () => {
    const before = await list('registrar')
    const answer = await send('registrar', {
      fields: attaching(),
      files: [
        ['好的.txt', Buffer.from('可以收存')],
        ['照片.jpg', elf],
        ['网页.txt', Buffer.from('<script>alert(1)</script>')],
        ['空.pdf', Buffer.alloc(0)],
        ['炸弹.png', await bomb()],
        ['残.jpg', (await photo()).subarray(0, 300)],
      ],
    })
    expect(answer.statusCode).toBe(422)
    const { faults } = problem.parse(answer.json())
    expect(faults?.map(({ path: at }) => at)).toEqual(['files.1', 'files.2', 'files.3', 'files.4', 'files.5'])
    expect(faults?.[0]?.problem).toContain('「照片.jpg」不是可以收存的类型')
    expect(faults?.[3]?.problem).toContain('1.2亿像素')
    expect(await list('registrar')).toEqual(before)
  }, 30_000)

  test('太大的、太多的、断开的：说明原因，临时文件不留下', async () => {
    const large = await send('registrar', {
      fields: attaching(),
      files: [['大.txt', Buffer.alloc(20 * 1024 * 1024 + 1, 'a')]],
    })
    expect([large.statusCode, large.body]).toEqual([413, expect.stringContaining('20MB')])
    const many = Array.from({ length: 11 }, (_, at) => [`${String(at)}.txt`, Buffer.from(`第${String(at)}页`)] as const)
    const tooMany = await send('registrar', { fields: attaching(), files: many })
    expect([tooMany.statusCode, tooMany.body]).toEqual([413, expect.stringContaining('10个')])
    const headers = {
      'content-type': 'multipart/form-data; boundary=x',
      'x-dengwen': '1',
      cookie: await office.signIn('registrar'),
    }
    for (const payload of ['', '--x', '--x\r\ncontent-disposition: form-data; name="a"; filename="b"\r\n\r\nbroken']) {
      const url = `/api/petitions/${hers.id}/attachments`
      const broken = await office.app.inject({ method: 'POST', url, payload, headers })
      expect([400, 422]).toContain(broken.statusCode)
    }
    expect(await uploading()).toEqual([])
  }, 30_000)

  test('不能看内容的人，收不进来，也取不出去；别的信访件的校验码打不开它', async () => {
    const [material] = await list('registrar')
    const other = await register()
    const url = (id: string) => `/api/petitions/${id}/attachments/${material?.digest ?? ''}`
    for (const login of ['housing', 'auditor']) {
      expect((await office.as(login).get(url(hers.id))).statusCode).toBe(404)
    }
    expect((await office.as('registrar').get(url(other.id))).statusCode).toBe(404)
    const form = { fields: attaching(), files: [['a.txt', Buffer.from('a')] as const] }
    expect((await send('housing', form)).statusCode).toBe(404)
    expect((await send('auditor', form)).statusCode).toBe(403)
    expect((await postForm(office, { url: `/api/petitions/${hers.id}/attachments` }, form)).statusCode).toBe(401)
  })

  test('请求不公开姓名的，她提供的材料单位打不开', async () => {
    const hide = { requestId: newRequest(), input: { on: '2025-03-03' }, texts: { request: '请不要公开我的姓名' } }
    expect((await office.as('registrar').post(`/api/petitions/${hers.id}/acts/hideName`, hide)).statusCode).toBe(200)
    expect((await list('water')).map(({ from }) => from.code)).toEqual(['handling'])
    const [material] = await list('registrar')
    const url = `/api/petitions/${hers.id}/attachments/${material?.digest ?? ''}`
    expect((await office.as('water').get(url)).statusCode).toBe(404)
    expect((await office.as('registrar').get(url)).statusCode).toBe(200)
  })

  test('已依规处置的，留下记录和校验码，取不出文件', async () => {
    const [material] = await list('registrar')
    const digest = material?.digest ?? ''
    await inTx(office.db, scopeOf(office.house.region.code), (tx) =>
      tx.query('delete from attachment where subject_id = $1 and digest = $2', [hers.id, digest]),
    )
    expect((await list('registrar'))[0]).toMatchObject({ digest, held: false })
    expect((await office.as('registrar').get(`/api/petitions/${hers.id}/attachments/${digest}`)).statusCode).toBe(410)
  })
})

describe('查毒', () => {
  test('查出病毒的不收存，说出是哪一个；查毒程序没有应答的，一个也不收', async () => {
    const place = path.join(office.db.dataDir, 'clamd')
    const daemon = await fakeClamd(place)
    const scanned = await testOffice(undefined, [], { clamd: { path: place } })
    const answer = await scanned.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
    const { petition } = registered.parse(answer.json())
    const url = `/api/petitions/${petition.id}/attachments`
    const sendTo = (text: string) =>
      postForm(scanned, { url, login: 'registrar' }, { fields: attaching(), files: [['a.txt', Buffer.from(text)]] })
    expect((await sendTo('没有问题')).statusCode).toBe(200)
    const found = await sendTo(virus)
    expect([found.statusCode, found.body]).toEqual([422, expect.stringContaining('「a.txt」查出病毒（Test.Virus）')])
    await daemon.close()
    expect((await sendTo('又一个')).statusCode).toBe(503)
    expect(scanned.lines.join('')).not.toContain('a.txt')
    await scanned.close()
  })
})

test('收存的文件就是存储里的那一个', async () => {
  const [material] = await list('registrar')
  const digest = material?.digest ?? ''
  const bytes = await readFile(path.join(office.db.dataDir, 'attachments', digest.slice(0, 2), digest))
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest)
})
