import { createSecretKey } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { aesSuite } from './cipher.ts'
import { addKey } from './key-file.ts'
import { digestOf, openKeyring } from './keys.ts'
import { StoreRefusal } from './store-refusal.ts'

const folders: string[] = []
let dataDir = ''

function newFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dengwen-keys-'))
  folders.push(folder)
  return folder
}

beforeAll(() => {
  dataDir = newFolder()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

const keysOf = (folder: string) => path.join(folder, 'keys', 'personal-data.json')

describe('个人信息的加密', () => {
  test('加密后打得开，内容一字不差', () => {
    const keyring = openKeyring(dataDir)
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
        expect(keyring.open(keyring.seal(plain))).toBe(plain)
      }),
    )
  })

  test('同一内容两次加密，结果不同，都看不出原文', () => {
    const keyring = openKeyring(dataDir)
    const [a, b] = [keyring.seal('13900001111'), keyring.seal('13900001111')]
    expect(a).not.toEqual(b)
    expect(a.includes('13900001111')).toBe(false)
  })

  test('改动一个字节就打不开', () => {
    const keyring = openKeyring(dataDir)
    const sealed = keyring.seal('青禾县虒亭镇一组12号')
    for (let at = 0; at < sealed.length; at += 1) {
      const touched = Buffer.from(sealed)
      touched.writeUInt8(touched.readUInt8(at) ^ 1, at)
      expect(() => keyring.open(touched)).toThrow()
    }
  })

  test('等值码：同值相同，异值不同，换一处数据文件夹就不同', () => {
    const keyring = openKeyring(dataDir)
    expect(keyring.mac('140423000000000000')).toEqual(openKeyring(dataDir).mac('140423000000000000'))
    expect(keyring.mac('140423000000000000')).not.toEqual(keyring.mac('140423000000000001'))
    expect(keyring.mac('140423000000000000')).not.toEqual(openKeyring(newFolder()).mac('140423000000000000'))
  })

  test('文本的哈希随盐而变', () => {
    expect(digestOf(Buffer.of(1), '水渠')).toEqual(digestOf(Buffer.of(1), '水渠'))
    expect(digestOf(Buffer.of(1), '水渠')).not.toEqual(digestOf(Buffer.of(2), '水渠'))
  })
})

describe('换密钥', () => {
  test('算法编号以前的写法（首字节是密钥编号）照样打得开', () => {
    const folder = newFolder()
    const keyring = openKeyring(folder)
    const written = z.object({ keys: z.array(z.object({ secret: z.string() })) })
    const [key] = written.parse(JSON.parse(readFileSync(keysOf(folder), 'utf8'))).keys
    const secret = createSecretKey(key?.secret ?? '', 'base64')
    const old = Buffer.concat([Buffer.of(1), aesSuite.seal(secret, '张某', Buffer.alloc(0))])
    expect(keyring.open(old)).toBe('张某')
  })

  test('别的程序加了新密钥：用新密钥写的马上打得开，新写的随后改用新密钥，旧等值码还在', () => {
    const folder = newFolder()
    const [serving, before] = [openKeyring(folder), openKeyring(folder)]
    const [sealed, mac] = [before.seal('张某'), before.mac('张某')]
    expect(addKey(keysOf(folder))).toBe(2)
    const after = openKeyring(folder)
    expect(serving.open(after.seal('李某'))).toBe('李某')
    expect(serving.current()).toBe(2)
    expect(serving.open(sealed)).toBe('张某')
    expect(serving.mac('张某')).not.toEqual(mac)
    expect(serving.macs('张某')).toEqual([after.mac('张某'), mac])
    expect(readdirSync(path.dirname(keysOf(folder)))).toEqual(['personal-data.json'])
    expect(statSync(keysOf(folder)).mode & 0o777).toBe(0o600)
  })

  test('本程序没有的算法：说明是哪一种，不乱解', () => {
    const keyring = openKeyring(dataDir)
    const sealed = keyring.seal('张某')
    sealed.writeUInt8(2, 1)
    expect(() => keyring.open(sealed)).toThrow(/算法（编号 2）/)
  })
})

describe('密钥文件', () => {
  test('第一次打开时生成，只有本人可读，没有留下半成品，再次打开用同一把', () => {
    const folder = newFolder()
    const sealed = openKeyring(folder).seal('张某')
    expect(statSync(keysOf(folder)).mode & 0o777).toBe(0o600)
    expect(statSync(path.dirname(keysOf(folder))).mode & 0o777).toBe(0o700)
    expect(readdirSync(path.dirname(keysOf(folder)))).toEqual(['personal-data.json'])
    expect(openKeyring(folder).open(sealed)).toBe('张某')
  })

  test('加入新密钥后：旧的还打得开，新的用新密钥', () => {
    const folder = newFolder()
    const before = openKeyring(folder).seal('张某')
    const second = `{"id":2,"secret":"${Buffer.alloc(32, 7).toString('base64')}"}`
    writeFileSync(keysOf(folder), readFileSync(keysOf(folder), 'utf8').replace('"keys":[', `"keys":[${second},`))
    const after = openKeyring(folder)
    expect(after.open(before)).toBe('张某')
    expect([...after.seal('张某').subarray(0, 3)]).toEqual([0, 1, 2])
  })

  test('缺了所需的密钥：说明缺哪一把、在哪里、怎么办', () => {
    const keyring = openKeyring(dataDir)
    const sealed = keyring.seal('张某')
    sealed.writeUInt8(9, 2)
    expect(() => keyring.open(sealed)).toThrow(/个人信息密钥 9 不在 .*personal-data\.json.*从备份恢复/)
  })

  test.each(['', '{"keys":[]', '{"keys":[],"mac":"x"}'])(
    '文件损坏（%s）：说明是哪个文件、怎么办，不另造一把',
    (text) => {
      const folder = newFolder()
      openKeyring(folder)
      writeFileSync(keysOf(folder), text)
      expect(() => openKeyring(folder)).toThrow(StoreRefusal)
      expect(() => openKeyring(folder)).toThrow(/已损坏.*从备份恢复/)
      expect(readFileSync(keysOf(folder), 'utf8')).toBe(text)
    },
  )
})
