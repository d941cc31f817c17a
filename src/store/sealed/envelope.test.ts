import { describe, expect, test } from 'vitest'
import { makeKeyPair, openEnvelope, sealEnvelope, unwrapKey, wrapKey } from './envelope.ts'

const flipped = (bytes: Buffer, at: number, bit = 1): Buffer => {
  const other = Buffer.from(bytes)
  other.writeUInt8(other.readUInt8(at) ^ bit, at)
  return other
}

describe('信封', () => {
  const organ = makeKeyPair()
  const sealed = sealEnvelope(organ.publicKey, '他们扣了我的低保。虒𠮷', 'report 1')

  test('用公钥封，只有私钥打得开；同一段话封两次，没有相同的字节可比', () => {
    expect(openEnvelope(organ.privateKey, sealed, 'report 1')).toBe('他们扣了我的低保。虒𠮷')
    expect(openEnvelope(makeKeyPair().privateKey, sealed, 'report 1')).toBeUndefined()
    const again = sealEnvelope(organ.publicKey, '他们扣了我的低保。虒𠮷', 'report 1')
    expect(again.subarray(13, 45)).not.toEqual(sealed.subarray(13, 45))
    expect(again.subarray(45)).not.toEqual(sealed.subarray(45))
    expect(sealed.includes('低保')).toBe(false)
  })

  test('改动任何一个字节、任何一位，都打不开', () => {
    for (let at = 0; at < sealed.length; at += 1)
      for (const bit of [1, 128]) {
        expect(openEnvelope(organ.privateKey, flipped(sealed, at, bit), 'report 1'), String(at)).toBeUndefined()
      }
  })

  test('少一个字节、多一个字节、空的，都打不开；挪到别的位置也打不开', () => {
    for (const other of [sealed.subarray(0, -1), Buffer.concat([sealed, Buffer.of(0)]), Buffer.alloc(0)])
      expect(openEnvelope(organ.privateKey, other, 'report 1')).toBeUndefined()
    expect(openEnvelope(organ.privateKey, sealed, 'report 2')).toBeUndefined()
  })

  test('不认识的算法编号：公钥不能用来封，信封打不开', () => {
    expect(() => sealEnvelope(flipped(organ.publicKey, 0, 6), '一', 'x')).toThrow('suite')
    expect(openEnvelope(flipped(organ.privateKey, 0, 6), flipped(sealed, 0, 6), 'report 1')).toBeUndefined()
  })
})

describe('用口令保管的私钥', () => {
  test('口令对才打得开，全角半角一样；口令不对、位置不对、改动一个字节，都打不开', async () => {
    const { privateKey } = makeKeyPair()
    const wrapped = await wrapKey(privateKey, '一句足够长的口令１２', 'key 1')
    expect(wrapped.includes(privateKey.subarray(-32))).toBe(false)
    expect(await unwrapKey(wrapped, '一句足够长的口令12', 'key 1')).toEqual(privateKey)
    expect(await unwrapKey(wrapped, '一句足够长的口令13', 'key 1')).toBeUndefined()
    expect(await unwrapKey(wrapped, '一句足够长的口令12', 'key 2')).toBeUndefined()
    for (const at of [0, 1, wrapped.length - 1])
      expect(await unwrapKey(flipped(wrapped, at), '一句足够长的口令12', 'key 1'), String(at)).toBeUndefined()
  })
})
