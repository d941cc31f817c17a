import { expect, test } from 'vitest'
import { sayNews } from './news.ts'

const entry = (seq: number, by: string, label: string) => ({
  ...{ seq, by, act: { code: 'x', label }, article: '', on: '2026-03-18', recordedAt: '' },
  ...{ facts: [], texts: [] },
})
const before = { version: 2, timeline: [entry(1, '王某', '登记'), entry(2, '王某', '转送')] }

test('说出同事刚办的；本人刚办的不说；没有变的不说', () => {
  const after = { version: 4, timeline: [...before.timeline, entry(3, '赵某', '受理'), entry(4, '王某', '督办')] }
  expect(sayNews(before, after, '王某')).toBe('赵某刚作了「受理」，已更新')
  expect(sayNews(before, after, '钱某')).toBe('赵某刚作了「受理」；王某刚作了「督办」，已更新')
  expect(
    sayNews(before, { ...after, timeline: after.timeline.filter(({ by }) => by === '王某') }, '王某'),
  ).toBeUndefined()
  expect(sayNews(before, before, '王某')).toBeUndefined()
})

test('经过不给看的，只说有新的办理', () => {
  expect(sayNews({ version: 2, timeline: [] }, { version: 3, timeline: [] }, '王某')).toBe('这一件刚有新的办理，已更新')
})
