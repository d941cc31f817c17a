import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { clamdAddress, clamdScanner } from './clamd.ts'
import { fakeClamd, virus } from './testing-clamd.ts'
import type { FakeClamd } from './testing-clamd.ts'

let folder = ''
let daemon: FakeClamd
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'dengwen-clamd-'))
  daemon = await fakeClamd(path.join(folder, 'clamd'))
})
afterAll(async () => {
  await daemon.close()
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(bytes: string | Buffer): Promise<string> {
  const file = path.join(folder, 'file')
  await writeFile(file, bytes)
  return file
}

describe('查毒', () => {
  const scan = () => clamdScanner({ path: path.join(folder, 'clamd') }, 2000)

  test('整个文件都送到了：一字不差，大文件也是', async () => {
    const large = Buffer.alloc(3_000_001, 'x')
    expect(await scan()(await fileOf(large))).toEqual({ clean: true })
    expect(daemon.received.at(-1)?.equals(large)).toBe(true)
  })

  test('查出病毒的，说出名称', async () => {
    expect(await scan()(await fileOf(`pre ${virus} post`))).toEqual({ clean: false, found: 'Test.Virus' })
  })

  test('没有人应答、答非所问、超时的，都不算查过', async () => {
    const file = await fileOf('x')
    await expect(clamdScanner({ path: path.join(folder, 'nobody') })(file)).rejects.toThrow()
    daemon.say('INSTREAM size limit exceeded. ERROR')
    await expect(scan()(file)).rejects.toThrow('size limit')
    daemon.say('')
    await expect(scan()(file)).rejects.toThrow()
    daemon.keepSilent()
    await expect(clamdScanner({ path: path.join(folder, 'clamd') }, 50)(file)).rejects.toThrow()
  })
})

test.each([
  ['unix:/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
  ['[::1]:3310', { host: '::1', port: 3310 }],
  ['clamav', undefined],
  ['host:99999', undefined],
  ['http://host:80', undefined],
])('查毒程序的地址 %s', (text, address) => {
  expect(clamdAddress(text)).toEqual(address)
})
