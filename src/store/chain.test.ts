import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, chainHash, firstHash } from './chain.ts'
import type { ChainedEvent } from './chain.ts'

const event: ChainedEvent = {
  region: '990101000000',
  subject: '018f0000-0000-7000-8000-000000000001',
  seq: 1,
  kind: 'petition',
  recordedAt: new Date('2025-03-05T01:00:00Z'),
  actor: 'staff-1',
  act: JSON.stringify({ type: 'transferred', on: '2025-03-05', clocks: [{ duty: 'notice/1', days: 15 }] }),
}

/** The same value with the keys of every object the other way round, as a database may hand them back. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toReversed()
  return Object.fromEntries(entries.map(([key, item]) => [key, reversed(item)]))
}

describe('规范 JSON', () => {
  test('与键的次序无关', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value))
      }),
    )
  })

  test('写成 JSON 再读回，文字不变；读出来的还是同一个值', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  test('没有填的字段与没有这个字段是一回事，数组里的空位记作 null', () => {
    expect(canonicalJson({ b: undefined, a: [1, undefined] })).toBe('{"a":[1,null]}')
    expect(canonicalJson({ b: undefined, a: [1, undefined] })).toBe(
      canonicalJson(JSON.parse(JSON.stringify({ b: undefined, a: [1, undefined] }))),
    )
  })

  test('超出基本平面的汉字、全角数字、小数与大数原样', () => {
    expect(canonicalJson({ 镇: '虒亭', 名: '𠮷野𪚥', 数: [1e21, 0.1, -0, 2025] })).toBe(
      '{"名":"𠮷野𪚥","数":[1e+21,0.1,0,2025],"镇":"虒亭"}',
    )
    expect(canonicalJson('５人')).not.toBe(canonicalJson('5人'))
  })
})

describe('行为的哈希', () => {
  const own = chainHash(firstHash, event)

  test.each<[string, Partial<ChainedEvent>]>([
    ['地区', { region: '990102000000' }],
    ['所属事项', { subject: '018f0000-0000-7000-8000-000000000002' }],
    ['次序', { seq: 2 }],
    ['种类', { kind: 'inspection' }],
    ['记录时间', { recordedAt: new Date('2025-03-05T01:00:00.001Z') }],
    ['经办人', { actor: 'staff-2' }],
    ['内容', { act: event.act.replace('15', '16') }],
  ])('%s一改，哈希就变', (_, change) => {
    expect(chainHash(firstHash, { ...event, ...change })).not.toEqual(own)
  })

  test('前一个行为的哈希一改，后一个跟着变', () => {
    expect(chainHash(own, event)).not.toEqual(own)
    expect(own).toHaveLength(32)
  })
})
