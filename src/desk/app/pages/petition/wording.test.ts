import { expect, test } from 'vitest'
import { readWording, writeWording } from './wording.ts'

test('逐项填写的内容合成一份，再拆开来还是那几项', () => {
  const one = writeWording(new Map(), '地点', '县信访局接待室')
  const two = writeWording(readWording(one), '主持人、听证员', '卢某\n方某')
  expect(two).toBe('【地点】县信访局接待室\n【主持人、听证员】卢某\n方某')
  expect([...readWording(two)]).toEqual([
    ['地点', '县信访局接待室'],
    ['主持人、听证员', '卢某\n方某'],
  ])
})

test('正打着的空格和换行不被吃掉；清空的一项不再写出，改由案卷填', () => {
  const typed = writeWording(new Map([['地点', '旧']]), '地点', '县 ')
  expect(readWording(typed).get('地点')).toBe('县 ')
  const broken = writeWording(readWording(typed), '落款', '第一行\n')
  expect([...readWording(broken).values()]).toEqual(['县 ', '第一行\n'])
  expect(writeWording(readWording(typed), '地点', '')).toBe('')
})

test('正文里引用的【】不在行首，不会被当成另一项', () => {
  expect([...readWording('【地点】见【附件】所列')]).toEqual([['地点', '见【附件】所列']])
})
