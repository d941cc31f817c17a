import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFile, readKeptFile } from './files.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-files-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('文件按内容的校验码收存，同样的内容只存一份', async () => {
  const bytes = new TextEncoder().encode('盖章的原件')
  const digest = await keepFile(folder, bytes)
  expect(await keepFile(folder, bytes)).toBe(digest)
  expect(await readKeptFile(folder, digest)).toEqual(Buffer.from(bytes))
  expect(await readdir(path.join(folder, 'attachments', digest.slice(0, 2)))).toEqual([digest])
})

test('文件被改动过的，读取时指出来，不当作原件', async () => {
  const digest = await keepFile(folder, Buffer.from('原件'))
  await writeFile(path.join(folder, 'attachments', digest.slice(0, 2), digest), '改件')
  await expect(readKeptFile(folder, digest)).rejects.toThrow('已被改动或者损坏')
})

test('没有写完的残件，下次收存时补全', async () => {
  const digest = await keepFile(folder, Buffer.from('原件'))
  await writeFile(path.join(folder, 'attachments', digest.slice(0, 2), digest), '原')
  expect(await keepFile(folder, Buffer.from('原件'))).toBe(digest)
  expect((await readKeptFile(folder, digest)).toString()).toBe('原件')
})

test('不存在的文件，说明到哪里恢复；文件名不能指到别处', async () => {
  await expect(readKeptFile(folder, 'a'.repeat(64))).rejects.toThrow('请从备份中恢复')
  await expect(readKeptFile(folder, '../../etc/passwd')).rejects.toThrow()
})
