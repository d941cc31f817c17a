import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { backup } from '../store/backup.ts'
import { keyFileOf, readKeyFile } from '../store/key-file.ts'
import { link } from './accounts/manage-accounts.ts'
import { reportList } from './sealed/reports.ts'
import { addOrgan, identityPassphrase, passphrase } from './sealed/testing.ts'
import { cookieOf, newRequest, password, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'

let office: TestOffice
let folder: string
let secrets: ReadonlyMap<string, string>
beforeAll(async () => {
  office = await testOffice()
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-kept-secret-'))
  secrets = await workADay()
})
afterAll(async () => {
  await office.close()
  await rm(folder, { recursive: true, force: true })
})

/** A day in which everything secret is used once; what of it must never be found anywhere else. */
async function workADay(): Promise<ReadonlyMap<string, string>> {
  const { keys, mac } = readKeyFile(keyFileOf(office.db.dataDir))
  return new Map([
    ...(await atTheWindow()),
    ...(await atTheDoor()),
    ...(await inTheCompartment()),
    ['密钥', keys[0]?.secret ?? ''],
    ['等值码密钥', mac],
  ])
}

type Secrets = readonly (readonly [name: string, secret: string])[]

/** Registers, opens what is masked, goes wrong in the usual ways. */
async function atTheWindow(): Promise<Secrets> {
  const cookie = await office.signIn('registrar')
  const registrar = office.as('registrar')
  const answer = await registrar.post('/api/petitions', { requestId: newRequest(), ...registration })
  const view = z.object({
    queryCode: z.string(),
    petition: z.object({ id: z.string(), details: z.object({ persons: z.array(z.object({ id: z.string() })) }) }),
  })
  const { queryCode, petition } = view.parse(answer.json())
  const url = `/api/petitions/${petition.id}/persons/${petition.details.persons[0]?.id ?? ''}/open`
  await registrar.post(url, { fields: ['idNumber', 'phone', 'address'], reason: '核对信访人身份' })
  const [person] = registration.persons
  await registrar.post('/api/petitions', {
    requestId: newRequest(),
    ...registration,
    persons: [{ ...person, role: 'x' }],
  })
  const payload = { login: 'registrar', password: `${password} mistyped` }
  await office.app.inject({ method: 'POST', url: '/api/session', payload })
  return [
    ['身份证件号码', person.idNumber],
    ['电话', person.phone],
    ['口令', password],
    ['会话', cookie.split('=')[1] ?? ''],
    ['查询码', queryCode],
    ['查询码（无连字符）', queryCode.replace('-', '')],
  ]
}

/** Sets up a second factor, goes in with a recovery code, and is given a link to set a password anew. */
async function atTheDoor(): Promise<Secrets> {
  const ask = (url: string, cookie: string, payload: object) =>
    office.app.inject({ method: 'POST', url, headers: { cookie, 'x-dengwen': '1' }, payload })
  const cookie = await office.signIn('housing')
  const { secret } = z.object({ secret: z.string() }).parse((await ask('/api/session/enrolment', cookie, {})).json())
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: office.house.now().getTime() })
  const confirmed = await ask('/api/session/enrolment/confirm', cookie, { code })
  const { recoveryCodes } = z.object({ recoveryCodes: z.array(z.string()) }).parse(confirmed.json())
  const [first = '', second = ''] = recoveryCodes
  const entered = await office.app.inject({
    ...{ method: 'POST', url: '/api/session', payload: { login: 'housing', password } },
  })
  const passed = await ask('/api/session/second-factor', cookieOf(entered), { code: first })
  expect(passed.statusCode, passed.body).toBe(204)
  const reset = await office.as('security').post('/api/staff/labour/reset-password', {})
  const token = link.parse(reset.json()).path.split('token=')[1] ?? ''
  return [
    ['第二要素的密钥', secret],
    ['用过的恢复码', first],
    ['恢复码', second],
    ['一次性链接', token],
  ]
}

