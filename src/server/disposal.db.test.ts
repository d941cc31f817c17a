import { createHash } from 'node:crypto'
import { access, rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '../registers/kinds.ts'
import { sweepDisposedFiles } from '../store/dispose.ts'
import { filePlace } from '../store/files.ts'
import { inOwnerTx } from '../store/open-db.ts'
import { verify } from '../store/verify/verify.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'
import { attaching, pdf, postForm } from './testing-files.ts'

const region = '990001000000'
const names = ['张某', '13900000000', '990001197001010011', '灌渠', '麦子']

let office: TestOffice
let hers: { readonly id: string; readonly no: string; readonly code: string }
let files: readonly string[]

const registered = z.object({ queryCode: z.string(), petition: z.object({ id: z.string(), no: z.string() }) })

async function register(): Promise<typeof hers> {
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { queryCode, petition } = registered.parse(answer.json())
  return { ...petition, code: queryCode }
}

interface Body {
  readonly input: object
  readonly texts?: object
}

const send = (login: string, name: string, body: Body, id = hers.id) =>
  office.as(login).post(`/api/petitions/${id}/acts/${name}`, { requestId: newRequest(), ...body })

async function act(login: string, name: string, body: Body, id = hers.id): Promise<void> {
  const answer = await send(login, name, body, id)
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
}

/** Withdrawn on the day it came and archived, with one signed paper of its own: kept to the end of 2055. */
async function archived(): Promise<typeof hers> {
  const one = await register()
  const material = { fields: attaching(), files: [['张某的合同.pdf', pdf]] } as const
  const sent = await postForm(office, { url: `/api/petitions/${one.id}/attachments`, login: 'registrar' }, material)
  expect(sent.statusCode, sent.body).toBe(200)
  const on = { on: '2025-03-03' }
  await act('registrar', 'draftPaper', { input: { ...on, kind: 'petitionRegister' } }, one.id)
  await act('registrar-2', 'checkPaper', { input: { ...on, paper: '1' } }, one.id)
  await act('head', 'signPaper', { input: { ...on, paper: '1' } }, one.id)
  await act('registrar', 'requestWithdrawal', { input: on, texts: { statement: '张某自愿撤回' } }, one.id)
  await act(
    'head',
    'confirmWithdrawal',
    { input: { ...on, willing: true }, texts: { account: '电话核实，张某自愿' } },
    one.id,
  )
  await act('registrar', 'archive', { input: on }, one.id)
  return one
}

async function filesOf(id: string): Promise<readonly string[]> {
  const { rows } = await inOwnerTx(office.db, (tx) =>
    tx.query<{ digest: string; source: string }>(
      `select act->>'digest' as digest, act->>'source' as source from event where subject_id = $1 and type = 'paperSigned'`,
      [id],
    ),
  )
  return rows.flatMap(({ digest, source }) => [digest, source])
}

const isThere = (digest: string) =>
  access(filePlace(office.db.dataDir, digest)).then(
    () => true,
    () => false,
  )

beforeAll(async () => {
  office = await testOffice()
  hers = await archived()
  files = await filesOf(hers.id)
})
afterAll(() => office.close())

const reason = { reason: '保存期限已满，没有继续保存的需要' }

describe('期满处置', () => {
  test('保存期限没有满，不能提出', async () => {
    office.goTo('2055-12-31')
    const answer = await send('head', 'proposeDisposal', { input: { on: '2055-12-31' }, texts: reason })
    expect(answer.statusCode, answer.body).toBe(409)
    expect(answer.body).toContain('2056年1月1日起才能处置')
  })

  test('负责人提出以后内容还在；负责人自己、登记员都不能批准', async () => {
    office.goTo('2056-01-03')
    expect((await office.as('auditor').get('/api/disposals')).json()).toEqual([])
    await act('head', 'proposeDisposal', { input: { on: '2056-01-03' }, texts: reason })
    expect((await office.as('auditor').get('/api/disposals')).json()).toMatchObject([
      { no: hers.no, proposedBy: '丙某' },
    ])
    const { body } = await office.as('head').get(`/api/petitions/${hers.id}`)
    expect(body).toContain('张某')
    for (const login of ['head', 'registrar']) {
      const answer = await send(login, 'dispose', { input: { on: '2056-01-03' } })
      expect(answer.statusCode, login).toBe(409)
      expect(answer.body).toContain('审计管理员')
    }
  })

  test('审计管理员批准：姓名、号码、正文、台账行在哪里都没有了，经过和日期还在，核验照样通过', async () => {
    expect(files).toHaveLength(2)
    await act('auditor', 'dispose', { input: { on: '2056-01-03' } })
    expect((await office.as('auditor').get('/api/disposals')).json()).toEqual([])
    const { body } = await office.as('head').get(`/api/petitions/${hers.id}`)
    for (const name of names) expect(body).not.toContain(name)
    expect(body).toContain('已依规处置')
    expect(body).toContain('批准处置')
    for (const table of ['content', 'person', 'ledger_row']) {
      const text = await inOwnerTx(office.db, async (tx) => {
        const { rows } = await tx.query<{ text: string }>(`select t::text from ${table} t where subject_id = $1`, [
          hers.id,
        ])
        return JSON.stringify(rows)
      })
      for (const name of names) expect(text, table).not.toContain(name)
    }
    const { findings, disposed } = await verify(office.db, kinds)
    expect([findings, disposed]).toEqual([[], 1])
  })

  test('文件随后从磁盘上删除；中断了再清一次就是', async () => {
    expect(await Promise.all(files.map(isThere))).toEqual([true, true])
    await rm(filePlace(office.db.dataDir, files[0] ?? ''))
    expect(await sweepDisposedFiles(office.db, region, new Date())).toBe(3)
    expect(await Promise.all(files.map(isThere))).toEqual([false, false])
    expect(await sweepDisposedFiles(office.db, region, new Date())).toBe(0)
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })

  test('收存的材料一并处置：文件名、文件都没有了，再要，答已依规处置', async () => {
    const digest = createHash('sha256').update(pdf).digest('hex')
    expect(await isThere(digest)).toBe(false)
    const answer = await office.as('head').get(`/api/petitions/${hers.id}/attachments/${digest}`)
    expect(answer.statusCode, answer.body).toBe(410)
    expect((await office.as('head').get(`/api/petitions/${hers.id}/attachments`)).body).not.toContain('张某')
  })

  test('信访人凭查询码还看得到经过，她的信息写明已依规处置；不能处置第二次', async () => {
    const payload = { no: hers.no, code: hers.code }
    const data = await office.app.inject({ method: 'POST', url: '/api/track/data', payload })
    expect(data.statusCode).toBe(200)
    expect(data.body).toContain('已依规处置')
    for (const name of names) expect(data.body).not.toContain(name)
    const again = await send('head', 'proposeDisposal', { input: { on: '2056-01-03' }, texts: reason })
    expect(again.body).toContain('已经依规处置')
  })
})

describe('不经批准的清空', () => {
  test.each([
    ['content', 'update content set text = null, disposed_at = now() where subject_id = $1'],
    ['person', 'update person set name = null, disposed_at = now() where subject_id = $1'],
  ])('%s 被清空而没有处置的记录，核验说得出来', async (table, sql) => {
    office.goTo('2025-03-03')
    const one = await register()
    await inOwnerTx(office.db, (tx) => tx.query(sql, [one.id]))
    const { findings } = await verify(office.db, kinds)
    expect(findings).toContainEqual(
      expect.objectContaining({ table, subject: one.no, problem: '被清空，而没有处置、移入密封仓的记录' }),
    )
  })

  test('签发的文书被删掉，又在清除的清单里补上一行：没有处置的记录，核验仍说得出来', async () => {
    office.goTo('2025-03-03')
    const one = await archived()
    const [docx = ''] = await filesOf(one.id)
    await rm(filePlace(office.db.dataDir, docx))
    await inOwnerTx(office.db, (tx) =>
      tx.query(`insert into disposed_file (region_code, subject_id, digest, deleted_at) values ($1, $2, $3, now())`, [
        ...[region, one.id, docx],
      ]),
    )
    const { findings } = await verify(office.db, kinds)
    expect(findings).toContainEqual(expect.objectContaining({ table: 'event', subject: one.no }))
  })
})
