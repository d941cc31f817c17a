import { createHash } from 'node:crypto'
import { access } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { kinds } from '../../registers/kinds.ts'
import { sweepDisposedFiles } from '../../store/dispose.ts'
import { filePlace } from '../../store/files.ts'
import { inOwnerTx } from '../../store/open-db.ts'
import { verify } from '../../store/verify/verify.ts'
import { newRequest, registration, testOffice } from '../testing.ts'
import type { Caller, TestOffice } from '../testing.ts'
import { attaching, pdf, postForm } from '../testing-files.ts'
import { openedIdentity, openedReport, reportList, reportView } from './reports.ts'
import { addOrgan, identityPassphrase, passphrase } from './testing.ts'

let office: TestOffice
let petition: string
let no: string
const digest = createHash('sha256').update(pdf).digest('hex')
const letter = '按管理权限转送，请依规依纪依法处理'
const secrets = [registration.text, '灌渠', '张某', '13900000000', letter]
const body = '试验县纪委监委'

const callers = new Map<string, Caller>()
function as(login: string): Caller {
  const caller = callers.get(login) ?? office.as(login)
  callers.set(login, caller)
  return caller
}

async function act(login: string, name: string, input: object, texts: object = {}): Promise<void> {
  const answer = await sendAct(login, name, input, texts)
  expect(answer.statusCode, `${name}: ${answer.body}`).toBe(200)
}
const sendAct = (login: string, name: string, input: object, texts: object = {}) =>
  as(login).post(`/api/petitions/${petition}/acts/${name}`, { requestId: newRequest(), input, texts })

/** What whoever holds the database could read of the petition, envelopes and all. */
const everything = (): Promise<string> =>
  inOwnerTx(office.db, async (tx) => {
    const tables = ['content', 'person', 'ledger_row', 'search_entry', 'attachment', 'request', 'event']
    const sealed = ['sealed_report', 'sealed_file', 'sealed_deed']
    const { rows } = await tx.query<{ all: string }>(
      [...tables, ...sealed]
        .map((name) => `select coalesce(json_agg(t)::text, '') as all from ${name} t`)
        .join(' union all '),
    )
    const found = rows.map((row) => row.all).join('\n')
    const inside = [...found.matchAll(/\\\\x([0-9a-f]+)/g)].map(([, hex = '']) => Buffer.from(hex, 'hex').toString())
    return [found, ...inside].join('\n')
  })

const isThere = () =>
  access(filePlace(office.db.dataDir, digest)).then(
    () => true,
    () => false,
  )

const shown = async () => (await as('head').get(`/api/petitions/${petition}`)).body

beforeAll(async () => {
  office = await testOffice()
  await addOrgan(office)
  const keys = { requestId: newRequest(), passphrase, identityPassphrase }
  expect((await as('discipline-head').post('/api/sealed/keys', keys)).statusCode).toBe(200)
  const answer = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  petition = z.object({ petition: z.object({ id: z.string() }) }).parse(answer.json()).petition.id
  const material = { fields: attaching(), files: [['照片.pdf', pdf]] } as const
  const sent = await postForm(office, { url: `/api/petitions/${petition}/attachments`, login: 'registrar' }, material)
  expect(sent.statusCode, sent.body).toBe(200)
  await act('registrar', 'confirmKind', { on: '2025-03-03', kind: 'accusation', accusedUnits: ['labour'] })
})
afterAll(() => office.close())