/** An accusation goes to the discipline organ, which reads it, and once types the passphrase wrongly. */
async function inTheCompartment(): Promise<Secrets> {
  await addOrgan(office)
  const custodian = office.as('discipline-head')
  const keys = { requestId: newRequest(), passphrase, identityPassphrase }
  expect((await custodian.post('/api/sealed/keys', keys)).statusCode).toBe(200)
  const said = '某镇征地补偿款的去向没有公布'
  const body = { requestId: newRequest(), ...registration, text: said, demands: ['公布补偿款'] }
  const registered = await office.as('registrar').post('/api/petitions', body)
  const { petition } = z.object({ petition: z.object({ id: z.string() }) }).parse(registered.json())
  const act = async (login: string, name: string, sent: object) => {
    const url = `/api/petitions/${petition.id}/acts/${name}`
    const done = await office.as(login).post(url, { requestId: newRequest(), ...sent })
    expect(done.statusCode, done.body).toBe(200)
  }
  const on = '2025-03-03'
  await act('registrar', 'confirmKind', { input: { on, kind: 'accusation', accusedUnits: ['labour'] } })
  const letter = '附有对账单，请依规核查'
  await act('head', 'referToDiscipline', { input: { on, body: '试验县纪委监委' }, texts: { letter } })
  const [report] = reportList.parse((await custodian.get('/api/sealed')).json())
  const open = (typed: string) => custodian.post(`/api/sealed/${report?.no ?? ''}/open`, { passphrase: typed })
  expect([(await open(`${passphrase}？`)).statusCode, (await open(passphrase)).statusCode]).toEqual([422, 200])
  return [
    ['密封仓的开启口令', passphrase],
    ['密封仓的身份口令', identityPassphrase],
    ['转纪检监察机关的内容', said],
    ['转送函', letter],
  ]
}

/** A secret as it is, and as it would stand in a column of bytes or in base64. */
function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret, 'utf8')
  const decoded = Buffer.from(secret, 'base64')
  const texts = [bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, '')]
  // What only happens to decode leaves a byte or two, which are found anywhere.
  const inBase64 = decoded.length >= 16 ? [decoded, Buffer.from(decoded.toString('hex'))] : []
  return [bytes, ...texts.map((text) => Buffer.from(text)), ...inBase64]
}

function foundIn(text: Buffer): readonly string[] {
  return [...secrets].flatMap(([name, secret]) => (formsOf(secret).some((form) => text.includes(form)) ? [name] : []))
}

test('备份（各表和附件）里没有号码、口令、会话、各种码和密钥，也没有移入密封仓的内容；找的办法找得到', async () => {
  await backup(office.db, path.join(folder, 'backup'), { kind: 'tables' })
  const entries = await readdir(path.join(folder, 'backup'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(20)
  for (const file of files) expect(foundIn(await readFile(file)), file).toEqual([])
  const keys = await readFile(path.join(folder, 'backup-keys', 'keys', 'personal-data.json'))
  expect(foundIn(keys)).toEqual(['密钥', '等值码密钥'])
  expect(foundIn(Buffer.from(JSON.stringify(registration)))).toEqual(['身份证件号码', '电话'])
})

test('日志、出错的回答和运行指标里没有', async () => {
  expect(office.lines.length).toBeGreaterThan(3)
  expect(foundIn(Buffer.from(office.lines.join('\n')))).toEqual([])
  const metrics = await office.app.inject({ method: 'GET', url: '/metrics' })
  expect(foundIn(Buffer.from(metrics.body))).toEqual([])
  const [person] = registration.persons
  const wrong = { requestId: newRequest(), ...registration, persons: [{ ...person, role: 'x' }] }
  const answer = await office.as('registrar').post('/api/petitions', wrong)
  expect(answer.statusCode).toBe(422)
  expect(foundIn(Buffer.from(answer.body))).toEqual([])
})
