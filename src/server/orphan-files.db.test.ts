import { mkdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { filePlace, keepFile } from '../store/files.ts'
import { checkKeptFiles } from '../store/orphan-files.ts'
import { newRequest, registration, testOffice } from './testing.ts'
import type { TestOffice } from './testing.ts'
import { attaching, pdf, postForm } from './testing-files.ts'

let office: TestOffice
let attached: string
beforeAll(async () => {
  office = await testOffice()
  const answer = await office.as('registrar').post('/api/petitions', { requestId: newRequest(), ...registration })
  const { petition } = z.object({ petition: z.object({ id: z.string() }) }).parse(answer.json())
  const url = `/api/petitions/${petition.id}/attachments`
  const sent = await postForm(office, { url, login: 'registrar' }, { fields: attaching(), files: [['合同.pdf', pdf]] })
  const told = z.object({ materials: z.array(z.object({ digest: z.string() })) }).parse(sent.json())
  attached = told.materials[0]?.digest ?? ''
})
afterAll(() => office.close())

const now = new Date('2030-01-02T00:00:00Z')
const check = (remove = false) => checkKeptFiles(office.db, { now, remove })

/** As if it had lain there for `hours` already. */
async function lain(file: string, hours: number): Promise<void> {
  const then = new Date(now.getTime() - hours * 3600_000)
  await utimes(file, then, then)
}

test('没有记录提到的文件、没有收完的残件，放了一天以上的列出来；记录提到的、刚刚收下的，不动', async () => {
  const { dataDir } = office.db
  const left = filePlace(dataDir, await keepFile(dataDir, Buffer.from('没有登记成功的附件')))
  const fresh = filePlace(dataDir, await keepFile(dataDir, Buffer.from('正在登记的附件')))
  const half = path.join(dataDir, 'uploads', 'request-x', 'half')
  await mkdir(path.dirname(half), { recursive: true })
  await writeFile(half, '收了一半')
  await lain(left, 25)
  await lain(half, 25)
  await lain(fresh, 23)
  await lain(filePlace(dataDir, attached), 1000)
  const expected = [left, half].map((file) => path.relative(dataDir, file)).sort()
  expect(await check()).toMatchObject({ kept: 3, orphans: expected, missing: [] })
  expect((await check(true)).orphans).toEqual(expected)
  expect(await check()).toMatchObject({ kept: 2, orphans: [], missing: [] })
})

test('记录提到而不在的，说出是哪一个', async () => {
  await rm(filePlace(office.db.dataDir, attached))
  expect(await check()).toMatchObject({ missing: [attached] })
})