describe('第三十条第三款：转纪检监察机关的检举控告，内容进了它的密封仓', () => {
  test('转送以前，内容在本局', async () => {
    for (const secret of secrets.slice(0, 3)) expect(await everything(), secret).toContain(secret)
  })

  test('转送以后，正文、姓名、号码、转送函在数据库里一个字也没有；负责人也看不到；核验照样通过', async () => {
    await act('head', 'referToDiscipline', { on: '2025-03-03', body }, { letter })
    const found = await everything()
    for (const secret of secrets) expect(found, secret).not.toContain(secret)
    const seen = await shown()
    for (const secret of secrets) expect(seen, secret).not.toContain(secret)
    expect(seen).toContain('已移入纪检监察机关的密封仓')
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })

  test('附件随后从磁盘上删除，只剩密封的一份；再要，答已移入密封仓', async () => {
    expect(await sweepDisposedFiles(office.db, office.house.region.code, new Date())).toBe(1)
    expect(await isThere()).toBe(false)
    const answer = await as('head').get(`/api/petitions/${petition}/attachments/${digest}`)
    expect([answer.statusCode, answer.body.includes('密封仓')]).toEqual([410, true])
    expect((await verify(office.db, kinds)).findings).toEqual([])
  })

  test('收到的机关凭开启口令看得到原文和附件，看不到是谁', async () => {
    const [report] = reportList.parse((await as('discipline').get('/api/sealed')).json())
    expect(report).toMatchObject({ receivedOn: '2025-03-03', due: '2025-03-18', from: 'office', handedBack: false })
    no = report?.no ?? ''
    const { words } = openedReport.parse((await as('discipline').post(`/api/sealed/${no}/open`, { passphrase })).json())
    const text = words.map((each) => `${each.label} ${each.text}`).join('\n')
    for (const secret of [registration.text, letter, '试验县人力资源和社会保障局', '附件1 照片.pdf'])
      expect(text).toContain(secret)
    expect(text).not.toMatch(/张某|13900000000/)
    const file = await as('discipline').post(`/api/sealed/${no}/files/1`, { passphrase })
    expect([file.statusCode, file.headers['content-type'], file.rawPayload.equals(pdf)]).toEqual([
      ...[200, 'application/pdf', true],
    ])
    expect((await as('discipline').post(`/api/sealed/${no}/files/2`, { passphrase })).statusCode).toBe(404)
    expect((await as('discipline').post(`/api/sealed/${no}/files/1`, { passphrase: '不是这一句' })).statusCode).toBe(
      422,
    )
  })

  test('身份仍由两人开启', async () => {
    const post = (login: string, path: string, sent: object) =>
      as(login).post(`/api/sealed/${no}/identity/${path}`, sent)
    const asked = await post('discipline', 'ask', { requestId: newRequest(), reason: '要当面核实' })
    const ask = reportView.parse(asked.json()).asks[0]?.ask ?? ''
    await post('discipline-head', 'approve', { requestId: newRequest(), ask, identityPassphrase })
    const { words } = openedIdentity.parse((await post('discipline', 'open', { ask, passphrase })).json())
    expect(words.map(({ text }) => text)).toEqual(expect.arrayContaining(['张某', '13900000000']))
  })

  test('没有交回以前，信访局不能转回信访程序', async () => {
    const answer = await sendAct('head', 'returnToProcedure', { on: '2025-03-03' }, { reason: '那里不予受理' })
    expect(answer.json()).toMatchObject({ code: 'inCompartment' })
  })

  test('交回由保管人凭两个口令办，口令不对的、别人，都交不回，什么也没有动', async () => {
    const handBack = (login: string, given: object = {}) =>
      as(login).post(`/api/sealed/${no}/hand-back`, {
        requestId: newRequest(),
        ...{ passphrase, identityPassphrase, ...given },
      })
    for (const login of ['discipline', 'head', 'registrar', 'water-head', 'admin'])
      expect((await handBack(login)).statusCode, login).toBe(403)
    expect((await handBack('discipline-head', { passphrase: '不是这一句' })).statusCode).toBe(422)
    expect((await handBack('discipline-head', { identityPassphrase: passphrase })).statusCode).toBe(422)
    expect(await shown()).not.toContain(registration.text)
    const done = await handBack('discipline-head')
    expect(reportView.parse(done.json())).toMatchObject({ handedBack: true, daysLeft: null })
    expect((await handBack('discipline-head')).json()).toMatchObject({ code: 'notInCompartment' })
  })

  test('交回以后一字不差：正文、姓名、附件都在，检索得到，核验通过，信访局转回信访程序', async () => {
    const seen = await shown()
    for (const secret of [registration.text, '张某', letter]) expect(seen).toContain(secret)
    expect(await isThere()).toBe(true)
    expect(await sweepDisposedFiles(office.db, office.house.region.code, new Date())).toBe(0)
    const answer = await as('head').get(`/api/petitions/${petition}/attachments/${digest}`)
    expect(answer.rawPayload.equals(pdf)).toBe(true)
    await act('head', 'returnToProcedure', { on: '2025-03-03' }, { reason: '那里不予受理' })
    expect((await verify(office.db, kinds)).findings).toEqual([])
    const found = await as('registrar').get(`/api/petitions?words=${encodeURIComponent('灌渠')}`)
    expect(found.body).toContain(petition)
  })

  test('再转一次是另一件；在数据库里把清空的内容填回去，核验指得出来', async () => {
    await act('head', 'referToDiscipline', { on: '2025-03-03', body }, { letter })
    const both = reportList.parse((await as('discipline').get('/api/sealed')).json())
    expect(both).toHaveLength(2)
    const back = (report: string) =>
      as('discipline-head').post(`/api/sealed/${report}/hand-back`, {
        ...{ requestId: newRequest(), passphrase, identityPassphrase },
      })
    expect((await back(no)).json(), '已经交回过的一份').toMatchObject({ code: 'notInCompartment' })
    expect(await shown()).not.toContain(registration.text)
    expect((await verify(office.db, kinds)).findings).toEqual([])
    await inOwnerTx(office.db, (tx) =>
      tx.query(`update content set text = '又填回去' where subject_id = $1 and field = 'petition'`, [petition]),
    )
    const { findings } = await verify(office.db, kinds)
    expect(findings).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ table: 'content', problem: '处置、移入密封仓的记录在，内容却还在' }),
      ]),
    )
  })
})

test('机关不在本县、没有密封仓的：内容留在本局，只有负责人看得到', async () => {
  const answer = await as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  petition = z.object({ petition: z.object({ id: z.string() }) }).parse(answer.json()).petition.id
  await act('registrar', 'confirmKind', { on: '2025-03-03', kind: 'accusation', accusedUnits: ['labour'] })
  await act('head', 'referToDiscipline', { on: '2025-03-03', body: '试验市纪委监委' }, { letter })
  expect(await shown()).toContain(registration.text)
})
