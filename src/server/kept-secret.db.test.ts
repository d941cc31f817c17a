import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { backup } from '../store/backup.ts'
import { keyFileOf, readKeyFile } from '../store/key-file.ts'
import { newRequest, password, registration, testOffice } from './testing.ts'
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

/** Registers, opens what is masked, goes wrong in the usual ways; what of it must never be found anywhere else. */
async function workADay(): Promise<ReadonlyMap<string, string>> {
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
  const { keys, mac } = readKeyFile(keyFileOf(office.db.dataDir))
  return new Map([
    ['身份证件号码', person.idNumber],
    ['电话', person.phone],
    ['口令', password],
    ['会话', cookie.split('=')[1] ?? ''],
    ['查询码', queryCode],
    ['查询码（无连字符）', queryCode.replace('-', '')],
    ['密钥', keys[0]?.secret ?? ''],
    ['等值码密钥', mac],
  ])
}

/** A secret as it is, and as it would stand in a column of bytes or in base64. */
function formsOf(secret: string): readonly Buffer[] {
  const bytes = Buffer.from(secret, 'utf8')
  const decoded = Buffer.from(secret, 'base64')
  return [
    bytes,
    ...[bytes.toString('hex'), bytes.toString('base64').replace(/=+$/, ''), decoded.toString('hex')].map((text) =>
      Buffer.from(text),
    ),
    ...(decoded.length >= 16 ? [decoded] : []),
  ]
}

function foundIn(text: Buffer): readonly string[] {
  return [...secrets].flatMap(([name, secret]) => (formsOf(secret).some((form) => text.includes(form)) ? [name] : []))
}

test('备份（各表和附件）里没有号码、口令、会话、查询码和密钥；找的办法找得到', async () => {
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
